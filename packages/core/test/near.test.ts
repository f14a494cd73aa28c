import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleset, type RiskReport, scoreAccount, scoreCompact, whatIf } from '../src/index.ts';
import { scoreAccountJson } from '../src/udf.ts';
import { datasetRulesets } from './fixtures/dataset-examples.ts';
import { FAMILIES } from './fixtures/every-ruleset.ts';
import type { goldenRuleset } from './fixtures/golden-ruleset.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';
import { casesOf } from './generators/cases.ts';

const asOf = '2026-06-15T12:00:00Z';
const buyer = compileRuleset(datasetRulesets.get('aliexpress.buyer'));
const head = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf } as const;
const test = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf } as const;
const rule = (slug: string): string => `aliexpress.buyer.${slug}`;

/** Every metric of the AliExpress buyer at its best, and every fact harmless. */
const clean = (() => {
  const account = {
    createdAt: '2021-01-01T00:00:00Z',
    emailConfirmedAt: '2021-01-01T00:00:00Z',
    status: 'active',
  };
  const metrics: Record<string, unknown> = {};
  const lists: Record<string, unknown[]> = {};
  for (const metric of buyer.metricList) {
    if (!metric.observable) continue;
    // An age has no best value: there is nothing that it is the age of.
    if (metric.isAge) for (const list of buyer.metricInputs(metric.name).lists) lists[list] = [];
    else metrics[metric.name] = metric.scale?.[0] ?? Number(metric.declaration.best ?? 0);
  }
  delete lists.account;
  const facts: Record<string, unknown> = {};
  for (const [name, { type, values }] of Object.entries(buyer.source.facts ?? {}))
    facts[name] = type === 'flag' ? false : Object.keys(values ?? {})[0];
  return { ...head, account, ...lists, metrics, facts };
})();

const nearOf = (report: RiskReport, slug: string) => report.near.find(({ ruleId }) => ruleId === rule(slug));

describe('a clean, fully known account', () => {
  it('stays clear with nothing near', () => {
    const { band, near, worstCase, unknown } = scoreAccount(clean as unknown, buyer);
    expect({ band, near, worstCase, unknown }).toEqual({
      band: 'clear',
      near: [],
      worstCase: 0,
      unknown: [],
    });
  });
});

describe('one step from several limits', () => {
  const given = { unpaidOrders: 2, disputesOpen: 4, failedPayments24h: 4, distinctIps3d: 5 };
  const snapshot: unknown = { ...clean, metrics: { ...clean.metrics, ...given } };
  const report = scoreAccount(snapshot, buyer);

  it('is watched, each with what it would come to', () => {
    expect(report.band).toBe('watch');
    expect(report.worstCase).toBeGreaterThanOrEqual(60);
    const wanted = Object.fromEntries(
      [
        'unpaid-orders-left-open',
        'disputes-open-simultaneous',
        'payment-declines-burst',
        'login-distinct-ips',
      ].map((slug) => [slug, nearOf(report, slug)?.more]),
    );
    expect(wanted).toEqual({
      'unpaid-orders-left-open': 1,
      'disputes-open-simultaneous': 1,
      'payment-declines-burst': 1,
      'login-distinct-ips': 1,
    });
    const then = report.near.map(({ scoreThen }) => scoreThen);
    expect(then).toEqual([...then].sort((a, b) => b - a));
    expect(then[0]).toBeGreaterThanOrEqual(63);
  });

  it('adds no points', () => {
    expect(
      report.findings.filter(({ status }) => status !== 'fired').every(({ points }) => points === 0),
    ).toBe(true);
    expect(report.score).toBeLessThan(10);
  });

  it('says what measuring says', () => {
    for (const { ruleId, level, scoreThen, bandThen } of report.near) {
      const metric = report.findings.find((finding) => finding.ruleId === ruleId)?.metric ?? '';
      const limit = buyer.rules.find(({ id }) => id === ruleId)?.levels[level - 1]?.when.leaves[0]
        ?.threshold as string;
      const { after } = whatIf(snapshot, buyer, [{ metric, value: limit }]);
      expect([ruleId, after.score, after.band]).toEqual([ruleId, scoreThen, bandThen]);
    }
  });
});

