import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';

/**
 * What tests import from vitest, for a process that runs single tests thousands of times: tests are registered in
 * `globalThis.riskCheckMutation.tests`, and what they expect is vitest's own.
 */
const state = globalThis.riskCheckMutation;
chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = chai.expect;
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });
chai.expect.extend(expect, customMatchers);
chai.expect.extend(expect, {
  /** Only compares: here nothing is written anew. */
  toMatchFileSnapshot(given, path) {
    const pass = readFileSync(resolve(dirname(state.file), path), 'utf8') === given;
    return { pass, message: () => `other than ${path}` };
  },
});
setState({ assertionCalls: 0 }, expect);

let suite = { parent: null, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };

/** @param {unknown} row @returns {unknown[]} */
const argumentsOf = (row) => (Array.isArray(row) ? row : [row]);
const bodyOf = (given) => given.find((one) => typeof one === 'function');

function registerTest(name, body, args) {
  state.tests.push({ name, file: state.file, suite, body, args });
}
const test = (name, ...given) => registerTest(String(name), bodyOf(given), undefined);
const skip = () => {};
skip.each = () => skip;
const withVariants = (one, each) => {
  one.each = each;
  one.skip = skip;
  one.only = one;
  one.skipIf = (isSkipped) => (isSkipped ? skip : one);
  one.runIf = (isRun) => (isRun ? one : skip);
  return one;
};
export const it = withVariants(test, (rows) => (name, ...given) => {
  for (const [i, row] of rows.entries()) registerTest(`${name} #${i}`, bodyOf(given), argumentsOf(row));
});
function registerSuite(body, args) {
  const outer = suite;
  suite = { parent: outer, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  try {
    const running = body(...args);
    if (running?.then) throw new Error('a suite that is not there at once');
  } finally {
    suite = outer;
  }
}
export const describe = withVariants(
  (_name, ...given) => registerSuite(bodyOf(given), []),
  (rows) =>
    (_name, ...given) => {
      for (const row of rows) registerSuite(bodyOf(given), argumentsOf(row));
    },
);
export { it as test };

const hook = (kind) => (body) => suite[kind].push(body);
export const beforeAll = hook('beforeAll');
export const afterAll = hook('afterAll');
export const beforeEach = hook('beforeEach');
export const afterEach = hook('afterEach');
export const vi = {};
