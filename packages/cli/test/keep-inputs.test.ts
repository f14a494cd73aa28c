import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const files = {
  's.json': json(bare),
  'h.txt': '2026-03-16\n',
  key: 'k'.repeat(32),
  'orders.csv': readFileSync(
    new URL('packages/import/test/fixtures/aliexpress-orders.shopper.csv', repository),
    'utf8',
  ),
};

describe('a result is never written over what it is made from', () => {
  it.each([
    { argv: ['recover', 's.json', '--ics', './s.json'], says: '--ics: ./s.json is one of the inputs' },
    { argv: ['recover', 's.json', '--holidays', 'h.txt', '--ics', 'h.txt'], says: '--ics: h.txt is' },
    { argv: ['badge', 's.json', '-o', 's.json'], says: '--output: s.json is one of the inputs' },
    { argv: ['import', 'orders.csv', '-o', 'orders.csv'], says: '--output: orders.csv is one of' },
    { argv: ['import', 'orders.csv', '--hash-ids', 'key', '-o', 'key'], says: '--output: key is one of' },
    { argv: ['s.json', '--rules', 'r.json', '--output', 'html=r.json'], says: '--output: r.json is one of' },
    { argv: ['s.json', '--suppressions', 'm.json', '--output', 'csv=m.json'], says: '--output: m.json is' },
    { argv: ['s.json', '--baseline', 'b.json', '--output', 'html=b.json'], says: '--output: b.json is' },
  ])('$argv', async ({ argv, says }) => {
    const { code, stdout, stderr, written } = await runCli(argv, { files });
    expect({ code, stdout, written }).toEqual({ code: 2, stdout: '', written: {} });
    expect(stderr).toContain(says);
  });

  it('but a snapshot that is updated is', async () => {
    const { stdout } = await runCli(['import', 'orders.csv'], { files });
    const argv = ['import', 'orders.csv', '--merge', 'old.json', '-o', 'old.json'];
    const { code, written } = await runCli(argv, { files: { ...files, 'old.json': stdout } });
    expect(code).toBe(0);
    expect(Object.keys(written)).toEqual(['old.json']);
  });
});

describe('an input under another name', () => {
  const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
  const env = { RISK_CHECK_HASH_KEY: '' };

  /** A snapshot that can be reached as `real/s.json`, `linked/s.json`, `link.json` and `other.json`. */
  function newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'risk-check-inputs-'));
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real/s.json'), JSON.stringify(bare));
    writeFileSync(join(folder, 'k.key'), 'k'.repeat(32));
    linkSync(join(folder, 'real/s.json'), join(folder, 'other.json'));
    // Windows asks for a privilege.
    if (process.platform !== 'win32') {
      symlinkSync('real', join(folder, 'linked'));
      symlinkSync('real/s.json', join(folder, 'link.json'));
      symlinkSync('k.key', join(folder, 'key'));
    }
    return folder;
  }

  it.each([
    { argv: ['other.json', '--output', 'html=real/s.json'] },
    ...(process.platform === 'win32'
      ? []
      : [
          { argv: ['link.json', '--output', 'json=real/s.json'] },
          { argv: ['real/s.json', '--output', 'json=link.json'] },
          { argv: ['linked/s.json', '--output', 'csv=real/s.json'] },
          { argv: ['badge', 'link.json', '-o', 'real/s.json'] },
          { argv: ['recover', 'link.json', '--ics', 'real/s.json'] },
          { argv: ['batch', 'link.json', '-o', 'real/s.json'] },
          { argv: ['batch', 'link.json', '-o', 'out', '--summary-html', 'linked/s.json'] },
          { argv: ['batch', 'link.json', '--hash-key', 'key', '--summary-html', 'k.key'] },
          { argv: ['batch', 'link.json', '--summary-html', 'k.key'], env: { RISK_CHECK_HASH_KEY: 'key' } },
        ]),
  ])('is the same input: $argv', ({ argv, env: more = env }) => {
    const cwd = newFolder();
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...more },
    });
    expect(stderr).toContain('is one of the inputs and would be lost');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(readFileSync(join(cwd, 'real/s.json'), 'utf8')).toBe(JSON.stringify(bare));
    expect(readFileSync(join(cwd, 'k.key'), 'utf8')).toBe('k'.repeat(32));
  });

  it.runIf(process.platform !== 'win32')(
    'is not a file that is not there, beside it in a linked folder',
    () => {
      const cwd = newFolder();
      const argv = ['real/s.json', '--output', 'json=linked/t.json', '--output', 'csv=real/t.json'];
      const { status, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8' });
      expect({ status, says: stderr.includes('--output: real/t.json is named twice') }).toEqual({
        status: 2,
        says: true,
      });
    },
  );
});

it('a report may renew the one that it was compared with', async () => {
  const { stdout } = await runCli(['s.json', '--format', 'json'], { files });
  const argv = ['s.json', '--baseline', 'b.json', '--output', 'json=b.json'];
  const { code, written } = await runCli(argv, { files: { ...files, 'b.json': stdout } });
  expect({ code, names: Object.keys(written) }).toEqual({ code: 0, names: ['b.json'] });
});

describe('an option for a file that is given none, as an empty variable of a shell does', () => {
  it.each([
    { argv: ['recover', 's.json', '--ics', ''], option: '--ics' },
    { argv: ['recover', 's.json', '--ics', '-'], option: '--ics' },
    { argv: ['recover', 's.json', '--notice', ''], option: '--notice' },
    { argv: ['recover', 's.json', '--notice', ' \n'], option: '--notice' },
    { argv: ['badge', 's.json', '--output='], option: '--output' },
    { argv: ['import', 'orders.csv', '--merge', ''], option: '--merge' },
    { argv: ['s.json', '--suppressions', ''], option: '--suppressions' },
  ])('$argv', async ({ argv, option }) => {
    const { code, stdout, stderr } = await runCli(argv, { files });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${option} needs a value`);
  });
});
