import { readFileSync } from 'node:fs';

/**
 * For bundles that never ask for the words of some files: the names such a file exports, with nothing under them.
 *
 * @param {RegExp} filter
 * @returns {import('esbuild').Plugin}
 */
export const withoutWords = (filter) => ({
  name: 'without-words',
  setup: ({ onLoad }) =>
    onLoad({ filter }, ({ path }) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm)].map(
        ([, found]) => found,
      );
      return { contents: names.map((found) => `export const ${found} = {};`).join('\n') };
    }),
});
