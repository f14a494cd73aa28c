import { defineConfig, type Options } from 'tsup';
import { INTERNAL_NAMES } from './internal-names.js';

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  esbuildOptions(options) {
    // Less to download; names and lines stay, for reports of bugs.
    options.minifySyntax = true;
    options.define = { ...options.define, 'Number.NaN': 'NaN' };
    options.mangleProps = new RegExp(`^(${INTERNAL_NAMES.join('|')})$`);
  },
};

/** The bundler writes the path of every module above it, also of those of dependencies; the names of functions tell enough. */
const withoutPaths: NonNullable<Options['plugins']>[number] = {
  name: 'without-paths',
  renderChunk: (code) => ({ code: code.replaceAll(/^\/\/ (?:src|\.\.)\/.*\n/gm, '') }),
};

export default defineConfig([
  {
    ...shared,
    // The entries under parts/ are not exported. They make the bundler keep each part in files of its own, so that an
    // application that only scores carries neither date-fns nor the way back: package.json says `sideEffects: false`,
    // and whole files are dropped.
    entry: {
      index: 'src/index.ts',
      snapshot: 'src/snapshot/index.ts',
      columns: 'src/columns/index.ts',
      schemas: 'src/schemas.ts',
      'parts/score': 'src/score/score-account.ts',
      'parts/recovery': 'src/recovery/plan-recovery.ts',
      'parts/diagnosis': 'src/recovery/diagnose.ts',
      'parts/dates': 'src/recovery/add-amount.ts',
      'parts/appeal': 'src/recovery/lint-appeal.ts',
    },
    format: 'esm',
    clean: ['**/*', '!udf.*'],
    splitting: true,
    // No file is imported for its effects alone.
    treeshake: { moduleSideEffects: false },
    noExternal: [/^zod/, /^date-fns/, /^@date-fns/],
    plugins: [withoutPaths],
    dts: {
      entry: { index: 'src/index.ts', snapshot: 'src/snapshot/index.ts', columns: 'src/columns/index.ts' },
      // What is marked as internal is no promise, and its types are half of all.
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
    // A script, not a module: engines inside databases take a text that defines functions.
    entry: { udf: 'src/udf.ts' },
    format: 'iife',
    globalName: 'riskCheck',
    minify: true,
    // Else the footer goes, which nothing in the module calls.
    treeshake: false,
    outExtension: () => ({ js: '.js' }),
    footer: {
      js: ['scoreAccountJson', 'scoreCompactJson']
        .map(
          (name) =>
            `function ${name}(snapshot, ruleset, options) { return riskCheck.${name}(snapshot, ruleset, options); }`,
        )
        .join('\n'),
    },
  },
]);
