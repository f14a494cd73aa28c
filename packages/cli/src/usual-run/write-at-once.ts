/**
 * Writes bytes without waiting.
 *
 * @param write - Writes from an offset on and returns how many bytes were taken.
 * @returns How many were taken before something was in the way. Where nobody reads any more, all are done with.
 */
export function writeAtOnce(
  bytes: Uint8Array,
  write: (bytes: Uint8Array, from: number) => number,
): number | 'all' {
  let written = 0;
  try {
    while (written < bytes.length) written += write(bytes, written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') return written;
  }
  return 'all';
}
