import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOf } from './digests.js';

/** @typedef {import('./instrument.js').Mutant} Mutant */
/** @typedef {{ status: string, killer: string | null, isAll: boolean, tried: number, how: string,
 *   phases: number, budget: number }} Outcome */

export const isAlive = (/** @type {string} */ status) => status === 'survived' || status === 'not reached';

/**
 * What is known of the mutants of a group, from earlier runs too. What was killed stays killed while neither its file nor the
 * test that killed it changes.
 *
 * @param {string} name - Of the group.
 * @param {readonly string[]} tests
 * @param {Readonly<Record<string, string>>} digests - Of sources and tests.
 */
export function openOutcomes(name, tests, digests) {
  const all = digestOf(JSON.stringify(digests));
  const path = fileURLToPath(new URL(`kept/${name}.results.json`, import.meta.url));
  /** @type {{ results: Record<string, { outcome: Outcome, source: string, test: string | undefined }>, runs: Record<string, Record<string, string>> }} */
  const { results, runs } = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { results: {}, runs: {} };
  runs[all] = Object.fromEntries(tests.map((test) => [test, digests[test] ?? '']));
  /** @param {Outcome} outcome */
  const digestFor = ({ status, killer }) => (isAlive(status) ? all : digests[killer?.split(': ')[0] ?? '']);
  /** It came through tests that took at least so long. @param {Outcome} outcome @param {number} budget */
  const survivesFor = ({ isAll, budget: had }, budget) => isAll || had >= budget;
  return {
    outcomeOf: (/** @type {Mutant} */ { key }) => results[key]?.outcome,

    /** @param {Mutant} mutant @param {{ phases: number, budget: number }} wanted */
    isKnown(mutant, { phases, budget }) {
      const known = results[mutant.key];
      if (known?.source !== digests[mutant.file] || known?.test !== digestFor(known.outcome)) return false;
      if (!isAlive(known.outcome.status)) return true;
      return known.outcome.phases >= phases && survivesFor(known.outcome, budget);
    },

    /**
     * What it has survived while its file was the same, by the files of tests that have not changed since.
     *
     * @param {Mutant} mutant @param {number} budget
     */
    survivedBefore(mutant, budget) {
      const known = results[mutant.key];
      const run = runs[known?.test ?? ''];
      if (!known || !run || known.source !== digests[mutant.file]) return undefined;
      if (!isAlive(known.outcome.status) || !survivesFor(known.outcome, budget)) return undefined;
      return {
        phases: known.outcome.phases,
        tests: new Set(tests.filter((test) => run[test] === digests[test])),
      };
    },

    /** The tests that have noticed mutants, with where these are. @param {readonly Mutant[]} mutants */
    killersOf: (mutants) =>
      mutants.flatMap(({ key, file, line }) => {
        const killer = results[key]?.outcome.killer;
        return killer ? [{ file, line, killer }] : [];
      }),

    /** @param {Mutant} mutant @param {Outcome} outcome */
    keep(mutant, outcome) {
      results[mutant.key] = { outcome, source: digests[mutant.file] ?? '', test: digestFor(outcome) };
    },

    save() {
      writeFileSync(`${path}.new`, JSON.stringify({ results, runs }));
      renameSync(`${path}.new`, path);
    },
  };
}
