import { describe, expect, it } from 'vitest';
import {
  compileRuleset,
  type Forecast,
  type ForecastOptions,
  forecastRisk,
  OptionsError,
  scoreAccount,
  scoreCompact,
} from '../../src/index.ts';
import type { Condition, ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { after, at, HEAD, metricOf, told } from '../clocks/one-metric.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];
type Rule = Ruleset['rules'][number];

const level = (when: Condition, more: Partial<Level> = {}): Level => ({
  when,
  severity: 'low',
  evidence: 'official',
  sources: [{ source: 'page' }],
  ...more,
});
const rule = (name: string, levels: Level[], more: Partial<Rule> = {}): Rule =>
  ruleOf({ id: `golden.test.${name}`, cause: name, levels, ...more });
const orders = (more: object = { window: { last: '24h' } }): ValueNode =>
  ({ of: 'orders', ...more }) as ValueNode;
const placed = (...hours: number[]) => ({ orders: hours.map((hour) => ({ placedAt: at(hour) })) });
const one: Condition = { metric: 'm', gte: '1' };

/** A forecast of 48 hours from noon of a Monday on. */
function forecastOf(
  metrics: Ruleset['metrics'],
  rules: Rule[],
  input: object,
  options: ForecastOptions = {},
  more: Partial<Ruleset> = {},
): Forecast {
  const ruleset = rulesetAround({ metrics, rules, ...more });
  return forecastRisk({ ...HEAD, ...input } as unknown, ruleset, { until: at(48), ...options });
}

/** Its steps as texts: `19h 0 clear: a 1>0 left-window`. */
const shown = ({ steps }: Pick<Forecast, 'steps'>): string[] =>
  steps.map(({ at: time, score, band, changes }) => {
    const all = changes.map(
      ({ ruleId, from, to, because }) => `${ruleId.split('.')[2]} ${from}>${to} ${because.code}`,
    );
    return `${told(Date.parse(time))} ${score} ${band}${all.length > 0 ? `: ${all.join(', ')}` : ''}`;
  });

describe('a forecast', () => {
  const metrics = { m: metricOf(orders()) };

  it('is of a year unless said', () => {
    const ruleset = rulesetAround({ metrics, rules: [rule('a', [level(one)])] });
    expect(forecastRisk({ ...HEAD, ...placed(-5) } as unknown, ruleset)).toEqual({
      from: { at: HEAD.asOf, score: 15, worstCase: 15, band: 'low' },
      until: '2027-06-15T12:00:00Z',
      knownUntil: null,
      ending: [],
      steps: [
        {
          at: '2026-06-16T07:00:00Z',
          score: 0,
          worstCase: 0,
          band: 'clear',
          changes: [
            {
              ruleId: 'golden.test.a',
              from: 1,
              to: 0,
              because: { code: 'left-window', args: { message: 'golden.test.a' } },
            },
          ],
        },
      ],
      untilResolved: [],
    });
  });

  it('has a step at its last instant, and none after it', () => {
    const rules = [rule('a', [level(one)])];
    expect(forecastOf(metrics, rules, placed(-5), { until: at(19) }).steps).toHaveLength(1);
    const before = new Date(after(19) - 1).toISOString();
    expect(forecastOf(metrics, rules, placed(-5), { until: before }).steps).toEqual([]);
    expect(forecastOf(metrics, rules, placed(-5), { until: at(0) })).toMatchObject({
      until: HEAD.asOf,
      steps: [],
      untilResolved: ['golden.test.a'],
    });
  });

  it.each([
    [new Date(after(0) - 1).toISOString(), 'out-of-range', 'a date-time with an offset, not before'],
    ['tomorrow', 'not-a-time', 'a date-time with an offset, not before 2026-06-15T12:00:00Z'],
    [5, 'not-a-time', 'got 5'],
  ])('refuses to end at %s', (until, code, message) => {
    let error: unknown;
    try {
      forecastOf(metrics, [rule('a', [level(one)])], {}, { until: until as never });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(OptionsError);
    const { issues } = error as OptionsError;
    expect(issues).toMatchObject([{ code, path: 'options.until' }]);
    expect(issues[0]?.message).toContain(message);
  });
});

describe('a step says why a rule changes', () => {
  it.each<[string, Ruleset['metrics'][string], object, Level[], string[]]>([
    [
      'an event leaves its window',
      metricOf(orders()),
      placed(-5),
      [level(one)],
      ['19h 0 clear: a 1>0 left-window'],
    ],
    [
      'an event enters its window',
      metricOf(orders({ window: { last: '48h', lag: '6h' } })),
      placed(-5),
      [level(one)],
      ['1h 15 low: a 0>1 entered-window'],
    ],
    [
      'an event is recorded for later',
      metricOf(orders({})),
      placed(3),
      [level(one)],
      ['3h 15 low: a 0>1 recorded-for-then'],
    ],
    [
      'points lapse',
      metricOf({ ledger: { of: 'violations', life: { last: '24h' } } }),
      { violations: [{ at: at(-5) }] },
      [level(one)],
      ['19h 0 clear: a 1>0 points-lapsed'],
    ],
    [
      'a deadline passes',
      metricOf(orders({ where: { shipBy: { lt: { time: 'asOf' } } } })),
      { orders: [{ placedAt: at(-5), shipBy: at(5) }] },
      [level(one)],
      ['5h+1 15 low: a 0>1 deadline'],
    ],
    [
      'time passes',
      metricOf(orders({ take: 'oldest' }), { unit: 'days' }),
      placed(-5),
      [level(one)],
      ['19h 15 low: a 0>1 time-passed'],
    ],
    [
      'a period ends',
      metricOf(orders({ window: { calendar: 'day' } })),
      placed(-5),
      [level(one)],
      ['12h 15 low: a 0>1 period-ends', '36h 0 clear: a 1>0 period-ends'],
    ],
    [
      'a list reaches far enough',
      metricOf(orders()),
      { orders: [], observed: { orders: { since: at(-10) } } },
      [level(one)],
      ['14h-1 0 clear: a null>0 reach'],
    ],
    [
      'a limit begins',
      metricOf(),
      { metrics: { m: 1 } },
      [level(one, { from: '2026-06-16' })],
      ['12h 15 low: a null>1 limit-begins'],
    ],
    [
      'a limit ends',
      metricOf(),
      { metrics: { m: 1 } },
      [level(one, { until: '2026-06-17' })],
      ['36h 0 unverified: a 1>null limit-begins'],
    ],
  ])('%s', (_, metric, input, levels, expected) => {
    expect(shown(forecastOf({ m: metric }, [rule('a', levels)], input))).toEqual(expected);
  });

  it('with the first of several reasons', () => {
    // One is recorded as another leaves: the greater one counts.
    const value: ValueNode = { of: 'violations', take: { max: 'points' }, window: { last: '24h' } };
    const violations = [
      { at: at(-18), points: 1 },
      { at: at(6), points: 3 },
    ];
    const rules = [rule('a', [level(one), level({ metric: 'm', gte: '2' })])];
    expect(shown(forecastOf({ m: metricOf(value) }, rules, { violations }))).toEqual([
      '6h 15 low: a 1>2 recorded-for-then',
      '30h 0 clear: a 2>0 left-window',
    ]);
  });

  it('of what happens before its own time or its deadline, that it was recorded', () => {
    const first = (value: ValueNode, input: object): string | undefined =>
      shown(forecastOf({ m: metricOf(value) }, [rule('a', [level(one)])], input))[0];
    const due = orders({ at: 'shipBy', window: { last: '24h' } });
    expect(first(due, { orders: [{ placedAt: at(3), shipBy: at(-1) }] })).toMatch(/^3h .*recorded-for-then$/);
    expect(first(due, { orders: [{ placedAt: at(3), shipBy: at(3) }] })).toMatch(/^3h .*recorded-for-then$/);
    expect(first(due, { orders: [{ placedAt: at(3), shipBy: at(4) }] })).toMatch(/^4h .*deadline$/);
    const passed = orders({ where: { shipBy: { lte: { time: 'asOf' } } } });
    expect(first(passed, { orders: [{ placedAt: at(3), shipBy: at(3) }] })).toMatch(
      /^3h .*recorded-for-then$/,
    );
  });

  it('of what is over as it begins, nothing', () => {
    const open: ValueNode = { of: 'disputes', where: { closedAt: null }, window: { last: '24h' } };
    const disputes = [
      { openedAt: at(6), closedAt: at(6) },
      { openedAt: at(-18), closedAt: null },
    ];
    expect(shown(forecastOf({ m: metricOf(open) }, [rule('a', [level(one)])], { disputes }))).toEqual([
      '6h 0 clear: a 1>0 left-window',
    ]);
  });

  it('in the words of then, for the level that has fired, had fired, or is the first', () => {
    const message = '{value} of {value:threshold}';
    const levels = [level(one), level({ metric: 'm', gte: '2' }, { severity: 'medium' })];
    const said = (metric: ValueNode | undefined, input: object, some = levels): string[] =>
      forecastOf({ m: metricOf(metric) }, [rule('a', some, { message })], input).steps.flatMap(
        ({ changes }) => changes.map(({ because }) => because.args.message),
      );
    expect(said(orders(), placed(-5, -3))).toEqual(['1 of 1', '0 of 1']);
    expect(said(orders(), { orders: [], observed: { orders: { since: at(-10) } } })).toEqual(['0 of 1']);
    // Nobody knows the number, and then no level is in force: the limit is that of the one that was.
    expect(said(undefined, {}, [level(one, { until: '2026-06-16' })])).toEqual(['unknown of 1']);
  });
});

describe('the changes of a step', () => {
  const metrics = { m: metricOf(orders()), other: metricOf({ of: 'disputes', window: { last: '24h' } }) };

  it('stand in the order of the rules', () => {
    const rules = ['c', 'a', 'b'].map((name) => rule(name, [level(one)]));
    expect(shown(forecastOf(metrics, rules, placed(-5)))).toEqual([
      '19h 0 clear: a 1>0 left-window, b 1>0 left-window, c 1>0 left-window',
    ]);
  });

  it('are only those of rules that a report has a finding of', () => {
    const rules = [
      rule('a', [level(one, { severity: 'high' })], { cause: 'same' }),
      rule('b', [level({ metric: 'other', gte: '1' })], { cause: 'same', suppressedBy: ['golden.test.a'] }),
    ];
    const input = { ...placed(-5), disputes: [{ openedAt: at(-9) }, { openedAt: at(-1) }] };
    const forecast = forecastOf(metrics, rules, { ...input, disputes: [{ openedAt: at(-9) }] });
    expect(shown(forecast)).toEqual(['19h 0 clear: a 1>0 left-window']);
    expect(forecastOf(metrics, rules, input, { until: at(10) }).untilResolved).toEqual(['golden.test.a']);
    expect(forecastOf(metrics, rules, input, { until: at(20) }).untilResolved).toEqual(['golden.test.b']);
  });

  it.each<[string, Level[], object, string[]]>([
    [
      'the gravest level that may hold',
      [level(one), level({ metric: 'other', gte: '1' }, { severity: 'high' })],
      { ...placed(0), disputes: [], observed: { disputes: { since: at(-10) } } },
      ['14h-1 15 low: a 1>1 reach', '24h 0 clear: a 1>0 left-window'],
    ],
    [
      'a number that is not at its best, of a limit that nobody knows',
      [level({ metric: 'unsaid', gte: '1' }), level({ metric: 'm', gte: null })],
      placed(-5),
      ['19h 0 unverified: a null>null left-window'],
    ],
  ])('are also those of %s', (_, levels, input, expected) => {
    const unsaid = metricOf();
    expect(shown(forecastOf({ ...metrics, unsaid }, [rule('a', levels)], input))).toEqual(expected);
  });

  it('are none where only what is near changes, in the band or in the worst case', () => {
    const three: Condition = { metric: 'm', gte: '3' };
    const near = (more: Partial<Level>) =>
      forecastOf(metrics, [rule('a', [level(three, more)])], placed(-5, -3)).steps;
    expect(near({ severity: 'high' })).toEqual([
      { at: '2026-06-16T07:00:00Z', score: 0, worstCase: 0, band: 'clear', changes: [] },
    ]);
    expect(near({ evidence: 'reported' })).toEqual([
      { at: '2026-06-16T07:00:00Z', score: 0, worstCase: 0, band: 'clear', changes: [] },
    ]);
    expect(near({})).toEqual([]);
  });

  it('may be what is sure of what is near', () => {
    // One more is recorded, which makes two of three.
    const grave = rule('a', [level({ metric: 'm', gte: '3' }, { severity: 'critical' })]);
    expect(shown(forecastOf({ m: metricOf(orders({})) }, [grave], placed(-5, 4)))).toEqual(['4h 0 watch']);
  });
});

it('a step may be that what may have been near surely is', () => {
  // One that may count leaves as one comes that does: of four, two or three become three.
  const value: ValueNode = { of: 'disputes', where: { kind: 'a' }, window: { last: '24h' } };
  const disputes = [
    { openedAt: at(-18) },
    ...[-1, -2, 6].map((hours) => ({ openedAt: at(hours), kind: 'a' })),
  ];
  const rules = [rule('a', [level({ metric: 'm', gte: '4' }, { severity: 'high' })])];
  const words = { 'disputes.kind': { a: 'The word a.' } };
  const forecast = forecastOf({ m: metricOf(value) }, rules, { disputes }, {}, { words });
  expect(forecast.from.band).toBe('unverified');
  expect(shown(forecast)).toEqual(['6h 0 watch', '22h 0 clear']);
});

it('a message may name a share that no rule looks at', () => {
  const shipped = orders({ window: { last: '24h' }, where: { shippedAt: { not: null } } });
  const metrics = {
    m: metricOf(orders()),
    sampled: metricOf({ ratio: [shipped, orders()], part: true, atLeast: '10' }),
  };
  const rules = [rule('a', [level({ metric: 'm', gte: '2' })], { message: '{sampled}' })];
  const input = {
    orders: [
      { placedAt: at(-5), shippedAt: null },
      { placedAt: at(-4), shippedAt: at(-4) },
    ],
  };
  const { steps } = forecastOf(metrics, rules, input);
  expect(steps.map(({ changes }) => changes[0]?.because.args.message)).toEqual(['100%']);
});

describe('who a limit is for', () => {
  const metrics = { m: metricOf(), other: metricOf({ of: 'disputes', window: { last: '24h' } }) };
  const some: Condition = { metric: 'other', gte: '1' };

  it.each<[string, Rule]>([
    ['a rule', rule('a', [level(one)], { applies: some })],
    ['a level', rule('a', [level(one, { applies: some })])],
  ])('may change with time, of %s', (_, only) => {
    const input = { metrics: { m: 1 }, disputes: [{ openedAt: at(-5) }] };
    expect(shown(forecastOf(metrics, [only], input))).toEqual(['19h 0 unverified: a 1>null left-window']);
  });

  it('changes nothing of a rule without effect', () => {
    const none = rule('a', [level(some)], { effect: 'none' });
    expect(forecastOf(metrics, [none], { disputes: [{ openedAt: at(-5) }] }).steps).toEqual([]);
  });
});

describe('a limit with a date', () => {
  const metrics = { m: metricOf() };
  const dated = (more: Partial<Level>) => [rule('a', [level(one, { severity: 'high', ...more })])];
  const input = { metrics: { m: 2 } };

  it('is near a week before it begins', () => {
    expect(shown(forecastOf(metrics, dated({ from: '2026-06-24' }), input))).toEqual(['36h 0 watch']);
    expect(shown(forecastOf(metrics, dated({ from: '2026-06-24' }), input, { until: at(36) }))).toHaveLength(
      1,
    );
    expect(shown(forecastOf(metrics, dated({ from: '2026-06-24' }), input, { until: at(35) }))).toEqual([]);
    const days = { until: at(24 * 9) };
    expect(shown(forecastOf(metrics, dated({ from: '2026-06-24' }), input, days))).toEqual([
      '36h 0 watch',
      '204h 65 high: a null>1 limit-begins',
    ]);
  });

  it('that is over or was never to come changes nothing', () => {
    expect(shown(forecastOf(metrics, dated({ until: '2026-06-15' }), input))).toEqual([]);
    expect(
      shown(forecastOf(metrics, dated({ from: '2026-06-16', supersededBeforeEffect: true }), input)),
    ).toEqual([]);
  });

  it('comes also for accounts that say nothing else, however often they are asked about', () => {
    const more = { ...metrics, listed: metricOf(orders()) };
    const rules = [
      rule('a', [level({ metric: 'listed', lt: '1' }, { from: '2026-06-16', severity: 'high' })]),
      rule('b', [level({ metric: 'listed', gte: '1' })]),
    ];
    const ruleset = compileRuleset(rulesetAround({ metrics: more, rules }));
    const snapshot = { ...HEAD, orders: [] } as never;
    const report = scoreAccount(snapshot, ruleset);
    const compact = scoreCompact(snapshot, ruleset);
    expect(compact.band).toBe('watch');
    for (let again = 0; again < 4; again++) {
      expect(shown(forecastRisk(snapshot, ruleset, { until: at(12) }))).toEqual([
        '12h 65 high: a null>1 limit-begins',
      ]);
      expect(shown(forecastRisk(snapshot, ruleset, { until: at(11) }))).toEqual([]);
      expect(scoreAccount(snapshot, ruleset)).toEqual(report);
      expect(scoreCompact(snapshot, ruleset)).toEqual(compact);
    }
  });
});

describe('a suppression', () => {
  const metrics = { m: metricOf(), other: metricOf({ of: 'disputes', window: { last: '24h' } }) };
  const rules = [
    rule('a', [level(one, { severity: 'high' })]),
    rule('b', [level({ metric: 'other', gte: '1' })]),
  ];
  const input = { metrics: { m: 1 }, disputes: [{ openedAt: at(-5) }] };
  const suppressed = (until: string | null, more: object = {}): Forecast =>
    forecastOf(metrics, rules, input, {
      suppressions: [{ rule: 'golden.test.a', reason: 'known', until, ...more }],
    });

  it('ends a moment after its last one: then its rule counts', () => {
    const forecast = suppressed(at(5));
    expect([forecast.from.score, forecast.untilResolved]).toEqual([15, ['golden.test.a']]);
    expect(shown(forecast)).toEqual(['5h+1 70 high', '19h 65 high: b 1>0 left-window']);
    expect(suppressed(at(0)).from.score).toBe(15);
    expect(shown(suppressed(at(0)))[0]).toBe('0h+1 70 high');
    expect(shown(suppressed('2026-06-17'))).toEqual(['19h 0 clear: b 1>0 left-window']);
    const last = new Date(after(48) - 1).toISOString();
    expect(shown(suppressed(last)).at(-1)).toBe('48h 65 high');
  });

  it('that is over, or of another account, changes nothing', () => {
    const all = forecastOf(metrics, rules, input);
    expect(all.from.score).toBe(70);
    expect(suppressed(new Date(after(0) - 1).toISOString())).toEqual(all);
    expect(suppressed(at(5), { account: 'another' })).toEqual(all);
  });

  it('that is over changes nothing of one that was over later', () => {
    const { steps, from } = forecastOf(metrics, rules, input, {
      suppressions: [
        { rule: 'golden.test.a', reason: 'known', until: at(-5) },
        { rule: 'golden.test.b', reason: 'known', until: at(-3) },
      ],
    });
    expect([from.score, steps.map(({ at: time }) => told(Date.parse(time)))]).toEqual([70, ['19h']]);
  });

  it('leaves out what is near of its rule, and of no other', () => {
    const near = (name: string) => rule(name, [level({ metric: name, gte: '5' }, { severity: 'high' })]);
    const bandOf = (left: string) =>
      forecastOf(
        { a: metricOf(), b: metricOf() },
        [near('a'), near('b')],
        { metrics: { a: 4, b: 0 } },
        {
          suppressions: [{ rule: `golden.test.${left}`, reason: 'known' }],
        },
      ).from.band;
    expect([bandOf('a'), bandOf('b')]).toEqual(['clear', 'watch']);
  });

  it('may end with a higher index and nothing else', () => {
    // What else may hold for the same cause is as grave, and the band is wide.
    const some = [
      rule('a', [level(one)], { cause: 'same' }),
      rule('b', [level({ metric: 'unsaid', gte: '1' })], { cause: 'same' }),
      rule('c', [level(one, { severity: 'medium' })]),
    ];
    const forecast = forecastOf({ ...metrics, unsaid: metricOf() }, some, input, {
      suppressions: [{ rule: 'golden.test.a', reason: 'known', until: at(5) }],
    });
    expect(forecast.from).toMatchObject({ score: 35, worstCase: 45, band: 'elevated' });
    expect(forecast.steps).toMatchObject([{ score: 45, worstCase: 45, band: 'elevated', changes: [] }]);
  });

  it('without an end leaves its rule out for ever', () => {
    const forecast = suppressed(null);
    expect(forecast.untilResolved).toEqual([]);
    expect(shown(forecast)).toEqual(['19h 0 clear: b 1>0 left-window']);
  });
});

describe('what stays until it is resolved', () => {
  it('is what has fired now and at the end, in the order of the rules', () => {
    const metrics = { m: metricOf(orders()), open: metricOf({ of: 'disputes', where: { closedAt: null } }) };
    const rules = [
      rule('d', [level({ metric: 'open', gte: '1' })]),
      rule('c', [level({ metric: 'open', gte: '2' })]),
      rule('b', [level(one)]),
      rule('a', [level({ metric: 'open', gte: '1' }), level({ metric: 'open', gte: '2' })]),
    ];
    const disputes = [
      { openedAt: at(-5), closedAt: null },
      { openedAt: at(2), closedAt: null },
    ];
    const { untilResolved } = forecastOf(metrics, rules, { ...placed(-5), disputes });
    expect(untilResolved).toEqual(['golden.test.a', 'golden.test.d']);
  });
});

describe('a number that becomes too old', () => {
  const metrics = {
    m: metricOf(undefined, { freshFor: '24h' }),
    byName: metricOf('m'),
    later: metricOf(undefined, { freshFor: '30h' }),
    listed: metricOf(orders()),
  };
  const given = { m: { value: 3, asOf: at(-20) }, later: { value: 3, asOf: at(-20) } };
  const on = (metric: string, name: string): Rule =>
    rule(name, [level({ metric, gte: '1' })], { message: '{value}' });

  it('ends the forecast, and does not lower it', () => {
    const forecast = forecastOf(metrics, [on('m', 'a'), on('later', 'b'), on('listed', 'c')], {
      metrics: given,
      ...placed(-22, -5),
    });
    expect(forecast).toMatchObject({
      knownUntil: new Date(after(4) + 1).toISOString(),
      ending: [
        {
          ruleId: 'golden.test.a',
          from: 1,
          to: null,
          // What was known is told, not that nothing is.
          because: { code: 'known-until', args: { message: '3' } },
        },
      ],
      steps: [],
    });
  });

  it('ends it for each rule that reads it, also by another name', () => {
    const { ending, knownUntil } = forecastOf(metrics, [on('byName', 'b'), on('m', 'a'), on('later', 'c')], {
      metrics: given,
    });
    expect(ending.map(({ ruleId }) => ruleId)).toEqual(['golden.test.a', 'golden.test.b']);
    expect(knownUntil).toBe(new Date(after(4) + 1).toISOString());
  });

  it('has steps before it, and what happens at once with it is none', () => {
    // One leaves two hours before, another just then.
    const just = [-22, -20].map((hours) => ({ placedAt: new Date(after(hours) + 1).toISOString() }));
    const rules = [
      on('m', 'a'),
      rule('b', [level({ metric: 'listed', gte: '1' }), level({ metric: 'listed', gte: '2' })]),
    ];
    const forecast = forecastOf(metrics, rules, { metrics: { m: given.m }, orders: just });
    expect(shown(forecast)).toEqual(['2h+1 28 low: b 2>1 left-window']);
    expect(forecast.ending.map(({ ruleId }) => ruleId)).toEqual(['golden.test.a']);
  });

  it('ends nothing where its rule says the same without it', () => {
    const either = rule('a', [
      level({
        any: [
          { metric: 'm', gte: '1' },
          { metric: 'listed', gte: '1' },
        ],
      }),
    ]);
    const forecast = forecastOf(metrics, [either], { metrics: { m: given.m }, ...placed(-5) });
    expect([forecast.knownUntil, forecast.ending]).toEqual([null, []]);
    // Then it changes for another reason.
    expect(shown(forecast).at(-1)).toMatch(/left-window$/);
  });
});

describe('an account that has ended', () => {
  it('has the index 100 all the time', () => {
    const forecast = forecastOf({ m: metricOf(orders()) }, [rule('a', [level(one)])], {
      account: { status: 'terminated' },
      ...placed(-5),
    });
    expect(forecast.from).toMatchObject({ score: 100, worstCase: 100, band: 'critical' });
    expect(shown(forecast)).toEqual(['19h 100 critical: a 1>0 left-window']);
  });
});
