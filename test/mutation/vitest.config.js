import { defineConfig } from 'vitest/config';
import workspace from '../../vitest.config.ts';

const core = workspace.test.projects.find(({ test }) => test.name === 'core');

/** The tests of core, without that of time zones: a thread cannot change its own. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  ...core,
  test: { ...core.test, exclude: ['packages/core/test/properties/purity.test.ts'] },
});
