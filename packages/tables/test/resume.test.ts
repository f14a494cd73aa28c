import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExample } from '../example/make-example.js';
import { duckdb } from './engine.ts';

const KILLS = process.env.RISK_CHECK_LONG === undefined ? 4 : 50;
const folder = mkdtempSync(join(tmpdir(), 'risk-check-resume-'));
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const env = { ...process.env, NODE_PATH: at('engine/node_modules') };
const program = at('../cli/bin.js');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const argsOf = (output: string, ...more: string[]): string[] => [
  program,
  'batch',
  '--tables',
  'mapping.json',
  '-o',
  output,
  '--workers',
  '2',
  '--checkpoint-seconds',
  '0',
  ...more,
];
const run = (output: string, ...more: string[]) =>
  spawnSync(process.execPath, argsOf(output, ...more), { cwd: folder, env, encoding: 'utf8' });

beforeAll(async () => {
  await makeExample(duckdb, folder, 3000, 10);
  const mapping = JSON.parse(readFileSync(at('example/aliexpress-buyer.json'), 'utf8'));
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
  const { status, stderr } = run('whole.ndjson');
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

/**
 * Begins or goes on, and is killed some milliseconds after there is a part of the output: how long a start takes says
 * nothing about how far the run has come. @returns Whether it had ended before.
 */
async function runAndKill(output: string, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, argsOf(output, '--resume'), { cwd: folder, env, stdio: 'ignore' });
  let timer: NodeJS.Timeout | undefined;
  const watch = setInterval(() => {
    if (timer || !existsSync(join(folder, `${output}.part`))) return;
    timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  }, 2);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  clearTimeout(timer);
  return code === 0;
}

describe('a run over tables', () => {
  it(
    'that is killed and goes on has the output of one that was not',
    async () => {
      const whole = readFileSync(join(folder, 'whole.ndjson'));
      let kills = 0;
      let halfway = 0;
      for (let round = 0; kills < KILLS; round++) {
        const output = `killed-${round}.ndjson`;
        for (let wait = 37 * (round % 7); ; wait = 1.5 * wait + 20) {
          if (await runAndKill(output, wait)) break;
          kills++;
          if (existsSync(join(folder, `${output}.part`))) halfway++;
        }
        expect(readFileSync(join(folder, output)).equals(whole)).toBe(true);
        rmSync(join(folder, output));
      }
      expect(halfway).toBeGreaterThan(0);
      expect(readdirSync(folder).filter((name) => name.startsWith('killed'))).toEqual([]);
    },
    KILLS * 120_000,
  );

  it('does not go on with another mapping, or with other rules', async () => {
    const output = 'other.ndjson';
    let other = run(output, '--resume', '--experimental');
    // Until it is killed late enough to have said what it is of.
    for (let wait = 50; other.status === 0; wait *= 1.5) {
      rmSync(join(folder, output));
      if (await runAndKill(output, wait)) throw new Error('it was too fast to be killed');
      other = run(output, '--resume', '--experimental');
    }
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('other options');
    expect(run(output).status).toBe(0);
    expect(readFileSync(join(folder, output)).equals(readFileSync(join(folder, 'whole.ndjson')))).toBe(true);
  });

  it('needs memory for one list at a time, says where it is not enough, and goes on with more', () => {
    const output = 'memory.ndjson';
    const { status, stderr } = run(output, '--memory', '4MB');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('  --memory: DuckDB may use 4MB'),
    });
    // It is no part of the mapping.
    expect(stderr).not.toContain('mapping is written');
    expect(stderr).toContain('with --resume');
    for (const size of ['lots', '512', '80%', '-1MB'])
      expect(run('other.ndjson', `--memory=${size}`)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`--memory: expected a size such as 512MB or 2GB, got "${size}"`),
      });
    // All lists at once, joined and sorted, would take more.
    expect(run(output, '--resume', '--memory', '20MB')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, output)).equals(readFileSync(join(folder, 'whole.ndjson')))).toBe(true);
  });

  it('comes in shards that together are the whole', () => {
    const lines = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    const shards = [1, 2, 3].map((number) => {
      expect(run(`shard-${number}.ndjson`, '--shard', `${number}/3`).status).toBe(0);
      return lines(`shard-${number}.ndjson`);
    });
    expect(shards.flat().sort()).toEqual(lines('whole.ndjson').sort());
    for (const shard of shards) expect(shard.length).toBe(1000);
  });
});
