import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../../scripts/some-cases.js';
import { goldenRuleset } from '../../../core/test/fixtures/golden-ruleset.ts';
import { newFolder, runBatch } from './run-process.ts';

/** Ten million in `npm run test:long`. */
const many = isLong ? 10_000_000 : 200_000;
/** A million in `npm run test:long`. */
const bad = isLong ? 1_000_000 : 300_000;
const few = 50_000;
/** Only ends what hangs: ten million took ten minutes on a busy machine. */
const timeout = 3_600_000;
const preload = new URL('report-memory.mjs', import.meta.url).href;

/** Megabytes that a run over so many small records takes at most. */
function megabytesOf(folder: string, records: number): number {
  const path = join(folder, `${records}.ndjson`);
  const file = openSync(path, 'w');
  for (let from = 0; from < records; from += 10_000) {
    const lines = Array.from({ length: 10_000 }, (_, i) => {
      const account = { id: `account-${from + i}`, status: 'active' };
      return `${JSON.stringify({ snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z', account, disputes: [] })}\n`;
    });
    writeSync(file, lines.join(''));
  }
  closeSync(file);
  const argv = [
    path,
    '-o',
    join(folder, `${records}.out`),
    '--rules',
    join(folder, 'rules.json'),
    '--workers',
    '2',
  ];
  const { status, stderr } = runBatch(argv, { node: ['--import', preload] });
  expect(status).toBe(0);
  return mostMegabytes(stderr);
}

const mostMegabytes = (stderr: string): number => Number(/most kilobytes: (\d+)/.exec(stderr)?.[1]) / 1024;

describe('memory', () => {
  it(`of ${many} small records is that of ${few}`, { timeout }, () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'rules.json'), JSON.stringify(goldenRuleset));
    const least = megabytesOf(folder, few);
    const most = megabytesOf(folder, many);
    console.log(`${least.toFixed(0)} MB for ${few} records, ${most.toFixed(0)} MB for ${many}`);
    expect(most).toBeLessThan(least + 32);
    expect(most).toBeLessThan(400);
  });

  it('of lines that cannot be scored is bounded, too', { timeout }, () => {
    const folder = newFolder();
    const path = join(folder, 'bad.ndjson');
    writeFileSync(path, '\n'.repeat(bad));
    const argv = [path, '-o', join(folder, 'out'), '--workers', '1'];
    const { stderr } = runBatch(argv, { node: ['--import', preload] });
    expect(mostMegabytes(stderr)).toBeLessThan(300);
  });
});