describe('small samples', () => {
  const orders = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      id: `o${i}`,
      placedAt: '2026-06-01T12:00:00Z',
      paidAt: '2026-06-01T12:00:00Z',
      shippedAt: null,
      deliveredAt: null,
      closedAt: '2026-06-10T12:00:00Z',
      cancelledAt: null,
      refundedAt: null,
      status: 'completed',
    }));
  const disputes = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      id: `d${i}`,
      orderId: `o${i}`,
      openedAt: '2026-06-02T12:00:00Z',
      closedAt: '2026-06-05T12:00:00Z',
      outcome: 'won',
      kind: 'other',
      sellerContactedAt: '2026-05-01T12:00:00Z',
    }));
  const { disputeRatio: _, ...otherMetrics } = clean.metrics;
  const report = (bad: number, all: number) =>
    scoreAccount(
      { ...clean, metrics: otherMetrics, orders: orders(all), disputes: disputes(bad) } as unknown,
      buyer,
    );
  const ratio = (bad: number, all: number) =>
    report(bad, all).findings.find(({ ruleId }) => ruleId === rule('dispute-ratio-high'));

  it('shows a share as it was counted, and the sample that lowered it', () => {
    expect(ratio(2, 3)).toMatchObject({ value: 0.2, raw: { numerator: 2, denominator: 3 }, sampleFloor: 10 });
    expect(ratio(2, 40)?.raw).toEqual({ numerator: 2, denominator: 40 });
    expect(ratio(2, 40)?.sampleFloor).toBeUndefined();
  });

  it.each([
    [2, 3],
    [3, 6],
    [4, 6],
  ])('%i of %i is watched or worse', (bad, all) => {
    expect(['watch', 'low', 'elevated', 'high', 'critical']).toContain(report(bad, all).band);
  });

  it('2 of 6 is near a low limit, and not verified', () => {
    const { band, near } = report(2, 6);
    expect(band).toBe('unverified');
    expect(near.map(({ ruleId, severity, more }) => [ruleId, severity, more])).toContainEqual([
      rule('dispute-ratio-high'),
      'low',
      1,
    ]);
  });
});

