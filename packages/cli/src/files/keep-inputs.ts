import { usageError } from '../errors/cli-error.ts';
import type { Io } from '../process/io.ts';

/** A result written over what it is made from would lose it: an export or a key may have no copy. */
export async function keepInputs(
  { option, path }: { readonly option: string; readonly path: string | undefined },
  inputs: readonly (string | undefined)[],
  io: Io,
): Promise<void> {
  if (path === undefined) return;
  const read = await identitiesOf(inputs, io);
  if (read.has(await io.identityOf(path)))
    throw usageError({ code: 'output-is-input', args: { option, value: path } });
}

/** Paths of all inputs, without standard input and options that are not set. */
export async function identitiesOf(
  inputs: readonly (string | undefined)[],
  io: Io,
): Promise<ReadonlySet<string>> {
  const files = inputs.filter((input) => input !== undefined && input !== '-') as string[];
  return new Set(await Promise.all(files.map((file) => io.identityOf(file))));
}
