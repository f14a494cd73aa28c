import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const buyer = (name: string): string => `examples/aliexpress-buyer/${name}.json`;
const STRIPE = new URL('packages/import/test/fixtures/stripe-disputes.json', repository);
const inputsOf = (ndjson: string): string[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).input);

describe('several inputs', () => {
  it.each([
    { name: 'a folder', args: ['examples/ebay-seller'] },
    { name: 'a folder with a slash', args: ['examples/ebay-seller/'] },
    { name: 'a pattern', args: ['examples/ebay-seller/*.json'] },
    { name: 'a set and ?', args: ['examples/eba[x-z]-selle?/*'] },
    { name: 'any depth', args: ['examples/**/ebay-seller/*.json'] },
    { name: 'the same twice', args: ['examples/ebay-seller', 'examples/ebay-seller/*.json'] },
  ])('$name gives each file once', async ({ args }) => {
    const { code, stdout } = await runCli([...args, '--format', 'ndjson']);
    expect(code).toBe(0);
    expect(inputsOf(stdout)).toEqual([
      'examples/ebay-seller/below-standard.json',
      'examples/ebay-seller/dashboard-at-the-line.json',
    ]);
  });

  it('gives a file of several names once, and says so to people', async () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.json`, json(bare)]));
    const names = ['a.json', 'b.json', 'c.json', 'd.json'];
    const again = ['a.json', ...names.map((name) => `./${name}`)];
    const { code, stdout, stderr } = await runCli([...names, ...again, '--format', 'ndjson'], { files });
    expect(code).toBe(0);
    expect(inputsOf(stdout)).toEqual(names);
    expect(stderr).toBe(
      'Named twice, counted once: ./a.json (= a.json), ./b.json (= b.json), ./c.json (= c.json) and 1 more.\n',
    );
    const once = await runCli(['a.json', '--format', 'json'], { files });
    expect(await runCli(['a.json', './a.json', '--format', 'json'], { files })).toEqual(once);
  });

  it('reads an export of two names once', async () => {
    const files = { 'a.json': readFileSync(STRIPE, 'utf8') };
    const once = await runCli(['import', 'a.json'], { files });
    const twice = await runCli(['import', 'a.json', './a.json'], { files });
    expect(twice.stdout).toBe(once.stdout);
    expect(twice.stderr).toBe(`Named twice, counted once: ./a.json (= a.json).\n${once.stderr}`);
  });

  it('takes a pattern with backslashes on Windows', async () => {
    const pattern = 'examples\\ebay-seller\\*.json';
    const { stdout } = await runCli([pattern, '--format', 'ndjson'], { platform: 'win32' });
    expect(inputsOf(stdout)).toHaveLength(2);
    expect((await runCli([pattern])).stderr).toContain('no file matches');
  });

  it.each(['my shop', 'my shop/', 'my shop/*', 'my shop/*.json'])(
    'never takes settings and suppressions beside snapshots for snapshots: %s',
    async (arg) => {
      const files = {
        'my shop/a b.json': json({ ...bare, disputes: [] }),
        'my shop/risk-check.config.json': '{ "failOn": "low" }',
        'my shop/risk-check.suppressions.json': '[]',
      };
      const { code, stdout, stderr } = await runCli([arg, '--format', 'ndjson'], { files });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(inputsOf(stdout)).toEqual(['my shop/a b.json']);
      const named = await runCli(['my shop/risk-check.config.json'], { files });
      expect(named.stderr).toContain('INVALID_SNAPSHOT');
    },
  );

  it('says which pattern matches nothing, scores the rest and exits with 2', async () => {
    const { code, stdout, stderr } = await runCli(['nowhere/*.json', buyer('clean'), '--format', 'ndjson']);
    expect(code).toBe(2);
    expect(inputsOf(stdout)).toEqual([buyer('clean'), 'nowhere/*.json']);
    expect(stderr).toContain('no file matches');
  });
});

describe('an input that cannot be scored', () => {
  it.each(['junit', 'sarif', 'markdown', 'html'])('says in %s why, not only that', async (format) => {
    const files = { 'no.json': '{ "snapshotVersion": 1, "platform": "<b>", "role": "buyer" }' };
    const { code, stdout } = await runCli([buyer('clean'), 'no.json', '--format', format], { files });
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /no\.json:1:37 platform: expected a known platform, got (\\?"|&quot;)(&lt;|\\?<)b/,
    );
    expect(stdout).toMatch(/no\.json:1:1 asOf: expected the instant to judge at/);
  });
});

describe('--output', () => {
  const outputs = (...values: string[]): string[] => values.flatMap((value) => ['--output', value]);

  it('writes each format beside standard output', async () => {
    const argv = [buyer('traveller'), '--format', 'json', ...outputs('csv=a.csv', 'html=a.html')];
    const { code, stdout, written } = await runCli(argv);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).score).toBe(45);
    expect(written['a.csv']).toBe((await runCli([buyer('traveller'), '--format', 'csv'])).stdout);
    expect(written['a.html']).toBe((await runCli([buyer('traveller'), '--format', 'html'])).stdout);
  });

  it.each([
    { name: 'no path', value: 'html=', code: 'not-an-output' },
    { name: 'no format', value: 'report.html', code: 'not-an-output' },
    { name: 'an unknown format', value: 'htm=report.html', code: 'not-a-choice' },
    { name: 'an input', value: `csv=${buyer('traveller')}`, code: 'output-is-input' },
  ])('refuses $name before anything is written', async ({ value, code }) => {
    const run = await runCli([buyer('traveller'), '--format', 'json', ...outputs('csv=ok.csv', value)]);
    expect(run).toMatchObject({ code: 2, stdout: '', written: {} });
    expect(JSON.parse(run.stderr).error.issues[0].code).toBe(code);
  });

  it('reports a full disk, writes the others and exits with 2', async () => {
    const argv = [buyer('traveller'), '--format', 'json', ...outputs('csv=full.csv', 'junit=a.xml')];
    const run = await runCli(argv, { writeErrors: { 'full.csv': 'ENOSPC' } });
    expect(run.code).toBe(2);
    expect(JSON.parse(run.stdout).score).toBe(45);
    expect(Object.keys(run.written)).toEqual(['a.xml']);
    expect(run.stderr).toContain('ENOSPC');
  });
});

describe('--suppressions', () => {
  const rule = 'aliexpress.buyer.login-distinct-ips';
  const run = (entries: unknown, name = 'risk-check.suppressions.json', argv: string[] = []) =>
    runCli([buyer('traveller'), '--format', 'json', ...argv], { files: { [name]: json(entries) } });

  it.each([
    {
      lang: 'en',
      says: 'You left out 1 limit that is reached.',
      quiet: ', 1 left out by you\n',
    },
    {
      lang: 'de',
      says: 'Eine Regel, die greift, haben Sie ausgenommen.',
      quiet: ', 1 von Ihnen ausgenommen\n',
    },
    { lang: 'es', says: 'Usted ha excluido 1 regla que se ha activado.', quiet: ', 1 excluido por usted\n' },
    { lang: 'ru', says: 'Вы исключили 1 сработавшее правило.', quiet: ', исключено вами: 1\n' },
  ])('never read as an all-clear in $lang', async ({ lang, says, quiet }) => {
    const world = {
      columns: 400,
      files: { 's.json': json([{ rule, reason: 'on a journey', until: '2027-01-01' }]) },
    };
    const argv = [buyer('traveller'), '--suppressions', 's.json', '--lang', lang];
    for (const format of ['pretty', 'markdown', 'html'])
      expect((await runCli([...argv, '--format', format, '--plain'], world)).stdout).toContain(says);
    expect((await runCli([...argv, '--quiet'], world)).stdout).toContain(quiet);
    const unused = { files: { 's.json': json([{ rule: `${rule}x`, reason: 'none' }]) } };
    expect((await runCli([...argv, '--quiet'], unused)).stdout).not.toContain(quiet);
  });

  it('are read from the working folder, counted nowhere and shown apart', async () => {
    const { stdout } = await run({ suppressions: [{ rule, reason: 'on a journey', until: '2027-01-01' }] });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ score: 0, suppressed: [{ ruleId: rule, status: 'fired' }] });
    expect(report.findings.some((finding: { ruleId: string }) => finding.ruleId === rule)).toBe(false);
  });

  it.each([
    { name: 'a mistyped name', entry: { rule, reason: 'x', untill: '2027-01-01' } },
    { name: 'no reason', entry: { rule } },
    { name: 'an account that is no text', entry: { rule, reason: 'x', account: 5 } },
    { name: '30 February', entry: { rule, reason: 'x', until: '2027-02-30' } },
  ])('refuses $name', async ({ entry }) => {
    const { code, stdout, stderr } = await run([entry], 'mine.json', ['--suppressions', 'mine.json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(JSON.parse(stderr).error.code).toBe('INVALID_SUPPRESSIONS');
  });
});

describe('a file of suppressions that is wrong', () => {
  const told = async (file: string, lang = 'en'): Promise<string> => {
    const { code, stderr } = await runCli([buyer('clean'), '--suppressions', 'm.json', '--lang', lang], {
      files: { 'm.json': file },
    });
    expect(code).toBe(2);
    return stderr;
  };

  it.each([
    {
      file: '{"supressions":[],"note":1}',
      says: [
        'm.json:1:2 supressions: there is no "supressions" here; did you mean suppressions?',
        'm.json:1:19 note: there is no "note" here; known are: suppressions, $schema',
      ],
    },
    { file: '{"note":1}', says: ['m.json:1:1: expected a list of suppressions'] },
    {
      file: '[{"rule":"x","reson":"y","until":"soon"},5]',
      says: [
        'm.json:1:14 [0].reson: there is no "reson" here; did you mean reason?',
        'm.json:1:34 [0].until: expected a date such as "2026-12-31", or a date-time with an offset, got "soon"',
        'm.json:1:42 [1]: expected `rule` and a `reason` that is not empty, got 5',
      ],
    },
    {
      file: '[{"rule":"x"}]',
      says: ['m.json:1:2 [0].reason: expected a text that is not empty, got nothing'],
    },
  ])('says what and where: $file', async ({ file, says }) => {
    const stderr = await told(file);
    for (const line of says) expect(stderr).toContain(`  ${line}`);
  });

  it.each(['de', 'es', 'ru'])('says so in one language: %s', async (lang) => {
    const stderr = await told('[{"rule":5,"reason":"","until":"soon","account":1},5]', lang);
    expect(stderr.match(/^ {2}.*/gm)).toHaveLength(5);
    expect(stderr).not.toMatch(/\b(expected|such|got|with|of|the)\b/);
    expect(await told('{}', lang)).not.toContain('expected');
  });
});

describe('--baseline', () => {
  const reportOf = async (name: string): Promise<string> =>
    (await runCli([buyer(name), '--format', 'json'])).stdout;
  const compare = async (now: string, before: string, argv: string[] = []) => {
    const files = { 'previous.json': await reportOf(before) };
    const { code, stdout } = await runCli(
      [buyer(now), '--baseline', 'previous.json', '--format', 'json', ...argv],
      {
        files,
      },
    );
    return { code, baseline: JSON.parse(stdout).baseline };
  };

  it('passes when nothing is new, though the band is at the limit', async () => {
    const { code, baseline } = await compare('six-disputes', 'six-disputes', ['--fail-on', 'low']);
    expect(code).toBe(0);
    expect(baseline).toMatchObject({ isWorse: false, new: [], worse: [] });
  });

  it('fails on what is new', async () => {
    const { code, baseline } = await compare('six-disputes', 'clean');
    expect(code).toBe(1);
    expect(baseline.new).toContain('aliexpress.buyer.disputes-open-simultaneous');
  });

  it('says what got better', async () => {
    const { code, baseline } = await compare('clean', 'six-disputes', ['--fail-on', 'clear']);
    expect(code).toBe(0);
    expect(baseline.better).toContain('aliexpress.buyer.disputes-open-simultaneous');
  });

  it('does not call better what is only not known any more', async () => {
    const { baseline } = await compare('orders-only', 'traveller');
    expect(baseline.better).not.toContain('aliexpress.buyer.login-distinct-ips');
    expect(baseline.nowUnknown).toContain('aliexpress.buyer.login-distinct-ips');
  });

  it('never says that an account was clear which the earlier report does not hold', async () => {
    const files = { 'previous.json': await reportOf('clean') };
    const argv = ['examples/amazon-seller/rating-150.json', '--baseline', 'previous.json'];
    for (const [lang, says] of [
      ['en', 'It does not hold this account'],
      ['de', 'Er enthält dieses Konto nicht'],
      ['es', 'No contiene esta cuenta'],
      ['ru', 'В нём нет этого аккаунта'],
    ] as const) {
      const { code, stdout } = await runCli([...argv, '--lang', lang], { files });
      expect(code).toBe(1);
      expect(stdout).toContain(says);
      expect(stdout).not.toMatch(/It was|Vorher:|Antes:|Было:/);
    }
    const { stdout } = await runCli([...argv, '--format', 'json'], { files });
    expect(JSON.parse(stdout).baseline).toMatchObject({ isNew: true, isWorse: true });
    const compact = await runCli([...argv, '--format', 'compact'], { files });
    expect(compact.stdout).toContain('baseline none worse=true');
    expect((await compare('clean', 'clean')).baseline.isNew).toBe(false);
  });

  it('refuses what is no report', async () => {
    const { code, stderr } = await runCli([buyer('clean'), '--baseline', 'x.json', '--format', 'json'], {
      files: { 'x.json': '{}' },
    });
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error.code).toBe('INVALID_BASELINE');
  });
});

describe('how much is said', () => {
  const several = buyer('several-at-once');
  it('--quiet gives one line', async () => {
    const { stdout } = await runCli([buyer('traveller'), '--quiet'], { columns: 200 });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toContain('elevated, risk index 45 of 100');
  });

  it('--details names every finding', async () => {
    const { stdout } = await runCli([several, '--details']);
    const { findings } = JSON.parse((await runCli([several, '--format', 'json'])).stdout);
    for (const { ruleId } of findings) expect(stdout).toContain(ruleId);
  });

  it('--explain gives a sum that is the index', async () => {
    const { stdout } = await runCli([several, '--explain']);
    const [, terms = '', sum] = /([\d +]+) = (\d+)\n/.exec(stdout.replace(/\n +/g, ' ')) ?? [];
    const total = terms.split('+').reduce((all, term) => all + Number(term), 0);
    expect(`${total}`).toBe(sum);
  });

  it('--plain has no bars and no padding', async () => {
    const { stdout } = await runCli([several, '--plain']);
    expect(stdout).not.toMatch(/[\u2588\u2592]|\S {2,}\S|^ /m);
  });
});
