import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS } from '../../src/clocks/clock.ts';
import { clocksOf, courseFrom } from '../../src/clocks/ruleset-clocks.ts';
import type { ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { ruleOf } from '../fixtures/ruleset-around.ts';
import { after, at, courseOf, metricOf, said, stepsOf, told, withMetrics } from './one-metric.ts';

type Metric = Ruleset['metrics'][string];
const day = { window: { last: '24h' } } as const;
const orders = (more: object = day): ValueNode => ({ of: 'orders', ...more }) as ValueNode;
const placed = (...hours: number[]) => ({ orders: hours.map((hour) => ({ placedAt: at(hour) })) });

/** The steps of a metric over 48 hours as texts: what it is now, then `19h: 0 left`. */
function stepsFor(value: ValueNode | undefined, input: object, more: Partial<Metric> = {}): string[] | null {
  const ruleset = withMetrics({
    m: metricOf(value, more),
    other: metricOf(undefined, { freshFor: '24h' }),
    listed: metricOf(orders({}), { freshFor: '24h' }),
  });
  const steps = stepsOf(ruleset, 'm', courseOf(ruleset, input, after(48)));
  return (
    steps && [
      said(steps.now),
      ...Array.from(steps.at, (time, i) => {
        const value = steps.values[i];
        return `${told(time)}: ${value && said(value)} ${CHANGE_KINDS[steps.kinds[i] as number]}`;
      }),
    ]
  );
}

describe('a list that does not reach as far as its window', () => {
  it.each<[string, ValueNode, object, string[]]>([
    [
      'is open until the window does',
      orders(),
      { ...placed(-5), observed: { orders: { since: at(-10) } } },
      ['1..Infinity', '14h-1: 1 reach', '19h: 0 left'],
    ],
    [
      'is open from its end on',
      orders(),
      { ...placed(-5), observed: { orders: { until: at(3) } } },
      ['1', '3h+1: 1..Infinity reach', '19h: 0..Infinity left'],
    ],
    [
      'is open from its end on, without a window',
      orders({}),
      { ...placed(-5), observed: { orders: { until: at(3) } } },
      ['1', '3h+1: 1..Infinity reach'],
    ],
    [
      'is open by the orders that its items refer to, also where there are none of these',
      { of: 'disputes', at: 'order.placedAt', ...day },
      { disputes: [], orders: [], observed: { orders: { since: at(-10) } } },
      ['0..Infinity', '14h-1: 0 reach'],
    ],
    [
      'is open by the orders that its items refer to',
      { of: 'disputes', at: 'order.placedAt', ...day },
      {
        disputes: [{ openedAt: at(-1), orderId: 'a' }],
        orders: [{ id: 'a', placedAt: at(-2) }],
        observed: { orders: { until: at(3) } },
      },
      ['1', '3h+1: 1..Infinity reach', '22h: 0..Infinity left'],
    ],
  ])('%s', (_, value, input, expected) => {
    expect(stepsFor(value, input)).toEqual(expected);
  });
});

describe('a course', () => {
  it('ends with its last instant, whose steps are among its own', () => {
    const ruleset = withMetrics({ m: metricOf(orders({ window: { last: '24h', lag: '6h' } })) });
    const input = placed(-5, 4);
    const until = (end: number) =>
      [...(stepsOf(ruleset, 'm', courseOf(ruleset, input, end))?.at ?? [])].map(told);
    expect(until(after(48))).toEqual(['1h', '10h', '25h', '34h']);
    expect(until(after(10))).toEqual(['1h', '10h']);
    expect(until(after(10) - 1)).toEqual(['1h']);
    expect(until(after(25))).toEqual(['1h', '10h', '25h']);
    expect(until(after(25) - 1)).toEqual(['1h', '10h']);
  });

  it('counts as there what comes with its first instant', () => {
    expect(stepsFor(orders(), placed(0))).toEqual(['1', '24h: 0 left']);
    expect(stepsFor(orders(), placed(-24))).toEqual(['0']);
  });

  it('may have steps that go on to where a later one ends', () => {
    const ruleset = withMetrics({ m: metricOf(orders()) });
    const { context } = courseOf(ruleset, placed(-5), after(9));
    const timesUntil = (...ends: [number, number?]): number[] => [
      ...(stepsOf(ruleset, 'm', courseFrom(context, ...ends))?.at ?? [NaN]),
    ];
    expect(timesUntil(after(9))).toEqual([]);
    expect(timesUntil(after(9), after(48))).toEqual([after(19)]);
  });
});

describe('steps are there', () => {
  it.each<[string, ValueNode | undefined, object, Partial<Metric>, string[] | null]>([
    ['for a count', orders(), placed(-5), {}, ['1', '19h: 0 left']],
    [
      'for what has no closed form',
      orders({ ...day, take: { largest: 'sellerId' } }),
      placed(-5),
      {},
      ['0..1', '19h: 0 left'],
    ],
    ['for a share', { ratio: [orders(), orders({})], part: true }, placed(-5), {}, ['1', '19h: 0 left']],
    [
      'cut to what it can be',
      orders(),
      placed(-5, -4, -3),
      { domain: ['1', '2'] },
      ['2', '19h: 2 left', '20h: 1 left', '21h: 1 left'],
    ],
    [
      'cut to what it can be, if only later',
      orders(),
      placed(-5),
      { domain: ['1', '2'] },
      ['1', '19h: 1 left'],
    ],
    [
      'cut from below',
      { of: 'violations', take: { sum: 'points' }, ...day },
      { violations: [{ at: at(-5), points: -2 }] },
      {},
      ['0', '19h: 0 left'],
    ],
    ['not for an age', orders({ take: 'oldest' }), placed(-5), {}, null],
    [
      'not for what is made of an age',
      { total: [{ plus: orders({ take: 'oldest' }) }] },
      placed(-5),
      {},
      null,
    ],
    ['for what nobody says', undefined, {}, {}, ['0..Infinity']],
    ['for a given number that stays', undefined, { metrics: { m: 3 } }, { windowDays: 30 }, ['3']],
    [
      'for one that is fresh to the end',
      undefined,
      { metrics: { m: 3 } },
      { windowDays: 30, freshFor: '48h' },
      ['3'],
    ],
    [
      'not for one that becomes too old',
      undefined,
      { metrics: { m: 3 } },
      { windowDays: 30, freshFor: '47h' },
      null,
    ],
    ['not for one that may be given month by month', undefined, { metrics: { m: 3 } }, {}, null],
    ['not for one beside events', orders({}), { metrics: { m: 3 } }, {}, null],
    ['for a published one beside events', orders({}), { metrics: { m: 3 } }, { published: true }, ['3']],
    [
      'not for a published one of a period',
      orders({ window: { calendar: 'month' } }),
      { metrics: { m: 3 } },
      { published: true },
      null,
    ],
    ['not for the name of a number that becomes too old', 'other', { metrics: { other: 3 } }, {}, null],
    ['for the name of a count', 'listed', placed(-5), {}, ['1']],
    [
      'not for the name of a count of which less is given',
      'listed',
      { orders: [{}], observed: { orders: { since: at(-9) } }, metrics: { listed: { below: 9 } } },
      {},
      null,
    ],
    [
      'not for the name of a count beside a number',
      'listed',
      { ...placed(-5), metrics: { listed: 1 } },
      {},
      null,
    ],
    ['for the name of one that nobody says', 'other', {}, {}, ['0..Infinity']],
  ])('%s', (_, value, input, more, expected) => {
    expect(stepsFor(value, input, more)).toEqual(expected);
  });

  it('not for a number that is dated later than the course begins', () => {
    const ruleset = withMetrics({ m: metricOf(undefined, { windowDays: 30 }) });
    const input = { metrics: { m: { value: 3, asOf: at(-5) } } };
    expect(stepsOf(ruleset, 'm', courseOf(ruleset, input, after(48), after(-6)))).toBeNull();
    expect(stepsOf(ruleset, 'm', courseOf(ruleset, input, after(48), after(-5)))?.at).toEqual([]);
  });
});

describe('the turns of a condition', () => {
  const source = [{ source: 'page' }];
  /** Of what is near, where that is asked for, else of the condition itself; over 48 hours. */
  function turnsOf(
    metric: Metric,
    limit: string | null,
    input: object,
    isNear: boolean,
    more: { target?: true } = {},
  ): string[] {
    const when = { metric: 'm', gte: limit, ...more };
    const ruleset = withMetrics(
      { m: metric, other: metricOf(undefined, { freshFor: '24h' }) },
      {
        rules: [
          ruleOf({
            id: 'golden.test.r',
            cause: 'c',
            levels: [{ when, severity: 'high', evidence: 'official', sources: source }],
          }),
        ],
        causes: { c: { title: 'c', reason: 'performance' } },
      },
    );
    const level = ruleset.rules[0]?.levels[0];
    const condition = isNear ? level?.near : level?.when;
    if (!condition) throw new Error('it is never near');
    const found: string[] = [];
    clocksOf(ruleset).turns(condition, courseOf(ruleset, input, after(48)), (time, kind) =>
      found.push(`${told(time)} ${kind}`),
    );
    return [...new Set(found)];
  }

  it('come where its steps cross the limit, and nowhere else', () => {
    const input = placed(-5, -4, -3, 2);
    expect(turnsOf(metricOf(orders()), '3', input, false)).toEqual(['20h left']);
    expect(turnsOf(metricOf(orders()), '4', input, false)).toEqual(['2h recorded', '19h left']);
    expect(turnsOf(metricOf(orders()), '4', input, true)).toEqual(['20h left']);
  });

  it('of a deadline that is near come as many days before it', () => {
    const overdue = orders({ where: { shippedAt: null, shipBy: { lt: { time: 'asOf' } } } });
    const input = { orders: [{ placedAt: at(-9), shippedAt: null, shipBy: at(7 * 24 + 5) }] };
    expect(turnsOf(metricOf(overdue), '1', input, false)).toEqual([]);
    expect(turnsOf(metricOf(overdue), '1', input, true)).toEqual(['5h+1 deadline']);
  });

  it('of a share that is near come as it crosses the limit without its minimum sample', () => {
    const shipped = orders({ ...day, where: { shippedAt: { not: null } } });
    const share = metricOf({ ratio: [shipped, orders()], part: true, atLeast: '10' });
    // One of four is a tenth of ten, and a quarter of what was counted.
    const input = {
      orders: [
        { placedAt: at(-1), shippedAt: at(-1) },
        ...[-9, -8, -7].map((hours) => ({ placedAt: at(hours), shippedAt: null })),
      ],
    };
    // With it there is only an end, as nothing is left to measure.
    expect(turnsOf(share, '0.5', input, false)).toEqual(['23h left']);
    // 0.8 of 0.5 is crossed as one of two is left.
    expect(turnsOf(share, '0.5', input, true)).toEqual(['16h left', '23h left']);
  });

  it('of an age come where it reaches the limit, and a moment around that', () => {
    const age = metricOf(orders({ take: 'oldest' }), { unit: 'days' });
    expect(turnsOf(age, '1', placed(-5, 2), false)).toEqual([
      '2h recorded',
      '19h age',
      '19h+1 age',
      '19h+2 age',
      '26h age',
      '26h+1 age',
      '26h+2 age',
    ]);
    expect(turnsOf(age, '0.000000015', placed(0), false)).toEqual(['0h+1 age', '0h+2 age', '0h+3 age']);
  });

  it('of an age that is given come also where it reaches that, until events contradict it', () => {
    const age = metricOf(orders({ take: 'oldest' }), { unit: 'days' });
    const input = { ...placed(-5), metrics: { m: 0.5 } };
    expect(turnsOf(age, '1', input, false)).toEqual([
      '19h age',
      '19h+1 age',
      '19h+2 age',
      '7h age',
      '7h+1 age',
      '7h+2 age',
    ]);
  });

  it('of an age that is given with a target come also where it reaches that', () => {
    const age = metricOf(orders({ take: 'oldest' }), { unit: 'days' });
    const input = { ...placed(-5), metrics: { m: { value: 0.25, target: 1 } } };
    const found = turnsOf(age, '2', input, false, { target: true });
    expect(found.filter((text) => /^\d+h age/.test(text)).sort()).toEqual(['19h age', '1h age', '43h age']);
    expect(
      turnsOf(age, '2', input, false)
        .filter((text) => /^\d+h age/.test(text))
        .sort(),
    ).toEqual(['1h age', '43h age']);
  });

  it('of an age with a limit that nobody knows come as something is recorded', () => {
    const age = metricOf(orders({ take: 'oldest' }), { unit: 'days' });
    expect(turnsOf(age, null, placed(-5, 2), false)).toEqual(['2h recorded']);
  });

  it('of a published share that is given are none, and there are some where what it is of is given', () => {
    const ratio = (top: ValueNode): ValueNode => ({ ratio: [top, orders()], part: true, atLeast: '10' });
    const shipped = orders({ ...day, where: { shippedAt: { not: null } } });
    const published = { published: true, freshFor: '90h' } as const;
    const input = { ...placed(-5), metrics: { m: { numerator: 1, denominator: 4 } } };
    expect(turnsOf(metricOf(ratio(shipped), published), '0.5', input, true)).toEqual([]);
    const named = turnsOf(
      metricOf(ratio('other'), published),
      '0.5',
      { ...placed(-5), metrics: { other: 1 } },
      true,
    );
    expect(named).toContain('19h left');
    expect(named).toContain('24h+1 stale');
  });
});
