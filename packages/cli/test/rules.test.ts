import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

const json = async (...argv: string[]) => JSON.parse((await runCli([...argv, '--format', 'json'])).stdout);
const ODR = 'amazon.seller.odr';
/** What is most asked about. */
const TRANSLATED = new Set([
  'airbnb.host',
  'aliexpress.buyer',
  'amazon.seller',
  'ebay.seller',
  'etsy.seller',
  'mercadolibre.seller',
  'paypal.merchant',
  'stripe.merchant',
  'uber.driver',
  'youtube.creator',
]);

describe('rules list', () => {
  it('names at least 24 rulesets and 150 rules, in words and as JSON', async () => {
    const { datasetVersion, rulesets: listed } = await json('rules', 'list');
    expect(datasetVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(listed.length).toBeGreaterThanOrEqual(24);
    const rules = listed.flatMap((entry: { rules: object[] }) => entry.rules);
    expect(rules.length).toBeGreaterThanOrEqual(150);
    expect(rules).toContainEqual({ id: ODR, title: 'Order defect rate', status: 'stable' });
    const { stdout } = await runCli(['rules', 'list']);
    expect(stdout).toMatch(`${listed.length} rulesets, ${rules.length} rules`);
    for (const { id } of rules) expect(stdout).toContain(id.split('.')[2]);
  });

  it('says display name, homepage, policy pages and the data that is read', async () => {
    for (const entry of (await json('rules', 'list')).rulesets) {
      expect(entry).toEqual({
        ...(TRANSLATED.has(entry.id) ? { languages: ['de', 'es', 'ru'] } : {}),
        id: `${entry.platform}.${entry.role}`,
        platform: expect.stringMatching(/./),
        role: expect.stringMatching(/./),
        title: expect.stringMatching(/./),
        status: expect.stringMatching(/^(stable|experimental)$/),
        homepage: expect.stringMatching(/^https:/),
        policies: expect.any(Array),
        needs: expect.arrayContaining([{ name: expect.any(String), rules: expect.any(Number) }]),
        reasons: expect.arrayContaining([expect.any(String)]),
        rules: expect.any(Array),
      });
      for (const { standing = 'over', unpublished = true, ...rule } of entry.rules) {
        expect(unpublished).toBe(true);
        expect(rule).toEqual({
          id: expect.any(String),
          title: expect.any(String),
          status: expect.any(String),
        });
        expect(standing).toMatch(/^(over|announced)$/);
      }
    }
  });

  it('marks what is no longer in force', async () => {
    const { rulesets: listed } = await json('rules', 'list', 'visa');
    const standing = Object.fromEntries(
      listed[0].rules.map((rule: { id: string; standing?: string }) => [rule.id, rule.standing]),
    );
    expect(standing).toMatchObject({ 'visa.merchant.vdmp': 'over', 'visa.merchant.vamp': undefined });
    const { stdout } = await runCli(['rules', 'list', 'visa']);
    expect(stdout).toMatch(/vdmp-months .*no longer in force/);
  });

  it('does not count what can no longer fire', async () => {
    const { rulesets: listed } = await json('rules', 'list');
    const all = listed.flatMap(({ rules }: { rules: object[] }) => rules);
    const ended = all.filter(({ standing }: { standing?: string }) => standing === 'over');
    const withNumber = all.filter(
      (rule: { standing?: string; unpublished?: true }) => !rule.standing && !rule.unpublished,
    );
    expect(ended.map(({ id }: { id: string }) => id)).toContain('whatsapp-business.sender.low-quality');
    expect(withNumber.length).toBeLessThanOrEqual(all.length - ended.length);
    const { stdout } = await runCli(['rules', 'list']);
    expect(stdout).toContain(`${all.length} rules, ${withNumber.length} with a number`);
    const uber = await runCli(['rules', 'list', 'uber.driver']);
    expect(uber.stdout).toContain('2 rules, 0 with a number');
  });

  it('marks what has no published number, and counts what has', async () => {
    const { rulesets: listed } = await json('rules', 'list', 'github');
    const marked = listed[0].rules.filter(({ unpublished }: { unpublished?: true }) => unpublished);
    expect(marked.map(({ id }: { id: string }) => id)).toContain('github.user.bulk-activity');
    const { stdout } = await runCli(['rules', 'list', 'github']);
    expect(stdout).toMatch(/bulk-activity .*no number published/);
    const numbered = listed[0].rules.length - marked.length;
    expect(stdout).toContain(`${listed[0].rules.length} rules, ${numbered} with a number`);
  });

  it.each([
    ['amazon', ['amazon.buyer', 'amazon.seller']],
    ['american-express', ['amex.merchant']],
    ['play store', ['google-play.developer']],
    ['ses', ['amazon-ses.sender']],
    ['amazon.seller', ['amazon.seller']],
  ])('of %s only', async (wanted, ids) => {
    const { rulesets: listed } = await json('rules', 'list', wanted);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(await json('rules', 'show', wanted)).toEqual(await json('rules', 'list', wanted));
  });
});

describe('rules show', () => {
  it.each([
    ODR,
    'visa.merchant.vamp',
    'ebay.buyer.unpaid-block',
    'aliexpress.buyer.internal-buyer-score',
    'etsy.seller.star-seller',
  ])('prints %s', async (id) => {
    for (const columns of [80, 60, 40]) {
      const { code, stdout, stderr } = await runCli(['rules', 'show', id], { columns });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      // An address can only be opened whole, so it alone may pass the edge.
      const lines = stdout.split('\n').filter((line) => !/^ *https:\/\/\S+$/.test(line));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      if (columns === 80) await expect(stdout).toMatchFileSnapshot(`golden/rules-show.${id}.txt`);
    }
  });

  it.each([80, 40])('keeps every address whole at %d columns', async (columns) => {
    const shown = await json('rules', 'show', 'visa.merchant.vamp');
    const { stdout } = await runCli(['rules', 'show', 'visa.merchant.vamp'], { columns });
    const addresses = shown.rule.levels.flatMap(({ sources }: never) =>
      (sources as { source: string }[]).map(({ source }) => shown.sources[source].url),
    );
    const lines = stdout.split('\n').map((line) => line.trim());
    for (const address of addresses) expect(lines).toContain(address);
  });

  it('gives the rule with its sources and metrics as JSON', async () => {
    const entry = rulesets.find(({ id }) => id === 'amazon.seller');
    const ruleset = (await entry?.load())?.default;
    const rule = ruleset?.rules.find(({ id }) => id === ODR);
    const shown = await json('rules', 'show', ODR);
    expect(shown.rule).toEqual(rule);
    for (const { sources } of rule?.levels ?? [])
      for (const { source } of sources) expect(shown.sources[source].url).toMatch(/^https?:/);
    expect(Object.keys(shown.metrics).sort()).toEqual([
      'amazonFulfilledDefectRate60d',
      'sellerFulfilledDefectRate60d',
    ]);
  });

  it('shows every rule of the dataset, with the names that house rules and what-if take', async () => {
    for (const entry of rulesets) {
      for (const { id, title, cause, levels } of (await entry.load()).default.rules) {
        const { code, stdout } = await runCli(['rules', 'show', id], { columns: 200 });
        expect({ id, code }).toEqual({ id, code: 0 });
        expect(stdout).toContain(title);
        expect(stdout).not.toMatch(/undefined|\[object|NaN/);
        const [, names] = stdout.split('Names, for house rules and what-if\n');
        expect(names).toContain(`cause: ${cause}\n`);
        for (const [, metric] of JSON.stringify(levels).matchAll(/"metric":"(\w+)"/g))
          expect(names).toContain(`metric: ${metric}, `);
      }
    }
  });

  it('reads a ruleset of your own', async () => {
    const ruleset = (await rulesets.find(({ id }) => id === 'bol.seller')?.load())?.default;
    const files = { 'own.json': JSON.stringify(ruleset) };
    const list = await runCli(['rules', 'list', '--rules', 'own.json'], { files });
    expect(list.stdout).toContain('1 ruleset, 3 rules');
    expect(
      (await runCli(['rules', 'show', 'bol.seller.strikes', '--rules', 'own.json'], { files })).code,
    ).toBe(0);
    expect((await runCli(['rules', 'show', ODR, '--rules', 'own.json'], { files })).code).toBe(2);
  });
});

describe('a mistyped name is answered with the nearest', () => {
  it.each([
    [['rules', 'show', 'amazon.seller.ord'], 'did you mean amazon.seller.odr, or '],
    [['rules', 'list', 'amazn'], 'did you mean amazon?'],
    [['rules', 'lst'], 'did you mean list?'],
    [['rules', 'show'], 'expected the id of a rule'],
    [['rules'], 'expected what to do: list, show'],
    [['explain'], 'expected the id of a rule'],
    [['appeal'], 'expected a file with the text of your appeal'],
  ])('%s', async (argv, words) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('and so is a platform or role of a snapshot, with how all are listed where none is near', async () => {
    const snapshot = (platform: string, role: string) => ({
      files: {
        's.json': JSON.stringify({ snapshotVersion: 1, platform, role, asOf: '2026-06-15T12:00:00Z' }),
      },
    });
    const platform = await runCli(['s.json'], snapshot('amazom', 'seller'));
    expect(platform.code).toBe(2);
    expect(platform.stderr).toContain('did you mean amazon?');
    const other = await runCli(['s.json'], snapshot('zzzzzzzzzz', 'seller'));
    const { size } = new Set(rulesets.map((entry) => entry.platform));
    expect(other.stderr).toContain(`there are rules for ${size} platforms\nrisk-check rules list names all`);
    const role = await runCli(['s.json'], snapshot('amazon', 'seler'));
    expect(role.stderr).toMatch(/did you mean seller\?.*buyer, seller/s);
  });
});
