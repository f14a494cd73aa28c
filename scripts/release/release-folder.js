import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SUMS = 'SHA256SUMS';
const digestOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Writes the checksums of everything in a release's folder, in the format that `sha256sum --check` reads. */
export function writeChecksums(folder) {
  const lines = readdirSync(folder)
    .filter((name) => name !== SUMS)
    .sort()
    .map((name) => `${digestOf(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, SUMS), lines.join(''));
}

/** @throws {Error} When a file is not what was packed, is missing, or was never packed. */
export function verifyChecksums(folder) {
  const listed = new Map(
    readFileSync(join(folder, SUMS), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const present = readdirSync(folder).filter((name) => name !== SUMS);
  const problems = [
    ...present.filter((name) => !listed.has(name)).map((name) => `${name} was not packed`),
    ...[...listed.keys()].filter((name) => !present.includes(name)).map((name) => `${name} is missing`),
    ...present
      .filter((name) => listed.has(name) && listed.get(name) !== digestOf(join(folder, name)))
      .map((name) => `${name} has other bytes than were packed`),
  ];
  if (problems.length > 0) throw new Error(`${folder}: ${problems.join('; ')}. Nothing was published.`);
}
