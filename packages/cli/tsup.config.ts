import { fileURLToPath } from 'node:url';
import { defineConfig, type Options } from 'tsup';
import { shortenDependencies } from '../../scripts/shorten-dependencies.js';
import { dataAsUsed } from './scripts/data-as-used.js';

const poolWorker = fileURLToPath(
  new URL('./dist/entry/worker.js', import.meta.resolve('tinypool/package.json')),
);

const REQUIRE =
  "import{createRequire as createRequireForBundle}from'node:module';const require=createRequireForBundle(import.meta.url);\n";

const shared: Options = {
  target: 'node20',
  platform: 'node',
  // Everything is bundled.
  noExternal: [/./],
  // Else plugins would not see which modules of Node are asked for.
  removeNodeProtocol: false,
  esbuildOptions(options) {
    // Less to read at every start; names stay, for reports of bugs.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    // jsonc-parser's `main` is UMD, which no bundler can follow.
    options.mainFields = ['module', 'main'];
  },
};

const requireWhereUsed: NonNullable<Options['plugins']>[number] = {
  // Dependencies in CommonJS require modules of Node through this function of esbuild.
  name: 'require-where-used',
  renderChunk: (code) => (code.includes('var __require=') ? { code: `${REQUIRE}${code}` } : undefined),
};

export default defineConfig([
  {
    ...shared,
    esbuildOptions(options, context) {
      shared.esbuildOptions?.(options, context);
      // Escapes would make a Russian text three times as long.
      options.charset = 'utf8';
    },
    // The whole program.
    entry: {
      main: 'src/run-process.ts',
      // Threads of `batch`; the pool looks for its half of a thread under this name beside itself.
      'batch-worker': 'src/batch/batch-worker.ts',
      'entry/worker': poolWorker,
    },
    format: 'esm',
    clean: ['**/*', '!package-files.js'],
    splitting: true,
    plugins: [requireWhereUsed],
    esbuildPlugins: [
      shortenDependencies([
        '@clack',
        'cli-progress',
        'd3-[a-z]+',
        'fast-wrap-ansi',
        'ical-generator',
        'jsonc-parser',
        'minisearch',
        'tinypool',
      ]),
      dataAsUsed,
    ],
  },
  {
    ...shared,
    // Loaded when the package is built, to write the files that are made from the code. For itself, since parts that it
    // shared with the program would hold what it alone needs.
    entry: { 'package-files': 'src/package-files.ts' },
    format: 'esm',
    clean: ['package-files.js'],
    splitting: false,
    plugins: [requireWhereUsed],
    esbuildPlugins: [
      {
        // Help and man page only name the commands.
        name: 'without-their-work',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\./ }, ({ kind, path }) =>
            kind === 'dynamic-import' ? { path, external: true } : undefined,
          ),
      },
    ],
  },
]);
