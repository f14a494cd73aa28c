import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A zone with clock changes, so that local time cannot hide.
process.env.TZ = 'America/New_York';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
// The longer name first, since an alias also matches what starts with it.
const alias = {
  '@risk-check/core/import': at('packages/core/src/import/index.ts'),
  '@risk-check/core': at('packages/core/src/index.ts'),
};
const project = (name: string, include: string[], testTimeout = 30_000) => ({
  resolve: { alias },
  test: { name, include, testTimeout, hookTimeout: 120_000 },
});

// Without a browser these are not run, and the run says so; where one is required, they fail.
const hasBrowser = existsSync('/usr/bin/chromium') || process.env.RISK_CHECK_BROWSER === 'required';
if (!hasBrowser) console.log('Not run: the browser tests, since there is no /usr/bin/chromium.');
const browser = hasBrowser ? [project('browser', ['packages/cli/test/**/*.browser.ts'], 120_000)] : [];

export default defineConfig({
  test: {
    projects: [
      project('core', ['packages/core/src/**/*.test.ts', 'packages/core/test/**/*.test.ts']),
      project('rules-data', ['packages/rules-data/**/*.test.js']),
      project('cli', ['packages/cli/src/**/*.test.ts', 'packages/cli/test/**/*.test.ts']),
      ...browser,
      project('workspace', ['test/**/*.test.js'], 120_000),
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
    ],
  },
});
