import { closeSync, openSync, readSync } from 'node:fs';

/** Fails unless a file of results holds a line for each record: what was left out would pass for speed. */
export function expectRecords(path, records) {
  const chunk = Buffer.alloc(1 << 20);
  const file = openSync(path);
  let lines = 0;
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
    for (let at = chunk.indexOf(10); at >= 0 && at < read; at = chunk.indexOf(10, at + 1)) lines++;
  closeSync(file);
  if (lines !== records) throw new Error(`${path}: expected ${records} results, got ${lines}`);
}
