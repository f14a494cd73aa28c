import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../bundle.js';
import { golden } from '../measured-rulesets.js';
import { snapshotOf } from '../snapshots.js';
import { table, times } from '../table.js';

const ROUNDS = 5;
const bin = `${root}packages/cli/bin.cjs`;
/** What every reader of records has to do at least. */
const LOOP = `
const { readFileSync } = require('node:fs');
let sum = 0;
for (const line of readFileSync(process.argv[1], 'utf8').split('\\n')) if (line !== '') sum += Object.keys(JSON.parse(line)).length;
console.log(sum);`;

/** Records a second of `risk-check batch`, whole processes with their start, all taking turns. */
export async function batch() {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-bench-'));
  try {
    const rules = join(folder, 'rules.json');
    writeFileSync(rules, JSON.stringify(golden));
    const small = { ...snapshotOf('golden', 'test'), orders: [], disputes: [], payments: [], logins: [] };
    const inputs = [
      { name: '200 events, 12 rules', snapshot: snapshotOf('golden', 'test'), records: 10_000, rules },
      { name: '200 events, AliExpress buyer', snapshot: snapshotOf('aliexpress', 'buyer'), records: 10_000 },
      { name: 'no events, 12 rules', snapshot: small, records: 200_000, rules },
    ];
    const rows = inputs.flatMap((input, i) => rowsFor(input, join(folder, `${i}.ndjson`)));
    return `## Batch

Whole processes with their start, medians of ${ROUNDS}. The plain loop reads the whole file, splits it at newlines and calls \`JSON.parse\` for each line, in one thread, and scores nothing.

${table(['what', 'records a second', 'times the plain loop', 'times one worker', 'processor seconds per million'], rows)}

Targets: two workers at least 1.6 times one, and at least 0.8 times the plain loop.`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsFor({ name, snapshot, records, rules }, path) {
  const line = `${JSON.stringify(snapshot)}\n`;
  writeFileSync(path, line.repeat(records));
  const output = `${path}.out.ndjson`;
  const scored = (workers) => [bin, 'batch', path, '-o', output, '--workers', String(workers), ...(rules ? ['--rules', rules] : [])];
  const cases = [
    { what: 'plain loop', args: ['-e', LOOP, path] },
    { what: '`batch --workers 1`', args: scored(1) },
    { what: '`batch --workers 2`', args: scored(2) },
  ].map((one) => ({ ...one, seconds: [], cpu: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { what, args, seconds, cpu } of cases) {
      const before = process.resourceUsage();
      void before;
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      seconds.push((performance.now() - start) / 1000);
      if (status !== 0) throw new Error(`${what} ended with ${status}: ${stderr}`);
    }
  }
  return cases;
}
