import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/**
 * For bundles whose names stay, for reports of bugs: shortens the dependencies of these names, which nobody reads there.
 *
 * @param {readonly string[]} names
 * @returns {import('esbuild').Plugin}
 */
export const shortenDependencies = (names) => ({
  name: 'shorten-dependencies',
  setup({ onLoad }) {
    const filter = new RegExp(`[\\\\/]node_modules[\\\\/](?:${names.join('|')})[\\\\/].*\\.m?js$`);
    onLoad({ filter }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { minify: true, target: 'es2022' });
      return { contents: code };
    });
  },
});
