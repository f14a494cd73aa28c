import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../../scripts/some-cases.js';
import { linesOf, runBatch } from './run-process.ts';
import { small } from './write-records.ts';

/** Nested so deeply that it is parsed, which is where the preload waits for it. */
const parsed = (how: string): string =>
  small(how).replace('{', `{"other":${'['.repeat(20)}${']'.repeat(20)},`);

/** Seconds for a record: on a busy machine a good one, with its ruleset to load, takes more than one. */
const RECORD_SECONDS = '4';
const preload = pathToFileURL(fileURLToPath(new URL('end-worker.mjs', import.meta.url))).href;

describe('a record that ends its worker', () => {
  it.each([
    { how: 'end by exit', lines: [501, 1501], more: [] },
    // One is enough: to fill the memory takes seconds, and it is tried twice.
    { how: 'end by memory', lines: [501], more: [] },
    // Waited for twice.
    { how: 'no end', lines: [501], more: ['--record-seconds', RECORD_SECONDS] },
  ])('loses only itself: $how', ({ how, lines, more }) => {
    const records = Array.from({ length: 2000 }, (_, i) =>
      lines.includes(i + 1) ? parsed(how) : small(`a${i}`),
    );
    const { status, stdout, stderr } = runBatch(['-', ...more], {
      input: records.join('\n'),
      node: ['--import', preload],
    });
    const letters = linesOf(
      stderr
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .join('\n'),
    );
    expect(letters.map(({ line, code }) => [line, code])).toEqual(lines.map((line) => [line, 'WORKER_DIED']));
    expect(linesOf(stdout).map(({ id }) => id)).toEqual(
      records.flatMap((_, i) => (lines.includes(i + 1) ? [] : [`a${i}`])),
    );
    expect(status).toBe(3);
  });

  it('loses nothing when the worker ends after its block', () => {
    const records = Array.from({ length: 3000 }, (_, i) =>
      i % 1000 === 500 ? parsed('crash later') : small(`a${i}`),
    );
    const { status, stdout, stderr } = runBatch(['-'], {
      input: records.join('\n'),
      node: ['--import', preload],
    });
    expect(linesOf(stdout).map(({ line }) => line)).toEqual(records.map((_, i) => i + 1));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('leaves the run as it is when the worker ends while all are being ended', () => {
    // Not in every run does the one meet the other.
    for (let run = 0; run < (isLong ? 20 : 4); run++) {
      const { status, stdout, stderr } = runBatch(['-'], {
        // The first one loads the ruleset, so that the second does not wait.
        input: `${small('a')}\n${parsed('crash later')}`,
        node: ['--import', preload],
      });
      expect(linesOf(stdout).map(({ line }) => line)).toEqual([1, 2]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  it('loses only itself among blocks that wait for the same worker', () => {
    const deadly = new Set([0, 5, 6, 20, 21, 22, 59]);
    const filled = (line: string): string => line.replace('{', `{"other":"${'x'.repeat(100_000)}",`);
    const records = Array.from({ length: 60 }, (_, i) =>
      filled(deadly.has(i) ? parsed('end by exit') : small(`a${i}`)),
    );
    const { status, stdout } = runBatch(['-', '--inline-errors'], {
      input: records.join('\n'),
      node: ['--import', preload],
    });
    expect(linesOf(stdout).map(({ id, error }) => id ?? (error as { code: string }).code)).toEqual(
      records.map((_, i) => (deadly.has(i) ? 'WORKER_DIED' : `a${i}`)),
    );
    expect(status).toBe(3);
  });
});

describe('a worker', () => {
  // All of them together take longer than one may.
  it('is not taken for one that hangs when each of its blocks has one slow record', () => {
    const slow = parsed('slow').replace('{', `{"filled":"${'x'.repeat(600_000)}",`);
    const { status, stdout } = runBatch(['-', '--workers', '1', '--record-seconds', RECORD_SECONDS], {
      input: `${slow}\n`.repeat(12),
      node: ['--import', preload],
    });
    expect(linesOf(stdout)).toHaveLength(12);
    expect(status).toBe(0);
  });
});

describe('a worker that is of no use', () => {
  it.each([
    { what: 'does not come up', env: { RISK_CHECK_THREADS: '0' }, says: 'no more threads' },
    { what: 'is not replaced', env: { RISK_CHECK_THREADS: '2' }, says: 'no more threads' },
    { what: 'ends before every record', env: { RISK_CHECK_ENDS: 'before a record' }, says: 'ended' },
  ])('ends the run: $what', ({ env, says }) => {
    const records = [small('a'), parsed('end by exit'), small('b')];
    const { status, stdout, stderr } = runBatch(['-', '--workers', '2'], {
      input: records.join('\n'),
      node: ['--import', preload],
      env,
    });
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
    expect(stderr).toContain(says);
  });
});
