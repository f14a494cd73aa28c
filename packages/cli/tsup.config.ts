import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';

const poolWorker = fileURLToPath(
  new URL('./dist/entry/worker.js', import.meta.resolve('tinypool/package.json')),
);
const noChildProcess = fileURLToPath(new URL('./src/no-child-process.ts', import.meta.url));

export default defineConfig({
  entry: {
    main: 'src/start.ts',
    // Loaded when the package is built, to write the files that are made from the code.
    'package-files': 'src/package-files.ts',
    // Threads of `batch`; the pool looks for its half of a thread under this name beside itself.
    'batch-worker': 'src/batch/batch-worker.ts',
    'entry/worker': poolWorker,
  },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  splitting: true,
  // Everything is bundled, each ruleset in a file of its own that loads only when asked for.
  noExternal: [/./],
  // commander is CommonJS and requires `node:` modules.
  banner: {
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
  esbuildPlugins: [
    {
      // commander loads it for commands that are programs of their own, which we have none of: 5 ms of every start.
      name: 'no-child-process',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^node:child_process$/ }, () => ({ path: noChildProcess })),
    },
  ],
  esbuildOptions(options) {
    // Less to read at every start; names stay, for reports of bugs.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    // jsonc-parser's `main` is UMD, which no bundler can follow.
    options.mainFields = ['module', 'main'];
  },
});
