import type { SyntaxReason } from '@risk-check/core/snapshot';
import type { ProblemArgs, ProblemCode } from '../../problems/problem.ts';
import { MOST_LISTED } from '../../text/most-listed.ts';
import { count, list, meant } from './grammar.ts';
import { terminalNext, terminalProblems } from './terminal-problems.ts';

const syntax: Record<SyntaxReason, (args: ProblemArgs['syntax']) => string> = {
  'ends-too-early': ({ open }) =>
    open > 0
      ? `the JSON ends too early: ${count(open, 'bracket is', 'brackets are')} still open`
      : 'the JSON ends too early',
  'text-not-closed': () => 'a text is not closed with " on its line',
  'trailing-comma': () => 'a comma without anything after it',
  'single-quotes': () => 'texts and names need double quotes, not single ones',
  'curly-quotes': ({ found }) => `texts and names need straight double quotes ("), not ${found}`,
  comment: () => 'JSON has no comments',
  'name-not-quoted': ({ found }) => `expected a name in double quotes, got ${found}`,
  'unknown-word': ({ found }) =>
    `${found} is not JSON; texts need double quotes, the other words are true, false and null`,
  'bad-number': () => 'this is not a JSON number; write 0.5, 12 or -3',
  'bad-escape': () =>
    'a backslash in a text must be written twice, or start one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0041',
  'control-character': () => 'a raw line break, tab or control character in a text; write \\n or \\t',
  'invisible-character': ({ found }) =>
    `an invisible character (${found}) is here, probably copied from a page; delete it, or type a space instead`,
  'comma-missing': ({ found }) => `expected a comma or a closing bracket, got ${found}`,
  'colon-missing': ({ found }) => `expected a colon after the name, got ${found}`,
  'value-missing': ({ found }) => `expected a value, got ${found}`,
  'text-after-end': ({ found }) => `the JSON is complete, but ${found} follows`,
  'not-json': () => 'this is not JSON',
};

export const problems: { readonly [C in ProblemCode]: (args: ProblemArgs[C]) => string } = {
  ...terminalProblems,
  'too-deep': ({ most }) => `expected at most ${most} levels of nesting, got more`,
  syntax: (args) => syntax[args.reason](args),
  'duplicate-key': ({ key, firstLine }) =>
    `the name "${key}" is given twice; it is already on line ${firstLine} already`,
  'unknown-platform': ({ platform, nearest, known }) =>
    `expected a known platform, got "${platform}"${meant(nearest) || (known.length > MOST_LISTED ? `; there are rules for ${known.length} platforms` : `. Known are: ${list(known)}`)}`,
  'unknown-role': ({ platform, role, nearest, known }) =>
    `expected a known role of ${platform}, got "${role}"${meant(nearest) || '.'} Known are: ${list(known)}`,
};

/** What to do next, by problem code and by code of core's issues. */
export const next: Record<string, string> = {
  ...terminalNext,
  'too-deep': 'A snapshot needs five levels; check what wrote this file.',
  'too-many-events': 'Leave out events that are older than the rules look back.',
  'duplicate-key': 'Keep one of the two.',
};
