import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Inputs that reached something of their own, each in base64 on a line; `npm run fuzz -- --keep` writes them. */
const pathOf = (/** @type {string} */ name) => fileURLToPath(new URL(`seeds/${name}.txt`, import.meta.url));
const MOST_KEPT = 24;
const MOST_BYTES = 1000;

/** @param {string} name @returns {Uint8Array[]} */
export function readCorpus(name) {
  let text = '';
  try {
    text = readFileSync(pathOf(name), 'utf8');
  } catch {
    // None was kept yet.
  }
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => new Uint8Array(Buffer.from(line, 'base64')));
}

/** Keeps the shortest of what was reached, so that the repository stays small. @param {string} name @param {readonly string[]} corpus */
export function writeCorpus(name, corpus) {
  const short = [...new Set(corpus)]
    .filter((line) => line !== '' && (line.length * 3) / 4 <= MOST_BYTES)
    .slice(-MOST_KEPT);
  writeFileSync(pathOf(name), short.map((line) => `${line}\n`).join(''));
}
