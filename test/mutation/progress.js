/** What a run of mutants says while it goes on; its result is in scores.js. */

/** @typedef {{ killed: number, survived: number, timeout: number }} Counts */

const secondsSince = (/** @type {number} */ started) => Math.round((Date.now() - started) / 1000);

/** @param {string} name @param {number} mutants @param {number} sources @param {number} tests */
export const sayGroup = (name, mutants, sources, tests) =>
  console.log(`${name}: ${mutants} mutants in ${sources} files, ${tests} files of tests`);

/** @param {number} wanted @param {number} open */
export const sayWanted = (wanted, open) =>
  console.log(`${wanted} wanted, ${wanted - open} known from before`);

/** @param {readonly { name: string, isPassed: boolean, error?: string }[]} tests @param {number} files @param {number} started */
export function sayCoverage(tests, files, started) {
  const failing = tests.filter(({ isPassed }) => !isPassed);
  console.log(
    `${tests.length} tests of ${files} files in ${secondsSince(started)} s, ${failing.length} of them fail without a mutant and are left out`,
  );
  for (const one of failing) console.log(`  ${one.name}: ${one.error}`);
}

/** @param {number} done @param {number} of @param {number} started @param {Counts} counts */
export const sayProgress = (done, of, started, counts) =>
  console.log(`${done} of ${of} in ${secondsSince(started)} s: ${JSON.stringify(counts)}`);

/** @param {number} done @param {number} started @param {Counts} counts @param {number} unreached */
export const sayEnd = (done, started, counts, unreached) =>
  console.log(
    `${done} tried in ${secondsSince(started)} s: ${JSON.stringify(counts)}, not reached ${unreached}`,
  );
