import { availableParallelism } from 'node:os';

const RUNNER = './test/mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js';

/** What is changed: what the code does, not its words. */
export default {
  testRunner: 'vitest',
  plugins: [RUNNER],
  vitest: { configFile: 'test/mutation/vitest.config.js', related: false },
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration'] },
  coverageAnalysis: 'perTest',
  ignorePatterns: ['artifacts', 'docs/.vitepress', 'docs/public', 'packages/*/dist'],
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: process.env.RISK_CHECK_MUTATION_REPORT ?? 'test/mutation/kept/report.json' },
  clearTextReporter: { logTests: false, reportTests: false },
  // A loop that never ends is noticed, too; a busy machine must not pass for one.
  timeoutMS: 60_000,
  // Before the first change all tests run once, each with what it covers: minutes, and many on a busy machine.
  dryRunTimeoutMinutes: 60,
  // The tests of one change keep a core busy, and one is left for the machine.
  concurrency: Math.max(1, availableParallelism() - 1),
};
