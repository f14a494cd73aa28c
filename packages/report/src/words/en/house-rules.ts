import type { FormWanted } from '../../problems/form-wanted.ts';
import type { ProblemArgs } from '../../problems/problem.ts';
import { MOST_LISTED } from '../../text/most-listed.ts';
import { list } from './grammar.ts';

const meant = (nearest: string | null): string => (nearest === null ? '' : `; did you mean ${nearest}?`);

/** What a definition of the rule language wants, in words. */
const forms: Record<string, string> = {
  threshold: 'a decimal number in quotes, such as "5" or "0.05"',
  decimal: 'a decimal number in quotes, such as "0.05"',
  duration: 'a length of time, such as "24h" or "60d"',
  ruleId: 'an id of three parts, such as aliexpress.buyer.acme-open-disputes',
  rulesetId: 'the id of a ruleset, such as aliexpress.buyer',
  slug: 'a name in lower case with hyphens, such as open-disputes',
  name: 'a name such as disputesOpen',
  date: 'a day such as "2026-02-28"',
  zone: 'an offset such as "+08:00"',
  url: 'an address such as "https://example.com/page"',
  condition:
    'a comparison such as { "metric": "disputesOpen", "gte": "3" }, or { "all": [...] } or { "any": [...] } of several',
  node: 'a value of the rule language, such as { "of": "disputes" }',
};

const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function formText({ name, description, type, least, most, choices, anyOf }: FormWanted): string {
  const known = name === null ? undefined : forms[name];
  if (known) return known;
  const about = description === null ? '' : ` (${description.replace(/\.$/, '')})`;
  if (choices !== null) return `${choices.length > 1 ? 'one of ' : ''}${list(choices)}${about}`;
  if (anyOf.length > 0) return `${[...new Set(anyOf.map(formText))].join(', or ')}${about}`;
  const kinds = (type ?? '').split(' ').filter((one) => one !== 'null');
  const words = kinds.flatMap((one) => types[one] ?? []);
  const kind = words.length > 0 ? words.join(' or ') : (type ?? 'a value');
  const orNull = words.length > 0 && kinds.length < (type ?? '').split(' ').length ? ', or null' : '';
  const letters = kinds.includes('string') ? ' characters' : '';
  const range =
    least !== null && most !== null
      ? ` of ${least} to ${most}${letters}`
      : least !== null && least > 0
        ? ` of at least ${least}${letters}`
        : most !== null
          ? ` of at most ${most}${letters}`
          : '';
  return `${kind}${range}${orNull}${about}`;
}

type Own =
  | 'unknown-name'
  | 'missing-name'
  | 'one-of-names'
  | 'wrong-form'
  | 'wrong-name'
  | 'wrong-word'
  | 'rule-check'
  | 'unknown-ruleset'
  | 'other-ruleset'
  | 'not-house-rules';

/** Problems with the form of files that people write: house rules and settings. */
export const houseRulesProblems: { readonly [C in Own]: (args: ProblemArgs[C]) => string } = {
  'unknown-name': ({ name, nearest, known }) =>
    `there is no "${name}" here${meant(nearest) || `; known are: ${list(known)}`}`,
  'missing-name': ({ name, form }) => `"${name}" is missing: expected ${formText(form)}`,
  'one-of-names': ({ names, given }) =>
    `expected one of ${list(names)}, got ${given.length === 0 ? 'none of them' : list(given)}`,
  'wrong-form': ({ form, value }) => `expected ${formText(form)}, got ${value}`,
  'wrong-name': ({ form, value }) => `expected as name ${formText(form)}, got ${value}`,
  'wrong-word': ({ value, choices, nearest }) =>
    `expected one of ${list(choices)}, got "${value}"${meant(nearest)}`,
  'rule-check': ({ message }) => message,
  'unknown-ruleset': ({ id, nearest, known }) =>
    `there is no ruleset "${id}"${meant(nearest) || (known.length > MOST_LISTED ? '' : `. Known are: ${list(known)}`)}`,
  'other-ruleset': ({ id, ruleset }) => `the id must begin with "${ruleset}.", got "${id}"`,
  'not-house-rules': () =>
    'expected house rules ("extends" or "replaces" names a ruleset) or a built ruleset ("schemaVersion")',
};

/** The way out by problem, and by check of the data lint. */
export const houseRulesNext: Record<string, string> = {
  'unknown-name': 'Fix the spelling, or take it out.',
  'wrong-word': 'Take one of the words listed.',
  'wrong-form': 'Fix the value at the place named; an editor shows what fits when "$schema" is given.',
  'wrong-name': 'Rename it, here and where it is used.',
  'missing-name': 'Add it at the place named.',
  'one-of-names': 'Keep or add exactly one of them.',
  'unknown-ruleset': 'risk-check rules list names all rulesets.',
  'other-ruleset': 'Rules belong to the ruleset that they extend or replace.',
  'not-house-rules': 'See the page on house rules for a file to start from.',
  'check-reference':
    'Fix the spelling, or declare it in this file; risk-check rules show RULE-ID shows what a rule of the dataset uses.',
  'check-compile': 'See the rule language for what the construct means.',
  'check-unit-range':
    'Shares are 0 to 1 ("0.03", never "3"); counts are whole numbers; labels are those of the scale.',
  'check-direction': 'Turn the comparison round (gte, gt, lte, lt), or fix "worse" of the metric.',
  'check-levels-monotone':
    'Put the levels in the order in which they get worse, with a severity that never falls.',
  'check-dated-levels': 'Let "until" of the old level be "from" of the new one.',
  'check-documented-sources': 'Cite a second publisher, or call the evidence reported or anecdotal.',
  'check-official-quote': 'Quote the words that were read; without them the evidence is at most documented.',
  'check-heuristic-severity':
    'A limit of your own is at most medium and gives the reason for its number in "reason"; a more serious one cites a source.',
  'check-https': 'Use an https address.',
  'check-unused': 'Use it in a rule, or take it out.',
  'check-example': 'Fix the level or the example, whichever is wrong.',
  'check-id-unique': 'Give one of them another id.',
};
