import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Inputs that reached something of their own, each in base64 on a line; `npm run fuzz -- --keep` writes them. */
const pathOf = (/** @type {string} */ name) => fileURLToPath(new URL(`seeds/${name}.txt`, import.meta.url));
/** All of them, on the machine that fuzzes for hours: what a campaign goes on from. */
const wholePathOf = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`kept/${name}.txt`, import.meta.url));
const MOST_KEPT = 24;
const MOST_BYTES = 1000;

/** @param {string} name @returns {Uint8Array[]} */
export function readCorpus(name) {
  return [...new Set([pathOf(name), wholePathOf(name)].flatMap(linesOf))].map(
    (line) => new Uint8Array(Buffer.from(line, 'base64')),
  );
}

/** @param {string} path @returns {string[]} */
function linesOf(path) {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    // None was kept yet.
    return [];
  }
}

/** Keeps all of it, out of the repository. @param {string} name @param {readonly Uint8Array[]} corpus */
export function writeWholeCorpus(name, corpus) {
  const path = wholePathOf(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, corpus.map((input) => `${Buffer.from(input).toString('base64')}\n`).join(''));
}

/** Keeps the shortest of what was reached, so that the repository stays small. @param {string} name @param {readonly string[]} corpus */
export function writeCorpus(name, corpus) {
  const short = [...new Set(corpus)]
    .filter((line) => line !== '' && (line.length * 3) / 4 <= MOST_BYTES)
    .slice(-MOST_KEPT);
  writeFileSync(pathOf(name), short.map((line) => `${line}\n`).join(''));
}
