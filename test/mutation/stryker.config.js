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
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false },
  // A loop that never ends is noticed, too; a busy machine must not pass for one.
  timeoutMS: 60_000,
};
