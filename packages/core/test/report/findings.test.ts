import { describe, expect, it } from 'vitest';
import { bandOf } from '../../src/report/band.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { scoreAccount } from '../../src/score/score-account.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Metric = Ruleset['metrics'][string];
type Rule = Ruleset['rules'][number];
type Level = Rule['levels'][number];
type When = Level['when'];

const level = (when: When, more: Partial<Level> = {}): Level => ({
  when,
  severity: 'high',
  evidence: 'official',
  sources: [{ source: 'page' }],
  ...more,
});
const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf };
interface Asked {
  readonly metrics?: Readonly<Record<string, Metric>>;
  readonly levels?: Level[];
  readonly rule?: Partial<Rule>;
  readonly ruleset?: Partial<Ruleset>;
}
const findingOf = (parts: object, { metrics = {}, levels, rule = {}, ruleset = {} }: Asked = {}) =>
  scoreAccount(
    { ...head, ...parts } as unknown,
    rulesetAround({
      metrics: { a: number, b: { ...number, title: 'Another' }, ...metrics },
      params: { limit: { title: 'Limit', ask: 'Which?' } },
      rules: [
        ruleOf({
          id: 'golden.test.r',
          cause: 'c',
          levels: levels ?? [level({ metric: 'a', gte: '2' })],
          ...rule,
        }),
      ],
      ...ruleset,
    }),
  ).findings[0];
const orders = (some: number, all: number) =>
  Array.from({ length: all }, (_, i) => ({
    id: `o${i}`,
    placedAt: '2026-06-01T00:00:00Z',
    status: i < some ? 'cancelled' : 'paid',
  }));
const cancelled = (more: object = {}): Metric => ({
  ...number,
  unit: 'share',
  value: { ratio: [{ of: 'orders', where: { status: 'cancelled' } }, { of: 'orders' }], part: true, ...more },
});
const source = {
  url: 'https://example.com/page',
  title: 'A page',
  publisher: 'Example',
  kind: 'official-policy',
  publishedOn: null,
  readOn: '2026-01-01',
};
const told = {
  ruleId: 'golden.test.r',
  title: 'golden.test.r',
  cause: 'c',
  reason: 'performance',
  message: 'golden.test.r',
  help: 'https://example.com/rules/golden.test.r',
};
const shown = { severity: 'high', evidence: 'official', sources: [source] };

