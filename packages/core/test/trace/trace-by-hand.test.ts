import { describe, expect, it } from 'vitest';
import type { ScoreOptions } from '../../src/account/open-case.ts';
import { OptionsError } from '../../src/issues/errors.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { traceRule } from '../../src/trace/trace-rule.ts';
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
const ID = 'golden.test.r';

interface Asked {
  readonly metrics?: Readonly<Record<string, Metric>>;
  readonly levels?: Level[];
  readonly rule?: Partial<Rule>;
  readonly others?: readonly Rule[];
  readonly parts?: object;
  readonly options?: ScoreOptions;
  readonly ruleset?: Partial<Ruleset>;
}
const trace = ({ metrics = {}, levels, rule = {}, others = [], parts = {}, options, ruleset = {} }: Asked) =>
  traceRule(
    { ...head, ...parts } as unknown,
    rulesetAround({
      metrics: { a: number, b: number, ...metrics },
      facts: { assured: { title: 'Assured', ask: 'Are you?', type: 'flag' } },
      rules: [
        ruleOf({ id: ID, cause: 'c', levels: levels ?? [level({ metric: 'a', gte: '1' })], ...rule }),
        ...others,
      ],
      ...ruleset,
    }),
    ID,
    options,
  );

describe('the conditions of a trace', () => {
  const whenOf = (when: When, parts: object) => trace({ levels: [level(when)], parts }).levels[0]?.when;

  it.each([
    [{ metrics: { a: 2 } }, true, { value: 2 }],
    [{ metrics: { a: 0 } }, false, { value: 0 }],
    [{ metrics: { a: { below: 3 } } }, null, { atMost: 2 }],
    [{}, null, {}],
  ])('compare a number: %j', (parts, holds, value) => {
    const compared = { kind: 'comparison', holds, metric: 'a', op: 'gte', threshold: '1', unit: 'orders' };
    expect(whenOf({ metric: 'a', gte: '1' }, parts)).toStrictEqual({ ...compared, ...value });
  });

  it.each([
    [{ in: ['US', 'CA'] }, { region: 'US' }, true, { value: 'US' }],
    [{ in: ['US'] }, { region: 'DE' }, false, { value: 'DE' }],
    [{ notIn: ['US'] }, { region: null }, true, { value: null }],
    [{ notIn: ['US'] }, {}, null, {}],
  ])('ask for a fact: %j of %j', (test, parts, holds, value) => {
    expect(whenOf({ fact: 'region', ...test } as When, parts)).toStrictEqual({
      kind: 'fact',
      holds,
      fact: 'region',
      ...value,
      ...test,
    });
  });

  it('show their parts, each with what came of it', () => {
    const when: When = {
      any: [
        {
          all: [
            { fact: 'region', in: ['US'] },
            { metric: 'a', gte: '1' },
          ],
        },
        { fact: 'assured', in: [false] },
        {
          any: [
            { metric: 'b', gte: '1' },
            { fact: 'program', in: ['plus'] },
          ],
        },
      ],
    };
    expect(whenOf(when, { region: 'US', metrics: { a: 0, b: 0 }, facts: { assured: true } })).toMatchObject({
      kind: 'any',
      holds: null,
      parts: [
        {
          kind: 'all',
          holds: false,
          parts: [
            { kind: 'fact', holds: true, fact: 'region', in: ['US'] },
            { kind: 'comparison', holds: false, metric: 'a' },
          ],
        },
        { kind: 'fact', holds: false, fact: 'assured', value: true },
        {
          kind: 'any',
          holds: null,
          parts: [
            { metric: 'b', holds: false },
            { fact: 'program', holds: null },
          ],
        },
      ],
    });
  });

  it('say for whom the rule and its levels are meant', () => {
    const applies = (fact: string) => ({ fact, in: ['x'] });
    const shown = trace({
      rule: { applies: applies('program') },
      levels: [
        level({ metric: 'a', gte: '1' }, { applies: applies('region') }),
        level({ metric: 'a', gte: '2' }),
      ],
      parts: { program: 'x' },
    });
    expect(shown.applies).toMatchObject({ kind: 'fact', fact: 'program', holds: true });
    expect(shown.levels.map((one) => one.applies)).toMatchObject([{ fact: 'region', holds: null }, null]);
    expect(trace({}).applies).toBeNull();
  });
});

