import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERROR_CODES } from '@risk-check/report/problems';
import { en } from '@risk-check/report/words/en';
import { afterAll, describe, expect, it } from 'vitest';
import { someOf } from '../../../scripts/some-cases.js';
import { EXIT } from '../src/process/exit-codes.ts';
import { EXIT_CASES, type ExitCase } from './exit-code-cases.ts';
import { runCli } from './fake-io.ts';

const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'risk-check-exit-'));
afterAll(() => rmSync(root, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function expectEnd({ exit, error, prints = exit !== EXIT.couldNotRun }: ExitCase, ended: Ended): void {
  const { code, stdout, stderr } = ended;
  expect({ code, prints: stdout !== '' }, stderr).toEqual({ code: exit, prints });
  if (error === undefined) expect(stderr).toBe('');
  else expect(stderr).toContain(`(${error})`);
  expect(stderr).not.toMatch(/^\s+at /m);
}

const realEnv = (env: ExitCase['env']): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LANG: 'C.UTF-8',
  ...env,
});

describe('exit codes', () => {
  it.each(EXIT_CASES.filter(({ onDisk }) => !onDisk))('in process: $name exits with $exit', async (one) => {
    const { argv, files = {}, env = {}, stdin } = one;
    const run = await runCli(argv, {
      files,
      env: { LANG: 'C.UTF-8', ...env },
      ...(stdin === undefined ? {} : { stdin }),
      writeErrors: { 'gone/out.json': 'ENOENT' },
    });
    expectEnd(one, run);
  });

  // All but those on disk run in process, too.
  const asProcess = [
    ...EXIT_CASES.filter(({ onDisk }) => onDisk),
    ...someOf(
      EXIT_CASES.filter(({ onDisk }) => !onDisk),
      3,
    ),
  ];
  it.each(asProcess)('as a process: $name exits with $exit', (one) => {
    const { argv, files = {}, env, stdin = '' } = one;
    const cwd = mkdtempSync(join(root, 'case-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    const run = spawnSync(process.execPath, [bin, ...argv], {
      cwd,
      input: stdin,
      encoding: 'utf8',
      env: realEnv(env),
    });
    expectEnd(one, { code: run.status, stdout: run.stdout, stderr: run.stderr });
  });

  it('has a row for every class of errors', () => {
    expect(new Set(EXIT_CASES.flatMap(({ error }) => error ?? []))).toEqual(new Set(ERROR_CODES));
  });

  it('as a process: a bug of ours exits with 70 and asks for a report', () => {
    const broken = 'data:text/javascript,process.stdout.write=()=>{throw new TypeError("planted")}';
    const { status, stderr } = spawnSync(process.execPath, ['--import', broken, bin, '--help'], {
      encoding: 'utf8',
      env: realEnv({}),
    });
    expect(status).toBe(EXIT.ourBug);
    expect(stderr).toContain('This is a bug in risk-check');
  });

  it('are all in the help', () => {
    const told = en.usage.exitCodes.map(([code, when]) => `${code} ${when}`).join('\n');
    for (const code of Object.values(EXIT)) expect(told).toMatch(new RegExp(`\\b${code}\\b`));
  });
});
