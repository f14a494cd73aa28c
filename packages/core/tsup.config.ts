import { defineConfig } from 'tsup';

export default defineConfig({
  // The entries under parts/ are not exported. They make the bundler keep each part in files of its own, so that an
  // application that only scores carries neither date-fns nor the way back: package.json says `sideEffects: false`,
  // and whole files are dropped.
  entry: {
    index: 'src/index.ts',
    import: 'src/import/index.ts',
    schemas: 'src/schemas.ts',
    'parts/score': 'src/score/score-account.ts',
    'parts/recovery': 'src/recovery/plan-recovery.ts',
    'parts/diagnosis': 'src/recovery/diagnose.ts',
    'parts/appeal': 'src/recovery/lint-appeal.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  splitting: true,
  // No file is imported for its effects alone.
  treeshake: { moduleSideEffects: false },
  noExternal: [/^zod/, /^date-fns/, /^@date-fns/, /^csv-parse/],
  dts: {
    entry: { index: 'src/index.ts', import: 'src/import/index.ts' },
    compilerOptions: { ignoreDeprecations: '6.0', allowImportingTsExtensions: true },
  },
});