describe('the levels of a trace', () => {
  const at = '2026-06-15T00:00:00Z';
  it.each([
    ['without days', {}, 'in-force', true],
    ['from that instant on', { from: '2026-06-15' }, 'in-force', true],
    ['from the next day on', { from: '2026-06-16' }, 'later', null],
    ['until the next day', { until: '2026-06-16' }, 'in-force', true],
    ['until that instant', { until: '2026-06-15' }, 'over', null],
    ['until the day on which it begins', { from: '2026-06-01', until: '2026-06-01' }, 'never', null],
    ['superseded before it took effect', { supersededBeforeEffect: true as const }, 'never', null],
  ])('%s', (_, days, standing, reached) => {
    const shown = trace({
      levels: [level({ metric: 'a', gte: '1' }, days)],
      parts: { asOf: at, metrics: { a: 1 } },
    });
    const { from = null, until = null } = days as { from?: string; until?: string };
    expect(shown.levels).toMatchObject([
      { level: 1, severity: 'high', evidence: 'official', from, until, standing, reached },
    ]);
  });

  it.each([
    [{ a: 5 }, 'fired', 2, [true, true]],
    [{ a: 1 }, 'fired', 1, [true, false]],
    [{ a: 0 }, 'clear', 0, [false, false]],
    [{}, 'unknown', null, [null, null]],
  ])('with %j: %s', (metrics, status, fired, reached) => {
    const levels = [level({ metric: 'a', gte: '1' }), level({ metric: 'a', gte: '5' })];
    const shown = trace({ levels, parts: { metrics } });
    expect(shown).toMatchObject({ ruleId: ID, title: ID, asOf, status, why: null, level: fired });
    expect(shown.levels.map((one) => one.reached)).toEqual(reached);
  });

  it('of a rule that is not meant for the account have no outcome', () => {
    const shown = trace({ rule: { applies: { fact: 'region', in: ['US'] } }, parts: { region: 'DE' } });
    expect(shown).toMatchObject({ status: 'not-applicable', why: 'excluded', level: null });
  });
});

describe('the place of a trace in its report', () => {
  it('names what is needed and missing, only while it is not known', () => {
    const metrics = { open: { ...number, value: { of: 'disputes', where: { closedAt: null } } } };
    const levels = [level({ metric: 'open', gte: '1' })];
    const disputes = [{ id: 'd', openedAt: '2026-06-01T00:00:00Z' }];
    expect(trace({ metrics, levels, parts: { disputes } })).toMatchObject({
      needs: ['disputes.closedAt'],
      missing: [{ list: 'disputes', field: 'closedAt', items: 1, of: 1 }],
      finding: { status: 'unknown', ruleId: ID },
    });
    const other = ruleOf({ id: 'golden.test.o', cause: 'c', levels: [level({ metric: 'b', gte: '1' })] });
    expect(trace({ metrics, levels, others: [other], parts: { disputes: [] } })).toMatchObject({
      status: 'clear',
      needs: [],
      missing: [],
    });
  });

  it('says that a rule was suppressed: then it has no finding', () => {
    const suppressions = [{ rule: ID, reason: 'known', until: '2027-01-01' }];
    const shown = { parts: { metrics: { a: 1 } } };
    expect(trace(shown)).toMatchObject({ isSuppressed: false, supersededBy: null, finding: { points: 65 } });
    expect(trace({ ...shown, options: { suppressions } })).toMatchObject({
      status: 'fired',
      isSuppressed: true,
      finding: null,
    });
    const other = ruleOf({ id: 'golden.test.o', cause: 'c', levels: [level({ metric: 'b', gte: '1' })] });
    const ofOther = suppressions.map((one) => ({ ...one, rule: 'golden.test.o' }));
    expect(trace({ ...shown, others: [other], options: { suppressions: ofOther } }).isSuppressed).toBe(false);
  });

  it('says which rule stands in its place', () => {
    const others = ['a', 's'].map((slug) =>
      ruleOf({ id: `golden.test.${slug}`, cause: 'c', levels: [level({ metric: 'b', gte: '1' })] }),
    );
    const shown = { rule: { suppressedBy: ['golden.test.s'] }, others };
    expect(trace({ ...shown, parts: { metrics: { a: 1, b: 1 } } })).toMatchObject({
      supersededBy: 'golden.test.s',
      finding: null,
    });
    expect(trace({ ...shown, parts: { metrics: { a: 1, b: 0 } } }).supersededBy).toBeNull();
  });

  it('traces an experimental rule as if it counted, and no other by that', () => {
    const experimental = (slug: string) =>
      ruleOf({
        id: `golden.test.${slug}`,
        cause: 'c',
        status: 'experimental',
        levels: [level({ metric: 'a', gte: '1' })],
      });
    const parts = { metrics: { a: 1 } };
    expect(trace({ rule: { status: 'experimental' }, parts })).toMatchObject({
      isExperimental: true,
      finding: { status: 'fired', points: 65 },
    });
    // Beside an experimental rule of its cause it keeps all points.
    const beside = { others: [experimental('s')], parts };
    expect(trace(beside)).toMatchObject({ isExperimental: false, finding: { points: 65 } });
    expect(trace({ ...beside, options: { includeExperimental: true } }).finding?.points).toBe(33);
  });

  it('refuses a rule that the ruleset does not have', () => {
    const ruleset = rulesetAround({ metrics: { a: number }, rules: [] });
    const other = { ...ruleset, rules: [ruleOf({ id: ID, cause: 'c', levels: [] })], causes: {} };
    const attempt = (id: unknown) => () => traceRule(head as unknown, { ...other, ...ruleset }, id as never);
    expect(attempt('golden.test.x')).toThrow(OptionsError);
    expect(attempt('golden.test.x')).toThrow('ruleId: expected a rule of golden.test, got "golden.test.x"');
    const known = rulesetAround({
      metrics: { a: number },
      rules: ['one', 'two'].map((slug) =>
        ruleOf({ id: `golden.test.${slug}`, cause: 'c', levels: [level({ metric: 'a', gte: '1' })] }),
      ),
    });
    expect(() => traceRule(head as unknown, known, 'golden.test.tow' as never)).toThrow(
      'did you mean golden.test.two?',
    );
    expect(() => traceRule(head as unknown, known, 5 as never)).toThrow('got 5');
  });
});

