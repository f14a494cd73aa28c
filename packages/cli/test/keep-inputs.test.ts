import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const files = {
  's.json': json(bare),
  'h.txt': '2026-03-16\n',
  key: 'k'.repeat(32),
  'orders.csv': readFileSync(
    new URL('packages/core/test/import/fixtures/aliexpress-orders.shopper.csv', repository),
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