describe('what is near', () => {
  type Rule = Parameters<typeof ruleOf>[0];
  const level = (when: Rule['levels'][number]['when'], more: Partial<Rule['levels'][number]> = {}) => ({
    when,
    severity: 'high' as const,
    evidence: 'reported' as const,
    sources: [{ source: 'page' }],
    ...more,
  });
  const ruleset = (levels: Rule['levels'], more: Partial<Rule> = {}) =>
    rulesetAround({
      metrics: {
        bad: { title: 'Bad', unit: 'orders', worse: 'higher' },
        rate: { title: 'Rate', unit: 'share', worse: 'higher' },
        good: { title: 'Good', unit: 'share', worse: 'lower' },
        stars: { title: 'Stars', unit: 'stars', worse: 'lower', best: '5', domain: ['1', '5'] },
        points: { title: 'Points', unit: 'points', worse: 'higher' },
        trips: { title: 'Trips', unit: 'trips', worse: 'neither' },
        age: { title: 'Age', unit: 'days', worse: 'higher', value: { of: 'notices', take: 'oldest' } },
        missed: {
          title: 'Missed',
          unit: 'requests',
          worse: 'higher',
          value: { of: 'notices', where: { acknowledgedAt: null, respondBy: { lte: { time: 'asOf' } } } },
        },
      },
      facts: { member: { title: 'Member', ask: 'Member?', type: 'flag' } },
      rules: [ruleOf({ id: 'golden.test.one', cause: 'one', levels, ...more })],
    });
  const near = (levels: Rule['levels'], input: object, more: Partial<Rule> = {}) =>
    scoreAccount({ ...test, notices: [], ...input }, ruleset(levels, more)).near[0];

  it.each([
    ['a count one event below', { metric: 'bad', gte: '5' }, { bad: 4 }, true],
    ['a count two events below', { metric: 'bad', gte: '5' }, { bad: 3 }, false],
    ['a count of none', { metric: 'bad', gte: '1' }, { bad: 0 }, false],
    ['above a number', { metric: 'bad', gt: '5' }, { bad: 5 }, true],
    ['a rate four fifths of the way', { metric: 'rate', gte: '0.1' }, { rate: 0.08 }, true],
    ['a rate below that', { metric: 'rate', gte: '0.1' }, { rate: 0.0799 }, false],
    ['a good share four fifths of the way down', { metric: 'good', lt: '0.9' }, { good: 0.92 }, true],
    ['a good share above that', { metric: 'good', lt: '0.9' }, { good: 0.921 }, false],
    ['a rating', { metric: 'stars', lt: '4.5' }, { stars: 4.6 }, true],
    ['a better rating', { metric: 'stars', lt: '4.5' }, { stars: 4.7 }, false],
    ['points in the last fifth', { metric: 'points', gte: '48' }, { points: 39 }, true],
    ['points before that', { metric: 'points', gte: '48' }, { points: 38 }, false],
  ] as const)('%s', (_, when, metrics, isNear) => {
    expect(near([level(when)], { metrics }) !== undefined).toBe(isNear);
  });

  it('what time alone brings within seven days', () => {
    const notices = (days: number) => [{ at: new Date(Date.parse(asOf) - days * 86_400_000).toISOString() }];
    const levels = [level({ metric: 'age', gte: '30' })];
    expect(near(levels, { notices: notices(23.5) })).toMatchObject({ days: 6.5, sure: true });
    expect(near(levels, { notices: notices(20) })).toBeUndefined();
    expect(near(levels, { notices: [] })).toBeUndefined();
  });

  it('a deadline within seven days, though nothing has been missed', () => {
    const notice = (respondBy: string) => [{ at: '2026-06-14T00:00:00Z', acknowledgedAt: null, respondBy }];
    const levels = [level({ metric: 'missed', gte: '1' })];
    expect(near(levels, { notices: notice('2026-06-20T00:00:00Z') })).toMatchObject({ days: 7 });
    expect(near(levels, { notices: notice('2026-06-24T00:00:00Z') })).toBeUndefined();
  });

  it('a dated limit that begins within seven days', () => {
    const levels = [level({ metric: 'bad', gte: '3' }, { from: '2026-06-20' })];
    expect(near(levels, { metrics: { bad: 3 } })).toMatchObject({ days: 4.5, more: null });
    expect(
      near([level({ metric: 'bad', gte: '3' }, { from: '2026-06-30' })], { metrics: { bad: 3 } }),
    ).toBeUndefined();
  });

  it('half a condition: only a floor is open, and it is named', () => {
    const levels = [
      level({
        all: [
          { metric: 'good', lt: '0.8' },
          { metric: 'trips', gte: '20' },
        ],
      }),
    ];
    expect(near(levels, { metrics: { good: 0.74 } })).toMatchObject({ more: null, open: ['metrics.trips'] });
    expect(near(levels, { metrics: { good: 0.74, trips: 3 } })).toBeUndefined();
    expect(near(levels, { metrics: { trips: 30 } })).toBeUndefined();
  });

  it('half a condition: who it is for is open', () => {
    const levels = [level({ metric: 'bad', gte: '3' }, { applies: { fact: 'member', in: [true] } })];
    expect(near(levels, { metrics: { bad: 3 } })).toMatchObject({ more: null, open: ['facts.member'] });
    expect(near(levels, { metrics: { bad: 3 }, facts: { member: false } })).toBeUndefined();
  });

  it('a bound that stops at the limit only may be', () => {
    const levels = [level({ metric: 'rate', gte: '0.1' })];
    const report = scoreAccount({ ...test, metrics: { rate: { below: '0.1' } } }, ruleset(levels));
    expect(report.near[0]).toMatchObject({ sure: false });
    expect(report.band).toBe('unverified');
    const above = scoreAccount({ ...test, metrics: { rate: { above: '0.1' } } }, ruleset(levels));
    expect(above.findings[0]?.status).toBe('fired');
    expect(
      scoreAccount({ ...test, metrics: { bad: { above: 4 } } }, ruleset([level({ metric: 'bad', gte: '5' })]))
        .findings[0]?.status,
    ).toBe('fired');
  });

  it('never what is dishonest, and never what weighs nothing', () => {
    const levels = [level({ metric: 'bad', gte: '5' })];
    expect(near(levels, { metrics: { bad: 4 } }, { dishonest: true })).toBeUndefined();
    expect(
      near([level({ metric: 'bad', gte: '5' }, { severity: 'info' })], { metrics: { bad: 4 } }),
    ).toBeUndefined();
  });

  it('by other numbers where a rule says so', () => {
    const levels = [level({ metric: 'bad', gte: '100' })];
    expect(near(levels, { metrics: { bad: 90 } })).toBeUndefined();
    expect(
      near(levels, { metrics: { bad: 90 } }, { near: { events: 10, reason: 'They come in dozens.' } }),
    ).toBeDefined();
  });

  it('once per rule, with its gravest near level', () => {
    const levels = [
      level({ metric: 'bad', gte: '5' }, { severity: 'medium' }),
      level({ metric: 'bad', gte: '5' }, { severity: 'critical' }),
    ];
    const report = scoreAccount({ ...test, metrics: { bad: 4 } }, ruleset(levels));
    expect(report.near.map(({ level: number, severity }) => [number, severity])).toEqual([[2, 'critical']]);
  });

  it('counts in the worst case unless the number is the platform’s own', () => {
    const worst = (evidence: 'official' | 'documented' | 'reported') =>
      scoreAccount(
        { ...test, metrics: { bad: 4 } },
        ruleset([level({ metric: 'bad', gte: '5' }, { evidence })]),
      );
    expect(worst('reported').worstCase).toBe(65);
    expect(worst('documented')).toMatchObject({ worstCase: 0, band: 'watch' });
    expect(worst('official')).toMatchObject({ worstCase: 0, band: 'watch' });
  });
});

