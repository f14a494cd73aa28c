import { readFileSync } from 'node:fs';

const DATA = /[\\/]rules-data[\\/]dist[\\/]data\.json$/;

/**
 * Bundles the dataset as written without what is common to all ways back and without the checks of appeals: both are
 * in modules of their own, and nothing reads them here.
 *
 * @type {import('esbuild').Plugin}
 */
export const dataAsUsed = {
  name: 'data-as-used',
  setup: ({ onLoad }) =>
    onLoad({ filter: DATA }, ({ path }) => {
      const { guide: _, appeal: __, ...used } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify(used), loader: 'json' };
    }),
};
