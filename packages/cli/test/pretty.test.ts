import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../scripts/some-cases.js';
import { repository, runCli } from './fake-io.ts';
import { bare, examples, json } from './snapshots.ts';

const hostile = json({
  ...bare,
  [`long${'x'.repeat(300)}`]: 1,
  '\u001b]0;title\u0007': 1,
  'two\nlines': 1,
  ['\u4e2d\u6587\u5b57'.repeat(40)]: 1,
  ['\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67'.repeat(30)]: 1,
  account: { status: '\u202eevitca' },
  notices: [{ kind: '\u009b31mred' }],
});

/** At each width some of the examples, and each of them at one width at least. */
const WIDTHS = [40, 60, 80, 120, 200];
describe.each(WIDTHS)('at %i columns', (columns) => {
  it.each(['C.UTF-8', 'C'])('no line is longer (%s)', async (LANG) => {
    for (const path of [...someOf(examples, WIDTHS.length, WIDTHS.indexOf(columns)), 'hostile.json']) {
      const { stdout } = await runCli([path], { files: { 'hostile.json': hostile }, columns, env: { LANG } });
      for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });
});

describe('character set', () => {
  const poor: readonly { readonly name: string; readonly env: Readonly<Record<string, string>> }[] = [
    { name: 'dumb terminal', env: { TERM: 'dumb', LANG: 'en_US.UTF-8' } },
    { name: 'locale without UTF-8', env: { LANG: 'de_DE.ISO-8859-1' } },
    { name: 'no locale', env: {} },
    { name: 'LC_ALL over LANG', env: { LC_ALL: 'C', LANG: 'en_US.UTF-8' } },
  ];
  it.each(poor)('is ASCII: $name', async (one) => {
    const { env } = one;
    for (const path of [...someOf(examples, poor.length, poor.indexOf(one)), 'hostile.json']) {
      const { stdout } = await runCli([path], {
        files: { 'hostile.json': hostile },
        env,
      });
      expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
    }
  });
});

describe('colour', () => {
  const traveller = 'examples/aliexpress-buyer/traveller.json';
  it.each([
    { name: 'terminal', env: {}, isTTY: true, isColored: true },
    { name: 'pipe', env: {}, isTTY: false, isColored: false },
    { name: 'NO_COLOR', env: { NO_COLOR: '1' }, isTTY: true, isColored: false },
    { name: 'empty NO_COLOR', env: { NO_COLOR: '' }, isTTY: true, isColored: true },
    { name: 'FORCE_COLOR', env: { FORCE_COLOR: '1' }, isTTY: false, isColored: true },
    { name: 'FORCE_COLOR=0', env: { FORCE_COLOR: '0' }, isTTY: true, isColored: false },
    {
      name: 'NO_COLOR over FORCE_COLOR',
      env: { NO_COLOR: '1', FORCE_COLOR: '1' },
      isTTY: true,
      isColored: false,
    },
    { name: 'dumb terminal', env: { TERM: 'dumb' }, isTTY: true, isColored: false },
    { name: '--no-color', env: { FORCE_COLOR: '1' }, isTTY: true, argv: ['--no-color'], isColored: false },
  ])('$name: $isColored', async ({ env, isTTY, argv = [], isColored }) => {
    const { stdout } = await runCli([traveller, ...argv], { env: env as Record<string, string>, isTTY });
    expect(stdout.includes('\u001b')).toBe(isColored);
  });

  it('changes nothing but the codes', async () => {
    const plain = await runCli([traveller]);
    const colored = await runCli([traveller], { env: { LANG: 'C.UTF-8', FORCE_COLOR: '1' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colour codes are made of
    expect(colored.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });
});

describe('what must be said', () => {
  it.each(examples)('%s', async (path) => {
    const { stdout } = await runCli([path]);
    const flat = stdout.replace(/\s+/g, ' ');
    expect(flat).toContain('Not affiliated with any platform; names belong to their owners.');
    expect(flat).toContain('a claim by the named source, not a statement of the platform');
    expect(flat).toContain('risk index, not legal advice');
    expect(flat).toMatch(/dataset \d+\.\d+\.\d+ of \d{4}-\d\d-\d\d/);
    expect(flat).not.toMatch(/probab/i);
  });

  it('shows a word for every warning code of core', async () => {
    const { en } = await import('@risk-check/report/words/en');
    const { readdirSync } = await import('node:fs');
    const root = new URL('packages/core/src/', repository);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) =>
        // What importers say is no warning of a report; it has words and a test of its own.
        name.endsWith('.ts') && !name.startsWith('import'),
    );
    const codes = files.flatMap((name) =>
      [...readFileSync(new URL(name, root), 'utf8').matchAll(/code: '([a-z-]+)', args:/g)].map(
        ([, code]) => code,
      ),
    );
    expect(codes.length).toBeGreaterThan(10);
    const known = { ...en.warnings, ...en.recovery.notes };
    expect(codes.filter((code) => !(String(code) in known))).toEqual([]);
  });
});

it.each([
  ['en', 'Coverage 100%: what is known lets us check all'],
  ['de', 'Abdeckung 100 %: mit dem, was bekannt ist'],
  ['es', 'Cobertura 100 %: lo que se sabe permite'],
  ['ru', 'Охват 100 %: известного достаточно'],
])('--plain parts the coverage from what it means in %s', async (lang, says) => {
  const argv = ['examples/aliexpress-buyer/clean.json', '--plain', '--lang', lang];
  expect((await runCli(argv)).stdout.replaceAll('\u00a0', ' ')).toContain(says);
});

describe('the first screen', () => {
  const six = 'examples/aliexpress-buyer/six-disputes.json';

  it('is what a terminal gets; a pipe gets the whole report', async () => {
    const brief = (await runCli([six], { isTTY: true, columns: 80, env: { LANG: 'C.UTF-8', NO_COLOR: '1' } }))
      .stdout;
    expect(brief.split('\n').length).toBeLessThanOrEqual(25);
    expect(brief).toContain('■ A REPORTED LIMIT IS REACHED');
    expect(brief).toContain('2 of 6 are enough: index 63 to 36.');
    expect(brief).toContain(`All of it: risk-check ${six} --details`);
    const piped = (await runCli([six])).stdout;
    expect(piped).toContain('Risk index');
    expect((await runCli([six, '--brief'])).stdout).toContain('A REPORTED LIMIT IS REACHED');
    const details = await runCli([six, '--details'], { isTTY: true, columns: 80 });
    expect(details.stdout).toContain('Risk index');
  });

  it('says first that the answers are old, and tells odd input on standard error', async () => {
    const { stdout } = await runCli([six, '--brief']);
    expect(stdout.split('\n')[1]).toMatch(/^These answers are 256 days old\./);
    expect((await runCli([six, '--brief', '--as-of', '2026-03-12T10:00:00Z'])).stdout).not.toContain(
      'days old',
    );
    const odd = { ...bare, disputeList: [] };
    const { stderr } = await runCli(['s.json', '--brief'], { files: { 's.json': json(odd) } });
    expect(stderr).toContain('disputeList is not part of the format');
  });

  it('goes to a file only when it was asked for', async () => {
    const tty = { isTTY: true, columns: 80 };
    const { written } = await runCli([six, '--output', 'pretty=r.txt'], tty);
    expect(written['r.txt']).toContain('Risk index');
    const brief = await runCli([six, '--brief', '--output', 'pretty=r.txt'], tty);
    expect(brief.written['r.txt']).toContain('A REPORTED LIMIT IS REACHED');
  });

  it('is not asked for together with the details', async () => {
    const { code, stderr } = await runCli([six, '--brief', '--details']);
    expect(code).toBe(2);
    expect(stderr).toContain('--brief changes nothing with --details');
  });
});
