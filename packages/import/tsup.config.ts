import { defineConfig } from 'tsup';
import { compactJson } from '../../scripts/compact-json.js';
import { shortenDependencies } from '../../scripts/shorten-dependencies.js';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    archive: 'src/archive/index.ts',
    files: 'src/files/index.ts',
    mail: 'src/mail/index.ts',
    workbook: 'src/workbook/index.ts',
    'own-tables': 'src/own-tables/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  esbuildOptions(options) {
    // Less to download; names and lines stay, for reports of bugs.
    options.minifySyntax = true;
    // Names of columns in many scripts as they are, not as codes.
    options.charset = 'utf8';
    // jsonc-parser's `main` is UMD, which no bundler can follow.
    options.mainFields = ['module', 'main'];
  },
  noExternal: ['jsonc-parser', 'postal-mime', 'read-excel-file', 'fflate', 'saxen'],
  esbuildPlugins: [compactJson, shortenDependencies(['jsonc-parser'])],
  dts: {
    // They are checked by `npm run lint:types`.
    compilerOptions: {
      noCheck: true,
      ignoreDeprecations: '6.0',
      allowImportingTsExtensions: true,
      stripInternal: true,
    },
  },
});
