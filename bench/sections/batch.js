import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../bundle.js';
import { expectRecords } from '../expect-records.js';
import { golden } from '../measured-rulesets.js';
import { COUNTED, run } from '../process.js';
import { snapshotOf } from '../snapshots.js';
import { table, times } from '../table.js';

const ROUNDS = 5;
const OVER_ONE_CORE = 1.6;
const OVER_LOOP = 0.8;
const bin = `${root}packages/cli/bin.js`;
/** What every reader of records has to do at least. */
const LOOP = `
const { readFileSync } = require('node:fs');
let sum = 0;
for (const path of process.argv.slice(1))
  for (const line of readFileSync(path, 'utf8').split('\\n')) if (line !== '') sum += Object.keys(JSON.parse(line)).length;
console.log(sum);`;

/** Records a second of `risk-check batch`, whole processes with their start, all taking turns. */
export async function batch() {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-bench-'));
  try {
    const rules = join(folder, 'rules.json');
    writeFileSync(rules, JSON.stringify(golden.source));
    const small = { ...snapshotOf('golden', 'test'), orders: [], disputes: [], payments: [], logins: [] };
    const inputs = [
      {
        name: '200 events, 12 rules',
        snapshot: snapshotOf('golden', 'test'),
        records: 20_000,
        files: 3,
        rules,
      },
      {
        name: '200 events, AliExpress buyer',
        snapshot: snapshotOf('aliexpress', 'buyer'),
        records: 20_000,
        files: 3,
      },
      { name: 'no events, 12 rules', snapshot: small, records: 1_200_000, files: 3, rules },
    ];
    const results = inputs.map((input, i) => measure(input, join(folder, `${i}.ndjson`)));
    return `## Batch

Whole processes with their start, medians of ${ROUNDS}. The plain loop reads whole files, splits them at newlines and calls \`JSON.parse\` for each line, in one thread, and scores nothing. "On one core" is the whole job with all its threads held to a single core (\`taskset -c 0\`); \`--workers 1\` has two, since another thread reads, frames and writes beside the one that scores. The second worker has its own start and compiles its own code, which counts in the processor seconds.

${table(
  [
    'what',
    'records a second',
    'times the plain loop',
    'times one core',
    'times one worker',
    'processor seconds per million',
  ],
  results.flatMap(({ rows }) => rows),
)}

Targets for two workers, here with two cores: at least ${OVER_ONE_CORE} times the rate on one core, and at least ${OVER_LOOP} times the plain loop.

${results.map(({ verdict }) => `- ${verdict}`).join('\n')}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure({ name, snapshot, records: perFile, files, rules }, path) {
  const records = perFile * files;
  const line = `${JSON.stringify(snapshot)}\n`;
  writeFileSync(path, line.repeat(perFile));
  // Several files: the plain loop holds a whole one as a string, whose length is limited.
  const inputs = Array.from({ length: files }, (_, i) => `${path}.${i}`);
  for (const name of inputs) copyFileSync(path, name);
  const out = `${path}.out.ndjson`;
  const { execPath: node } = process;
  const batchArgs = (workers) => [
    ...[...COUNTED, bin, 'batch', ...inputs, '-o', out, '--workers', String(workers)],
    ...(rules ? ['--rules', rules] : []),
  ];
  const cases = [
    { what: 'the plain loop', command: [node, ...COUNTED, '-e', LOOP, ...inputs] },
    { what: '`batch --workers 1` on one core', command: ['taskset', '-c', '0', node, ...batchArgs(1)] },
    { what: '`batch --workers 1`', command: [node, ...batchArgs(1)] },
    { what: '`batch --workers 2`', command: [node, ...batchArgs(2)] },
  ].map((one) => ({ ...one, rounds: [] }));
  for (let round = 0; round < ROUNDS; round++)
    for (const { command, rounds } of cases) {
      rounds.push(run(command));
      if (command.includes(out)) expectRecords(out, records);
    }
  for (const name of [path, ...inputs]) rmSync(name);
  const [loop, oneCore, oneWorker, two] = cases.map(({ rounds }) => rounds);
  const ratio = (rounds, to) => median(rounds.map(({ seconds }, i) => to[i].seconds / seconds));
  const row = ({ what, rounds }) => [
    what,
    Math.round(records / median(rounds.map(({ seconds }) => seconds))).toLocaleString('en-US'),
    times(ratio(rounds, loop)),
    rounds === loop ? '' : times(ratio(rounds, oneCore)),
    rounds === loop ? '' : times(ratio(rounds, oneWorker)),
    `${((median(rounds.map(({ cpu }) => cpu)) / records) * 1e6).toFixed(0)} s`,
  ];
  const held = (value, target) => `${times(value)} (${value >= target ? 'met' : 'missed'})`;
  return {
    rows: [
      [`**${name}**, ${records.toLocaleString('en-US')} records of ${line.length} bytes`, '', '', '', '', ''],
      ...cases.map(row),
    ],
    verdict: `${name}: ${held(ratio(two, oneCore), OVER_ONE_CORE)} and ${held(ratio(two, loop), OVER_LOOP)}.`,
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
