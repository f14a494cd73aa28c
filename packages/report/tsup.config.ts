import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { shortenDependencies } from '../../scripts/shorten-dependencies.js';

const folders = [
  'badge',
  'first-screen',
  'formats',
  'problems',
  'questions',
  'recovery',
  'terminal',
  'text',
  'words',
];
const languages = readdirSync('src/words', { withFileTypes: true }).filter((entry) => entry.isDirectory());

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    html: 'src/formats/html/index.ts',
    ...Object.fromEntries(folders.map((name) => [name, `src/${name}/index.ts`])),
    ...Object.fromEntries(languages.map(({ name }) => [`words/${name}`, `src/words/${name}/index.ts`])),
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
