import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', 'score-worker': 'src/score/score-worker.ts' },
  format: 'esm',
  target: 'es2022',
  platform: 'node',
  clean: true,
  esbuildOptions(options) {
    // Less to download; names and lines stay, for reports of bugs.
    options.minifySyntax = true;
  },
  dts: {
    entry: { index: 'src/index.ts' },
    // They are checked by `npm run lint:types`.
    compilerOptions: {
      noCheck: true,
      ignoreDeprecations: '6.0',
      allowImportingTsExtensions: true,
      stripInternal: true,
    },
  },
});
