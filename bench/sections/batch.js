import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../bundle.js';
import { golden } from '../measured-rulesets.js';
import { snapshotOf } from '../snapshots.js';
import { table, times } from '../table.js';

const ROUNDS = 3;
const bin = `${root}packages/cli/bin.cjs`;
/** What every reader of records has to do at least. */
const LOOP = `
const { readFileSync } = require('node:fs');
let sum = 0;
for (const line of readFileSync(process.argv[1], 'utf8').split('\\n')) if (line !== '') sum += Object.keys(JSON.parse(line)).length;
console.log(sum);`;

/** Says at the end how long all threads of the process have worked. */
const COUNT = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('processor seconds: ' + (userCPUTime + systemCPUTime) / 1e6);
});`)}`;

/** Records a second of `risk-check batch`, whole processes with their start, all taking turns. */
export async function batch() {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-bench-'));
  try {
    const rules = join(folder, 'rules.json');
    writeFileSync(rules, JSON.stringify(golden.source));
    const small = { ...snapshotOf('golden', 'test'), orders: [], disputes: [], payments: [], logins: [] };
    const inputs = [
      { name: '200 events, 12 rules', snapshot: snapshotOf('golden', 'test'), records: 6_000, rules },
      { name: '200 events, AliExpress buyer', snapshot: snapshotOf('aliexpress', 'buyer'), records: 6_000 },
      { name: 'no events, 12 rules', snapshot: small, records: 150_000, rules },
    ];
    const rows = inputs.flatMap((input, i) => rowsFor(input, join(folder, `${i}.ndjson`)));
    return `## Batch

Whole processes with their start, medians of ${ROUNDS}. The plain loop reads the whole file, splits it at newlines and calls \`JSON.parse\` for each line, in one thread, and scores nothing.

${table(['what', 'records a second', 'times the plain loop', 'times one worker', 'processor seconds per million'], rows)}

Targets: two workers at least 1.6 times one, and at least 0.8 times the plain loop. Both are missed on this machine of two cores: beside one worker the thread that reads, frames and writes is already busy, so that a second worker finds less than a core.`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsFor({ name, snapshot, records, rules }, path) {
  const line = `${JSON.stringify(snapshot)}\n`;
  writeFileSync(path, line.repeat(records));
  const batchArgs = (workers) => [
    bin,
    'batch',
    path,
    '-o',
    `${path}.out.ndjson`,
    '--workers',
    String(workers),
    ...(rules ? ['--rules', rules] : []),
  ];
  const cases = [
    { what: 'the plain loop', args: ['-e', LOOP, path] },
    { what: '`batch --workers 1`', args: batchArgs(1) },
    { what: '`batch --workers 2`', args: batchArgs(2) },
  ].map((one) => ({ ...one, rounds: [] }));
  for (let round = 0; round < ROUNDS; round++) for (const { args, rounds } of cases) rounds.push(run(args));
  const [loop, one, two] = cases.map(({ rounds }) => rounds);
  const row = ({ what, rounds }, overOne) => [
    what,
    Math.round(records / median(rounds.map(({ seconds }) => seconds))).toLocaleString('en-US'),
    times(median(rounds.map(({ seconds }, i) => loop[i].seconds / seconds))),
    overOne,
    `${((median(rounds.map(({ cpu }) => cpu)) / records) * 1e6).toFixed(0)} s`,
  ];
  const gain = median(two.map(({ seconds }, i) => one[i].seconds / seconds));
  return [
    [`**${name}**, ${line.length} bytes a record`, '', '', '', ''],
    row(cases[0], ''),
    row(cases[1], '1'),
    row(cases[2], times(gain)),
  ];
}

/** Wall clock and processor seconds of a process. */
function run(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', COUNT, ...args], { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, cpu: Number(/processor seconds: ([\d.]+)/.exec(stderr)[1]) };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
