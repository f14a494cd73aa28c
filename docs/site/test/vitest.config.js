import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of the built site: npm run docs:build, then npm run test:site. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    name: 'site',
    include: ['docs/site/test/*.test.js'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // One browser at a time.
    fileParallelism: false,
  },
});
