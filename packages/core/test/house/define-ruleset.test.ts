import { createHash } from 'node:crypto';
import { translateRuleset } from '@risk-check/rules-data/translate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../rules-data/scripts/digest.js';
import {
  compileRuleset,
  defineRuleset,
  type HouseRules,
  type Ruleset,
  RulesetError,
  scoreAccount,
} from '../../src/index.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';

const base = realRulesets.find(({ id }) => id === 'aliexpress.buyer') as Ruleset;
const house: HouseRules = {
  version: '2026-02',
  metrics: {
    acmeDisputes30d: {
      title: 'Disputes opened in 30 days',
      unit: 'disputes',
      worse: 'higher',
      value: { of: 'disputes', window: { last: '30d' } },
    },
  },
  rules: [
    {
      id: 'aliexpress.buyer.acme-open-disputes',
      title: 'Two disputes open at the same time',
      cause: 'disputes',
      means: 'We settle disputes one after the other.',
      advice: 'Settle one of them before you open the next.',
      levels: [
        {
          when: {
            any: [
              { metric: 'disputesOpen', gte: '2' },
              { metric: 'acmeDisputes30d', gte: '3' },
            ],
          },
          severity: 'low',
          evidence: 'heuristic',
          reason: 'Our own early warning.',
          sources: [],
        },
      ],
      examples: [{ note: 'not scored with' }],
    },
  ],
};
const snapshot = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-02-10T08:00:00Z',
  disputes: [
    { id: 'd1', openedAt: '2026-02-01T00:00:00Z', closedAt: null },
    { id: 'd2', openedAt: '2026-02-02T00:00:00Z', closedAt: null },
  ],
} as unknown;

const issuesOf = (run: () => unknown): { path: string; code: string; message: string }[] => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(RulesetError);
    return (error as RulesetError).issues.map(({ path, code, message }) => ({ path, code, message }));
  }
  return [];
};
const shuffle = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shuffle) as T;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffle(part)]),
  ) as T;
};