const metricsOf = (asked: Asked) => trace(asked).metrics;
/** The one metric that is looked at. */
const metricOf = (value: Metric['value'], parts: object, more: Partial<Metric> = {}, asked: Asked = {}) => {
  const m = { ...number, ...(value === undefined ? {} : { value }), ...more };
  const [first] = metricsOf({
    ...asked,
    metrics: { m, ...asked.metrics },
    levels: [level({ metric: 'm', gte: '1' })],
    parts,
  });
  return first;
};
const order = (id: string, more: object = {}) => ({ id, placedAt: '2026-06-10T00:00:00Z', ...more });

describe('the metrics of a trace', () => {
  it('are those that the rule names, each once, with what each is made of behind it', () => {
    const count = { of: 'orders' };
    const shown = metricsOf({
      metrics: {
        alias: { ...number, value: 'deep' },
        deep: { ...number, value: { total: [{ plus: 'base' }, '1'] } },
        base: { ...number, value: count },
        last: number,
        who: number,
        own: number,
      },
      rule: { applies: { metric: 'who', gte: '1' } },
      levels: [
        level(
          {
            any: [
              { metric: 'alias', gte: '1' },
              { metric: 'last', gte: '1' },
            ],
          },
          { applies: { metric: 'own', gte: '1' } },
        ),
        level({ metric: 'base', gte: '1' }),
      ],
    });
    expect(shown.map(({ metric, madeOf }) => [metric, madeOf])).toEqual([
      ['who', []],
      ['own', []],
      ['alias', ['deep']],
      ['deep', ['base']],
      ['base', []],
      ['last', []],
    ]);
  });

  const events = { of: 'orders' } as const;
  const orders = [order('o1'), order('o2')];
  it.each([
    ['given, and only ever given', undefined, {}, { metrics: { m: 3 } }, 'given', { value: 3 }, 0],
    ['not given', undefined, {}, {}, 'nothing', {}, 0],
    ['counted', events, {}, { orders }, 'events', { value: 2 }, 1],
    ['counted and given', events, {}, { orders, metrics: { m: 2 } }, 'both', { value: 2 }, 1],
    [
      'given though it could be counted: the platform publishes it',
      events,
      { published: true as const },
      { orders, metrics: { m: 3 } },
      'given',
      { value: 3 },
      0,
    ],
    ['counted though published', events, { published: true as const }, { orders }, 'events', { value: 2 }, 1],
  ])('say where the number is from: %s', (_, value, more, parts, source, shown, lists) => {
    const metric = metricOf(value, parts, more);
    expect(metric).toMatchObject({
      metric: 'm',
      title: 'A number',
      unit: 'orders',
      source,
      isEmpty: false,
      ...shown,
    });
    expect(metric?.lists).toHaveLength(lists);
    expect(metric?.given).toEqual('metrics' in parts ? { at: asOf, period: null } : null);
  });

  it('say when a number was read, and of which period', () => {
    const m = { value: 1, asOf: '2026-06-12T00:00:00Z' };
    expect(metricOf(undefined, { metrics: { m } })?.given).toEqual({
      at: '2026-06-12T00:00:00Z',
      period: null,
    });
    const periods = [
      { period: '2026-04', value: 1 },
      { period: '2026-05', value: 2 },
    ];
    expect(metricOf(undefined, { metrics: { m: periods } })?.given).toEqual({ at: asOf, period: '2026-05' });
  });

  it('say that there is nothing to measure', () => {
    const share = { ratio: [{ of: 'orders', where: { status: 'cancelled' } }, { of: 'orders' }] };
    const unit = { unit: 'share' };
    expect(metricOf(share, { orders: [] }, unit)).toMatchObject({ isEmpty: true });
    expect(metricOf(share, { orders: [] }, unit)).not.toHaveProperty('value');
    expect(metricOf(share, { orders: [order('o', { status: 'paid' })] }, unit)).toMatchObject({
      isEmpty: false,
      value: 0,
    });
  });

  it('say which count of a share a list is, also of one inside a sum', () => {
    const value: Metric['value'] = {
      ratio: [{ total: [{ plus: { of: 'disputes' } }, { minus: 'a' }] }, { of: 'orders' }],
    };
    const metric = metricOf(value, { orders: [] }, { unit: 'share' });
    expect(metric?.lists.map(({ list, part }) => [list, part])).toEqual([
      ['disputes', 'numerator'],
      ['orders', 'denominator'],
    ]);
    expect(metric?.madeOf).toEqual(['a']);
    expect(metricOf(events, {})?.lists[0]?.part).toBeNull();
  });

  it('name what a choice asks for, however deep', () => {
    const value: Metric['value'] = {
      choose: [
        {
          when: {
            all: [
              { fact: 'region', in: ['US'] },
              {
                any: [
                  { metric: 'a', gte: '1' },
                  { metric: 'b', gte: '1' },
                ],
              },
            ],
          },
          use: { of: 'disputes' },
        },
        { use: 'last' },
      ],
    };
    const metric = metricOf(value, {}, {}, { metrics: { last: number } });
    expect(metric?.madeOf).toEqual(['a', 'b', 'last']);
    expect(metric?.lists.map(({ list }) => list)).toEqual(['disputes']);
  });
});

