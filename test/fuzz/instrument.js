import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { requireTool } from '../tools/tools.js';

/** What a run counts: every statement, function and branch that istanbul knows, in one row of bytes. */
const COUNTER = /cov_\w+\(\)\.(?:[sf]\[\d+\]|b\[\d+\]\[\d+\])\+\+/g;
const OURS = /\/(?:packages\/(?:core|import|report|cli|mcp|tables)|docs\/playground)\/src\/.*\.ts$/;

/**
 * Bundles a target with the sources of the packages, each of their places counted.
 *
 * @param {string} entry - Path of the target below test/fuzz.
 * @param {string} out - Where the bundle is written.
 * @param {{ file: string, from: string, to: string } | undefined} plant - A bug to plant into a source.
 * @param {boolean} [counts] - Without counters it runs faster.
 * @returns {Promise<{ target: import('./engine.js').Target, counters: Uint8Array }>}
 */
export async function loadTarget(entry, out, plant, counts = true) {
  const { build } = requireTool('esbuild');
  const { createInstrumenter } = requireTool('istanbul-lib-instrument');
  const { readFile } = await import('node:fs/promises');
  const planted = { done: plant === undefined };
  await build({
    entryPoints: [join(workspaceRoot, 'test/fuzz', entry)],
    outfile: out,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    logLevel: 'error',
    tsconfig: join(workspaceRoot, 'tsconfig.sources.json'),
    // Where a part of the bundle has no import.
    banner: {
      js: "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'instrument',
        setup({ onResolve, onLoad, esbuild }) {
          // Data and libraries run as they are.
          onResolve({ filter: /^@risk-check\/rules-data/ }, ({ path }) => {
            const file = dataFile(path);
            return file.endsWith('.json')
              ? { path: file }
              : { path: pathToFileURL(file).href, external: true };
          });
          onLoad({ filter: OURS }, async ({ path }) => {
            let source = await readFile(path, 'utf8');
            if (plant && path.endsWith(`/${plant.file}`)) {
              if (!source.includes(plant.from)) throw new Error(`${plant.file} has no ${plant.from}`);
              source = source.replace(plant.from, () => plant.to);
              planted.done = true;
            }
            if (!counts) return { contents: source, loader: 'ts', resolveDir: join(path, '..') };
            const { code } = await esbuild.transform(source, { loader: 'ts', target: 'es2022' });
            const instrumenter = createInstrumenter({
              esModules: true,
              compact: true,
              produceSourceMap: false,
            });
            return {
              contents: instrumenter.instrumentSync(code, path),
              loader: 'js',
              resolveDir: join(path, '..'),
            };
          });
        },
      },
    ],
  });
  if (!planted.done) throw new Error(`${plant?.file} is no part of ${entry}`);
  if (!counts) {
    const { target } = await import(pathToFileURL(out).href);
    return { target, counters: new Uint8Array() };
  }
  let count = 0;
  const code = (await readFile(out, 'utf8')).replaceAll(
    COUNTER,
    () => `globalThis.fuzzCounters[${count++}]++`,
  );
  // A word of eight bytes at a time is looked at.
  const counters = new Uint8Array(Math.ceil(count / 8) * 8);
  /** @type {any} */ (globalThis).fuzzCounters = counters;
  writeFileSync(
    out,
    code
      .replaceAll('globalThis.fuzzCounters[', 'fuzzCounters[')
      .replace('\n', '\nconst { fuzzCounters } = globalThis;\n'),
  );
  const { target } = await import(pathToFileURL(out).href);
  return { target, counters };
}

/** Path of a module of the data. @param {string} name */
function dataFile(name) {
  const [, , ...rest] = name.split('/');
  const file =
    rest.length === 0 ? 'index.js' : rest.at(-1)?.includes('.') ? rest.join('/') : `${rest.join('/')}.js`;
  return join(workspaceRoot, 'packages/rules-data/dist', file);
}
