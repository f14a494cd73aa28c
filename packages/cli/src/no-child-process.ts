/** Stands for `node:child_process` in the bundle: risk-check starts no process. */
export function spawn(): never {
  throw new Error('risk-check starts no process');
}