describe('a finding', () => {
  const compared = { metric: 'a', unit: 'orders', op: 'gte', threshold: '2' };

  it('that has fired is whole', () => {
    expect(findingOf({ metrics: { a: 2 } })).toStrictEqual({
      ...told,
      ...shown,
      ...compared,
      status: 'fired',
      level: 1,
      value: 2,
      points: 65,
      scoreWithout: 0,
      headroom: null,
    });
  });

  it('that is clear has level 0 and its room', () => {
    expect(findingOf({ metrics: { a: 1 } })).toStrictEqual({
      ...told,
      ...shown,
      ...compared,
      status: 'clear',
      level: 0,
      value: 1,
      points: 0,
      scoreWithout: 0,
      headroom: { level: 1, more: 1, unit: 'orders' },
    });
  });

  it('that is unknown has no level, and as much of the value as is known', () => {
    const unknown = {
      ...told,
      ...shown,
      ...compared,
      status: 'unknown',
      level: null,
      points: 0,
      scoreWithout: 0,
    };
    expect(findingOf({})).toStrictEqual({ ...unknown, headroom: null });
    expect(findingOf({ metrics: { a: { above: 0 } } })).toStrictEqual({
      ...unknown,
      atLeast: 1,
      headroom: null,
    });
    expect(findingOf({ metrics: { a: { below: 5 } } })).toStrictEqual({
      ...unknown,
      atMost: 4,
      headroom: null,
    });
    expect(findingOf({ metrics: { a: { above: 0, below: 5 } } })).toMatchObject({ atLeast: 1, atMost: 4 });
  });

  it.each([
    [
      'not meant',
      { region: 'DE', metrics: { a: 2 } },
      { rule: { applies: { fact: 'region', in: ['US'] } } },
      'not-applicable',
      'excluded',
      2,
    ],
    [
      'not in force',
      { metrics: { a: 2 } },
      { levels: [level({ metric: 'a', gte: '2' }, { from: '2027-01-01' })] },
      'not-applicable',
      'not-in-force',
      2,
    ],
    [
      'without effect',
      { metrics: { a: 2 } },
      { rule: { effect: 'none' as const } },
      'not-applicable',
      'no-effect',
      2,
    ],
    [
      'not published',
      { metrics: { a: 2 } },
      { levels: [level({ metric: 'a', gte: null })] },
      'unknown',
      'unpublished',
      2,
    ],
  ])('says why it is %s', (_, parts, asked, status, why, value) => {
    expect(findingOf(parts, asked)).toMatchObject({
      status,
      why,
      level: null,
      metric: 'a',
      value,
      headroom: null,
    });
  });

  it('says that there is nothing to measure, without a value', () => {
    const asked = { metrics: { m: cancelled() }, levels: [level({ metric: 'm', gte: '0.1' })] };
    const finding = findingOf({ orders: [] }, asked);
    expect(finding).toMatchObject({
      status: 'not-applicable',
      why: 'nothing-to-measure',
      metric: 'm',
      unit: 'share',
      raw: { numerator: 0, denominator: 0 },
    });
    for (const name of ['value', 'atLeast', 'atMost']) expect(finding).not.toHaveProperty(name);
  });

  it('has no room where there is nothing to measure, also of several', () => {
    const both = {
      all: [
        { metric: 'm', gte: '0.1' },
        { metric: 'n', gte: '0.1' },
      ],
    };
    const asked = { metrics: { m: cancelled(), n: cancelled() }, levels: [level(both)] };
    expect(findingOf({ orders: [] }, asked)).toMatchObject({ why: 'nothing-to-measure', headroom: null });
  });

  it('shows the ends of a share only where they say something', () => {
    const asked = { metrics: { m: cancelled() }, levels: [level({ metric: 'm', gte: '0.1' })] };
    const observed = { orders: { since: '2026-06-10T00:00:00Z' } };
    const open = findingOf({ orders: [], observed }, asked);
    expect(open).toMatchObject({ status: 'unknown', metric: 'm', unit: 'share' });
    for (const name of ['value', 'atLeast', 'atMost', 'raw']) expect(open).not.toHaveProperty(name);
    const domain = ['1', '5'];
    const stars = { ...number, unit: 'stars', worse: 'lower' as const, domain };
    const rated = { metrics: { m: stars }, levels: [level({ metric: 'm', lt: '4' })] };
    expect(findingOf({ metrics: { m: { above: '1.5' } } }, rated)).toMatchObject({ atLeast: 1.500000001 });
    expect(findingOf({ metrics: { m: { above: '1.5' } } }, rated)).not.toHaveProperty('atMost');
    expect(findingOf({ metrics: { m: { below: '4.5' } } }, rated)).not.toHaveProperty('atLeast');
  });

  it('shows a share as it was counted, and the sample where that has lowered it', () => {
    const asked = (more: object) => ({
      metrics: { m: cancelled(more) },
      levels: [level({ metric: 'm', gte: '0.1' })],
    });
    const shares = (some: number, all: number, more: object = {}) => {
      const { value, raw, sampleFloor } = findingOf({ orders: orders(some, all) }, asked(more)) ?? {};
      return { value, raw, sampleFloor };
    };
    const raw = { numerator: 2, denominator: 4 };
    expect(shares(2, 4)).toEqual({ value: 0.5, raw, sampleFloor: undefined });
    expect(shares(2, 4, { atLeast: '10' })).toEqual({ value: 0.2, raw, sampleFloor: 10 });
    expect(shares(2, 4, { atLeast: '4' })).toEqual({ value: 0.5, raw, sampleFloor: undefined });
    const given = findingOf({ metrics: { m: { numerator: 1, denominator: 4 } } }, asked({}));
    expect(given).toMatchObject({ value: 0.25, raw: { numerator: 1, denominator: 4 } });
    expect(findingOf({ metrics: { m: '0.25' } }, asked({}))).not.toHaveProperty('raw');
    const only = {
      metrics: { m: { ...number, unit: 'share' } },
      levels: [level({ metric: 'm', gte: '0.1' })],
    };
    expect(findingOf({ metrics: { m: { numerator: 1, denominator: 4 } } }, only)).toMatchObject({
      raw: { numerator: 1, denominator: 4 },
    });
    // A ratio that is no share is shown as a number.
    const ratio: Metric = { ...cancelled(), unit: 'orders' };
    const bare = { metrics: { m: ratio }, levels: [level({ metric: 'm', gte: '0.1' })] };
    expect(findingOf({ orders: orders(2, 4) }, bare)).not.toHaveProperty('raw');
    const half = [...orders(1, 2), { id: 'x', placedAt: '2026-06-01T00:00:00Z' }];
    expect(findingOf({ orders: half }, asked({}))).not.toHaveProperty('raw');
  });

  it('shows the target of the platform in place of the limit', () => {
    const asked = { levels: [level({ metric: 'a', gte: '2', target: true })] };
    expect(findingOf({ metrics: { a: { value: 2, target: 3 } } }, asked)).toMatchObject({
      status: 'clear',
      value: 2,
      threshold: '3',
      target: { replaces: '2' },
    });
    expect(findingOf({ metrics: { a: 2 } }, asked)).not.toHaveProperty('target');
  });

  it('shows the limit that the owner has said, and none that is not said', () => {
    const asked = { levels: [level({ metric: 'a', gte: { param: 'limit', oneOf: ['2', '3'] } })] };
    expect(findingOf({ metrics: { a: 2 }, params: { limit: 3 } }, asked)?.threshold).toBe('3');
    expect(findingOf({ metrics: { a: 2 } }, asked)?.threshold).toBeNull();
    expect(findingOf({ metrics: { a: 2 }, params: { limit: 9 } }, asked)?.threshold).toBeNull();
  });

  it('of several comparisons shows each, and whether it is met', () => {
    const when: When = {
      all: [
        { metric: 'a', gte: '2' },
        {
          any: [
            { metric: 'b', lt: '1' },
            { metric: 'c', gt: '0' },
          ],
        },
      ],
    };
    const finding = findingOf(
      { metrics: { a: 2, b: 5 } },
      { metrics: { c: { ...number, title: 'Third' } }, levels: [level(when)] },
    );
    expect(finding).not.toHaveProperty('metric');
    expect(finding?.legs).toStrictEqual([
      { metric: 'a', title: 'A number', value: 2, unit: 'orders', op: 'gte', threshold: '2', met: true },
      { metric: 'b', title: 'Another', value: 5, unit: 'orders', op: 'lt', threshold: '1', met: false },
      { metric: 'c', title: 'Third', unit: 'orders', op: 'gt', threshold: '0', met: null },
    ]);
  });

  it('of facts alone compares nothing', () => {
    const finding = findingOf({ region: 'US' }, { levels: [level({ fact: 'region', in: ['US'] })] });
    expect(finding).toStrictEqual({
      ...told,
      ...shown,
      status: 'fired',
      level: 1,
      points: 65,
      scoreWithout: 0,
      headroom: null,
    });
  });

  it('says what the score would be without it', () => {
    const other = ruleOf({
      id: 'golden.test.s',
      cause: 'd',
      levels: [level({ metric: 'b', gte: '1' }, { severity: 'low' })],
    });
    const rules = [
      ruleOf({ id: 'golden.test.r', cause: 'c', levels: [level({ metric: 'a', gte: '2' })] }),
      other,
    ];
    const causes = Object.fromEntries(
      ['c', 'd'].map((cause) => [cause, { title: cause, reason: 'performance' }]),
    );
    expect(findingOf({ metrics: { a: 2, b: 1 } }, { ruleset: { rules, causes } })).toMatchObject({
      ruleId: 'golden.test.r',
      scoreWithout: 15,
    });
  });
});

