import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { withoutWords } from '../../../scripts/without-words.js';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** @param {string} path */
const ofPackages = (path) => fileURLToPath(new URL(`../../../packages/${path}`, import.meta.url));

/** Words of commands that the page does not have: nothing here asks for them. */
const withoutTerminalWords = withoutWords(
  /[\\/]words[\\/][a-z]{2}[\\/](badge|batch|doctor|house-rules|import-frame|rules-at-hand|terminal-[a-z]+)\.ts$/,
);

/** English words of documents, exports and ways back, which every other language writes anew as a whole: its page does not carry both. */
const withoutEnglishTwins = withoutWords(/[\\/]words[\\/]en[\\/](document|import|recovery)\.ts$/);

/**
 * Of the descriptions of packages only what `versions.ts` reads: the rest is about building them.
 *
 * @type {import('esbuild').Plugin}
 */
const packagesInShort = {
  name: 'packages-in-short',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const { version, homepage, bugs } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version, homepage, bugs }), loader: 'json' };
    }),
};

/**
 * One file with everything an entry needs: nothing is left to load later.
 *
 * @param {string} entry Path in this folder.
 * @param {{ platform?: 'browser' | 'node' }} [options]
 */
export async function bundle(entry, { platform = 'browser' } = {}) {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform,
    target: 'es2022',
    // jsonc-parser's `main` is UMD, which no bundler can follow.
    mainFields: ['module', 'main'],
    conditions: ['browser', 'module', 'import'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [
      withoutTerminalWords,
      packagesInShort,
      ...(/\bmain\.(?!en\b)/.test(entry) ? [withoutEnglishTwins] : []),
    ],
    // Else each letter that is not Latin is written as six.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`nothing came out of ${entry}`);
  return file.text;
}

/** The style of the HTML report, and what the playground needs beyond it. */
export async function bundleStyle() {
  const { outputFiles } = await build({
    entryPoints: [ofPackages('report/src/formats/html/page-style.ts')],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const source = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
  const { PAGE_STYLE } = await import(`data:text/javascript;base64,${source}`);
  const own = readFileSync(here('styles/playground.css'), 'utf8');
  return (await transform(`${PAGE_STYLE}\n${own}`, { loader: 'css', minify: true })).code;
}
