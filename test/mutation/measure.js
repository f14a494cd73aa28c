import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCoverage } from './coverage.js';
import { digestOf, digestOfSource, digestOfTest } from './digests.js';
import { bundle, instrument } from './instrument.js';
import { isAlive, openOutcomes } from './outcomes.js';
import { sayGroup, sayWanted } from './progress.js';
import { tryMutants } from './try-mutants.js';

const at = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
/** Cases of a property, and milliseconds of a processor that the tests of one mutant may take, at first. */
const FIRST = { mostCases: 40, budget: 5000 };
const LONG = { mostCases: 1_000_000, budget: 60_000 };

/** @typedef {import('./instrument.js').Mutant} Mutant */
/** @typedef {import('./outcomes.js').Outcome} Outcome */
/** @typedef {Mutant & { outcome: Outcome }} Tried */

/**
 * Tries the mutants of a group, one phase of tests after the other.
 *
 * @param {import('./groups.js').Group} group
 * @param {{ only?: string | undefined, sample?: number | undefined, seed: number, isLong: boolean,
 *   isCount: boolean, phases?: number | undefined, minutes?: number | undefined }} options
 * @returns {Promise<{ tried: Tried[], isSample: boolean, seed: number, of: number } | undefined>}
 */
export async function measure(
  group,
  { only, sample, seed, isLong, isCount, phases = group.phases.length, minutes = Number.POSITIVE_INFINITY },
) {
  const { mutants, contents } = await instrument(group.sources);
  const tests = group.phases.flatMap((phase) => phase.tests);
  const effort = isLong ? LONG : FIRST;
  const { budget } = effort;
  sayGroup(group.name, mutants.length, group.sources.length, tests.length);
  if (isCount) return undefined;
  const sources = Object.fromEntries(group.sources.map((name) => [name, digestOfSource(name)]));
  const digests = { ...sources, ...Object.fromEntries(tests.map((name) => [name, digestOfTest(name)])) };
  const outcomes = openOutcomes(group.name, tests, digests);
  const fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
  const wanted = chosenOf(
    mutants.filter(({ file }) => only === undefined || file === only),
    sample,
    seed,
  );
  let open = wanted.filter((mutant) => !outcomes.isKnown(mutant, { phases, budget }));
  sayWanted(wanted.length, open.length);
  // A long run gives each test more time than before, so that nothing is survived yet.
  const before = new Map(
    open.map((one) => [one.id, isLong ? undefined : outcomes.survivedBefore(one, budget)]),
  );
  /** @type {Map<number, Outcome>} */
  const alive = new Map(
    open.flatMap((one) => {
      const known = before.get(one.id) && outcomes.outcomeOf(one);
      return known ? [[one.id, known]] : [];
    }),
  );
  const known = outcomes.killersOf(mutants);
  const folder = at(`kept/bundle-${group.name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    for (const [i, phase] of group.phases.slice(0, phases).entries()) {
      if (open.length === 0) break;
      const coverage = await readCoverage(`${group.name}-${i + 1}`, phase.tests, contents, {
        folder,
        sources: digestOf(JSON.stringify(Object.values(sources))),
        digests,
        mostCases: FIRST.mostCases,
      });
      const path = join(folder, 'switched.mjs');
      await bundle(phase.tests, contents, path, false);
      const note = (/** @type {Mutant} */ mutant, /** @type {Outcome} */ outcome) => {
        if (!isAlive(outcome.status)) return outcomes.keep(mutant, outcome);
        const earlier = alive.get(mutant.id);
        const survived = {
          ...outcome,
          budget,
          status: earlier?.status === 'survived' ? 'survived' : outcome.status,
          isAll: outcome.isAll && earlier?.isAll !== false,
          // Of these tests: a run that is ended has not tried those of later phases.
          phases: i + 1,
        };
        alive.set(mutant.id, survived);
        outcomes.keep(mutant, survived);
      };
      const isTried = (/** @type {number} */ id, /** @type {string} */ test) => {
        const survived = before.get(id);
        return survived !== undefined && i < survived.phases && survived.tests.has(test);
      };
      await tryMutants(
        open,
        coverage,
        {
          path,
          folder,
          reloads: phase.reloads,
          ...effort,
          isTried,
          known,
          orderPath: at(`kept/${group.name}.order.json`),
          fileOf,
          until: Date.now() + 60_000 * minutes,
        },
        note,
        outcomes.save,
      );
      outcomes.save();
      open = open.filter((one) => alive.has(one.id) && isAlive(outcomes.outcomeOf(one)?.status ?? ''));
    }
    /** @type {Tried[]} */
    const tried = [];
    for (const mutant of wanted) {
      const outcome = outcomes.outcomeOf(mutant);
      // What comes after the first that was not tried may be known from another order, and is no chance.
      if (!outcome) break;
      tried.push({ ...mutant, outcome });
    }
    return { tried, isSample: only === undefined && tried.length < mutants.length, seed, of: mutants.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * In the order of chance, so that what was tried when time ends is a sample.
 *
 * @param {readonly Mutant[]} mutants @param {number | undefined} sample @param {number} seed
 */
function chosenOf(mutants, sample, seed) {
  const ranks = new Map(mutants.map((mutant) => [mutant, digestOf(`${seed} ${mutant.key}`)]));
  return [...mutants]
    .sort((a, b) => ((ranks.get(a) ?? '') < (ranks.get(b) ?? '') ? -1 : 1))
    .slice(0, sample ?? mutants.length);
}