describe('the periods of a trace', () => {
  const run = (more: object): Metric['value'] => ({
    run: { every: 'month', enter: { metric: 'recent', gte: '1' }, back: 3, ...more },
  });
  const recent = { ...number, value: { of: 'orders', window: { last: '30d' } } } as const;
  const asked = { metrics: { recent } };
  const orders = [order('o', { placedAt: '2026-04-20T00:00:00Z' })];

  it('go back from the present, the oldest first, each judged at its end', () => {
    const metric = metricOf(run({ exit: { metric: 'a', gte: '1' } }), { orders }, {}, asked);
    expect(metric?.periods).toEqual([
      { from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z', enters: false },
      { from: '2026-04-01T00:00:00Z', until: '2026-05-01T00:00:00Z', enters: true },
      { from: '2026-05-01T00:00:00Z', until: '2026-06-01T00:00:00Z', enters: false },
    ]);
    expect(metric?.madeOf).toEqual(['recent', 'a']);
  });

  it('are those of a zone, and of the ruleset where none is said', () => {
    const startOf = (more: object, ruleset: Partial<Ruleset> = {}) =>
      metricOf(run({ back: 1, ...more }), {}, {}, { ...asked, ruleset })?.periods;
    const east = { from: '2026-04-30T16:00:00Z', until: '2026-05-31T16:00:00Z', enters: null };
    expect(startOf({ zone: '+08:00' })).toEqual([east]);
    expect(startOf({}, { zone: '+08:00' })).toEqual([east]);
    expect(startOf({ zone: '+00:00' }, { zone: '+08:00' })?.[0]?.from).toBe('2026-05-01T00:00:00Z');
  });

  it('are none of what is no run', () => {
    expect(metricOf({ of: 'orders' }, { orders })?.periods).toEqual([]);
  });
});

describe('the items of a trace', () => {
  const listOf = (value: Metric['value'], parts: object, asked: Asked = {}) => {
    const shown = metricOf(value, parts, {}, asked);
    expect(shown?.lists).toHaveLength(1);
    return shown?.lists[0];
  };
  const NONE = { outsideWindow: 0, notMeant: 0, notYet: 0, lapsed: 0 };

  it('are those that count or may count; the others are counted by why they do not', () => {
    const where = { status: 'paid' };
    const orders = [
      order('in', { status: 'paid' }),
      order('unsaid'),
      order('other', { status: 'shipped' }),
      order('other too', { status: 'shipped' }),
      order('old', { status: 'paid', placedAt: '2026-06-08T12:00:00Z' }),
      order('later', { status: 'paid', placedAt: '2026-06-16T00:00:00Z' }),
      { id: 'undated', status: 'paid' },
      { placedAt: asOf, status: 'paid' },
    ];
    expect(listOf({ of: 'orders', where, window: { last: '7d' } }, { orders })).toStrictEqual({
      list: 'orders',
      part: null,
      isGiven: true,
      isComplete: true,
      field: 'placedAt',
      window: { kind: 'between', after: '2026-06-08T12:00:00Z', until: asOf },
      where,
      take: 'count',
      items: [
        { id: 'in', index: 0, at: '2026-06-10T00:00:00Z', isSure: true, lacks: [] },
        { id: 'unsaid', index: 1, at: '2026-06-10T00:00:00Z', isSure: false, lacks: ['status'] },
        { id: 'undated', index: 6, isSure: false, lacks: ['placedAt'] },
        { id: null, index: 7, at: asOf, isSure: true, lacks: [] },
      ],
      leftOut: { ...NONE, outsideWindow: 1, notMeant: 2, notYet: 1 },
    });
  });

  it('of a list that is not said are none, and the list is not complete', () => {
    expect(listOf({ of: 'orders' }, {})).toStrictEqual({
      list: 'orders',
      part: null,
      isGiven: false,
      isComplete: false,
      field: 'placedAt',
      window: null,
      where: null,
      take: 'count',
      items: [],
      leftOut: NONE,
    });
    const observed = { orders: { since: '2026-06-10T00:00:00Z' } };
    expect(listOf({ of: 'orders' }, { orders: [], observed })).toMatchObject({
      isGiven: true,
      isComplete: false,
    });
  });

  it('of a list without a time have none', () => {
    const devices = [{ id: 'd', household: false }, { household: false }, { id: 'e', household: true }];
    expect(listOf({ of: 'devices', where: { household: false } }, { devices })).toMatchObject({
      field: null,
      window: null,
      items: [
        { id: 'd', index: 0, isSure: true, lacks: [] },
        { id: null, index: 1 },
      ],
      leftOut: { ...NONE, notMeant: 1 },
    });
    expect(listOf({ of: 'devices' }, { devices })?.items[0]).not.toHaveProperty('at');
  });

  it('are named by the key of their list', () => {
    const lists = {
      listings: { key: 'sku', at: 'at', fields: { sku: 'text', id: 'text', at: 'time' } },
    } as const;
    const listings = [{ sku: 's', id: 'x', at: asOf }];
    expect(listOf({ of: 'listings' }, { listings }, { ruleset: { lists } })?.items[0]?.id).toBe('s');
  });

  it('by another time: what is dated later does not count, what has not happened has no time', () => {
    const orders = [
      order('shipped', { shippedAt: '2026-06-11T00:00:00Z' }),
      order('not yet', { shippedAt: '2026-06-20T00:00:00Z' }),
      order('now', { shippedAt: asOf }),
      order('never', { shippedAt: null }),
    ];
    expect(listOf({ of: 'orders', at: 'shippedAt' }, { orders })).toMatchObject({
      field: 'shippedAt',
      items: [
        { id: 'shipped', at: '2026-06-11T00:00:00Z' },
        { id: 'now', at: asOf },
        { id: 'never', at: null },
      ],
      leftOut: { ...NONE, notYet: 1 },
    });
  });

  it('that are dated after the instant are not there yet, whatever other time of theirs counts', () => {
    const orders = [order('x', { placedAt: '2026-06-16T00:00:00Z', shippedAt: '2026-06-11T00:00:00Z' })];
    expect(listOf({ of: 'orders', at: 'shippedAt' }, { orders })?.leftOut).toEqual({ ...NONE, notYet: 1 });
  });

  it('that lack several fields name all that decide, of the item and of what it refers to, in order', () => {
    const where = [{ kind: 'fraud', 'order.status': 'paid' }, { outcome: 'lost' }];
    const disputes = [
      { id: 'bare' },
      { id: 'full', openedAt: asOf, orderId: 'o', kind: 'fraud', outcome: null },
    ];
    const orders = [order('o', { status: 'paid' })];
    const list = listOf({ of: 'disputes', where, window: { last: '30d' } }, { disputes, orders });
    expect(list?.items.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['bare', ['kind', 'openedAt', 'order.status', 'outcome']],
      ['full', []],
    ]);
    const referred = listOf({ of: 'disputes', at: 'order.placedAt' }, { disputes, orders });
    expect(referred).toMatchObject({
      field: 'order.placedAt',
      items: [{}, { at: '2026-06-10T00:00:00Z', lacks: [] }],
    });
  });

  it('show what is taken of them', () => {
    const orders = [order('x', { sellerId: 's1', amount: { value: '5', currency: 'USD' } }), order('y')];
    const valuesOf = (take: object, more: object = {}) => {
      const list = listOf({ of: 'orders', ...more, ...(take as { take: never }) }, { orders });
      return [list?.take, list?.items.map(({ value }) => value)];
    };
    const distinct = { distinct: 'sellerId' };
    expect(valuesOf({ take: distinct })).toEqual([distinct, ['s1', undefined]]);
    const sum = { sum: 'amount' };
    expect(valuesOf({ take: sum }, { currency: 'USD' })).toEqual([
      sum,
      [{ value: '5', currency: 'USD' }, undefined],
    ]);
    expect(valuesOf({ take: 'oldest' })).toEqual(['oldest', [undefined, undefined]]);
    expect(listOf({ of: 'orders', take: distinct }, { orders })?.items[1]).not.toHaveProperty('value');
  });

  it.each([
    [{ newest: 2 }, { kind: 'newest', count: 2 }],
    [{ since: { of: 'disputes', pick: 'newest' } }, { kind: 'since', list: 'disputes', first: null }],
    [
      { since: { of: 'disputes', pick: 'newest' }, first: 3 },
      { kind: 'since', list: 'disputes', first: 3 },
    ],
    [
      { calendar: 'day' },
      { kind: 'between', after: '2026-06-13T23:59:59.999Z', until: '2026-06-14T23:59:59.999Z' },
    ],
  ])('lie in a window: %j', (window, shown) => {
    expect(listOf({ of: 'orders', window: window as never }, {})?.window).toEqual(shown);
  });

  it('also lack what a window of so many asks for', () => {
    const window = { newest: 2, where: { status: 'paid' } } as const;
    const list = listOf({ of: 'orders', window }, { orders: [order('x'), order('y', { status: 'paid' })] });
    expect(list?.items.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['x', ['status']],
      ['y', []],
    ]);
  });
});

