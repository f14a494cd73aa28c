import { readFile } from 'node:fs/promises';

/**
 * For bundles whose code keeps its lines: JSON as one text without line breaks, which is smaller to download and faster to
 * load than an object of thousands of lines.
 *
 * @type {import('esbuild').Plugin}
 */
export const compactJson = {
  name: 'compact-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      // Marked so that a bundle without it leaves it out.
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(text)});` };
    });
  },
};