describe('nothing judged is never clear', () => {
  it('where no rule is meant for the account', () => {
    const ruleset = rulesetAround({
      metrics: { m: { title: 'M', unit: 'orders', worse: 'higher' } },
      rules: [
        ruleOf({
          id: 'golden.test.one',
          cause: 'one',
          applies: { fact: 'region', in: ['DE'] },
          levels: [{ when: { metric: 'm', gte: '1' }, severity: 'high', evidence: 'official', sources: [] }],
        }),
      ],
    });
    expect(scoreAccount({ ...test, region: 'FR', metrics: { m: 0 } }, ruleset)).toMatchObject({
      band: 'unverified',
      coverage: 0,
    });
    expect(scoreAccount({ ...test, region: 'DE', metrics: { m: 0 } }, ruleset)).toMatchObject({
      band: 'clear',
      coverage: 1,
    });
  });

  it('`info` without a consequence is shown and weighs nothing', () => {
    const ruleset = rulesetAround({
      metrics: { m: { title: 'M', unit: 'orders', worse: 'higher' } },
      rules: [
        ruleOf({
          id: 'golden.test.one',
          cause: 'one',
          levels: [{ when: { metric: 'm', gte: '1' }, severity: 'info', evidence: 'official', sources: [] }],
        }),
      ],
    });
    const report = scoreAccount({ ...test, metrics: { m: 3 } }, ruleset);
    expect(report.findings[0]).toMatchObject({ status: 'fired', points: 0 });
    expect(report).toMatchObject({ score: 0, worstCase: 0, coverage: 0, band: 'unverified' });
  });
});

