import { describe, expect, it } from 'vitest';
import { OptionsError, type Timeline, timelineRisk } from '../../src/index.ts';
import type { Condition, ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { after, at, HEAD, metricOf, told } from '../clocks/one-metric.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];

const level = (when: Condition, more: Partial<Level> = {}): Level => ({
  when,
  severity: 'low',
  evidence: 'official',
  sources: [{ source: 'page' }],
  ...more,
});
const rule = (name: string, levels: Level[], more: Partial<Ruleset['rules'][number]> = {}) =>
  ruleOf({ id: `golden.test.${name}`, cause: name, message: '{value}', levels, ...more });
const orders: ValueNode = { of: 'orders', window: { last: '24h' } };
const placed = (...hours: number[]) => ({ orders: hours.map((hour) => ({ placedAt: at(hour) })) });
const one: Condition = { metric: 'm', gte: '1' };

const ruleset = rulesetAround({
  metrics: { m: metricOf(orders), given: metricOf(), dated: metricOf(undefined, { freshFor: '24h' }) },
  rules: [
    rule('a', [level(one)]),
    rule('b', [level({ metric: 'given', gte: '1' }, { severity: 'high' })]),
    rule('c', [level({ metric: 'dated', gte: '1' })]),
  ],
});
const timelineOf = (input: object, options?: object | null): Timeline =>
  timelineRisk({ ...HEAD, ...input }, ruleset, options as never);
const shown = ({ steps }: Timeline): string[] =>
  steps.map(({ at: time, score, changes }) => {
    const all = changes.map(
      ({ ruleId, from, to, because }) =>
        `${ruleId.split('.')[2]} ${from}>${to} ${because.code} ${because.args.message}`,
    );
    return [`${told(Date.parse(time))} ${score}`, ...all].join(', ');
  });

const A_YEAR = 365 * 24;

describe('the span of a timeline', () => {
  it.each<[string, object | undefined, string, string]>([
    ['is a year before the snapshot and a year after it', undefined, at(-A_YEAR), at(A_YEAR)],
    ['may begin before it', { from: at(-48) }, at(-48), at(A_YEAR)],
    ['may begin with it', { from: at(0) }, at(0), at(A_YEAR)],
    ['is of a year where it begins after it', { from: at(100) }, at(100), at(100 + A_YEAR)],
    ['may end before it', { from: at(-48), to: at(-24) }, at(-48), at(-24)],
    ['may be one instant', { from: at(-48), to: at(-48) }, at(-48), at(-48)],
    ['may be one instant after it', { from: at(9), to: at(9) }, at(9), at(9)],
  ])('%s', (_, options, from, to) => {
    const timeline = timelineOf({}, options);
    const instant = (text: string): number => Date.parse(text);
    expect([timeline.from.at, timeline.to].map(instant)).toEqual([from, to].map(instant));
    expect(timeline.asOf).toBe(HEAD.asOf);
  });

  it('is that of no options where they are null', () => {
    expect(timelineOf(placed(-5), null)).toEqual(timelineOf(placed(-5)));
  });

  it.each<[object, (readonly [string, string, string])[]]>([
    [{ from: 'May' }, [['options.from', 'not-a-time', 'got "May"']]],
    [{ to: 'May' }, [['options.to', 'not-a-time', 'got "May"']]],
    [
      { from: 3, to: null },
      [
        ['options.from', 'not-a-time', 'got 3'],
        ['options.to', 'not-a-time', 'got null'],
      ],
    ],
    [
      { from: at(10), to: at(9) },
      [['options.to', 'out-of-range', 'a date-time with an offset, not before 2026-06-15T22:00:00Z']],
    ],
    [{ to: at(-A_YEAR - 1) }, [['options.to', 'out-of-range', 'not before 2025-06-15T12:00:00Z']]],
  ])('is refused where it is none: %j', (options, expected) => {
    let error: unknown;
    try {
      timelineOf({}, options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(OptionsError);
    const { issues } = error as OptionsError;
    expect(issues.map(({ path, code }) => [path, code])).toEqual(
      expected.map(([path, code]) => [path, code]),
    );
    for (const [i, [, , text]] of expected.entries()) expect(issues[i]?.message).toContain(text);
  });
});

describe('the steps of a timeline', () => {
  const input = placed(-30, -20, -2);

  it('are those before the snapshot and those after it', () => {
    expect(shown(timelineOf(input, { from: at(-48), to: at(48) }))).toEqual([
      '-30h 15, a 0>1 recorded-for-then 1',
      '22h 0, a 1>0 left-window 0',
    ]);
  });

  it('stand alone on one side of it', () => {
    expect(shown(timelineOf(input, { from: at(-48), to: new Date(after(0) - 1).toISOString() }))).toEqual([
      '-30h 15, a 0>1 recorded-for-then 1',
    ]);
    expect(shown(timelineOf(input, { from: at(0), to: at(48) }))).toEqual(['22h 0, a 1>0 left-window 0']);
    expect(shown(timelineOf(input, { from: at(22), to: at(48) }))).toEqual([]);
    expect(timelineOf(input, { from: at(22), to: at(48) }).from.score).toBe(0);
  });

  // What has no closed form is computed again at each instant.
  const most: ValueNode = { of: 'violations', take: { max: 'points' }, window: { last: '24h' } };
  const sampled = rulesetAround({ metrics: { m: metricOf(most) }, rules: [rule('a', [level(one)])] });
  const shownOf = (from: number, to: number): string[] => {
    const violations = [{ at: at(-4), points: 1 }];
    return shown(timelineRisk({ ...HEAD, violations }, sampled, { from: at(from), to: at(to) }));
  };

  it('are none of the time between its end and the snapshot', () => {
    expect(shown(timelineOf(input, { from: at(-48), to: at(-35) }))).toEqual([]);
    expect(shownOf(-48, -4)).toEqual(['-4h 15, a 0>1 recorded-for-then 1']);
    expect(shownOf(-48, -5)).toEqual([]);
  });

  it('are none of the time between the snapshot and its beginning', () => {
    expect(shownOf(0, 48)).toEqual(['20h 0, a 1>0 left-window 0']);
    expect(shownOf(20, 48)).toEqual([]);
  });

  it('may be one at its own instant', () => {
    // It leaves its window just then.
    const left = ['0h 0, a 1>0 known-from 0'];
    expect(shown(timelineOf(placed(-24), { from: at(-10), to: at(0) }))).toEqual(left);
    expect(shown(timelineOf(placed(-24), { from: at(-10), to: at(9) }))).toEqual(left);
    expect(shown(timelineOf(placed(-24), { from: at(0), to: at(9) }))).toEqual([]);
  });
});

it('a step may be only how much is known', () => {
  // A level that may hold is there until one is in force of which nothing can be measured.
  const only = rulesetAround({
    metrics: {
      given: metricOf(),
      newest: metricOf({ of: 'violations', take: 'newest' }, { unit: 'days', worse: 'lower' }),
    },
    rules: [
      rule('a', [
        level({ metric: 'newest', gte: '0' }, { from: '2026-06-16' }),
        level({ metric: 'newest', gte: '0' }, { applies: { metric: 'given', gte: null } }),
      ]),
    ],
  });
  const { from, steps } = timelineRisk({ ...HEAD, violations: [] }, only, { from: at(0), to: at(24) });
  expect(from.band).toBe('unverified');
  expect(steps).toEqual([{ at: '2026-06-16T00:00:00Z', score: 0, worstCase: 0, band: 'clear', changes: [] }]);
});

describe('what has no date', () => {
  it('is known from the instant of the snapshot on', () => {
    const timeline = timelineOf({ ...placed(-20), metrics: { given: 2 } }, { from: at(-22), to: at(10) });
    expect(shown(timeline)).toEqual([
      '-20h 15, a 0>1 recorded-for-then 1',
      '0h 70, b null>1 known-from 2',
      '4h 65, a 1>0 left-window 0',
    ]);
    // All three may hold: 1 - 0.85 · 0.35 · 0.85.
    expect(timeline.steps[1]).toMatchObject({ at: HEAD.asOf, worstCase: 75, band: 'high' });
  });

  it('has a step also where the index stays, and none where nothing is told', () => {
    const known = timelineOf({ metrics: { given: 0 } }, { from: at(-22), to: at(10) });
    expect(shown(known)).toEqual(['0h 0, b null>0 known-from 0']);
    expect(shown(timelineOf(placed(-2), { from: at(-1), to: at(10) }))).toEqual([]);
  });

  it('has a step for a rule that weighs nothing', () => {
    const light = rulesetAround({
      metrics: { m: metricOf(orders), given: metricOf() },
      rules: [
        rule('a', [level(one)]),
        rule('b', [level({ metric: 'given', gte: '1' }, { severity: 'info' })]),
      ],
    });
    const input = { ...HEAD, orders: [], metrics: { given: 1 } };
    const { from, steps } = timelineRisk(input, light, { from: at(-9), to: at(9) });
    expect([from.band, steps.map(({ band, changes }) => [band, changes.length])]).toEqual([
      'clear',
      [['clear', 1]],
    ]);
  });

  it('is the account’s status, too', () => {
    const timeline = timelineOf({ account: { status: 'suspended' } }, { from: at(-22), to: at(10) });
    expect(timeline.unknownBefore).toEqual(['account.status']);
    expect(shown(timeline)).toEqual(['0h 100']);
    expect(timeline.steps[0]).toMatchObject({ worstCase: 100, band: 'critical', changes: [] });
  });

  it('is no change of a rule that a report has no finding of', () => {
    const hidden = rulesetAround({
      metrics: { given: metricOf() },
      rules: ['a', 'b'].map((name) =>
        rule(name, [level({ metric: 'given', gte: '1' }, { severity: name === 'a' ? 'high' : 'low' })], {
          cause: 'same',
          ...(name === 'b' ? { suppressedBy: ['golden.test.a'] } : {}),
        }),
      ),
    });
    const { steps } = timelineRisk({ ...HEAD, metrics: { given: 1 } }, hidden, { from: at(-9), to: at(9) });
    expect(steps.map(({ changes }) => changes.map(({ ruleId }) => ruleId))).toEqual([['golden.test.a']]);
  });

  it('is told with the level that has fired, had fired, or is the first', () => {
    const message = '{value} of {value:threshold}';
    const told = (given: unknown, levels: Level[]): string[] => {
      const some = rulesetAround({
        metrics: { given: metricOf(), m: metricOf(orders) },
        rules: [rule('a', levels, { message })],
      });
      const { steps } = timelineRisk({ ...HEAD, metrics: { given } }, some, { from: at(-9), to: at(9) });
      return steps.flatMap(({ changes }) => changes.map(({ because }) => because.args.message));
    };
    const two = [level({ metric: 'given', gte: '1' }), level({ metric: 'given', gte: '2' })];
    expect(told(2, two)).toEqual(['2 of 2']);
    expect(told(0, two)).toEqual(['0 of 1']);
    expect(told(1, [level({ metric: 'given', gte: '1' }, { from: '2026-06-16' })])).toEqual([]);
  });
});

it('a limit that ends with the day of the snapshot is told without one', () => {
  const over = rulesetAround({
    metrics: { m: metricOf(orders) },
    rules: [rule('a', [level(one, { until: '2026-06-15' })], { message: '{m}' })],
  });
  const snapshot = { ...HEAD, asOf: '2026-06-15T00:00:00Z', orders: [] };
  const { steps } = timelineRisk(snapshot, over, { from: '2026-06-14T00:00:00Z' });
  expect(steps.map(({ at: time, changes }) => [time, changes])).toEqual([
    [
      '2026-06-15T00:00:00Z',
      [
        {
          ruleId: 'golden.test.a',
          from: 0,
          to: null,
          because: { code: 'known-from', args: { message: '0' } },
        },
      ],
    ],
  ]);
});

describe('a dated number', () => {
  const dated = { metrics: { dated: { value: 2, asOf: at(-40) } } };

  it('that has become too old before the snapshot ends nothing', () => {
    const timeline = timelineOf({ ...dated, ...placed(-5) }, { from: at(-48), to: at(24) });
    expect(timeline).toMatchObject({ knownUntil: null, ending: [] });
    expect(shown(timeline)).toEqual([
      '-40h 15, c null>1 recorded-for-then 2',
      '-16h+1 0, c 1>null known-until unknown',
      '-5h 15, a 0>1 recorded-for-then 1',
      '19h 0, a 1>0 left-window 0',
    ]);
    // What held at the beginning is told as it was.
    for (const to of [at(-1), at(24)]) {
      const begun = timelineOf(dated, { from: at(-30), to });
      expect([begun.knownUntil, begun.ending]).toEqual([null, []]);
      expect(shown(begun)).toEqual(['-16h+1 0, c 1>null known-until 2']);
    }
    const past = timelineOf(dated, { from: at(-48), to: at(-1) });
    expect([past.knownUntil, shown(past).length]).toEqual([null, 2]);
  });

  it('that becomes too old after it ends what is known', () => {
    const fresh = { metrics: { dated: { value: 2, asOf: at(-10) } } };
    for (const from of [at(-48), at(0), at(5)]) {
      const timeline = timelineOf(fresh, { from, to: at(24) });
      expect(timeline.knownUntil).toBe(new Date(after(14) + 1).toISOString());
      expect(timeline.ending.map(({ ruleId, to }) => [ruleId, to])).toEqual([['golden.test.c', null]]);
    }
  });
});
