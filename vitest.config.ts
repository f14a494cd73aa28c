import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { hasChromium } from './scripts/chromium.js';
import { LongestFirst } from './scripts/longest-first.js';

// A zone with clock changes, so that local time cannot hide.
process.env.TZ = 'America/New_York';
// Runs of a test leave nothing in the cache of whoever runs it.
process.env.NODE_DISABLE_COMPILE_CACHE = '1';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
// Packages are tested by their sources. An exact name stands before the pattern that it also fits.
const { paths } = JSON.parse(readFileSync(at('tsconfig.sources.json'), 'utf8')).compilerOptions;
const alias = Object.entries<[string]>(paths).map(([name, [path]]) => ({
  find: new RegExp(`^${name.replace('*', '(.+)')}$`),
  replacement: at(path.replace('*', '$1')),
}));
// `npm run test:quick` builds nothing, and leaves out what runs the built program as a process, a browser or a shell.
const isQuick = process.env.RISK_CHECK_QUICK !== undefined;
const OF_PROCESSES = [
  'packages/cli/test/{exit-codes,extending,over-time,process,signals}.test.ts',
  'packages/cli/test/batch/{batch,cannot-run,dead-letters,deadly-records,memory,resume}.test.ts',
  'packages/cli/test/hostile/hostile-outcomes.test.ts',
  'packages/mcp/test/stdio.test.ts',
];
// Timeouts only end what hangs: a busy machine must not fail a test. Files of a worker share the modules that they load,
// which saves a third of the time.
const project = (name: string, include: string[]) => ({
  resolve: { alias },
  test: {
    name,
    include,
    exclude: isQuick ? [...configDefaults.exclude, ...OF_PROCESSES] : configDefaults.exclude,
    isolate: false,
    // Tests leave much garbage at once: with room for it they take a fifth less processor time.
    execArgv: ['--max-semi-space-size=32'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: [at('scripts/fixed-seed.js')],
  },
});

// Without a browser these are not run, and the run says so; where one is required, they fail.
const wantsBrowser = process.env.RISK_CHECK_BROWSER;
const hasBrowser = (hasChromium && !isQuick && wantsBrowser !== 'none') || wantsBrowser === 'required';
if (!hasBrowser && !isQuick) console.log('Not run: the browser tests, since there is no Chromium.');
const inPlayground = project('playground-browser', ['docs/playground/test/**/*.browser.ts']);
const browser = hasBrowser
  ? [
      project('browser', ['packages/{cli,report}/test/**/*.browser.ts']),
      {
        ...inPlayground,
        test: {
          ...inPlayground.test,
          globalSetup: ['serve-built', 'share-chromium'].map((name) => at(`docs/playground/test/${name}.ts`)),
        },
      },
    ]
  : [];

// The same for shells to complete in, and `man`.
const hasShells =
  (!isQuick && ['bash', 'zsh', 'fish', 'man', 'script'].every((name) => existsSync(`/usr/bin/${name}`))) ||
  process.env.RISK_CHECK_SHELLS === 'required';
if (!hasShells && !isQuick)
  console.log('Not run: completion in real shells, since bash, zsh, fish, man or script is missing.');
const shells = hasShells ? [project('shells', ['packages/cli/test/**/*.shells.ts'])] : [];

// `npm run lint:types` says as much, and more slowly than a quick run may be.
const types = isQuick
  ? []
  : [
      {
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: 'test/types/tsconfig.json',
          },
        },
      },
    ];

const NODE_TESTS = [
  'packages/{core,cli}/src/**/*.test.ts',
  'packages/{core,import,report,cli,mcp}/test/**/*.test.ts',
  'packages/rules-data/**/*.test.js',
  'docs/playground/test/**/*.test.ts',
  'docs/guide/test/**/*.test.js',
  'test/**/*.test.js',
];

export default defineConfig({
  test: {
    // One more than there are cores: a quarter of the time a worker waits for a browser or for the program that it started.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      // One project, so that a module is transformed once, and loaded once by each worker. Paths choose: `vitest run
      // packages/core`.
      project('node', NODE_TESTS),
      ...browser,
      ...shells,
      ...types,
    ],
  },
});