describe.each(FAMILIES)('laws on $name', ({ from, numRuns }) => {
  it('near adds nothing, stands in order, and `clear` has nothing grave near', () => {
    fc.assert(
      fc.property(casesOf(from), ({ ruleset, snapshot }) => {
        const report = scoreAccount(snapshot, ruleset);
        const scores = report.near.map(({ scoreThen }) => scoreThen);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const { ruleId, level, scoreThen } of report.near) {
          expect(scoreThen).toBeGreaterThanOrEqual(report.score);
          const finding = report.findings.find((one) => one.ruleId === ruleId);
          if (finding?.status !== 'fired') expect(finding?.points ?? 0).toBe(0);
          else expect(finding.level).not.toBe(level);
        }
        const isGrave = report.near.some(({ severity }) => severity === 'high' || severity === 'critical');
        if (report.band === 'clear') expect(isGrave).toBe(false);
      }),
      { numRuns },
    );
  });

  it('the short way says the same band and worst case', () => {
    fc.assert(
      fc.property(casesOf(from), ({ ruleset, snapshot }) => {
        const { score, worstCase, band, coverage } = scoreAccount(snapshot, ruleset);
        const whole = { score, worstCase, band, coverage };
        expect(scoreCompact(snapshot, ruleset)).toMatchObject(whole);
        expect(JSON.parse(scoreAccountJson(JSON.stringify(snapshot), JSON.stringify(ruleset)))).toMatchObject(
          whole,
        );
      }),
      { numRuns: Math.round(numRuns / 4) },
    );
  });
});

it('what a level would come to is what setting its one metric comes to', () => {
  const isAlone = (metric: string, ruleId: string, ruleset: typeof goldenRuleset): boolean =>
    compileRuleset(ruleset).rules.every(({ id, inputs }) => id === ruleId || !inputs().metrics.has(metric));
  for (const { from } of FAMILIES)
    fc.assert(
      fc.property(casesOf(from), ({ ruleset, snapshot }) => {
        for (const { ruleId, level, scoreThen, sure, more } of scoreAccount(snapshot, ruleset).near) {
          const when = ruleset.rules.find(({ id }) => id === ruleId)?.levels[level - 1]?.when;
          if (
            !when ||
            !('metric' in when) ||
            !sure ||
            more === null ||
            !isAlone(when.metric, ruleId, ruleset)
          )
            continue;
          // At the number itself these two hold.
          const value = when.gte ?? when.lte;
          if (typeof value !== 'string' || when.target) continue;
          const after = whatIf(snapshot, ruleset, [{ metric: when.metric, value }]).after;
          expect([ruleId, after.score]).toEqual([ruleId, scoreThen]);
        }
      }),
      { numRuns: 80 },
    );
});

it('equal limits that are near come in the order of their ids, however the ruleset lists them', () => {
  const names = ['b', 'c', 'a'];
  const ruleset = rulesetAround({
    metrics: Object.fromEntries(
      names.map((name) => [name, { title: name, unit: 'orders', worse: 'higher' as const }]),
    ),
    rules: names.map((name) =>
      ruleOf({
        id: `golden.test.${name}`,
        cause: name,
        levels: [
          {
            when: { metric: name, gte: '5' },
            severity: 'high',
            evidence: 'official',
            sources: [{ source: 'page' }],
          },
        ],
      }),
    ),
  });
  const { near } = scoreAccount({ ...test, metrics: { a: 4, b: 4, c: 4 } }, ruleset);
  expect(near.map(({ ruleId }) => ruleId)).toEqual(['golden.test.a', 'golden.test.b', 'golden.test.c']);
});
