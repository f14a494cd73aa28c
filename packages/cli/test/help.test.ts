import { en } from '@risk-check/report/words/en';
import { describe, expect, it } from 'vitest';
import { formatManPage } from '../src/arguments/format-man-page.ts';
import { SHELLS } from '../src/arguments/shell-script.ts';
import { COMMANDS } from '../src/commands/commands.ts';
import { runCli } from './fake-io.ts';

const NAMES = COMMANDS.slice(1).map(({ name }) => name);
const TRAVELLER = 'examples/aliexpress-buyer/traveller.json';

describe('help of a command', () => {
  it.each(NAMES)('%s has examples and exit codes and fits', async (name) => {
    const { code, stdout, stderr } = await runCli([name, '--help'], { columns: 80 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Examples:\n  `);
    expect(stdout).toContain(`risk-check ${name}`);
    expect(stdout).toContain('Exit codes:');
    for (const line of stdout.split('\n').slice(2)) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('help without dashes', () => {
  it.each(NAMES)('is that of %s', async (name) => {
    expect(await runCli(['help', name])).toEqual(await runCli([name, '--help']));
  });
  it.each([
    [['-h'], ['help']],
    [[TRAVELLER, '--nonsense', '-h'], ['help']],
    [['--help', 'forecast'], ['help']],
    [
      ['--format', 'json', 'forecast', TRAVELLER, '--help'],
      ['help', 'forecast'],
    ],
  ])('%j is %j: asked for, it comes before every mistake', async (argv, same) => {
    expect(await runCli(argv)).toEqual(await runCli(same));
  });
  it('is that of all', async () => {
    expect(await runCli(['help'])).toEqual(await runCli(['--help']));
  });
});

describe('mistyped', () => {
  it.each([
    { argv: ['forcast', 'x.json'], says: 'did you mean forecast?' },
    { argv: ['ruels', 'list'], says: 'did you mean rules?' },
    { argv: ['compeltion', 'bash'], says: 'did you mean completion?' },
    { argv: [TRAVELLER, '--fromat', 'json'], says: 'did you mean --format?' },
    { argv: [TRAVELLER, '--failon', 'high'], says: 'did you mean --fail-on?' },
    { argv: ['recover', TRAVELLER, '--holiday', 'x'], says: 'did you mean --holidays?' },
    { argv: ['forecast', TRAVELLER, '--util', 'x'], says: 'did you mean --until?' },
    { argv: [TRAVELLER, '--format', 'jsn'], says: 'did you mean json?' },
    { argv: [TRAVELLER, '--lang', 'du'], says: 'did you mean de?' },
    { argv: ['rules', 'lst'], says: 'did you mean list?' },
    {
      argv: ['explain', 'aliexpress.buyer.login-distnct-ips'],
      says: 'did you mean aliexpress.buyer.login-distinct-ips',
    },
    {
      argv: ['explain', 'login-distnct-ips'],
      says: 'did you mean aliexpress.buyer.login-distinct-ips',
    },
    { argv: ['completion', 'zhs'], says: 'did you mean zsh?' },
    { argv: ['explain'], says: 'expected the id of a rule' },
    { argv: ['help', 'forcast'], says: 'did you mean forecast?' },
    { argv: ['completion'], says: 'expected the name of a shell: bash, zsh, fish, powershell' },
    { argv: ['--nonsense', '--other'], says: 'there is no option --nonsense\n  there is no option --other' },
    { argv: ['badge', TRAVELLER, '-o'], says: '--output needs a value' },
    { argv: ['--nonsense', 'forecast', '--util=x'], says: 'there is no option --nonsense\n' },
    { argv: ['--nonsense', 'forecast', '--util=x'], says: 'did you mean --until?' },
    { argv: ['--', 'forecast'], says: 'did you mean forecast?' },
    { argv: ['--quiet=yes', TRAVELLER], says: 'there is no option --quiet' },
    { argv: ['-qx', TRAVELLER], says: 'there is no option -qx' },
    { argv: ['forecast', 'a.json', 'b.json'], says: 'forecast: expected at most 1 argument, got 2' },
  ])('$argv: $says', async ({ argv, says }) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('takes a file that is named like a command for a file', async () => {
    const { stderr } = await runCli(['forecats'], { files: { forecats: '{}' } });
    expect(stderr).toContain('INVALID_SNAPSHOT');
  });
});

describe('the help of a command', () => {
  const helpOf = async (name: string): Promise<string> =>
    (await runCli([name, '--help'])).stdout.replace(/\s+/g, ' ');

  it.each(['import', 'init'])(
    '%s says what --format and --as-of mean where a snapshot is made',
    async (name) => {
      const help = await helpOf(name);
      expect(help).toContain('--format <name> how to say on standard error what ');
      expect(help).toContain('the snapshot itself is always JSON');
      expect(help).not.toContain("judge at another time than the snapshot's own");
    },
  );

  it.each(['batch', 'completion'])('%s shows no --format, since it has only one', async (name) => {
    expect(await helpOf(name)).not.toContain('--format <name>');
    const usual = name === 'batch' ? 'ndjson' : 'pretty';
    const { stderr } = await runCli([name, '--format', 'html']);
    expect(stderr).toContain(`--format: expected one of ${usual}, got "html"`);
  });
});

it('the manual page names what the help names', () => {
  const page = formatManPage(COMMANDS, en).replaceAll('\\-', '-');
  expect(page).toContain('--record-seconds');
  // Of the scripts that complete words.
  expect(page).not.toContain('--word');
});

describe('--version', () => {
  it('names command line, core, dataset and its date', async () => {
    const { stdout } = await runCli(['--version']);
    expect(stdout).toMatch(
      /^risk-check \d+\.\d+\.\d+\ncore {7}\d+\.\d+\.\d+\ndataset {4}\d+\.\d+\.\d+ of \d{4}-\d\d-\d\d \(sha256:[0-9a-f]{64}\)\n$/,
    );
  });
});

describe('completion', () => {
  const candidates = async (word: string, ...before: string[]): Promise<string[]> => {
    const { code, stdout, stderr } = await runCli(['completion', `--word=${word}`, '--', ...before]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t')[0] ?? '');
  };

  it.each(SHELLS)('prints a script for %s', async (shell) => {
    const { code, stdout } = await runCli(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout).toContain('risk-check completion');
  });

  it.each([
    { before: [], word: '', has: ['forecast', 'rules', ':files'], lacks: ['--format'] },
    { before: [], word: '--f', has: ['--format', '--fail-on'], lacks: ['--until', ':files'] },
    { before: ['x.json'], word: '', has: [':files'], lacks: ['forecast'] },
    { before: [], word: 'hel', has: ['help'], lacks: ['--help'] },
    { before: ['help'], word: 'fore', has: ['forecast'], lacks: ['help', ':files'] },
    { before: ['help', 'forecast'], word: '', has: [], lacks: ['forecast', ':files'] },
    { before: ['--quiet'], word: 'fore', has: ['forecast'], lacks: ['rules'] },
    { before: ['--format'], word: 'j', has: ['json', 'junit'], lacks: ['csv', ':files'] },
    { before: ['--format', 'json'], word: 'fore', has: ['forecast'], lacks: [] },
    { before: [], word: '--lang=', has: ['--lang=ru', '--lang=de'], lacks: ['ru'] },
    { before: ['--output'], word: 'h', has: ['html='], lacks: [':files'] },
    { before: ['--output'], word: 'html=', has: [':files'], lacks: [] },
    { before: ['--baseline'], word: '', has: [':files'], lacks: ['forecast'] },
    { before: ['rules'], word: '', has: ['list', 'show', 'verify'], lacks: [':files'] },
    { before: ['rules', 'list'], word: 'ama', has: ['amazon', 'amazon.seller'], lacks: [':files'] },
    { before: ['rules', 'diff'], word: '', has: [':files'], lacks: ['list'] },
    { before: ['what-if', 'x.json', '--action'], word: '', has: [], lacks: ['list', ':files'] },
    { before: ['rules', 'show'], word: 'visa.', has: ['visa.merchant.vamp'], lacks: ['list'] },
    { before: ['explain'], word: 'ebay.buyer.', has: ['ebay.buyer.unpaid-block'], lacks: [':files'] },
    {
      before: ['explain', 'ebay.buyer.unpaid-block'],
      word: '',
      has: [],
      lacks: [':files', 'ebay.buyer.unpaid-block'],
    },
    { before: ['init', '--platform'], word: '', has: ['aliexpress', 'amazon'], lacks: [':files'] },
    { before: ['init', '--role'], word: '', has: ['buyer', 'seller'], lacks: ['aliexpress'] },
    {
      before: ['appeal', 'x.txt', '--reason'],
      word: 'buyer',
      has: ['buyer-protection-abuse'],
      lacks: ['security'],
    },
    { before: ['import', '--from'], word: 'ebay', has: ['ebay-standards'], lacks: ['amazon-sp-v2'] },
    { before: ['completion'], word: '', has: [...SHELLS], lacks: ['--word'] },
    { before: ['--nonsense'], word: '', has: ['forecast'], lacks: [] },
  ])('after $before, "$word" can become $has', async ({ before, word, has, lacks }) => {
    const found = await candidates(word, ...before);
    for (const one of has) expect(found).toContain(one);
    for (const one of lacks) expect(found).not.toContain(one);
  });

  it('never offers what does not begin with the word, and each once', async () => {
    for (const before of [[], ['rules'], ['explain'], ['--format'], ['recover']]) {
      for (const word of ['', '-', '--', 'a', 'aliexpress.', 'x=y', '--format=', '\n']) {
        const found = (await candidates(word, ...before)).filter((one) => one !== ':files');
        expect(found.filter((one) => !one.startsWith(word))).toEqual([]);
        expect(new Set(found).size).toBe(found.length);
      }
    }
  });
});
