/** Whether `npm run test:long` runs: it takes every case, in whole sizes. @type {boolean} */
export const isLong = process.env.RISK_CHECK_RUNS !== undefined;

/**
 * One case of `share`, from the `first` on, where all of them run the same code; all of them in `npm run test:long`.
 *
 * @template T
 * @param {readonly T[]} cases
 * @param {number} share
 * @param {number} [first]
 * @returns {readonly T[]}
 */
export const someOf = (cases, share, first = 0) =>
  isLong ? cases : cases.filter((_, i) => i % share === first % share);

/**
 * How often a random test runs: one in so many times, as often as it says in `npm run test:long`.
 *
 * @param {number} runs
 * @param {number} oneIn
 */
export const shareOf = (runs, oneIn) => (isLong ? runs : Math.ceil(runs / oneIn));
