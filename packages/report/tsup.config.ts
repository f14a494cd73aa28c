import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { shortenDependencies } from '../../scripts/shorten-dependencies.js';

const entries = readdirSync('src/entries').map((file) => file.replace('.ts', ''));
const languages = readdirSync('src/words').filter((name) => /^[a-z]{2}$/.test(name));

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    ...Object.fromEntries(entries.map((name) => [name, `src/entries/${name}.ts`])),
    ...Object.fromEntries(languages.map((name) => [`words/${name}`, `src/words/${name}/index.ts`])),
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  splitting: true,
  treeshake: { moduleSideEffects: false },
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
    entry: { index: 'src/index.ts' },
    compilerOptions: { ignoreDeprecations: '6.0', allowImportingTsExtensions: true, stripInternal: true },
  },
});
