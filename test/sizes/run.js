import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { ACCOUNTS } from './accounts.js';

/**
 * Processor time and memory of accounts of many events, each operation in a process of its own. Fails where an event costs
 * more in a large account than in a small one; `--record` writes test/sizes/last-run.json.
 */
const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
const SIZES = [20_000, 200_000, 1_000_000];
const IN_CORE = ['score', 'forecast', 'what-if', 'timeline'];
const MOST_SECONDS = 120;
/** Of the time of an event, from the first size to the second. */
const MOST_GROWTH = 1.3;
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'risk-check-sizes-'));

/** @param {readonly string[]} args @returns {{ seconds: number, megabytes: number } | null} */
function measured(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: MOST_SECONDS * 1000,
    maxBuffer: 2 ** 28,
  });
  if (status === null) return null;
  const last = `${stdout}\n${stderr}`.match(/\{"seconds":.*\}/g)?.at(-1);
  if (last === undefined) throw new Error(`${args.join(' ')}: ${stderr.slice(-500)}`);
  return JSON.parse(last);
}

const rows = [];
for (const [name, { of }] of Object.entries(ACCOUNTS))
  for (const events of SIZES) {
    const file = join(folder, 'account.json');
    writeFileSync(file, JSON.stringify(of(events)));
    const run = (/** @type {readonly string[]} */ args) =>
      measured([
        '--import',
        here('report-use.js'),
        join(workspaceRoot, 'packages/cli/bin.js'),
        ...args,
        file,
      ]);
    const operations = Object.fromEntries([
      ...IN_CORE.map((operation) => [operation, measured([here('one.js'), name, String(events), operation])]),
      ['report at a terminal', run([])],
      ['HTML', run(['--format', 'html'])],
    ]);
    rows.push({ name, events, operations });
    console.log(name, events, JSON.stringify(operations));
  }
rmSync(folder, { recursive: true });
const [few, many] = [SIZES[0] ?? 0, SIZES[1] ?? 0];
for (const { name, operations } of rows.filter(({ events }) => events === few))
  for (const [operation, small] of Object.entries(operations)) {
    const large = rows.find((row) => row.name === name && row.events === many)?.operations[operation];
    const growth = ((large?.seconds ?? Infinity) * few) / ((small?.seconds ?? 0) * many);
    if (growth <= MOST_GROWTH) continue;
    console.log(
      `FAILED ${name}, ${operation}: an event costs ${growth.toFixed(2)} times as much among ${many} as among ${few}`,
    );
    process.exitCode = 1;
  }
if (values.record) {
  const on = new Date().toISOString().slice(0, 10);
  writeFileSync(here('last-run.json'), `${JSON.stringify({ on, node: process.version, rows }, null, 2)}\n`);
}
