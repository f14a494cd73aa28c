import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './instrument.js';
import { sayCoverage } from './progress.js';
import { runWorker } from './run-worker.js';

/** @typedef {{ file: string, name: string, ms: number, isPassed: boolean, isWhole: boolean, error?: string,
 *   ids: number[], times: number[] }} CoveringTest */
/** @typedef {{ tests: CoveringTest[], loaded: number[], hits: Record<number, number> }} Coverage */

/**
 * Which tests come by which mutants: one run of each file of tests, kept until it or a source changes.
 *
 * @param {string} name @param {readonly string[]} tests @param {ReadonlyMap<string, string>} contents
 * @param {{ folder: string, sources: string, digests: Readonly<Record<string, string>>, mostCases: number }} how -
 *   `sources` is a digest of them, `digests` are those of the tests.
 * @returns {Promise<Coverage>}
 */
export async function readCoverage(name, tests, contents, { folder, sources, digests, mostCases }) {
  const path = fileURLToPath(new URL(`kept/${name}.coverage.json`, import.meta.url));
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  const kept = known?.sources === sources && known.files ? known : { sources, files: {} };
  const stale = tests.filter((file) => kept.files[file]?.digest !== digests[file]);
  if (stale.length > 0) {
    const out = join(folder, 'covered.json');
    const bundled = join(folder, 'counted.mjs');
    await bundle(stale, contents, bundled, true);
    const started = Date.now();
    const end = await runWorker(folder, { covers: true, bundle: bundled, mostCases, out }, () => {});
    if (end !== 'ended') throw new Error(`${name}: reading what the tests come by ${end}`);
    /** @type {{ tests: CoveringTest[], loaded: number[] }} */
    const covered = JSON.parse(readFileSync(out, 'utf8'));
    if (covered.tests.length === 0) throw new Error(`${name}: no tests were loaded`);
    sayCoverage(covered.tests, stale.length, started);
    for (const file of stale)
      kept.files[file] = {
        digest: digests[file],
        tests: covered.tests.filter((one) => one.file === file),
      };
    // What is loaded is told for all of a bundle at once.
    kept.loaded = [...new Set([...(kept.loaded ?? []), ...covered.loaded])];
    writeFileSync(path, JSON.stringify(kept));
  }
  /** @type {CoveringTest[]} */
  const all = tests.flatMap((file) => kept.files[file].tests);
  /** Most times that one test comes by each mutant. @type {Record<number, number>} */
  const hits = {};
  for (const { ids, times } of all)
    ids.forEach((id, i) => {
      hits[id] = Math.max(hits[id] ?? 0, times[i] ?? 0);
    });
  return { tests: all, loaded: kept.loaded, hits };
}

/**
 * The numbers of the tests that pass and come by each mutant.
 *
 * @param {Coverage} coverage @returns {Map<number, number[]>}
 */
export function testsByMutant({ tests }) {
  /** @type {Map<number, number[]>} */
  const covering = new Map();
  tests.forEach(({ isPassed, ids }, i) => {
    if (!isPassed) return;
    for (const id of ids) {
      const known = covering.get(id);
      if (known) known.push(i);
      else covering.set(id, [i]);
    }
  });
  return covering;
}

/**
 * The tests of each file of a source, since a change of what is loaded may show in any of them.
 *
 * @param {ReadonlyMap<number, readonly number[]>} covering @param {ReadonlyMap<number, string>} fileOf
 * @returns {Map<string, Set<number>>}
 */
export function testsByFile(covering, fileOf) {
  /** @type {Map<string, Set<number>>} */
  const ofFile = new Map();
  for (const [id, tests] of covering) {
    const file = fileOf.get(id) ?? '';
    const all = ofFile.get(file) ?? new Set();
    for (const test of tests) all.add(test);
    ofFile.set(file, all);
  }
  return ofFile;
}
