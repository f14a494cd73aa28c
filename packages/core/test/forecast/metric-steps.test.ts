import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readySnapshot } from '../../src/account/prepare-snapshot.ts';
import { clocksOf, courseFrom } from '../../src/clocks/ruleset-clocks.ts';
import { valueAt } from '../../src/clocks/steps.ts';
import { compileRuleset } from '../../src/compile/compile-ruleset.ts';
import type { Interval } from '../../src/exact/interval.ts';
import { compare } from '../../src/exact/rational.ts';
import type { Ledger, ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { rulesetAround } from '../fixtures/ruleset-around.ts';
import { type Case, casesOf } from '../generators/cases.ts';
import { CONSTRUCTS, rulesetsWith } from '../generators/rulesets.ts';
import { durationsOf, timeText } from '../generators/times.ts';
import { DAY, HOUR } from '../reference/world.ts';

const AHEAD = 100 * DAY;
const TIMES = /"\d{4}-\d\d-\d\dT[^"]*"/g;
/** So long before the end of what the snapshot knows it is asked: then some of it is still to come. */
const earlier = fc.constantFrom(0, 0, DAY, 30 * DAY, 90 * DAY);

const isSame = (a: Interval, b: Interval): boolean =>
  a.empty === b.empty && (a.empty === 2 || (compare(a.lo, b.lo) === 0 && compare(a.hi, b.hi) === 0));

/** What the steps of a metric say at each instant that the snapshot names, also moved by every length of time of the ruleset. */
function expectSteps({ ruleset, snapshot }: Case, before: number): number {
  const compiled = compileRuleset(ruleset);
  const from = Date.parse(snapshot.asOf) - before;
  const until = from + AHEAD;
  const course = courseFrom(readySnapshot(snapshot, compiled).contextAt(from), until);
  const afresh = readySnapshot(snapshot, compiled);
  const named = (JSON.stringify(snapshot).match(TIMES) ?? []).map((text) => Date.parse(text.slice(1, -1)));
  const lengths = [0, ...durationsOf(ruleset)].slice(0, 6);
  let checked = 0;
  for (const metric of compiled.metricList) {
    const steps = clocksOf(compiled).metricSteps(metric, course);
    if (!steps) continue;
    const instants = new Set([from, ...[...steps.at.slice(0, 20)].flatMap((at) => [at - 1, at, at + 1])]);
    for (const time of named.slice(0, 20))
      for (const length of lengths) for (const by of [-1, 0, 1]) instants.add(time + length + by);
    for (const at of [...instants].filter((t) => t >= from && t <= until)) {
      const wanted = afresh.contextAt(at).metric(metric.index);
      const found = valueAt(steps, at);
      if (!isSame(found, wanted))
        expect.fail(
          `${metric.name} at ${new Date(at).toISOString()}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
        );
      checked++;
    }
  }
  return checked;
}

describe('the steps of a metric are what it comes to at every instant', () => {
  it.each(CONSTRUCTS)('%s', (construct) => {
    let checked = 0;
    fc.assert(
      fc.property(casesOf(rulesetsWith([construct]), { given: false }), earlier, (one, before) => {
        checked += expectSteps(one, before);
      }),
      { numRuns: Number(process.env.RISK_CHECK_RUNS ?? 30) },
    );
    expect(checked).toBeGreaterThan(100);
  });

  it('with values given ready-made, on real rulesets', () => {
    fc.assert(
      fc.property(casesOf(fc.constantFrom(...realRulesets), { maxItems: 3 }), earlier, (one, before) => {
        expectSteps(one, before);
      }),
      { numRuns: Number(process.env.RISK_CHECK_RUNS ?? 30) },
    );
  });

  const asOf = Date.parse('2026-06-15T12:00:00Z');
  const limits: readonly (readonly [string, Partial<Ledger['ledger']>])[] = [
    ['by nothing', {}],
    ['by free ones', { free: { count: 2 } }],
    ['by collapsing batches', { collapse: { within: '2d' }, points: '1' }],
    ['by a cap for each day', { perDay: '3' }],
    ['to the worst group', { by: 'policy' }],
    ['by lapsing together', { lapse: 'together' }],
    ['by a calendar', { life: { reset: { months: [7] } } }],
  ];
  const violations = fc.array(
    fc.record(
      {
        at: fc.integer({ min: -20, max: 4 }).map((halfDays) => timeText(asOf + halfDays * 12 * HOUR)),
        policy: fc.constantFrom('a', 'b'),
        points: fc.constantFrom(-1, 0.5, 1, 2, 4),
      },
      { requiredKeys: [] },
    ),
    { minLength: 3, maxLength: 12 },
  );

  it.each(limits)('points of a ledger, limited %s', (_, more) => {
    const value: Ledger = {
      ledger: { of: 'violations', points: { field: 'points' }, life: { last: '5d' }, ...more },
    };
    const ruleset = rulesetAround({
      metrics: { owed: { title: 'Owed', unit: 'points', worse: 'higher', domain: ['-99', '99'], value } },
      rules: [],
    });
    let checked = 0;
    fc.assert(
      fc.property(violations, fc.constantFrom(0, 3 * DAY), (list, before) => {
        const head = { snapshotVersion: 1 as const, platform: 'golden', role: 'test', asOf: timeText(asOf) };
        checked += expectSteps({ ruleset, snapshot: { ...head, violations: list } }, before);
      }),
      // So many that each seed makes enough checks.
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(1000);
  });

  const order = (days: number, more = {}) => ({ placedAt: timeText(asOf + days * DAY), ...more });

  it.each<[string, ValueNode, object]>([
    [
      'what is recorded for later, once it has happened',
      { of: 'orders', where: { paidAt: null } },
      { orders: [order(-30, { paidAt: timeText(asOf + 2.3 * DAY) })] },
    ],
    [
      'a list that does not reach the present any more',
      { of: 'orders', window: { newest: 2 } },
      { orders: [order(-30), order(-20)], observed: { orders: { until: timeText(asOf + 2.3 * DAY) } } },
    ],
  ])('past periods of a run read otherwise by %s', (_, value, more) => {
    const ruleset = rulesetAround({
      metrics: {
        seen: { title: 'Seen', unit: 'orders', worse: 'higher', value },
        days: {
          title: 'Days',
          unit: 'periods',
          worse: 'higher',
          value: { run: { every: 'day', enter: { metric: 'seen', gte: '1' }, back: 5 } },
        },
      },
      rules: [],
    });
    const snapshot = {
      snapshotVersion: 1 as const,
      platform: 'golden',
      role: 'test',
      asOf: timeText(asOf),
      account: { createdAt: timeText(asOf - 90 * DAY) },
      ...more,
    };
    const compiled = compileRuleset(ruleset);
    const days = compiled.metrics.get('days') as (typeof compiled.metricList)[number];
    const context = readySnapshot(snapshot, compiled).contextAt(asOf);
    const steps = clocksOf(compiled).metricSteps(days, courseFrom(context, asOf + 6 * DAY));
    const told = (value: Interval | null): string => JSON.stringify(value);
    const seen = new Set<string>();
    for (let at = asOf; at <= asOf + 6 * DAY; at += HOUR) {
      const wanted = told(readySnapshot(snapshot, compiled).contextAt(at).metric(days.index));
      expect([at, told(steps && valueAt(steps, at))]).toEqual([at, wanted]);
      seen.add(wanted);
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});