describe('the entries of a ledger', () => {
  const entry = (id: string, at: string, more: object = {}) => ({ id, at, ...more });
  const violations = [
    entry('lapsed', '2026-05-16T12:00:00Z'),
    entry('alive', '2026-05-16T12:00:01Z'),
    entry('new', '2026-06-10T00:00:00Z', { severity: 'grave' }),
    entry('later', '2026-06-16T00:00:00Z'),
    { id: 'undated' },
  ];
  const ledgerOf = (ledger: object, all: object[] = violations, ruleset: Partial<Ruleset> = {}) => {
    const value = { ledger: { of: 'violations', life: 'ever', ...ledger } } as Metric['value'];
    const lists = metricOf(value, { violations: all }, { unit: 'points' }, { ruleset })?.lists;
    expect(lists).toHaveLength(1);
    return lists?.[0];
  };
  const idsOf = (list: ReturnType<typeof ledgerOf>) => list?.items.map(({ id }) => id);

  it('count while they live, one point each unless said', () => {
    const list = ledgerOf({ life: { last: '30d' } });
    expect(list).toMatchObject({
      list: 'violations',
      part: null,
      field: 'at',
      window: null,
      take: 'count',
      items: [
        { id: 'alive', value: 1, isSure: true },
        { id: 'new', value: 1 },
        { id: 'undated', value: 1 },
      ],
      leftOut: { outsideWindow: 0, notMeant: 0, notYet: 1, lapsed: 1 },
    });
    expect(idsOf(ledgerOf({}))).toEqual(['lapsed', 'alive', 'new', 'undated']);
  });

  it('have no end of their own where they renew each other', () => {
    const list = ledgerOf({ life: { last: '30d' }, lapse: 'together' });
    expect(idsOf(list)).toEqual(['lapsed', 'alive', 'new', 'undated']);
    expect(list?.leftOut.lapsed).toBe(0);
    expect(idsOf(ledgerOf({ life: { last: '30d' }, lapse: 'each' }))).toEqual(['alive', 'new', 'undated']);
  });

  it('bring what the ruleset says, where that is known', () => {
    const points = { by: 'severity', table: { grave: '4', odd: ['1', '2'] } };
    const all = [
      entry('grave', asOf, { severity: 'grave' }),
      entry('odd', asOf, { severity: 'odd' }),
      entry('unsaid', asOf),
    ];
    const words = { 'violations.severity': { grave: 'Grave', odd: 'Odd' } };
    const list = ledgerOf({ points }, all, { words });
    expect(list?.items.map(({ id, value }) => [id, value])).toEqual([
      ['grave', 4],
      ['odd', undefined],
      ['unsaid', undefined],
    ]);
    expect(ledgerOf({ points: '2' }, all)?.items.map(({ value }) => value)).toEqual([2, 2, 2]);
    expect(ledgerOf({ where: { severity: 'grave' } }, all, { words })?.leftOut.notMeant).toBe(1);
  });

  it('are emptied on a day in a zone: its own, or that of the ruleset', () => {
    const life = { reset: { months: [6] } };
    const around = [entry('before', '2026-05-31T20:00:00Z'), entry('after', '2026-06-01T04:00:00Z')];
    expect(idsOf(ledgerOf({ life }, around))).toEqual(['after']);
    expect(idsOf(ledgerOf({ life, zone: '+08:00' }, around))).toEqual(['before', 'after']);
    expect(idsOf(ledgerOf({ life }, around, { zone: '+08:00' }))).toEqual(['before', 'after']);
    expect(idsOf(ledgerOf({ life, zone: '+00:00' }, around, { zone: '+08:00' }))).toEqual(['after']);
  });
});

