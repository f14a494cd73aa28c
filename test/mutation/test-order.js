import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ kills: number[], tries: number[], costs: number[] }} Order */

const read = (/** @type {string} */ path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

/**
 * How often each test was tried and how often it noticed something, in all runs so far.
 *
 * @param {string} path @param {readonly { name: string, ms: number }[]} tests @returns {Order}
 */
export function readOrder(path, tests) {
  const known = read(path);
  return {
    kills: tests.map(({ name }) => known[name]?.[0] ?? 0),
    tries: tests.map(({ name }) => known[name]?.[1] ?? 0),
    // While coverage is counted they take several times as long.
    costs: tests.map(({ name, ms }) => known[name]?.[2] ?? ms / 3),
  };
}

/** @param {string} path @param {readonly { name: string }[]} tests @param {Order} order */
export function writeOrder(path, tests, { kills, tries, costs }) {
  const known = read(path);
  for (const [i, { name }] of tests.entries()) known[name] = [kills[i], tries[i], Math.round(costs[i] ?? 0)];
  writeFileSync(path, JSON.stringify(known));
}