describe('the message of a finding', () => {
  const says = (message: string, parts: object, asked: Asked = {}) =>
    findingOf(parts, { ...asked, rule: { ...asked.rule, message } })?.message;
  const of = (metric: Metric, when: object = { gte: '2' }): Asked => ({
    metrics: { m: metric },
    levels: [level({ metric: 'm', ...when } as When)],
  });

  it.each([
    [{ a: 1 }, '1 order'],
    [{ a: 0 }, '0 orders'],
    [{ a: 7 }, '7 orders'],
    [{ a: { above: 0, below: 5 } }, '1 to 4 orders'],
    [{ a: { above: 2 } }, 'at least 3 orders'],
    [{ a: { below: 5 } }, '0 to 4 orders'],
    [{}, 'an unknown number of orders'],
  ])('names a number with its noun: %j is %s', (metrics, text) => {
    expect(says('{a|order|orders}', { metrics })).toBe(text);
  });

  it('says a number without a noun, and that it is not known', () => {
    expect(says('Now {a}, {b}.', { metrics: { a: 3 } })).toBe('Now 3, unknown.');
    expect(says('{a}', { metrics: { a: { above: 2 } } })).toBe('at least 3');
    expect(says('{a}', { metrics: { a: { above: 2, below: 6 } } })).toBe('3 to 5');
  });

  it.each([
    ['share', '0.125', '12.5%', '0.1', '10%'],
    ['share', '0.33333', '33.33%', '0.055', '5.5%'],
    ['share', 0, '0%', '1', '100%'],
    ['money:USD', '12.5', '12.50 USD', '20', '20'],
    ['money:EUR', 3, '3.00 EUR', '20.5', '20.5'],
    ['stars', '4.666', '4.67', '4.5', '4.5'],
    ['orders', 3, '3', '5', '5'],
  ])('in %s: %s is %s', (unit, value, text, gte, limit) => {
    const asked = of({ ...number, unit }, { gte });
    expect(says('{m} of {m:threshold}', { metrics: { m: value } }, asked)).toBe(`${text} of ${limit}`);
  });

  it('shows labels of a scale', () => {
    const scale: Metric = { ...number, unit: 'label', scale: ['good', 'fair', 'poor'] };
    const asked = of(scale, { gte: 'poor' });
    expect(says('{m} or {m:threshold}', { metrics: { m: 'fair' } }, asked)).toBe('fair or poor');
    expect(says('{m}', {}, asked)).toBe('unknown');
  });

  it.each([
    ['known', 'a limit of 3', { gte: { param: 'limit', oneOf: ['2', '3'] } }, { limit: 3 }],
    ['not said', 'a limit of a limit you set', { gte: { param: 'limit', oneOf: ['2', '3'] } }, {}],
    ['not published', 'a limit of a limit that is not published', { gte: null }, {}],
  ])('says of a limit that it is %s', (_, text, when, params) => {
    const parts = { metrics: { m: 1 }, params };
    expect(says('a limit of {m:threshold}', parts, of(number, when))).toBe(text);
  });

  it('has no limit of a number that its level does not look at', () => {
    expect(says('{b:threshold}', { metrics: { a: 2 } })).toBe('a limit that is not published');
  });

  it('shows what was counted, not what a minimum sample makes of it', () => {
    const asked = of(cancelled({ atLeast: '10' }), { gte: '0.1' });
    expect(says('{m}', { orders: orders(2, 4) }, asked)).toBe('50%');
    expect(says('{m}', { orders: [] }, asked)).toBe('nothing');
    expect(says('{m}', { orders: [] }, of(cancelled(), { gte: '0.1' }))).toBe('nothing');
  });

  it('takes nothing for the least of what may be nothing', () => {
    const observed = { orders: { since: '2026-06-10T00:00:00Z' } };
    const asked = of(cancelled(), { gte: '0.1' });
    expect(says('{m}', { orders: [], observed }, asked)).toBe('unknown');
    const unsaid = [...orders(1, 1), { id: 'x', placedAt: '2026-06-01T00:00:00Z' }];
    expect(says('{m}', { orders: unsaid }, asked)).toBe('at least 50%');
  });

  it('says a range once where both ends look alike', () => {
    const asked = of({ ...number, unit: 'stars', domain: ['1', '5'] }, { gte: '4' });
    expect(says('{m}', { metrics: { m: { above: '4.001', below: '4.002' } } }, asked)).toBe('4');
  });

  it('goes by the level shown, and knows when that looks at no number', () => {
    expect(says('{value} {value:title} {a:title}', { metrics: { a: 4 } })).toBe('4 A number A number');
    const fact = { levels: [level({ fact: 'region', in: ['US'] })] };
    expect(says('{value} {value:title} {value:threshold}', { region: 'US' }, fact)).toBe(
      'unknown unknown unknown',
    );
    expect(says('{value} {a}, {a:threshold}', { metrics: { a: 1 } }, { levels: [] })).toBe(
      'unknown 1, a limit that is not published',
    );
  });

  it('speaks another language where the ruleset does', () => {
    const phrases = {
      '.': ',',
      unknown: 'unbekannt',
      nothing: 'nichts',
      '{a}%': '{a} %',
      '{a} to {b}': '{a} bis {b}',
      'at least {a}': 'mindestens {a}',
      'an unknown number of': 'unbekannt viele',
      'a limit you set': 'eine eigene Grenze',
      fair: 'mittel',
      poor: 'schlecht',
    };
    const german = (message: string, metrics: object, asked: Asked) =>
      says(message, { metrics }, { ...asked, ruleset: { phrases } });
    expect(german('{a}', {}, {})).toBe('unbekannt');
    expect(german('{a|Fall|Fälle}', {}, {})).toBe('unbekannt viele Fälle');
    expect(german('{a}', { a: { above: 2 } }, {})).toBe('mindestens 3');
    const share = of({ ...number, unit: 'share' }, { gte: '0.055' });
    expect(german('{m} von {m:threshold}', { m: '0.125' }, share)).toBe('12,5 % von 5,5 %');
    expect(german('{m}', { m: { above: '0.1', below: '0.2' } }, share)).toBe('10 % bis 20 %');
    const money = of({ ...number, unit: 'money:USD' }, { gte: '20.5' });
    expect(german('{m} von {m:threshold}', { m: '12.5' }, money)).toBe('12,50 USD von 20,5');
    const scale = of({ ...number, unit: 'label', scale: ['good', 'fair', 'poor'] }, { gte: 'poor' });
    expect(german('{m} {m:threshold}', { m: 'fair' }, scale)).toBe('mittel schlecht');
    expect(german('{m}', { m: 'good' }, scale)).toBe('good');
    const own = of(number, { gte: { param: 'limit', oneOf: ['2', '3'] } });
    expect(german('{m:threshold}', { m: 1 }, own)).toBe('eine eigene Grenze');
  });
});

describe('the band of a score', () => {
  it.each([
    [100, 'critical'],
    [85, 'critical'],
    [84, 'high'],
    [60, 'high'],
    [59, 'elevated'],
    [30, 'elevated'],
    [29, 'low'],
    [10, 'low'],
    [9, 'clear'],
    [0, 'clear'],
  ])('of %d is %s, where all is known and nothing near', (score, band) => {
    expect(bandOf(score, 0, 1, 0)).toBe(band);
    // What is near changes no band that the score has reached.
    if (score >= 10) expect(bandOf(score, 100, 0, 2)).toBe(band);
  });

  it.each([
    [9, 1, 0, 'clear'],
    [10, 1, 0, 'unverified'],
    [0, 0, 0, 'unverified'],
    [0, 0.01, 0, 'clear'],
    [0, 1, 1, 'unverified'],
    [0, 1, 2, 'watch'],
    [99, 0, 2, 'watch'],
  ] as const)(
    'of none with a worst case of %d, coverage %d and %d near is %4$s',
    (worst, coverage, near, band) => {
      expect(bandOf(0, worst, coverage, near)).toBe(band);
    },
  );
});