describe('defineRuleset', () => {
  it('adds rules that score, under a title, a version and a digest of their own', () => {
    const own = defineRuleset(base, house);
    const report = scoreAccount(snapshot, own);
    expect(report.findings.find(({ ruleId }) => ruleId === house.rules[0]?.id)).toMatchObject({
      status: 'fired',
      level: 1,
    });
    expect(report.findings).toHaveLength(scoreAccount(snapshot, base).findings.length + 1);
    expect(report.ruleset).toEqual({
      id: base.id,
      title: base.title,
      datasetVersion: base.datasetVersion,
      digest: own.digest,
      house: { version: '2026-02', base: { title: base.title, digest: base.digest } },
    });
    expect(own.digest).not.toBe(base.digest);
    expect(JSON.stringify(own)).not.toContain('not scored with');
  });

  it('computes the digest as the dataset does: SHA-256 of the canonical JSON of everything else', () => {
    const { digest, checksum, ...rest } = defineRuleset(base, house);
    expect(digest).toBe(`sha256:${createHash('sha256').update(canonicalJson(rest)).digest('hex')}`);
    expect(checksum).toMatch(/^[0-9a-z]+$/);
  });

  it('has the same digest for the same rules, in whatever order their keys came, and another for any other', () => {
    const { digest } = defineRuleset(base, house);
    expect(defineRuleset(shuffle(base), shuffle(house)).digest).toBe(digest);
    expect(defineRuleset(structuredClone(base), JSON.parse(JSON.stringify(house))).digest).toBe(digest);
    const [rule] = house.rules;
    const [level] = rule?.levels ?? [];
    const others: HouseRules[] = [
      { ...house, version: '2026-03' },
      { ...house, rules: [] },
      { ...house, title: 'ACME' },
      { ...house, leaveOut: ['aliexpress.buyer.login-new-location'] },
      { ...house, rules: [{ ...rule, levels: [{ ...level, severity: 'medium' }] }] } as HouseRules,
    ];
    const digests = others.map((other) => defineRuleset(base, other).digest);
    expect(new Set([digest, base.digest, ...digests]).size).toBe(others.length + 2);
  });

  it('nests, leaves out and replaces', () => {
    const once = defineRuleset(base, house);
    const twice = defineRuleset(once, {
      leaveOut: ['aliexpress.buyer.login-new-location'],
      rules: [{ ...(house.rules[0] as object), id: 'aliexpress.buyer.acme-second' } as never],
    });
    const ids = compileRuleset(twice).rules.map(({ id }) => id);
    expect(ids).toContain('aliexpress.buyer.acme-second');
    expect(ids).toContain('aliexpress.buyer.acme-open-disputes');
    expect(ids).not.toContain('aliexpress.buyer.login-new-location');
    expect(twice.house?.base.digest).toBe(once.digest);
    const only = defineRuleset(base, { ...house, replaces: base.id });
    expect(only.rules.map(({ id }) => id)).toEqual(house.rules.map(({ id }) => id));
  });

  it('leaves base and house as they were', () => {
    const before = [structuredClone(base), structuredClone(house)];
    defineRuleset(base, house);
    expect([base, house]).toEqual(before);
  });

  it('says what is wrong at the place of the house rules, all at once', () => {
    const wrong = {
      extends: 'aliexpress.seller',
      leeveOut: [],
      leaveOut: ['aliexpress.buyer.login-new-locatoin'],
      rules: [{ ...house.rules[0], id: 'amazon.seller.x' }],
    };
    expect(issuesOf(() => defineRuleset(base, wrong as never))).toEqual([
      expect.objectContaining({
        path: 'leeveOut',
        message: expect.stringContaining('did you mean leaveOut?'),
      }),
      expect.objectContaining({ path: 'extends', code: 'wrong-ruleset' }),
      expect.objectContaining({
        path: 'leaveOut[0]',
        message: expect.stringContaining('did you mean aliexpress.buyer.login-new-location?'),
      }),
      expect.objectContaining({ path: 'rules[0].id' }),
      // The metric of the house, which these rules don't declare.
      expect.objectContaining({ path: 'rules[0].levels[0]', code: 'unresolved' }),
    ]);
    const [rule] = house.rules;
    const misspelt = {
      ...house,
      rules: [{ ...rule, levels: [{ ...rule?.levels[0], when: { metric: 'disputesOpn', gte: '2' } }] }],
    };
    expect(issuesOf(() => defineRuleset(base, misspelt as never))).toEqual([
      expect.objectContaining({
        path: expect.stringMatching(/^rules\[0\]\.levels\[0\]/),
        code: 'unresolved',
      }),
    ]);
    const unfinished = { rules: [{ ...rule, levels: undefined }] };
    expect(issuesOf(() => defineRuleset(base, unfinished as never))).toEqual([
      expect.objectContaining({ path: 'rules[0].levels', code: 'missing' }),
    ]);
    expect(issuesOf(() => defineRuleset(base, null as never))[0]?.path).toBe('');
    expect(issuesOf(() => defineRuleset(base, {} as never))[0]).toMatchObject({
      path: 'rules',
      code: 'not-a-list',
    });
    expect(issuesOf(() => defineRuleset({ default: base } as never, house))[0]?.message).toContain('default');
    expect(
      issuesOf(() => defineRuleset(base, { ...house, extends: base.id, replaces: base.id })).map(
        ({ path }) => path,
      ),
    ).toEqual(['replaces']);
  });
});

