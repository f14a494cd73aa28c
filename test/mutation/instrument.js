import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { workspaceRoot } from '../../scripts/published-packages.js';

/** What is changed: what the code does, not its words. */
const EXCLUDED = ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration'];
const OURS =
  /\/packages\/(?:(?:core|import|report|cli|mcp)\/(?:src|test)\/.*\.ts|rules-data\/(?:test|validity)\/.*\.js)$/;
/** Read once by whoever runs a bundle, however often that is loaded again. */
const READ_ONCE = '/shared-dataset.js';
const at = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * A change of one place; `file`, `line`, `from` and `to` say which.
 *
 * @typedef {object} Mutant
 * @property {number} id - Its number in the bundle.
 * @property {string} file
 * @property {string} key - Its name, which stays while the changed text does, wherever it moves in its file.
 * @property {number} line - From 1.
 * @property {string} text - That line.
 * @property {string} kind - Name of the mutator.
 * @property {string} from
 * @property {string} to
 */

/**
 * Every mutant of some files, and the files with all of them, each behind a switch.
 *
 * @param {readonly string[]} sources - Paths from the root of the workspace.
 * @returns {Promise<{ mutants: Mutant[], contents: Map<string, string> }>}
 */
export async function instrument(sources) {
  const quiet = { debug() {}, info() {}, warn: console.warn, isDebugEnabled: () => false };
  const texts = new Map(sources.map((name) => [name, readFileSync(join(workspaceRoot, name), 'utf8')]));
  const { mutants, files } = await new Instrumenter(/** @type {any} */ (quiet)).instrument(
    [...texts].map(([name, content]) => ({ name, content, mutate: true })),
    /** @type {any} */ ({ plugins: null, excludedMutations: EXCLUDED, ignorers: [], noHeader: true }),
  );
  const lines = new Map([...texts].map(([name, text]) => [name, text.split('\n')]));
  /** @type {Map<string, number>} */
  const times = new Map();
  return {
    mutants: mutants
      .filter(({ status }) => status !== 'Ignored')
      .map(({ id, fileName, location, mutatorName, replacement = '' }) => {
        const all = lines.get(fileName) ?? [];
        const [line, from] = [location.start.line, textAt(all, location)];
        const change = `${fileName}#${digestOf(JSON.stringify([mutatorName, from, replacement]))}`;
        const before = times.get(change) ?? 0;
        times.set(change, before + 1);
        return {
          id: Number(id),
          file: fileName,
          key: before === 0 ? change : `${change}.${before}`,
          line: line + 1,
          text: (all[line] ?? '').trim(),
          kind: mutatorName,
          from: short(from),
          to: short(replacement),
        };
      }),
    contents: new Map(files.map(({ name, content }) => [name, content])),
  };
}

/** @param {string[]} lines @param {{ start: { line: number, column: number }, end: { line: number, column: number } }} location */
function textAt(lines, { start, end }) {
  const part = lines.slice(start.line, end.line + 1);
  part[part.length - 1] = (part.at(-1) ?? '').slice(0, end.column);
  part[0] = (part[0] ?? '').slice(start.column);
  return part.join('\n');
}

const digestOf = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

const short = (/** @type {string} */ text) => {
  const one = text.replaceAll(/\s+/g, ' ').trim();
  return one.length > 120 ? `${one.slice(0, 117)}...` : one;
};

/**
 * Bundles tests with instrumented sources; what is loaded registers its tests in `globalThis.riskCheckMutation`.
 *
 * @param {readonly string[]} tests
 * @param {ReadonlyMap<string, string>} contents
 * @param {string} outfile
 * @param {boolean} countsCoverage - Whether the bundle says which mutants it comes by; else it runs faster.
 */
export async function bundle(tests, contents, outfile, countsCoverage) {
  const entry = tests.flatMap((name) => [
    `import 'mutation-file:${name}';`,
    `import ${JSON.stringify(join(workspaceRoot, name))};`,
  ]);
  await build({
    stdin: { contents: entry.join('\n'), resolveDir: workspaceRoot, loader: 'js' },
    outfile,
    bundle: true,
    // Packages say that their modules do nothing by themselves, which is not so of tests.
    ignoreAnnotations: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    tsconfig: join(workspaceRoot, 'tsconfig.sources.json'),
    banner: {
      js: "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'mutation',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^mutation-file:/ }, ({ path }) => ({
            path: path.slice('mutation-file:'.length),
            namespace: 'mutation-file',
          }));
          onLoad({ filter: /.*/, namespace: 'mutation-file' }, ({ path }) => ({
            contents: `globalThis.riskCheckMutation.file = ${JSON.stringify(path)};`,
          }));
          onResolve({ filter: /^vitest$/ }, () => ({ path: at('harness/vitest.js') }));
          onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
            importer.startsWith(at('harness/')) ? undefined : { path: at('harness/fast-check.js') },
          );
          // Data and their scripts run as they are, and their tests with what is instrumented.
          onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir }) => {
            const to = join(resolveDir, path).replaceAll('\\', '/');
            const isData = to.includes('/packages/rules-data/') && (!OURS.test(to) || to.endsWith(READ_ONCE));
            return isData ? { path: pathToFileURL(to).href, external: true } : undefined;
          });
          onResolve({ filter: /^@risk-check\/rules-data/ }, ({ path }) => {
            const url = import.meta.resolve(path);
            return url.endsWith('.json') ? { path: fileURLToPath(url) } : { path: url, external: true };
          });
          onLoad({ filter: OURS }, ({ path }) => {
            const name = relative(workspaceRoot, path).replaceAll('\\', '/');
            const source = contents.get(name) ?? readFileSync(path, 'utf8');
            return {
              contents: withSwitches(source, path, countsCoverage),
              loader: path.endsWith('.js') ? 'js' : 'ts',
              resolveDir: join(path, '..'),
            };
          });
        },
      },
    ],
  });
}

/** @param {string} source @param {string} path @param {boolean} countsCoverage */
function withSwitches(source, path, countsCoverage) {
  const text = source
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    .replaceAll(/\bstryMutAct_9fa48\("(\d+)"\)/g, '(__mutation.active === $1 && __mutation.hit())')
    .replaceAll(/\bstryCov_9fa48\(([^)]*)\)/g, (_, /** @type {string} */ ids) =>
      countsCoverage ? `(${ids.replaceAll(/"(\d+)"/g, '__mutation.cover($1)')})` : '0',
    )
    // A cache must not hold what a mutant made.
    .replaceAll(/\bnew WeakMap\b/g, 'new globalThis.riskCheckMutation.WeakMap');
  return text === source ? text : `const __mutation = globalThis.riskCheckMutation;\n${text}`;
}
