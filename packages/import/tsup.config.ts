import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  esbuildOptions(options) {
    // Less to download; names and lines stay, for reports of bugs.
    options.minifySyntax = true;
  },
  dts: {
    compilerOptions: { ignoreDeprecations: '6.0', allowImportingTsExtensions: true, stripInternal: true },
  },
});
