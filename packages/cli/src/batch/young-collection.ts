import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many blocks leave about a megabyte behind in the main thread. */
const BLOCKS = 32;

/**
 * Collects what blocks have left behind in the main thread before the young generation grows to hold it: the thread makes
 * little of it, so slowly that the engine would let it become tens of megabytes in a long run.
 *
 * @returns To be called after every block.
 */
export function youngCollection(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;
  let blocks = 0;
  return () => {
    blocks++;
    if (blocks % BLOCKS === 0) collect({ type: 'minor' });
  };
}
