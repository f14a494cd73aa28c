import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  treeshake: true,
  noExternal: [/^zod/, /^date-fns/, /^@date-fns/],
  dts: { resolve: [/^zod/], compilerOptions: { ignoreDeprecations: '6.0', allowImportingTsExtensions: true } },
});
