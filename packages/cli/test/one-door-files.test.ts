import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../src/main.ts';
import type { Output } from '../src/process/io.ts';
import { processIo } from '../src/process/process-io.ts';

const HEALTH = ['Account Health', 'Late Shipment Rate', 'Target: under 4%', '5.2%'].join('\n');
const folder = mkdtempSync(join(tmpdir(), 'one-door-'));
const inFolder = (name: string): string => (name.startsWith('/') ? name : join(folder, name));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(inFolder('health.txt'), HEALTH);
writeFileSync(inFolder('empty.txt'), '');
writeFileSync(inFolder('blank.txt'), ' \n\n');
writeFileSync(
  inFolder('bytes.dat'),
  new Uint8Array(5000).map((_, i) => (i * 7919) % 256),
);
writeFileSync(inFolder('huge.txt'), '');
// A file of zeros takes no room.
truncateSync(inFolder('huge.txt'), 300 * 2 ** 20);
mkdirSync(inFolder('no-snapshots'));
if (process.platform !== 'win32') {
  symlinkSync(inFolder('health.txt'), inFolder('link.txt'));
  symlinkSync(inFolder('nowhere'), inFolder('dangling.txt'));
  linkSync(inFolder('health.txt'), inFolder('second-name.txt'));
  execFileSync('mkfifo', [inFolder('pipe')]);
}

/** Runs the program on real files. */
async function run(names: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Output => ({
    write: async (text) => {
      said[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    isTTY: false,
    columns: undefined,
  });
  const io = { ...processIo(), stdout: output('stdout'), stderr: output('stderr'), env: { LANG: 'C.UTF-8' } };
  const args = [...names.map(inFolder), '--format', 'json'];
  const code = await main(args, { ...io, isStdinTTY: false });
  const reports = ([JSON.parse(said.stdout || '[]')].flat() as { score?: number }[]).filter(
    ({ score }) => score !== undefined,
  );
  return { code, reports, ...said };
}

describe.skipIf(process.platform === 'win32')('risk-check FILE... with files that are odd', () => {
  it.each<[names: string[], code: number, reports: number, says: string]>([
    [['health.txt', 'empty.txt'], 2, 1, 'the input is empty'],
    [['blank.txt', 'health.txt'], 2, 1, 'the input is empty'],
    [['/dev/null', 'health.txt'], 2, 1, 'the input is empty'],
    [['bytes.dat', 'health.txt'], 2, 1, 'expected UTF-8'],
    [['huge.txt', 'health.txt'], 2, 1, 'expected at most 256 MB, got 300 MB'],
    [['/dev/zero', 'health.txt'], 2, 1, 'expected at most 256 MB'],
    [['no-snapshots', 'health.txt'], 2, 1, 'got a directory with no .json file'],
    [['dangling.txt', 'health.txt'], 2, 1, 'there is no such file'],
    [['health.txt', 'health.txt'], 0, 1, 'health.txt: Amazon account health'],
    [['health.txt', 'link.txt', 'second-name.txt'], 0, 1, 'health.txt: Amazon account health'],
    [['empty.txt', 'bytes.dat'], 2, 0, 'the input is empty'],
  ])('%s: exit code %d, %d reports', async (names, code, reports, says) => {
    const ran = await run(names);
    expect({ code: ran.code, reports: ran.reports.length }).toEqual({ code, reports });
    expect(ran.stderr + ran.stdout).toContain(says);
    expect(ran.stderr + ran.stdout).not.toContain('INVALID_JSON');
    for (const { score } of ran.reports) expect(score).toBeGreaterThan(0);
  });

  it('reads a pipe once', async () => {
    execFileSync(
      'sh',
      ['-c', 'cat "$1" > "$2" 2>/dev/null &', 'sh', inFolder('health.txt'), inFolder('pipe')],
      {
        stdio: 'ignore',
      },
    );
    const { code, reports } = await run(['pipe']);
    expect({ code, reports: reports.length }).toEqual({ code: 0, reports: 1 });
  });
});
