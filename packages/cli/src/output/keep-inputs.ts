import { resolve } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import type { Io } from '../io.ts';

/** A result written over what it is made from would lose it: an export or a key may have no copy. */
export function keepInputs(
  { option, path }: { readonly option: string; readonly path: string | undefined },
  inputs: readonly (string | undefined)[],
  io: Io,
): void {
  if (path === undefined) return;
  const target = resolve(io.cwd, path);
  if (inputs.some((input) => input !== undefined && input !== '-' && resolve(io.cwd, input) === target))
    throw new CliError('USAGE', null, [{ code: 'output-is-input', args: { option, value: path } }]);
}
