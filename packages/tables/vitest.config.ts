import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A run of its own, by `npm run test:tables`: it needs DuckDB, which is no part of the workspace.
process.env.TZ = 'America/New_York';
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { paths } = JSON.parse(readFileSync(at('tsconfig.sources.json'), 'utf8')).compilerOptions;

export default defineConfig({
  resolve: {
    alias: Object.entries<[string]>(paths).map(([name, [path]]) => ({
      find: new RegExp(`^${name.replace('*', '(.+)')}$`),
      replacement: at(path.replace('*', '$1')),
    })),
  },
  test: {
    dir: at('packages'),
    include: ['tables/test/**/*.test.ts', 'cli/test/**/*.duckdb.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    setupFiles: [at('scripts/fixed-seed.js')],
  },
});
