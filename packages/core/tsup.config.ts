import { defineConfig, type Options } from 'tsup';

const shared: Options = { target: 'es2022', platform: 'neutral', treeshake: true };

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', schemas: 'src/schemas.ts' },
    format: 'esm',
    clean: ['dist/*', '!dist/udf.js'],
    splitting: true,
    noExternal: [/^zod/, /^date-fns/, /^@date-fns/],
    dts: {
      entry: { index: 'src/index.ts' },
      compilerOptions: { ignoreDeprecations: '6.0', allowImportingTsExtensions: true },
    },
  },
  {
    // A script, not a module: engines inside databases take a text that defines functions.
    ...shared,
    entry: { udf: 'src/udf.ts' },
    format: 'iife',
    globalName: 'riskCheck',
    treeshake: false,
    minify: true,
    clean: false,
    outExtension: () => ({ js: '.js' }),
    footer: {
      js: 'function scoreAccountJson(snapshot, ruleset) { return riskCheck.scoreAccountJson(snapshot, ruleset); }',
    },
  },
]);
