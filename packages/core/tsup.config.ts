import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', import: 'src/import/index.ts', schemas: 'src/schemas.ts' },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  splitting: true,
  treeshake: true,
  noExternal: [/^zod/, /^date-fns/, /^@date-fns/, /^csv-parse/],
  dts: {
    entry: { index: 'src/index.ts', import: 'src/import/index.ts' },
    compilerOptions: { ignoreDeprecations: '6.0', allowImportingTsExtensions: true },
  },
});
