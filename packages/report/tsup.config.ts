import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { shortenDependencies } from '../../scripts/shorten-dependencies.js';
import { withoutWords } from '../../scripts/without-words.js';

const entries = readdirSync('src/entries')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'element');
const languages = readdirSync('src/words').filter((name) => /^[a-z]{2}$/.test(name));

/** Words that no report has: of commands, of problems with files, of the way back. */
const withoutOtherWords = withoutWords(
  /[\\/]words[\\/]en[\\/](badge|batch|case|dialogue|doctor|draft|house-rules|import|import-frame|init|problems|recover-screen|recovery|rules-at-hand|tables|terminal-[a-z]+|trace|track)\.ts$/,
);

/** The other languages lie beside the element, and load when a page speaks them. */
const languagesBeside: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'languages-beside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.\/[a-z]{2}\/index\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./words/${path.slice(3, 5)}.js`, external: true } : null,
    ),
};

/** Of our own description only what reports name. */
const packageInShort: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'package-in-short',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]report[\\/]package\.json$/ }, ({ path }) => {
      const { version, homepage } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version, homepage }), loader: 'json' };
    }),
};

const shared: Options = {
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  treeshake: { moduleSideEffects: false },
};

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      ...Object.fromEntries(entries.map((name) => [name, `src/entries/${name}.ts`])),
      ...Object.fromEntries(languages.map((name) => [`words/${name}`, `src/words/${name}/index.ts`])),
    },
    clean: ['**/*', '!element.js'],
    splitting: true,
    esbuildOptions(options) {
      // Less to download; names and lines stay, for reports of bugs.
      options.minifySyntax = true;
      // Else each letter that is not Latin is written as six.
      options.charset = 'utf8';
      options.mainFields = ['module', 'main'];
    },
    noExternal: ['string-width'],
    esbuildPlugins: [shortenDependencies(['string-width', 'strip-ansi', 'ansi-regex', 'emoji-regex'])],
    dts: {
      entry: { index: 'src/index.ts', element: 'src/entries/element.ts' },
      // They are checked by `npm run lint:types`.
      compilerOptions: {
        noCheck: true,
        ignoreDeprecations: '6.0',
        allowImportingTsExtensions: true,
        stripInternal: true,
      },
    },
  },
  {
    ...shared,
    // Without a bundler, too: one file, with the words of English inside.
    entry: { element: 'src/entries/element.ts' },
    splitting: false,
    // The import alone defines the element.
    treeshake: false,
    esbuildOptions(options) {
      options.minifySyntax = true;
      options.charset = 'utf8';
      options.mainFields = ['module', 'main'];
    },
    esbuildPlugins: [withoutOtherWords, languagesBeside, packageInShort],
  },
]);
