import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bare } from '../snapshots.ts';

/** A record without events. */
export const small = (id: string): string => JSON.stringify({ ...bare, account: { id }, disputes: [] });

/** A file of these records. */
export function fileOf(folder: string, name: string, records: readonly (string | Uint8Array)[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    Buffer.concat(records.flatMap((record) => [Buffer.from(record as string), Buffer.of(10)])),
  );
  return path;
}
