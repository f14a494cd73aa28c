import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** @param {string} id @param {Entry[]} entries */
export function writeCorpus(id, entries) {
  mkdirSync(snapshots, { recursive: true });
  writeFileSync(join(snapshots, `${id}.ndjson`), lines(entries));
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

/** @param {string} id @param {Map<string, any>} outcomes */
export function writeExpected(id, outcomes) {
  mkdirSync(expected, { recursive: true });
  writeFileSync(
    join(expected, `${id}.ndjson`),
    lines([...outcomes].map(([key, outcome]) => ({ id: key, ...outcome }))),
  );
}

/** @param {unknown[]} rows */
const lines = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
