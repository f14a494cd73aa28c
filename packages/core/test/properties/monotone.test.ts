import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../../scripts/some-cases.js';
import { compileRuleset } from '../../src/compile/compile-ruleset.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { casesOf } from '../generators/cases.ts';
import { numbersNear } from '../generators/given-metrics.ts';
import { monotoneRulesets } from '../generators/monotone-rulesets.ts';
import { ageOf, timeText } from '../generators/times.ts';

function expectNotLower(ruleset: Ruleset, before: Snapshot, after: Snapshot): void {
  const [less, more] = [scoreEngine(ruleset, before), scoreEngine(ruleset, after)];
  expect(more.evidenceScore).toBeGreaterThanOrEqual(less.evidenceScore);
  expect(more.worstCase).toBeGreaterThanOrEqual(less.worstCase);
}

/** Adds an item to a list where the list is known: an unknown list that becomes known says less, not more. */
function withItem(snapshot: Snapshot, list: string, item: object): Snapshot {
  const items = (snapshot as Record<string, unknown>)[list];
  return Array.isArray(items) ? { ...snapshot, [list]: [...items, item] } : snapshot;
}

/** One more of each bad thing the golden rules know; never an order, which is the volume of the dispute rate. */
function goldenEvents(at: string, i: number): [string, object][] {
  const id = `new-${i}`;
  return [
    ['disputes', { id, orderId: id, openedAt: at, closedAt: null }],
    ['payments', { id, at, status: 'declined', methodId: 'card' }],
    ['logins', { id, at, ip: id, country: id }],
    ['devices', { id, accountIds: ['a', 'b', 'c', id] }],
    ['chargebacks', { id, filedAt: at, reversedAt: null }],
    ['appeals', { id, submittedAt: at, status: 'rejected' }],
    ['notices', { id, at, kind: 'warning' }],
  ];
}

describe('never lower', () => {
  it('with one more bad event, on the golden ruleset', () => {
    fc.assert(
      fc.property(
        casesOf(fc.constant(goldenRuleset), { given: false }),
        ageOf([]),
        fc.nat(),
        ({ ruleset, snapshot }, age, i) => {
          const events = goldenEvents(timeText(Date.parse(snapshot.asOf) - age), i);
          const [list, item] = events[i % events.length] ?? ['', {}];
          expectNotLower(ruleset, snapshot, withItem(snapshot, list, item));
        },
      ),
      { numRuns: shareOf(300, 2) },
    );
  });

  it('with one more bad event, on random rulesets of measures, shares, sums and ledgers in which more is worse', () => {
    // Where a list falls short, one more item may also tell how much there is not: worstCase is held to whole lists.
    const whole = ({ observed: _, ...snapshot }: Snapshot): Snapshot => snapshot;
    const bad = fc.record({
      id: fc.constantFrom('a-new', 'y-new'),
      kind: fc.constantFrom('a', 'b'),
      severity: fc.constantFrom('s', 't'),
      points: fc.integer({ min: 0, max: 9 }),
      listingId: fc.constantFrom('p', 'q', 'r'),
    });
    fc.assert(
      fc.property(
        casesOf(monotoneRulesets, { given: false }),
        ageOf([]),
        bad,
        ({ ruleset, snapshot }, age, rest) => {
          const at = timeText(Date.parse(snapshot.asOf) - Math.abs(age));
          const item = { at, resolvedAt: null, removedAt: null, policy: null, ...rest };
          const more = withItem(snapshot, 'violations', item);
          expect(scoreEngine(ruleset, more).evidenceScore).toBeGreaterThanOrEqual(
            scoreEngine(ruleset, snapshot).evidenceScore,
          );
          expectNotLower(ruleset, whole(snapshot), whole(more));
        },
      ),
      { numRuns: shareOf(600, 2) },
    );
  });

  // Volumes (`worse: neither`) are exempt: the platforms themselves say "and at least 300 orders".
  it('with a metric that gets worse, on every real ruleset', () => {
    const cases = fc
      .constantFrom(...realRulesets)
      .filter(({ metrics }) =>
        Object.values(metrics).some(({ worse, scale }) => worse !== 'neither' && !scale),
      )
      .chain((ruleset) => {
        const directed = Object.entries(ruleset.metrics).filter(
          ([, { worse, scale }]) => worse !== 'neither' && !scale,
        );
        return fc.constantFrom(...directed).chain(([name, metric]) => {
          const numbers = [...new Set(numbersNear(ruleset, name, metric).map(Number))];
          const pair = fc
            .tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers))
            .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
          return fc
            .tuple(casesOf(fc.constant(ruleset)), pair)
            .map(([one, [low, high]]) => ({ ...one, name, low, high }));
        });
      });
    fc.assert(
      fc.property(cases, ({ ruleset, snapshot, name, low, high }) => {
        // Where events, or numbers that it is computed from, contradict one of the two numbers, that one is left aside:
        // none of them, then.
        const parts = compileRuleset(ruleset).metricInputs(name).metrics;
        const others = Object.entries(snapshot.metrics ?? {}).filter(([other]) => !parts.has(other));
        const given = (value: number): Snapshot => ({
          ...snapshot,
          metrics: { ...Object.fromEntries(others), [name]: value },
        });
        const lists = Object.keys(snapshot).filter((key) =>
          Array.isArray((snapshot as Record<string, unknown>)[key]),
        );
        const bare = (one: Snapshot): Snapshot =>
          Object.fromEntries(Object.entries(one).filter(([key]) => !lists.includes(key))) as Snapshot;
        const [better, worse] = ruleset.metrics[name]?.worse === 'lower' ? [high, low] : [low, high];
        const { account: _, ...other } = bare(given(better));
        const { account: __, ...another } = bare(given(worse));
        expectNotLower(ruleset, other as Snapshot, another as Snapshot);
      }),
      { numRuns: shareOf(600, 2) },
    );
  });
});