describe('mistakes of house rules', () => {
  it('are named all at once, of whatever kind: keys, ids, names, forms', () => {
    const [rule] = house.rules;
    const [level] = rule?.levels ?? [];
    const withMetric = (metric: string) => ({ ...level, when: { metric, gte: '2' } });
    const wrong = {
      ...house,
      titel: 'ACME',
      leaveOut: ['aliexpress.buyer.gone'],
      rules: [
        { ...rule, levels: [withMetric('disputesOpn'), level, withMetric('disputesClosd')] },
        { ...rule, id: 'aliexpress.buyer.acme-b', cause: 'dispute' },
        { ...rule, id: 'aliexpress.buyer.acme-c', levels: [{ ...level, onlyIf: true }] },
        { ...rule, id: 'aliexpress.buyer.acme-d', suppressedBy: ['aliexpress.buyer.acme-open-disputes'] },
      ],
    };
    expect(issuesOf(() => defineRuleset(base, wrong as never)).map(({ path }) => path)).toEqual([
      'titel',
      'leaveOut[0]',
      'rules[2].levels[0]',
      'rules[0].levels[0]',
      'rules[0].levels[2]',
      'rules[1]',
    ]);
  });
});

const NO_TEXTS = { language: 'de', texts: {}, units: {}, labels: {} } as never;

describe('the digest in reports', () => {
  const digestOf = (ruleset: Ruleset): string => scoreAccount(snapshot, ruleset).ruleset.digest;

  it('is that of the dataset for copies, whatever the order of their keys', () => {
    for (const copy of [structuredClone(base), JSON.parse(JSON.stringify(base)), shuffle(base), { ...base }])
      expect(digestOf(copy)).toBe(base.digest);
  });

  it('is another for a spread with other rules, other numbers or another title', () => {
    const [first, ...rest] = base.rules;
    const changed: Ruleset[] = [
      { ...base, rules: rest },
      { ...base, rules: [...rest, first] as Ruleset['rules'] },
      { ...base, title: 'ACME' },
      { ...base, causes: {}, rules: [] },
      JSON.parse(JSON.stringify(base).replace('"gte":"5"', '"gte":"50"')),
    ];
    const digests = changed.map(digestOf);
    for (const digest of digests) expect(digest).toMatch(/^altered:[0-9a-z]+$/);
    expect(new Set(digests).size).toBe(changed.length);
    expect(digestOf({ ...defineRuleset(base, house), title: 'ACME' })).toMatch(/^altered:/);
  });

  it('is never taken from a ruleset without a checksum', () => {
    const { checksum: _, ...without } = base;
    for (const ruleset of [without, { ...without, title: 'ACME' }, { ...base, checksum: undefined }]) {
      const digest = digestOf(ruleset as Ruleset);
      expect(digest).toMatch(/^altered:[0-9a-z]+$/);
      expect(digest).not.toContain(base.digest);
    }
  });

  it('is another for a change at any one place', () => {
    const stated = ['digest', 'checksum'];
    fc.assert(
      fc.property(fc.nat(), (n) => {
        const copy = structuredClone(base);
        const leaves: [parent: Record<string, unknown>, key: string][] = [];
        const collect = (part: object): void => {
          for (const [key, value] of Object.entries(part))
            if (typeof value === 'object' && value !== null) collect(value);
            else if (typeof value !== 'boolean' && !(part === copy && stated.includes(key)))
              leaves.push([part as Record<string, unknown>, key]);
        };
        collect(copy);
        const [parent, key] = leaves[n % leaves.length] as [Record<string, unknown>, string];
        parent[key] = typeof parent[key] === 'number' ? (parent[key] as number) * 1.01 : `${parent[key]}x`;
        // Not every text may be longer.
        if (issuesOf(() => compileRuleset(copy)).length === 0)
          expect(compileRuleset(copy).source.digest).toMatch(/^altered:/);
      }),
      { numRuns: 60 },
    );
  });

  it('stays that of the dataset in another language', () => {
    const translated = translateRuleset(base, NO_TEXTS);
    expect(digestOf(translated as Ruleset)).toBe(base.digest);
    // Translating launders nothing.
    const { checksum: _, ...without } = base;
    for (const changed of [
      { ...base, title: 'ACME' },
      { ...without, title: 'ACME' },
    ])
      expect(digestOf(translateRuleset(changed, NO_TEXTS) as Ruleset)).toMatch(/^altered:/);
  });
});
