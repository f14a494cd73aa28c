/**
 * Flags whose output is a file, or not given at all: `-` is standard output, as it is standard input where a file is read,
 * and never a file of that name.
 */
export function withStdout<F extends { readonly output?: string }>(flags: F): F {
  const { output, ...rest } = flags;
  return output === '-' ? (rest as F) : flags;
}
