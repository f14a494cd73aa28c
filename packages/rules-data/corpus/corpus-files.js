import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lint/paths.js';

/** @import { Entry } from './generate-corpus.js' */

const snapshots = join(packageRoot, 'corpus/snapshots');
const expected = join(packageRoot, 'corpus/expected');

/** Ids of the rulesets that have a corpus. */
export function corpusIds() {
  return existsSync(snapshots)
    ? readdirSync(snapshots)
        .sort()
        .map((name) => name.replace(/\.ndjson$/, ''))
    : [];
}

/** @param {string} id @returns {Entry[]} */
export function readCorpus(id) {
  return readFileSync(join(snapshots, `${id}.ndjson`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Expected outcomes by snapshot id. @param {string} id @returns {Map<string, any>} */
export function readExpected(id) {
  const path = join(expected, `${id}.ndjson`);
  const rows = existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];
  return new Map(rows.map(({ id: key, ...outcome }) => [key, outcome]));
}

/** Where the corpus of a ruleset stands, below the package. @param {string} id */
export const corpusPaths = (id) => ({
  snapshots: `corpus/snapshots/${id}.ndjson`,
  expected: `corpus/expected/${id}.ndjson`,
});

/** @param {readonly unknown[]} rows */
export const ndjson = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
