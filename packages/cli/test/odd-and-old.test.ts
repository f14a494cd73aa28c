import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

const head = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer' };
const run = (snapshot: object, ...argv: string[]) =>
  runCli(['a.json', ...argv], {
    columns: 1000,
    files: { 'a.json': JSON.stringify({ ...head, asOf: '2026-11-23T08:00:00Z', ...snapshot }) },
  });

describe('what is odd about an input', () => {
  it('names the offered number that is nearest to one that is not', async () => {
    const files = {
      's.json': JSON.stringify({
        snapshotVersion: 1,
        platform: 'ebay',
        role: 'buyer',
        asOf: '2026-02-10T08:00:00Z',
        params: { unpaidCancellationLimit: 7 },
      }),
    };
    const { stdout } = await runCli(['s.json', '--experimental'], { files, columns: 1000 });
    const [, offered = '', nearest] =
      /7 is not one of ([\d, ]+);[^;]*did\s+you mean (\d+)/i.exec(stdout) ?? [];
    const numbers = offered.split(', ').map(Number);
    expect(numbers).toContain(Number(nearest));
    expect(Math.min(...numbers.map((one) => Math.abs(one - 7)))).toBe(Math.abs(Number(nearest) - 7));
  });

  it('is never hidden by --quiet', async () => {
    const { code, stderr } = await run({ dispute: [] }, '--quiet');
    expect(code).toBe(0);
    expect(stderr).toContain('dispute is not part of the format');
    expect(stderr).toContain('Did you mean disputes?');
  });

  it('ends with 2 under --strict, and says so on standard error', async () => {
    const { code, stderr } = await run({ metrics: { disputesOpn: 3 } }, '--strict', '--format', 'json');
    expect(code).toBe(2);
    expect(stderr).toContain('metrics.disputesOpn');
    expect(stderr).toContain('Did you mean metrics.disputesOpen?');
    expect((await run({ metrics: { disputesOpen: 3 } }, '--strict')).code).toBe(0);
  });
});

describe('a snapshot of a day that is still to come', () => {
  const ahead = { asOf: '2027-11-23T08:00:00Z' };

  it.each(['pretty', 'json', 'html'])('is said to be so on standard error: %s', async (format) => {
    const { code, stderr } = await run(ahead, '--format', format);
    expect(code).toBe(0);
    expect(stderr).toContain('a.json: it is judged at 2027-11-23 08:00 UTC, which is still to come');
    expect(stderr).toContain('--as-of now');
    expect((await run(ahead, '--quiet')).stderr).toContain('still to come');
  });

  it.each([
    ['forecast'],
    ['headroom'],
    ['what-if', '--set', 'disputesOpen=2'],
    ['doctor'],
    ['badge'],
    ['recover'],
    ['timeline'],
    ['track', '--store', 'store.ndjson'],
  ])('is said to be so by every command that reads one: %s', async (command, ...argv) => {
    const call = async (asOf: string, ...more: string[]) =>
      runCli([command, 'a.json', ...argv, ...more], {
        columns: 1000,
        files: { 'a.json': JSON.stringify({ ...head, asOf, metrics: { disputesOpen: 1 } }) },
      });
    const said = 'a.json: it is judged at 2027-11-23 08:00 UTC, which is still to come';
    const { code, stderr } = await call(ahead.asOf);
    expect(code).toBe(0);
    expect(stderr).toContain(said);
    // A course has no one time to choose.
    expect(stderr.includes('--as-of now')).toBe(command !== 'timeline');
    expect((await call('2026-11-23T08:00:00Z')).stderr).not.toContain('still to come');
    if (command !== 'timeline') expect((await call(ahead.asOf, '--as-of', 'now')).stderr).not.toContain(said);
  });

  it('ends with 2 under --strict; not where the time was chosen, or the clock is a day behind', async () => {
    expect((await run(ahead, '--strict')).code).toBe(2);
    for (const [snapshot, ...argv] of [
      [ahead, '--as-of', '2027-11-23T08:00:00Z'],
      [{ asOf: '2026-11-25T07:00:00Z' }],
    ] as [object, ...string[]][])
      expect(await run(snapshot, '--strict', ...argv)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a snapshot that is old', () => {
  const old = { asOf: '2026-02-10T08:00:00Z' };

  it.each(['pretty', 'markdown', 'html'])('is said to be so in the first lines: %s', async (format) => {
    const { stdout } = await run(old, '--format', format);
    const text = stdout.replaceAll('\\', '').replace(/\s+/g, ' ');
    expect(text).toMatch(/They say how it was (?:then|on [^,]+), not how it is today/);
    // A command belongs on the terminal; a document is read elsewhere.
    expect(text.includes('--as-of now')).toBe(format === 'pretty');
    expect((await run({}, '--format', format)).stdout).not.toContain('They say how it was');
  });

  it('is judged as of now, or of a plain date, where that is asked for', async () => {
    const now = await run(old, '--as-of', 'now');
    expect(now.stdout).toContain('as of 2026-11-24 08:00 UTC');
    expect(now.stdout).not.toContain('how it was then');
    expect((await run(old, '--as-of', '2026-11-01')).stdout).toContain('as of 2026-11-01 00:00 UTC');
  });
});

describe('a share that is set', () => {
  it.each([
    ['33%', 'disputeRatio = 33%'],
    ['2 of 6', 'disputeRatio = 33.33% (2 of 6)'],
    ['1/200', 'disputeRatio = 0.5% (1 of 200)'],
    ['0.005', 'disputeRatio = 0.5% (1 of 200)'],
  ])('%s is understood, and said', async (text, said) => {
    const { code, stderr } = await runCli(['what-if', 'a.json', '--set', `disputeRatio=${text}`], {
      files: { 'a.json': JSON.stringify({ ...head, asOf: '2026-11-23T08:00:00Z' }) },
    });
    expect({ code, stderr: stderr.replace('33.3333', '33.33') }).toEqual({ code: 0, stderr: `${said}\n` });
  });
});
