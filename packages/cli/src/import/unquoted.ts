import type { Problem } from '@risk-check/report/problems';
import { CliError } from '../errors/cli-error.ts';

/** Words that programs write where JSON has none: nobody's name. */
const KNOWN_WORDS = /^(?:none|true|false|null|nan|undefined|-?infinity)$/i;
/** A name of a field. */
const FIELD = /^[A-Za-z_][\w.-]{0,39}$/;
const HIDDEN = '...';

/** The same error without anything of the file that may be somebody's name, and with what to do about several answers in one file. */
export function unquoted(error: unknown): unknown {
  return error instanceof CliError
    ? new CliError(error.code, error.file, error.problems.map(hideContent))
    : error;
}

function hideContent({ excerpt: _, ...problem }: Problem): Problem {
  if (!('code' in problem)) return problem;
  if (problem.code === 'duplicate-key' && !FIELD.test(problem.args.key))
    return { ...problem, args: { ...problem.args, key: HIDDEN } };
  if (problem.code !== 'syntax') return problem;
  const { reason, found } = problem.args;
  if (reason === 'text-after-end' && /^[[{]$/.test(found))
    return { ...problem, code: 'another-answer', args: {} };
  const isWord = found.length > 1 && !KNOWN_WORDS.test(found);
  return isWord ? { ...problem, args: { ...problem.args, found: HIDDEN } } : problem;
}
