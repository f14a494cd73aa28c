import { testsByFile, testsByMutant } from './coverage.js';
import { sayEnd, sayProgress } from './progress.js';
import { LATE, runWorker } from './run-worker.js';
import { readOrder, writeOrder } from './test-order.js';

/** What is known is written this often: a run that is ended goes on from there. */
const SAVE_MS = 10_000;
/** What a worker gets at once: a process that lives long fills its memory. */
const MOST_AT_ONCE = 1500;

/** @typedef {import('./instrument.js').Mutant} Mutant */
/** @typedef {import('./outcomes.js').Outcome} Outcome */

/** @param {Partial<Outcome>} outcome @returns {Outcome} */
const outcomeOf = (outcome) => ({
  status: '',
  killer: null,
  isAll: true,
  tried: 0,
  how: 'none',
  phases: 1,
  budget: 0,
  ...outcome,
});

/**
 * Tries mutants with the tests of one phase that come by them, in workers, until all are tried or time is up.
 *
 * @param {readonly Mutant[]} open @param {import('./coverage.js').Coverage} coverage
 * @param {{ path: string, folder: string, reloads: boolean, mostCases: number, budget: number,
 *   isTried: (id: number, file: string) => boolean, until: number, orderPath: string, fileOf: ReadonlyMap<number, string>,
 *   known: readonly { file: string, line: number, killer: string }[] }} how
 * @param {(mutant: Mutant, outcome: Outcome) => void} note @param {() => void} save
 */
export async function tryMutants(
  open,
  coverage,
  { path, folder, reloads, mostCases, budget, isTried, known, orderPath, fileOf, until },
  note,
  save,
) {
  const covering = testsByMutant(coverage);
  const ofFile = testsByFile(covering, fileOf);
  // A file of which nothing runs later is a table that other files read: any test may notice.
  const every = coverage.tests.flatMap(({ isPassed }, i) => (isPassed ? [i] : []));
  const loaded = new Set(coverage.loaded);
  /** Of these tests, those that it has not survived before. @param {number} id @param {Iterable<number> | undefined} tests */
  const untried = (id, tests) =>
    [...(tests ?? [])].filter((i) => !isTried(id, coverage.tests[i]?.file ?? ''));
  const unreached = open.filter(({ id }) => !covering.has(id) && !(reloads && loaded.has(id)));
  for (const mutant of unreached) note(mutant, outcomeOf({ status: 'not reached' }));
  let left = open.filter((mutant) => !unreached.includes(mutant));
  const infos = coverage.tests.map(({ name, ms, isWhole }) => ({ name, ms, isWhole }));
  const indexOf = new Map(infos.map(({ name }, i) => [name, i]));
  // What noticed it before its file changed is likely to do so again, and what noticed those beside it.
  const killers = known.flatMap(({ file, line, killer }) => {
    const test = indexOf.get(killer);
    return test === undefined ? [] : [{ file, line, test }];
  });
  let order = readOrder(orderPath, infos);
  const byId = new Map(left.map((mutant) => [mutant.id, mutant]));
  const counts = { killed: 0, survived: 0, timeout: 0 };
  let [done, doubted] = [0, -1];
  const started = Date.now();
  let saved = started;
  while (left.length > 0 && Date.now() < until) {
    /** @type {Set<number>} */
    const finished = new Set();
    let begun = -1;
    const finish = (/** @type {number} */ id, /** @type {Outcome} */ outcome) => {
      const mutant = byId.get(id);
      if (!mutant) return;
      note(mutant, outcome);
      finished.add(id);
      counts[/** @type {keyof typeof counts} */ (outcome.status)]++;
      done++;
      if (Date.now() - saved > SAVE_MS) {
        save();
        writeOrder(orderPath, infos, order);
        saved = Date.now();
        sayProgress(done, byId.size, started, counts);
      }
    };
    /** @type {{ id: number, outcome: Outcome } | undefined} */
    let last;
    const reason = await runWorker(
      folder,
      {
        bundle: path,
        mostCases,
        budget,
        tests: infos,
        order,
        killers,
        mutants: left.slice(0, MOST_AT_ONCE).map(({ id, file, line }) => {
          const isLoaded = reloads && loaded.has(id);
          return {
            id,
            file,
            line,
            covering: untried(id, covering.get(id)),
            ofFile: isLoaded ? untried(id, ofFile.get(file) ?? every) : [],
            isLoaded,
            limit: 10 * (coverage.hits[id] ?? 0) + 10_000,
          };
        }),
      },
      (message) => {
        if ('begin' in message) begun = message.begin;
        else if ('stop' in message) {
          // Killed by a test that fails without the mutant, too, unless it was the first of its process.
          if (last && !message.isClean && doubted !== last.id && finished.size > 1) {
            doubted = last.id;
            finished.delete(last.id);
            counts[/** @type {keyof typeof counts} */ (last.outcome.status)]--;
            done--;
          }
        } else if ('id' in message) {
          const { id, order: learned, ...outcome } = message;
          order = learned;
          const { file, line } = /** @type {Mutant} */ (byId.get(id));
          const test = indexOf.get(outcome.killer);
          if (test !== undefined) killers.push({ file, line, test });
          last = { id, outcome };
          finish(id, outcome);
        }
      },
      until,
    );
    if (reason.includes('mutation/worker.js')) throw new Error(reason);
    if (reason !== 'ended' && reason !== LATE && begun !== -1 && !finished.has(begun))
      finish(begun, outcomeOf({ status: 'timeout', killer: reason, tried: 1, how: 'run' }));
    else if (finished.size === 0 && doubted === -1 && reason !== LATE)
      throw new Error(`the tests cannot be run: ${reason}`);
    left = left.filter(({ id }) => !finished.has(id));
  }
  sayEnd(done, started, counts, unreached.length);
}
