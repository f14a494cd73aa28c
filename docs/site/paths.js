import { fileURLToPath } from 'node:url';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Paths of the site. Each build writes the generated files, and they're never committed, so they can't be stale. */
export const PATHS = {
  root: at('.'),
  docs: at('docs'),
  generated: at('docs/.vitepress/generated'),
  pages: at('docs/.vitepress/generated/pages'),
  navigation: at('docs/.vitepress/generated/navigation.json'),
  live: at('docs/.vitepress/generated/live.json'),
  colors: at('docs/.vitepress/generated/report-colors.css'),
  public: at('docs/public'),
  dist: at('docs/.vitepress/dist'),
  data: at('packages/rules-data/dist/data.json'),
  history: at('packages/rules-data/dist/history.json'),
  changes: at('packages/rules-data/dist/changes.json'),
};
