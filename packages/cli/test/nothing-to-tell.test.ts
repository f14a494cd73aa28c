import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const nothing = 'examples/amazon-buyer/some-returns.json';
const clean = 'examples/aliexpress-buyer/clean.json';

describe('where no limit can be checked, no worst case of 0 reassures', () => {
  it.each([
    {
      argv: [nothing, '--quiet'],
      says: 'some-returns.json: unverified. Risk index ? of 100, but there was no limit',
    },
    {
      argv: ['what-if', nothing],
      says: 'Risk index ? of 100, but there was no limit that could be checked.',
    },
    {
      argv: ['forecast', nothing],
      says: 'Risk index ? of 100, but there was no limit that could be checked.',
    },
    { argv: ['badge', nothing], says: '? of 100, unverified, no limit could be checked;' },
    { argv: [nothing, clean, '--quiet'], says: 'clean.json: clear, risk index 0 of 100, worst case 0,' },
  ])('$argv', async ({ argv, says }) => {
    const { code, stdout } = await runCli(argv, { columns: 200 });
    expect(code).toBe(0);
    expect(stdout).toContain(says);
    expect(stdout).not.toMatch(/unverified.*worst case 0/);
    expect(stdout).not.toContain('Nothing changes by time alone');
  });

  it('nor an index of 0 where little is known and nothing was found', async () => {
    const files = {
      's.json': json({ ...bare, metrics: { disputesOpen: 4, unpaidOrders: 2 } }),
      'few.json': json(bare),
    };
    const quiet = await runCli(['few.json', '--quiet'], { files, columns: 200 });
    expect(quiet.stdout).toContain('few.json: unverified, risk index ? of 100, worst case ');
    const badge = await runCli(['badge', 'few.json'], { files, columns: 200 });
    expect(badge.stdout).not.toMatch(/: 0 of 100/);
    const signs = await runCli(['s.json', '--quiet'], { files, columns: 200 });
    expect(signs.stdout).toContain('s.json: watch, risk index 4 of 100');
  });

  it.each([
    { format: 'pretty', row: /unverified +\? +- +0%/ },
    { format: 'markdown', row: /\| unverified \| \? \| - \| 0% \|/ },
    { format: 'html', row: />unverified<.*>\?<.*>-<.*>0%</ },
  ])('nor in the table of several inputs in $format', async ({ format, row }) => {
    const { stdout } = await runCli([nothing, clean, '--format', format], { columns: 200 });
    expect(stdout).toMatch(row);
  });
});

it('where the account has ended, that is why the index is 100', async () => {
  const account = { id: 'me', status: 'suspended' };
  const files = { 's.json': json({ ...bare, platform: 'amazon', role: 'buyer', account }) };
  const { stdout } = await runCli(['s.json', '--quiet'], { files, columns: 200 });
  expect(stdout).toBe(
    's.json: critical. Risk index 100 of 100, because it has already happened; the evidence alone gives 0.\n',
  );
});

describe('a report points to the way back', () => {
  it.each([
    ['suspended', true],
    ['terminated', true],
    ['restricted', true],
    ['deactivated', false],
    ['active', false],
  ])('of an account that is %s: %s', async (status, points) => {
    const files = { 's.json': json({ ...bare, account: { id: 'me', status } }) };
    for (const [lang, says] of [
      ['en', 'The way back, step by step'],
      ['de', 'Der Weg zurück'],
      ['es', 'El camino de vuelta'],
      ['ru', 'Путь назад'],
    ] as const) {
      for (const format of ['pretty', 'markdown', 'html']) {
        const { stdout } = await runCli(['s.json', '--lang', lang, '--format', format], {
          files,
          columns: 200,
        });
        expect(stdout.includes(says) && stdout.includes('risk-check recover FILE'), format).toBe(points);
      }
    }
  });
});