describe('what a traced item lacks', () => {
  const traced = (value: Metric['value'], parts: object) => {
    const metrics = { m: { ...number, ...(value === undefined ? {} : { value }) } };
    return trace({ metrics, levels: [level({ metric: 'm', gte: '1' })], parts }).metrics[0]?.lists[0]?.items;
  };

  it('may be a time of what it refers to', () => {
    const disputes = [
      { id: 'a', openedAt: asOf },
      { id: 'b', openedAt: asOf, orderId: 'o' },
    ];
    const orders = [{ id: 'o', placedAt: '2026-06-01T00:00:00Z' }];
    const items = traced({ of: 'disputes', at: 'order.placedAt' }, { disputes, orders });
    expect(items?.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['a', ['order.placedAt']],
      ['b', []],
    ]);
  });

  it.each([
    [{ of: 'violations', life: { last: '30d' } }, false],
    [{ of: 'violations', life: { last: '30d' }, lapse: 'together' }, false],
    [{ of: 'violations', life: 'ever' }, true],
  ])('leaves open whether an entry without a time has lapsed: %j', (ledger, isSure) => {
    const items = traced({ ledger } as never, { violations: [{ id: 'x' }] });
    expect(items?.map(({ id, isSure: found }) => [id, found])).toEqual([['x', isSure]]);
  });
});
