import { readdirSync, readFileSync } from 'node:fs';
import { loadWords } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { indexDocuments } from '../src/rulesets/search-documents.ts';
import { runCli } from './fake-io.ts';

const PACKAGE = 'packages/rules-data';
const dist = new URL('../../rules-data/dist/', import.meta.url);
const dataText = readFileSync(new URL('data.json', dist), 'utf8');
const SIX = 'examples/aliexpress-buyer/six-disputes.json';
const OPEN = 'aliexpress.buyer.disputes-open-simultaneous';

const json = async (argv: readonly string[], world = {}) => {
  const { code, stdout, stderr } = await runCli([...argv, '--format', 'json'], world);
  return { code, stderr, value: JSON.parse(stdout || '{}') };
};

/** The dataset as it was before somebody changed it. */
function earlier(change: (data: ReturnType<typeof JSON.parse>) => void): string {
  const data = JSON.parse(dataText);
  data.datasetVersion = '0.0.9';
  data.digest = `sha256:${'0'.repeat(64)}`;
  change(data);
  return JSON.stringify(data);
}
const ruleOf = (data: ReturnType<typeof JSON.parse>, id: string) =>
  data.rulesets
    .flatMap(({ rules }: { rules: object[] }) => rules)
    .find((rule: { id: string }) => rule.id === id);

describe('rules search', () => {
  it('finds every rule by its own title', async () => {
    const search = await indexDocuments(rulesets, await loadWords('en'), 'words');
    for (const { rules } of rulesets) {
      for (const { id, title } of rules)
        expect(
          search(title).map((found) => found.id),
          title,
        ).toContain(id);
    }
  });

  it.each([
    [['vamp'], 'visa.merchant.vamp'],
    [['Amazon', 'order', 'defect'], 'amazon.seller.odr'],
    // A letter wrong, another case, an accent.
    [['AMÁZON', 'defekt', 'rate'], 'amazon.seller.odr'],
    [['temporarily disabled due to security'], 'aliexpress.buyer/disabled-for-security'],
    [['недоступна из за соображений'], 'aliexpress.buyer/unavailable-for-security-ru'],
    // A number of a message.
    [['late shipment 4'], 'amazon.seller.lsr'],
  ])('%j leads to %s', async (words, id) => {
    const { value } = await json(['rules', 'search', ...words]);
    expect(value.results[0].id).toBe(id);
  });

  it('says when nothing fits, and wants words', async () => {
    const nothing = await runCli(['rules', 'search', 'qqqqqqqq']);
    expect({ code: nothing.code, out: nothing.stdout }).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing fits'),
    });
    const empty = await runCli(['rules', 'search', ' ']);
    expect(empty.code).toBe(2);
    expect(empty.stderr).toContain('expected words to search for');
  });

  it.each([40, 60, 80])('fits %d columns and shows ten at most', async (columns) => {
    const { stdout } = await runCli(['rules', 'search', 'order'], { columns });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    expect(stdout).toMatch(/and \d+ more/);
  });
});

