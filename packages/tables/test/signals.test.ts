import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'risk-check-signals-'));
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const MOST_MS = 2000;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A query of many hours. */
const sql = `SELECT 'a' AS id, sum(hash(a.range * b.range)) AS n FROM range(3000000) a, range(3000000) b`;
writeFileSync(
  join(folder, 'mapping.json'),
  JSON.stringify({
    ruleset: 'aliexpress.buyer',
    asOf: '2026-06-15T12:00:00Z',
    account: { from: { sql }, id: 'id', fields: {} },
    lists: { conduct: 'none' },
  }),
);

describe.skipIf(process.platform !== 'linux')('a signal while DuckDB computes', () => {
  it.each([
    ['SIGINT', ['tables', 'check', 'mapping.json']],
    ['SIGTERM', ['tables', 'check', 'mapping.json']],
    ['SIGINT', ['batch', '--tables', 'mapping.json', '-o', 'scores.csv']],
    ['SIGTERM', ['batch', '--tables', 'mapping.json', '-o', 'scores.csv']],
  ] as const)('%s ends %s', async (signal, args) => {
    const child = spawn(process.execPath, [at('../cli/bin.js'), ...args], {
      cwd: folder,
      env: { ...process.env, NODE_PATH: at('engine/node_modules') },
      stdio: 'ignore',
    });
    const ended = new Promise<number>((done) =>
      child.once('close', (code, by) => done(by === null ? (code ?? 0) : 128 + constants.signals[by])),
    );
    // The process maps DuckDB's library when it opens it.
    while (child.exitCode === null && !readFileSync(`/proc/${child.pid}/maps`, 'utf8').includes('duckdb'))
      await wait(20);
    await wait(1000);
    expect(child.exitCode).toBeNull();
    const start = performance.now();
    child.kill(signal);
    expect(await ended).toBe(128 + constants.signals[signal]);
    expect(performance.now() - start).toBeLessThan(MOST_MS);
    expect(existsSync(join(folder, 'scores.csv'))).toBe(false);
  });
});
