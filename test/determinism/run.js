import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { expandExample } from '../../packages/rules-data/lint/expand-example.js';
import { loadDataset } from '../../packages/rules-data/scripts/load-dataset.js';
import { chromiumPath } from '../../scripts/chromium.js';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { runCommand } from '../../scripts/run-command.js';
import { nodeVersions, requireTool, toolPath } from '../tools/tools.js';

/**
 * The same reports everywhere: a hash of each of many reports over all rulesets, in every engine, time zone and language, and
 * of `batch` with every number of workers. `--reports N` (600), `--all` for every zone with every language, `--only NAME` for runs of that name, `--record` writes
 * test/determinism/last-run.json. `npm run tools` and Chromium come first.
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '600' },
    all: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    record: { type: 'boolean', default: false },
  },
});
const ZONES = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'America/St_Johns'];
const LOCALES = ['C', 'de_DE.UTF-8', 'tr_TR.UTF-8', 'ru_RU.UTF-8'];
const WORKERS = ['1', '2', '3', '5'];

const folder = mkdtempSync(join(tmpdir(), 'risk-check-same-'));
const at = (/** @type {string} */ name) => join(folder, name);
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

const { rulesets } = loadDataset();
const all = rulesets.flatMap(({ head, rules, metricExamples }, i) =>
  [...rules.flatMap(({ examples }) => examples), ...metricExamples].map((example) => [
    i,
    expandExample(example, head),
  ]),
);
// And each of them a year later, when much has run out.
all.push(
  ...all.map(([i, snapshot]) => [
    i,
    { ...snapshot, asOf: snapshot.asOf.replace(/^\d{4}/, (year) => String(Number(year) + 1)) },
  ]),
);
const step = Math.max(1, all.length / Number(values.reports));
const cases = Array.from(
  { length: Math.min(all.length, Number(values.reports)) },
  (_, i) => all[Math.floor(i * step)],
);
writeFileSync(at('cases.json'), JSON.stringify(cases));
writeFileSync(at('rulesets.json'), JSON.stringify(rulesets.map(({ built }) => built)));
await requireTool('esbuild').build({
  entryPoints: [here('hash-reports.js')],
  outfile: at('bundle.js'),
  bundle: true,
  format: 'iife',
  platform: 'neutral',
  target: 'es2022',
  logLevel: 'error',
  absWorkingDir: workspaceRoot,
});
cpSync(here('print-hashes.js'), at('print-hashes.mjs'));
const FILES = ['bundle.js', 'cases.json', 'rulesets.json'].map(at);
const texts = FILES.map((path) => readFileSync(path, 'utf8'));

const print = (/** @type {string} */ command, /** @type {string[]} */ args = [], env = {}) =>
  runCommand(command, [...args, at('print-hashes.mjs'), ...FILES], { cwd: folder, env }).stdout.trim();

async function inChromium() {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: texts[0] });
    return await page.evaluate(
      ([cases, rulesets]) => globalThis.hashReports(cases, rulesets),
      texts.slice(1),
    );
  } finally {
    await browser.close();
  }
}

async function inQuickJs() {
  const { newQuickJSWASMModuleFromVariant } = requireTool('quickjs-emscripten-core');
  const module = await newQuickJSWASMModuleFromVariant(
    requireTool('@jitl/quickjs-wasmfile-release-sync').default,
  );
  const context = module.newContext();
  for (const [name, text] of [
    ['cases', texts[1]],
    ['rulesets', texts[2]],
  ]) {
    const value = context.newString(text);
    context.setProp(context.global, name, value);
    value.dispose();
  }
  context.unwrapResult(context.evalCode(texts[0])).dispose();
  const result = context.unwrapResult(context.evalCode('hashReports(cases, rulesets)'));
  return context.getString(result);
}

/** Whole reports of the command line, with so many workers. */
function ofBatch(/** @type {string} */ workers) {
  const input = cases.map(([, snapshot]) => JSON.stringify(snapshot)).join('\n');
  const { stdout } = runCommand(
    process.execPath,
    [
      join(workspaceRoot, 'packages/cli/bin.js'),
      'batch',
      '-',
      '--full',
      '--inline-errors',
      '--accept-refused',
      '--workers',
      workers,
    ],
    { cwd: folder, input },
  );
  return createHash('sha256').update(stdout).digest('hex');
}

/** @type {[group: string, name: string, run: () => string | Promise<string>][]} */
const RUNS = [
  ...nodeVersions().map(({ version, path }) => ['engines', `Node ${version}`, () => print(path)]),
  [
    'engines',
    'Deno',
    () =>
      print(
        toolPath('@deno/linux-x64-glibc/deno'),
        ['run', '--allow-read', '--no-remote', '--no-lock', '--no-prompt'],
        { DENO_DIR: at('.deno'), DENO_NO_UPDATE_CHECK: '1' },
      ),
  ],
  ['engines', 'Bun', () => print(toolPath('@oven/bun-linux-x64/bin/bun'), ['--no-install'])],
  ['engines', 'Chromium', inChromium],
  ['engines', 'QuickJS', inQuickJs],
  ...(values.all
    ? ZONES.flatMap((zone) => LOCALES.map((locale) => [zone, locale]))
    : ZONES.map((zone, i) => [zone, LOCALES[i % LOCALES.length]])
  ).map(([zone, locale]) => [
    'zones and languages',
    `${zone}, ${locale}`,
    () => print(process.execPath, [], { TZ: zone, LC_ALL: locale, LANG: locale }),
  ]),
  ...WORKERS.map((workers) => ['workers', `${workers} workers`, () => ofBatch(workers)]),
];

let failed = 0;
/** @type {Record<string, string>} */
const expected = {};
/** @type {Record<string, string[]>} */
const same = {};
const chosen = RUNS.filter(([, name]) => name.includes(values.only));
for (const [group, name, run] of chosen) {
  // What batch writes is another text than the reports one by one.
  const kind = group === 'workers' ? group : 'reports';
  const started = performance.now();
  const got = await run();
  expected[kind] ??= got;
  const isSame = got === expected[kind];
  same[group] = [...(same[group] ?? []), name];
  if (!isSame) {
    failed++;
    const first = got.split('\n').findIndex((line, i) => line !== expected[kind]?.split('\n')[i]);
    console.error(
      `FAILED ${name}: another report, the first of them ${JSON.stringify(cases[first]).slice(0, 500)}`,
    );
  } else console.log(`ok     ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
const hash = createHash('sha256')
  .update(expected.reports ?? '')
  .digest('hex');
console.log(
  `${cases.length} reports over ${rulesets.length} rulesets in ${chosen.length} runs, ${failed} different: ${hash}`,
);
rmSync(folder, { recursive: true, force: true });
if (values.record && failed === 0 && values.only === '')
  writeFileSync(
    here('last-run.json'),
    `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), reports: cases.length, rulesets: rulesets.length, hash, ...same }, null, 2)}\n`,
  );
process.exitCode = failed > 0 ? 1 : 0;
