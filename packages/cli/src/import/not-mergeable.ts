import type { MergeError } from '@risk-check/import';
import type { Refuse } from '@risk-check/import/files';
import { CliError } from '../errors/cli-error.ts';

/** The error for a file about another account than the files before it, or with different figures at the same time. */
export const notMergeable: Refuse = (file, cause) =>
  new CliError('INVALID_MERGE', file, [{ file, ...problemOf(cause) }], { cause });

function problemOf({ path, one, other }: MergeError) {
  return path.startsWith('metrics.')
    ? ({ code: 'figures-differ', args: { name: path, one, other } } as const)
    : ({ code: 'not-mergeable', args: { field: path, one, other } } as const);
}
