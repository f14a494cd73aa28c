import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/**
 * For bundles that stay readable: the reader of CSV, in browsers with its stand-in for Node's buffers, is longer than
 * everything around it, and nobody reads it there.
 *
 * @type {import('esbuild').Plugin}
 */
export const shortenCsvParse = {
  name: 'shorten-csv-parse',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]csv-parse[\\/].*\.js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { minify: true, target: 'es2022' });
      return { contents: code };
    });
  },
};
