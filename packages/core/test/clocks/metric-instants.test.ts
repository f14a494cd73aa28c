import { describe, expect, it } from 'vitest';
import type { ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { after, at, contextOf, instantsOf, metricOf, told, withMetrics } from './one-metric.ts';

const given = metricOf();
const later: Ruleset['metrics'][string] = metricOf({ of: 'notices', window: { last: '24h' } });

/** What the clock of a metric names from noon of a Monday on, up to 48 hours later. */
function named(
  value: ValueNode | undefined,
  input: object,
  more: Partial<Ruleset['metrics'][string]> = {},
  ruleset: Partial<Ruleset> = {},
): string[] {
  const compiled = withMetrics({ m: metricOf(value, more), given, later }, ruleset);
  const all = instantsOf(compiled, 'm', contextOf(compiled, input), after(48));
  return [...new Set(all.map((one) => `${told(one.at)} ${one.kind}`))];
}

const orders = (...all: object[]) => ({ orders: all });
const placed = (...hours: number[]) => orders(...hours.map((hour) => ({ placedAt: at(hour) })));
const day = { last: '24h' };

describe('a list', () => {
  it.each<[string, ValueNode, object, string[]]>([
    ['changes when what was recorded for later happens', { of: 'orders' }, placed(-5, 3), ['3h recorded']],
    [
      'of items without a time, or of one that never happens, does not',
      { of: 'orders', window: day },
      orders({}, { placedAt: null }),
      [],
    ],
    ['of the present state does not', { of: 'devices' }, { devices: [{ id: 'a' }] }, []],
    [
      'changes by the times that it is asked for',
      { of: 'orders', at: 'paidAt' },
      orders({ placedAt: at(-9), paidAt: at(2) }, { placedAt: at(1), paidAt: at(4) }),
      ['1h recorded', '2h recorded', '4h recorded'],
    ],
    [
      'that does not reach back changes as the end falls behind',
      { of: 'orders', window: day },
      { observed: { orders: { since: at(-10) } }, orders: [] },
      ['14h-1 reach', '14h reach'],
    ],
    [
      'that does not reach back changes as the end of a lagging window falls behind',
      { of: 'orders', window: { ...day, lag: '6h' } },
      { observed: { orders: { since: at(-10) } }, orders: [] },
      ['20h-1 reach', '20h reach'],
    ],
    [
      'that begins after the snapshot proves nothing, then either',
      { of: 'orders' },
      { observed: { orders: { since: at(2) } }, orders: [] },
      [],
    ],
    [
      'that ends later changes a moment after it',
      { of: 'orders', window: day },
      { observed: { orders: { until: at(2) } }, orders: [] },
      ['2h+1 reach'],
    ],
    [
      'that ends changes once its end is past, and once a lagging window is',
      { of: 'orders', window: { ...day, lag: '6h' } },
      { observed: { orders: { until: at(2) } }, orders: [] },
      ['2h+1 reach', '8h+1 reach'],
    ],
  ])('%s', (_, value, input, expected) => {
    expect(named(value, input)).toEqual(expected);
  });
});

describe('a window', () => {
  it.each<[string, ValueNode, object, string[]]>([
    [
      'of a length is left after it',
      { of: 'orders', window: day },
      placed(-30, -5, 3),
      ['3h recorded', '19h left', '27h left'],
    ],
    [
      'that lags is entered after a time, and left',
      { of: 'orders', window: { ...day, lag: '6h' } },
      placed(-5, 3),
      ['1h enters', '3h recorded', '9h enters', '25h left', '33h left'],
    ],
    [
      'on another time is left by that',
      { of: 'orders', at: 'paidAt', window: day },
      orders({ placedAt: at(-9), paidAt: at(2) }),
      ['2h recorded', '26h left'],
    ],
    [
      'on a deadline is entered by itself',
      { of: 'orders', at: 'shipBy', window: day },
      orders({ placedAt: at(-3), shipBy: at(5) }),
      ['5h deadline', '29h left'],
    ],
    [
      'of a day changes with the day',
      { of: 'orders', window: { calendar: 'day' } },
      placed(-3),
      ['12h period', '36h period'],
    ],
    [
      'of a day elsewhere changes with the day there',
      { of: 'orders', window: { calendar: 'day', zone: '+05:00' } },
      placed(-3),
      ['7h period', '31h period'],
    ],
    [
      'of so many changes as one is recorded, or passes the test of which they are',
      { of: 'orders', window: { newest: 2, where: { shippedAt: null } } },
      orders({ placedAt: at(-3), shippedAt: at(5) }, { placedAt: at(2) }),
      ['2h recorded', '5h recorded'],
    ],
  ])('%s', (_, value, input, expected) => {
    expect(named(value, input)).toEqual(expected);
  });

  it('of a day has the days of the ruleset where it names no others', () => {
    const value: ValueNode = { of: 'orders', window: { calendar: 'day' } };
    expect(named(value, placed(-3), {}, { zone: '-08:00' })).toEqual(['20h period', '44h period']);
  });

  it.each<[string, ValueNode, object, string[]]>([
    [
      'and a moment later, where what has no time may have been after it',
      { of: 'orders', window: { since: { of: 'notices', pick: 'newest' } } },
      { notices: [{ at: at(-4) }, { at: at(4) }] },
      ['4h recorded', '4h+1 recorded'],
    ],
    [
      'by the time that is asked for',
      { of: 'orders', window: { since: { of: 'notices', at: 'acknowledgedAt', pick: 'oldest' } } },
      { notices: [{ at: at(-4), acknowledgedAt: at(6) }] },
      ['6h recorded', '6h+1 recorded'],
    ],
    [
      'and as it ceases to pass its test',
      { of: 'orders', window: { since: { of: 'notices', where: { acknowledgedAt: null }, pick: 'oldest' } } },
      { notices: [{ at: at(-4), acknowledgedAt: at(6) }] },
      ['6h recorded'],
    ],
  ])('since something else changes with it: %s', (_, value, input, expected) => {
    expect(named(value, input)).toEqual(expected);
  });

  it('on the time of an order changes with that, and with how far orders reach', () => {
    const value = (window: object): ValueNode =>
      ({ of: 'disputes', at: 'order.placedAt', window }) as ValueNode;
    const input = {
      disputes: [{ openedAt: at(1), orderId: 'a' }],
      orders: [
        { id: 'a', placedAt: at(-20) },
        { id: 'b', placedAt: at(2) },
      ],
      observed: { orders: { since: at(-10), until: at(3) } },
    };
    expect(named(value(day), input)).toEqual([
      '1h recorded',
      '2h recorded',
      '3h+1 reach',
      '4h left',
      '14h-1 reach',
      '14h reach',
    ]);
    expect(named(value({ calendar: 'day' }), input)).toContain('12h period');
  });
});

describe('a filter', () => {
  const dispute = (hours: number) => ({ disputes: [{ openedAt: at(-40), closedAt: at(hours) }] });
  it.each<[string, ValueNode, object, string[]]>([
    [
      'on a time changes as that comes',
      { of: 'disputes', where: { closedAt: null } },
      dispute(5),
      ['5h recorded'],
    ],
    ['on a time that has come does not', { of: 'disputes', where: { closedAt: null } }, dispute(-5), []],
    ['on a time that comes just now does not', { of: 'disputes', where: { closedAt: null } }, dispute(0), []],
    [
      'on a deadline changes with it, and a moment later',
      { of: 'orders', where: { shipBy: { lt: { time: 'asOf' } } } },
      orders({ placedAt: at(-9), shipBy: at(5) }),
      ['5h deadline', '5h+1 deadline'],
    ],
    [
      'on a deadline that something settles changes until then',
      { of: 'orders', where: { shippedAt: { gt: { time: 'shipBy' } } } },
      orders(
        { placedAt: at(-9), shipBy: at(5), shippedAt: null },
        { placedAt: at(-9), shipBy: at(7), shippedAt: at(-1) },
        { placedAt: at(-9), shipBy: at(9), shippedAt: at(8) },
      ),
      ['5h deadline', '5h+1 deadline', '8h recorded', '9h deadline', '9h+1 deadline'],
    ],
  ])('%s', (_, value, input, expected) => {
    expect(named(value, input)).toEqual(expected);
  });
});

describe('points', () => {
  const violations = (...hours: number[]) => ({
    violations: hours.map((hour) => ({ at: at(hour), resolvedAt: at(hour + 2) })),
  });
  const ledger = (more: object): ValueNode => ({ ledger: { of: 'violations', ...more } }) as ValueNode;

  it.each<[string, ValueNode, object, string[]]>([
    ['for ever only come', ledger({ life: 'ever' }), violations(-5, 3), ['3h recorded']],
    [
      'of a length lapse after it',
      ledger({ life: { last: '24h' } }),
      violations(-30, -5, 3),
      ['3h recorded', '19h lapses', '27h lapses'],
    ],
    [
      'on another time lapse by that',
      ledger({ life: { last: '24h' }, at: 'resolvedAt' }),
      violations(-5, 3),
      ['3h recorded', '5h recorded', '21h lapses', '29h lapses'],
    ],
    [
      'of a list that does not reach back change as the end falls behind',
      ledger({ life: { last: '24h' } }),
      { observed: { violations: { since: at(-10) } }, violations: [] },
      ['14h-1 reach', '14h reach'],
    ],
  ])('%s', (_, value, input, expected) => {
    expect(named(value, input)).toEqual(expected);
  });

  it.each<[string, object, string | undefined, number[]]>([
    // The first Wednesday of a month; from 15 June on those are 1 July and 5 August.
    ['of the ruleset', { weekday: 'wed', nth: 1 }, undefined, [Date.UTC(2026, 6, 1), Date.UTC(2026, 7, 5)]],
    ['of the ledger', {}, '+05:00', [Date.UTC(2026, 5, 30, 19), Date.UTC(2026, 6, 31, 19)]],
    ['of the reset', { zone: '-08:00' }, '+05:00', [Date.UTC(2026, 6, 1, 8), Date.UTC(2026, 7, 1, 8)]],
  ])('that are set back lapse at the day %s, up to an end, which is among them', (_, reset, zone, days) => {
    const value = ledger({ life: { reset: { months: [7, 8], ...reset } }, ...(zone ? { zone } : {}) });
    const compiled = withMetrics({ m: metricOf(value) });
    const context = contextOf(compiled, { violations: [] });
    const lapses = (until: number) => instantsOf(compiled, 'm', context, until).map((one) => one.at);
    expect(lapses(days[1] as number)).toEqual(days);
    expect(lapses((days[1] as number) - 1)).toEqual(days.slice(0, 1));
  });
});

describe('periods in a row', () => {
  const run = (enter: object, more: object = {}): ValueNode =>
    ({ run: { every: 'day', enter, back: 2, ...more } }) as ValueNode;
  const input = { notices: [{ at: at(3) }], observed: { notices: { since: at(-10) } } };

  it('change as a period ends and a moment later, and by what is recorded or reaches further', () => {
    // That an event leaves the window of the condition is no matter: it is asked at the ends of periods.
    const expected = ['3h recorded', '12h period', '12h+1 period', '14h-1 reach', '14h reach', '36h period'];
    expect(named(run({ metric: 'later', gte: '1' }), input)).toEqual([...expected, '36h+1 period']);
  });

  it('have an exit of their own, and days of another place', () => {
    const value = run({ metric: 'given', gte: '1' }, { zone: '+05:00', exit: { metric: 'later', lt: '1' } });
    expect(named(value, { notices: [{ at: at(3) }] })).toEqual([
      '3h recorded',
      '7h period',
      '7h+1 period',
      '31h period',
      '31h+1 period',
    ]);
  });
});

describe('a value made of others', () => {
  const input = { ...placed(-5), notices: [{ at: at(-4) }], messages: [{ at: at(-3) }] };
  const count = (of: string): ValueNode => ({ of, window: day });

  it.each<[string, ValueNode, string[]]>([
    ['a quotient', { ratio: [count('orders'), 'later'] }, ['19h left', '20h left']],
    ['a sum', { total: ['1', { plus: 'later' }, { minus: count('messages') }] }, ['20h left', '21h left']],
    ['a metric by its name', 'later', ['20h left']],
    [
      'a choice, also by what it is chosen by',
      { choose: [{ when: { metric: 'later', gte: '1' }, use: count('orders') }, { use: count('messages') }] },
      ['19h left', '20h left', '21h left'],
    ],
  ])('changes with them: %s', (_, value, expected) => {
    expect(named(value, input)).toEqual(expected);
  });

  it('changes where an age that it is chosen by reaches its limit, and around that', () => {
    const compiled = withMetrics({
      age: metricOf({ of: 'orders', take: 'newest' }, { unit: 'days' }),
      m: metricOf({
        choose: [{ when: { metric: 'age', gte: '0.5' }, use: 'age' }, { use: count('orders') }],
      }),
    });
    const all = instantsOf(compiled, 'm', contextOf(compiled, placed(-5)), after(48));
    expect(all.map((one) => `${told(one.at)} ${one.kind}`)).toEqual([
      '7h age',
      '7h+1 age',
      '7h+2 age',
      '19h left',
    ]);
  });
});

describe('a number that is given', () => {
  const old = { metrics: { m: { value: 3, asOf: at(-20) } } };

  it('is too old a moment after its last day', () => {
    expect(named(undefined, old, { freshFor: '24h' })).toEqual(['4h+1 stale']);
    expect(named({ of: 'orders', window: day }, { ...old, ...placed(-5) })).toEqual([
      '4h+1 stale',
      '19h left',
    ]);
  });

  it('that is for a period ends with it', () => {
    expect(named({ of: 'orders', window: { calendar: 'day' } }, { metrics: { m: 3 } })).toEqual([
      '12h period',
      '36h period',
    ]);
  });

  it('that is dated holds from then on', () => {
    const compiled = withMetrics({ m: metricOf(undefined, { freshFor: '24h' }) });
    const all = instantsOf(compiled, 'm', contextOf(compiled, old, after(-30)), after(48));
    expect(all.map((one) => `${told(one.at)} ${one.kind}`)).toEqual(['-20h recorded', '4h+1 stale']);
  });

  it('that may be given month by month ends with the month, where it is given', () => {
    const compiled = withMetrics({ m: given });
    const ends = (input: object) =>
      instantsOf(compiled, 'm', contextOf(compiled, input), after(31 * 24)).map(
        (one) => `${new Date(one.at).toISOString()} ${one.kind}`,
      );
    expect(ends({ metrics: { m: 3 } })).toEqual(['2026-07-01T00:00:00.000Z period']);
    expect(ends({})).toEqual([]);
  });

  it('that is not given never does', () => {
    expect(named(undefined, {}, { freshFor: '24h' })).toEqual([]);
  });
});
