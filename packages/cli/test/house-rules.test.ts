import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';

const page = readFileSync(new URL('docs/house-rules.md', repository), 'utf8');
/** The files of the documentation, as a reader would save them. */
const documented = Object.fromEntries(
  [...page.matchAll(/<!-- file: (\S+) -->\n\n```json\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
) as Record<'house.json' | 'snapshot.json', string>;
const HOUSE = documented['house.json'];
const ids = ['acme-open-disputes', 'acme-disputes-month', 'acme-busy-and-travelling'].map(
  (slug) => `aliexpress.buyer.${slug}`,
);
const SCORE = ['snapshot.json', '--rules', 'house.json'];

async function report(house: string, argv: readonly string[] = []) {
  const files = { ...documented, 'house.json': house };
  const run = await runCli([...SCORE, '--format', 'json', ...argv], { files });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout);
}

describe('house rules written by the documentation alone', () => {
  it('score at the first try, all three', async () => {
    const { findings, ruleset } = await report(HOUSE);
    const fired = findings.filter(({ status }: { status: string }) => status === 'fired');
    expect(fired.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(expect.arrayContaining(ids));
    expect(ruleset.id).toBe('aliexpress.buyer');
    const plain = await runCli(['snapshot.json', '--format', 'json'], { files: documented });
    expect(ruleset.digest).not.toBe(JSON.parse(plain.stdout).ruleset.digest);
    expect(findings.length).toBe(JSON.parse(plain.stdout).findings.length + 3);
    expect(findings.find(({ ruleId }: { ruleId: string }) => ruleId === ids[1]).value).toBe(4);
  });

  it('may be graver with a source, declared as the documentation shows', async () => {
    const part = (name: string): unknown =>
      JSON.parse(
        new RegExp(`<!-- part: ${name} -->\n\n\`\`\`json\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '',
      );
    const house = JSON.parse(HOUSE);
    house.rules[0].levels.push(part('level'));
    const text = (all: object): string => JSON.stringify({ ...house, ...all });
    const { findings } = await report(text({ sources: part('sources') }));
    const found = findings.find(({ ruleId }: { ruleId: string }) => ruleId === ids[0]);
    expect(found).toMatchObject({ level: 1, headroom: { level: 2, more: 2 } });
    const { stderr } = await runCli(SCORE, { files: { ...documented, 'house.json': text({}) } });
    expect(stderr).toContain('there is no source "acme-support-2025"');
  });

  it('can be shown and listed, and follow CRLF and a byte order mark', async () => {
    const files = { ...documented, 'house.json': `\ufeff${HOUSE.replaceAll('\n', '\r\n')}` };
    const shown = await runCli(['rules', 'show', String(ids[1]), '--rules', 'house.json'], { files });
    expect(shown.stdout).toContain('Many disputes in a month');
    const listed = await runCli(['rules', 'list', '--rules', 'house.json'], { files });
    expect(listed.stdout).toContain('ACME purchasing');
  });

  it('follow the schema that editors use', () => {
    const read = (name: string) =>
      JSON.parse(
        readFileSync(new URL(`packages/rules-data/schemas/${name}.schema.json`, repository), 'utf8'),
      );
    const ajv = new Ajv2020({ strict: false, formats: { date: true } });
    ajv.addSchema(read('language'));
    const validate = ajv.compile(read('house-rules'));
    expect(validate(JSON.parse(HOUSE))).toBe(true);
    expect(validate({ ...JSON.parse(HOUSE), rulse: [] })).toBe(false);
  });

  it('take the place of a rule with the same id, and leave rules out', async () => {
    const house = JSON.parse(HOUSE);
    house.rules[0].id = 'aliexpress.buyer.disputes-open-simultaneous';
    house.leaveOut = ['aliexpress.buyer.login-new-location'];
    const { findings } = await report(JSON.stringify(house));
    const found = findings.filter(({ ruleId }: { ruleId: string }) => ruleId === house.rules[0].id);
    expect(found.map(({ title }: { title: string }) => title)).toEqual([
      'Two disputes open at the same time',
    ]);
    expect(findings.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain(house.leaveOut[0]);
  });

  it('are the only rules where they replace a ruleset', async () => {
    const { extends: base, ...others } = JSON.parse(HOUSE);
    const { findings } = await report(JSON.stringify({ ...others, replaces: base }));
    expect(findings.map(({ ruleId }: { ruleId: string }) => ruleId).sort()).toEqual([...ids].sort());
  });

  it('come from the configuration only for accounts of their platform', async () => {
    const files = {
      ...documented,
      'risk-check.config.json': '{ "rules": "house.json" }',
      'other.json':
        '{ "snapshotVersion": 1, "platform": "amazon", "role": "seller", "asOf": "2026-02-10T08:00:00Z" }',
    };
    const run = await runCli(['snapshot.json', 'other.json', '--format', 'ndjson'], { files });
    expect(run.stderr).toBe('');
    const [own, other] = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(own.ruleset.title).toBe('AliExpress buyer, ACME purchasing');
    expect(other.ruleset.id).toBe('amazon.seller');
    const byFlag = await runCli(['other.json', '--rules', 'house.json'], { files });
    expect(byFlag.stderr).toContain('another platform or role');
  });

  it('run their examples', async () => {
    const house = JSON.parse(HOUSE);
    house.rules[0].examples = [
      {
        name: 'two open',
        shows: 'at-limit',
        snapshot: { metrics: { disputesOpen: 2 } },
        expect: { status: 'fired', level: 1 },
      },
    ];
    await report(JSON.stringify(house));
    house.rules[0].examples[0].expect = { status: 'clear' };
    const { stderr } = await runCli(SCORE, {
      files: { ...documented, 'house.json': JSON.stringify(house, null, 2) },
    });
    expect(stderr).toContain('example "two open": expected clear, got fired at level 1');
  });
});

/** Each mistake is planted in the documented file; `at` is where the reader must be sent. */
const mistakes: readonly {
  name: string;
  from: string | RegExp;
  to: string;
  at: string;
  says: string;
  wayOut: string;
}[] = [
  {
    name: 'a mistyped key',
    from: '"advice": "Settle',
    to: '"advise": "Settle',
    at: '"advise"',
    says: 'there is no "advise" here; did you mean advice?',
    wayOut: 'Fix the spelling',
  },
  {
    name: 'a missing part',
    from: /"means": "We[^\n]*\n/,
    to: '',
    at: '{\n      "id": "aliexpress.buyer.acme-open-disputes"',
    says: '"means" is missing',
    wayOut: 'Add it at the place named',
  },
  {
    name: 'a number without quotes',
    from: '"gte": "2"',
    to: '"gte": 2',
    at: '2 },\n          "severity": "low"',
    says: 'expected a decimal number in quotes, such as "5" or "0.05", got 2',
    wayOut: 'Fix the value',
  },
  {
    name: 'a word where only true can stand',
    from: '"title": "Two disputes',
    to: '"dishonest": "no", "title": "Two disputes',
    at: '"no"',
    says: 'expected true (About dishonest conduct',
    wayOut: 'Fix the value',
  },
  {
    name: 'a text where one of several objects stands',
    from: '{ "last": "30d" }',
    to: '"30 days"',
    at: '"30 days"',
    says: 'expected an object (Which items by their time; absent means all), got "30 days"',
    wayOut: 'Fix the value',
  },
  {
    name: 'a currency by its name',
    from: '{ "of": "disputes", "window"',
    to: '{ "of": "disputes", "currency": "dollar", "window"',
    at: '"dollar"',
    says: 'expected a text (A currency code, such as USD), got "dollar"',
    wayOut: 'Fix the value',
  },
  {
    name: 'a mistyped severity',
    from: '"severity": "low"',
    to: '"severity": "lwo"',
    at: '"lwo"',
    says: 'got "lwo"; did you mean low?',
    wayOut: 'one of the words',
  },
  {
    name: 'a metric that is not there',
    from: '"metric": "disputesOpen", "gte": "2"',
    to: '"metric": "disputesOpne", "gte": "2"',
    at: '"disputesOpne"',
    says: 'there is no metric "disputesOpne"; did you mean disputesOpen?',
    wayOut: 'declare it in this file',
  },
  {
    name: 'a metric with the words in another order',
    from: '"metric": "disputesOpen", "gte": "2"',
    to: '"metric": "openDisputeCount", "gte": "2"',
    at: '"openDisputeCount"',
    says: 'there is no metric "openDisputeCount"; did you mean one of disputesOpen, ',
    wayOut: 'risk-check rules show RULE-ID shows',
  },
  {
    name: 'a source without its kind',
    from: '"title": "AliExpress buyer, ACME purchasing"',
    to: '"title": "AliExpress buyer, ACME purchasing", "sources": { "a-case": {\n"url": "https://example.com", "title": "A case", "publisher": "ACME", "publishedOn": "May", "readOn": "2026-01-12", "readAs": "live" } }',
    at: '{\n"url"',
    says: '"kind" is missing: expected one of official-policy, official-schema',
    wayOut: 'Add it at the place named',
  },
  {
    name: 'a cause that is not there',
    from: '"cause": "sign-ins"',
    to: '"cause": "signins"',
    at: '"signins"',
    says: 'there is no cause "signins"; did you mean sign-ins?',
    wayOut: 'Fix the spelling',
  },
  {
    name: 'a comparison the wrong way round',
    from: '"gt": "3"',
    to: '"lt": "3"',
    at: '"3" },\n          "severity": "medium"',
    says: 'acmeDisputes30d is worse when higher, but the level fires when it is low',
    wayOut: 'Turn the comparison round',
  },
  {
    name: 'half a dispute',
    from: '"gt": "3"',
    to: '"gt": "2.5"',
    at: '"2.5"',
    says: 'counts whole disputes',
    wayOut: 'counts are whole numbers',
  },
  {
    name: 'an own limit that is too grave',
    from: '"severity": "low"',
    to: '"severity": "critical"',
    at: '"critical"',
    says: 'critical',
    wayOut: 'at most medium',
  },
  {
    name: 'a source that is not declared',
    from: /"evidence": "heuristic",\s*"reason": "Our own[^\n]*\n\s*"sources": \[\]/,
    to: '"evidence": "reported", "sources": [{ "source": "acme-2025" }]',
    at: '"acme-2025"',
    says: 'there is no source "acme-2025"',
    wayOut: 'declare it in this file',
  },
  {
    name: 'a ruleset that is not there',
    from: '"extends": "aliexpress.buyer"',
    to: '"extends": "aliexpress.buyr"',
    at: '"aliexpress.buyr"',
    says: 'did you mean aliexpress.buyer?',
    wayOut: 'risk-check rules list',
  },
  {
    name: 'an id of another platform',
    from: '"id": "aliexpress.buyer.acme-disputes-month"',
    to: '"id": "amazon.seller.acme-disputes-month"',
    at: '"amazon.seller.acme',
    says: 'must begin with "aliexpress.buyer."',
    wayOut: 'Rules belong to the ruleset',
  },
  {
    name: 'the same id twice',
    from: 'acme-busy-and-travelling',
    to: 'acme-open-disputes',
    at: '"aliexpress.buyer.acme-open-disputes",\n      "title": "Disputes while',
    says: 'another rule of this file has the id',
    wayOut: 'another id',
  },
  {
    name: 'a metric that nobody uses',
    from: '"metric": "acmeDisputes30d"',
    to: '"metric": "disputesOpen"',
    at: '{\n      "title": "Disputes opened in 30 days"',
    says: 'the metric "acmeDisputes30d" is used nowhere',
    wayOut: 'Use it in a rule',
  },
  {
    name: 'a length of time without unit',
    from: '"last": "30d"',
    to: '"last": "30"',
    at: '"30"',
    says: 'expected a length of time, such as "24h" or "60d"',
    wayOut: 'Fix the value',
  },
  {
    name: 'a list that no snapshot has',
    from: '"of": "disputes"',
    to: '"of": "dispute"',
    at: '{\n      "title": "Disputes opened in 30 days"',
    says: 'dispute',
    wayOut: 'rule language',
  },
];

describe('ten and more planted mistakes', () => {
  it.each(mistakes)('$name: line, column and the way out', async ({ from, to, at, says, wayOut }) => {
    const text = HOUSE.replace(from, to);
    expect(text).not.toBe(HOUSE);
    const offset = text.indexOf(at);
    expect(offset).toBeGreaterThan(0);
    const before = text.slice(0, offset).split('\n');
    const place = `house.json:${before.length}:${(before.at(-1) ?? '').length + 1} `;
    const { code, stdout, stderr } = await runCli(SCORE, { files: { ...documented, 'house.json': text } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('INVALID_RULESET');
    const line = stderr.split('\n').find((one) => one.includes(says));
    expect(line, stderr).toBeDefined();
    expect(stderr).toContain(place);
    expect(stderr).toContain(wayOut);
    expect(stderr).toContain('/house-rules');
  });

  it('are all said at once', async () => {
    const names = [
      'a mistyped key',
      'a number without quotes',
      'a mistyped severity',
      'a length of time without unit',
    ];
    const planted = mistakes.filter(({ name }) => names.includes(name));
    const text = planted.reduce((all, { from, to }) => all.replace(from, to), HOUSE);
    const { stderr } = await runCli(SCORE, { files: { ...documented, 'house.json': text } });
    for (const { says } of planted) expect(stderr).toContain(says);
    expect(stderr).toContain(`house.json: ${planted.length} problems`);
  });

  it.each([
    { text: '[]', says: 'house.json:1:1' },
    { text: '{}', says: 'expected house rules' },
    { text: '{ "rules": [] }', says: 'expected one of extends, replaces' },
    { text: '{ "extends": "aliexpress.buyer", "rules": {} }', says: 'expected a list' },
    { text: '{ "extends": "aliexpress.buyer", "extends": "x.y", "rules": [] }', says: 'given twice' },
    { text: '{ "schemaVersion": 1 }', says: 'INVALID_RULESET' },
    { text: '5', says: 'INVALID_RULESET' },
  ])('$text is refused with a place', async ({ text, says }) => {
    const { code, stderr } = await runCli(SCORE, { files: { ...documented, 'house.json': text } });
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
