import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../bundle.js';
import { expectRecords } from '../expect-records.js';
import { golden } from '../measured-rulesets.js';
import { COUNTED, run } from '../process.js';
import { snapshotOf } from '../snapshots.js';

const bin = `${root}packages/cli/bin.js`;

/** What records cost in bytes, processor time and memory: written to bench/last-run.json, from where docs/scale.md has it. */
export function cost() {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-bench-'));
  try {
    const whole = snapshotOf('aliexpress', 'buyer');
    const { snapshotVersion, platform, role, asOf, account } = whole;
    const [order] = whole.orders;
    const [dispute] = whole.disputes;
    const small = { snapshotVersion, platform, role, asOf, account, orders: [order], disputes: [dispute] };
    const rules = join(folder, 'rules.json');
    writeFileSync(rules, JSON.stringify(golden.source));
    const empty = { ...snapshotOf('golden', 'test'), orders: [], disputes: [], payments: [], logins: [] };
    const results = {
      records: [
        { name: 'small: one order, one dispute', snapshot: small, records: 1_000_000 },
        { name: '200 events', snapshot: whole, records: 60_000 },
      ].map(({ name, ...input }) => ({ name, ...perMillion(score(folder, input)) })),
      memory: [100_000, 10_000_000].map((records) => {
        const { megabytes } = score(folder, { snapshot: empty, records, rules });
        return { records, megabytes: Math.round(megabytes) };
      }),
    };
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Scores the same snapshot over and over with two workers. */
function score(folder, { snapshot, records, rules }) {
  const path = join(folder, 'in.ndjson');
  writeRecords(path, snapshot, records);
  const out = join(folder, 'out.ndjson');
  const measured = run([
    process.execPath,
    ...COUNTED,
    ...[bin, 'batch', path, '-o', out, '--workers', '2'],
    ...(rules ? ['--rules', rules] : []),
  ]);
  expectRecords(out, records);
  const sizes = {
    bytesIn: statSync(path).size / records,
    bytesOut: Math.round(statSync(out).size / records),
  };
  for (const name of [path, out]) rmSync(name);
  return { ...measured, ...sizes, records };
}

/** In pieces: all of them together can be more than a string may hold. */
function writeRecords(path, snapshot, records) {
  const PIECE = 10_000;
  const piece = `${JSON.stringify(snapshot)}\n`.repeat(PIECE);
  const file = openSync(path, 'w');
  for (let written = 0; written < records; written += PIECE) writeSync(file, piece);
  closeSync(file);
}

const perMillion = ({ bytesIn, bytesOut, records, seconds, cpu }) => ({
  bytesIn,
  bytesOut,
  secondsPerMillion: Number(((seconds / records) * 1e6).toFixed(1)),
  processorSecondsPerMillion: Number(((cpu / records) * 1e6).toFixed(1)),
});