describe('rules diff', () => {
  it('says that a version is itself', async () => {
    const { value } = await json(['rules', 'diff', PACKAGE]);
    expect(value).toMatchObject({ least: 'none', changes: [], impact: null });
    expect((await runCli(['rules', 'diff', PACKAGE])).stdout).toContain('The two are the same.');
  });

  it('names a changed threshold, the release it needs and what it does to a snapshot', async () => {
    const old = earlier((data) => {
      ruleOf(data, OPEN).levels[1].when.gte = '7';
    });
    const world = { files: { 'old.json': old }, columns: 80 };
    const argv = ['rules', 'diff', 'old.json', '--snapshot', SIX];
    const { value } = await json(argv, world);
    expect(value.least).toBe('minor');
    expect(value.changes).toEqual([
      expect.objectContaining({ kind: 'threshold-changed', subject: OPEN, level: 2 }),
    ]);
    const report = (await json([SIX])).value;
    const { score, worstCase, band } = report;
    expect(value.impact).toMatchObject({ after: { score, worstCase, band }, worse: [OPEN] });
    expect(value.impact.before.score).toBeLessThan(score);
    const { stdout } = await runCli(argv, world);
    await expect(stdout).toMatchFileSnapshot('golden/rules-diff.txt');
    // The other way round it is better.
    const back = (await json(['rules', 'diff', 'own', 'old.json', '--snapshot', SIX], world)).value;
    expect(back.impact).toMatchObject({ before: { score }, better: [OPEN] });
  });

  it('names what was added and what is gone', async () => {
    const old = earlier((data) => {
      const buyer = data.rulesets.find(({ id }: { id: string }) => id === 'aliexpress.buyer');
      buyer.rules = buyer.rules.filter(({ id }: { id: string }) => id !== OPEN);
      data.rulesets = data.rulesets.filter(({ id }: { id: string }) => id !== 'bol.seller');
    });
    const { value } = await json(['rules', 'diff', 'old.json'], { files: { 'old.json': old } });
    const kinds = value.changes.map(({ kind, subject }: Record<string, string>) => `${kind} ${subject}`);
    expect(kinds).toContain(`rule-added ${OPEN}`);
    expect(kinds).toContain('ruleset-added bol.seller');
  });

  it.each([
    [['rules', 'diff'], 'expected an earlier version of the dataset'],
    [['rules', 'diff', 'package.json'], 'expected a data.json'],
    [['rules', 'diff', 'nowhere.json'], 'there is no such file'],
    [['rules', 'diff', 'none.json', '--snapshot', SIX], 'has no ruleset aliexpress.buyer'],
  ])('%j is refused', async (argv, words) => {
    const none = earlier((data) => {
      data.rulesets = [];
    });
    const { code, stdout, stderr } = await runCli(argv, { files: { 'none.json': none } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('rules verify', () => {
  it('finds our own dataset and the built package whole, with the digest of the reports', async () => {
    const own = (await json(['rules', 'verify'])).value;
    const folder = (await json(['rules', 'verify', PACKAGE])).value;
    const listed = readdirSync(dist, { recursive: true, withFileTypes: true });
    expect(own).toMatchObject({ ok: true, isOwn: true, files: 0, rulesets: rulesets.length });
    expect(folder).toMatchObject({
      ok: true,
      isOwn: true,
      digest: own.digest,
      files: listed.filter((entry) => entry.isFile()).length - 1,
    });
  });

  it('fails when the digest is another than expected', async () => {
    const { code, value } = await json(['rules', 'verify', '--digest', `sha256:${'0'.repeat(64)}`]);
    expect({ code, ok: value.ok }).toEqual({ code: 1, ok: false });
    const other = `sha256:${'1'.repeat(64)}`;
    const { stdout } = await runCli(['rules', 'verify', '--digest', other]);
    expect(stdout).toMatch(/Not as it was published/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`Expected the digest ${other}`);
    expect((await runCli(['rules', 'verify', '--digest', value.digest])).code).toBe(0);
  });

  it.each(['sha256:1', '0'.repeat(64), `sha256:${'0'.repeat(63)}`, `sha256:${'A'.repeat(64)}`])(
    'says what a digest looks like instead of doubting the data: %s',
    async (digest) => {
      const { code, stdout, stderr } = await runCli(['rules', 'verify', '--digest', digest]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`expected sha256: and 64 characters of 0-9 and a-f, got "${digest}"`);
    },
  );

  it.each([
    [['rules', 'verify', 'examples'], 'there is no manifest.json'],
    [['rules', 'verify', 'docs'], 'expected a manifest.json'],
  ])('%j is refused', async (argv, words) => {
    const { code, stderr } = await runCli(argv, { files: { 'docs/manifest.json': '{"files":[]}' } });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('more names than can be meant', () => {
  it.each([
    { argv: ['rules', 'verify', PACKAGE, PACKAGE], says: 'rules verify: expected at most 1 argument, got 2' },
    { argv: ['rules', 'diff', 'own', 'own', 'own'], says: 'rules diff: expected at most 2 arguments, got 3' },
    { argv: ['rules', 'list', 'ebay', 'etsy'], says: 'rules list: expected at most 1 argument, got 2' },
    { argv: ['rules', 'show', 'ebay', 'etsy'], says: 'rules show: expected at most 1 argument, got 2' },
  ])('are refused: $argv', async ({ argv, says }) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

describe('a rule with what its author wrote', () => {
  it('brings quotations, conflicts and examples as they stand in the data', async () => {
    const { value } = await json(['explain', OPEN]);
    const written = ruleOf(JSON.parse(dataText), OPEN);
    expect(value.examples).toEqual(written.examples);
    expect(value.conflicts).toEqual(written.conflicts);
    const { stdout } = await runCli(['explain', OPEN], { columns: 200 });
    for (const { name } of written.examples) expect(stdout).toContain(name);
    // A source may be cited without a quotation.
    const quoted = value.quotations.flatMap(({ quote }: { quote: string | null }) => quote ?? []);
    expect(quoted.length).toBeGreaterThan(0);
    for (const quote of quoted) expect(stdout.replace(/\s+/g, ' ')).toContain(quote);
  });

  it('names up to three near ids, and shows a rule by the end of its id', async () => {
    const near = await runCli(['explain', 'amazon.seller.ord']);
    expect(near.stderr).toContain('amazon.seller.odr, or ');
    const slug = OPEN.split('.')[2] ?? '';
    expect((await runCli(['explain', slug])).stdout).toContain(`\n${OPEN}\n`);
  });
});

describe('suppressions', () => {
  const files = {
    's.json': JSON.stringify([{ rule: OPEN, reason: 'settled with all sellers', until: '2027-01-01' }]),
  };
  it('count in forecast, headroom and what-if as they count in a score', async () => {
    const flags = ['--suppressions', 's.json'];
    const score = (await json([SIX, ...flags], { files })).value;
    expect(score.score).toBeLessThan((await json([SIX])).value.score);
    const forecast = (await json(['forecast', SIX, ...flags], { files })).value;
    expect(forecast.from.score).toBe(score.score);
    const whatIf = (await json(['what-if', SIX, '--set', 'disputesOpen=1', ...flags], { files })).value;
    expect(whatIf.before.score).toBe(score.score);
    const usual = { 'risk-check.suppressions.json': files['s.json'] };
    expect((await json(['forecast', SIX], { files: usual })).value.from.score).toBe(score.score);
    expect((await runCli(['headroom', SIX, ...flags], { files })).code).toBe(0);
  });
});
