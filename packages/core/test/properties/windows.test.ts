import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Window } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { scoreAccount } from '../../src/score/score-account.ts';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';
import { asOfTime, timeText } from '../generators/times.ts';
import { DAY, HOUR, MINUTE, milliseconds } from '../reference/world.ts';

/** Counts the logins of a window; the rule is only there to show the value. */
export function countingLogins(window: Window, zone = '+00:00'): Ruleset {
  return {
    ...rulesetAround({
      metrics: {
        seen: { title: 'Logins', unit: 'logins', worse: 'higher', value: { of: 'logins', window } },
      },
      rules: [ruleThatShows('seen')],
    }),
    zone,
  };
}

function countAt(ruleset: Ruleset, asOf: number, times: readonly number[]): number | undefined {
  const logins = times.map((at, i) => ({ id: `l${i}`, at: timeText(at) }));
  return scoreEngine(ruleset, {
    snapshotVersion: 1,
    platform: 'golden',
    role: 'test',
    asOf: timeText(asOf),
    logins,
  }).findings[0]?.value;
}

const length = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((n) => `${n}m`),
  fc.integer({ min: 1, max: 72 }).map((n) => `${n}h`),
  fc.integer({ min: 1, max: 400 }).map((n) => `${n}d`),
);

describe('rolling windows are half-open', () => {
  it('an event exactly W old is out, one millisecond younger is in; at asOf in, a millisecond later out', () => {
    fc.assert(
      fc.property(asOfTime, length, (asOf, last) => {
        const ruleset = countingLogins({ last });
        const from = asOf - milliseconds(last);
        expect(countAt(ruleset, asOf, [from])).toBe(0);
        expect(countAt(ruleset, asOf, [from + 1])).toBe(1);
        expect(countAt(ruleset, asOf, [asOf])).toBe(1);
        expect(countAt(ruleset, asOf, [asOf + 1])).toBe(0);
      }),
    );
  });

  it('with a lag both ends move', () => {
    fc.assert(
      fc.property(asOfTime, length, length, (asOf, last, lag) => {
        const ruleset = countingLogins({ last, lag });
        const to = asOf - milliseconds(lag);
        const from = to - milliseconds(last);
        expect(countAt(ruleset, asOf, [from, from + 1, to, to + 1])).toBe(milliseconds(last) === 1 ? 1 : 2);
        expect(countAt(ruleset, asOf, [from + 1])).toBe(1);
        expect(countAt(ruleset, asOf, [to])).toBe(1);
        expect(countAt(ruleset, asOf, [to + 1])).toBe(0);
      }),
    );
  });

  it.each([
    { text: '30m', ms: 30 * MINUTE },
    { text: '24h', ms: 24 * HOUR },
    { text: '60d', ms: 60 * DAY },
  ])('$text is $ms milliseconds, also where clocks change', ({ text, ms }) => {
    const asOf = Date.parse('2026-03-08T12:00:00Z');
    expect(countAt(countingLogins({ last: text }), asOf, [asOf - ms, asOf - ms + 1])).toBe(1);
  });
});

describe('a list in any order', () => {
  it('oldest first, newest first or mixed, the same events count', () => {
    const offsets = fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(-1, 0, 0, 1, 5)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(asOfTime, length, length, offsets, (asOf, last, lag, places) => {
        const to = asOf - milliseconds(lag);
        const from = to - milliseconds(last);
        const times = places.map(([edge, ms]) => ([from, to, asOf][edge] ?? asOf) + ms);
        const wanted = times.filter((time) => time > from && time <= to).length;
        const ruleset = countingLogins({ last, lag });
        expect(countAt(ruleset, asOf, times)).toBe(wanted);
        expect(
          countAt(
            ruleset,
            asOf,
            times.toSorted((a, b) => a - b),
          ),
        ).toBe(wanted);
        expect(
          countAt(
            ruleset,
            asOf,
            times.toSorted((a, b) => b - a),
          ),
        ).toBe(wanted);
      }),
    );
  });

  it.each<[string, Window, number]>([
    ['the newest', { newest: 25 }, 25],
    ['those since the oldest', { since: { of: 'logins', pick: 'oldest' } }, 149_999],
    ['those since the newest', { since: { of: 'logins', pick: 'newest' } }, 0],
    ['the first since the oldest', { since: { of: 'logins', pick: 'oldest' }, first: 25 }, 25],
  ])('%s of more events than a function takes arguments', (_, window, wanted) => {
    const asOf = Date.parse('2026-06-15T12:00:00Z');
    const times = Array.from({ length: 150_000 }, (_, i) => asOf - ((i * 7919) % 150_000) * 1000);
    expect(countAt(countingLogins(window), asOf, times)).toBe(wanted);
  });
});

describe('reach', () => {
  it('a list that begins inside the window makes the count a lower bound, one that covers it does not', () => {
    fc.assert(
      fc.property(asOfTime, length, fc.constantFrom(-1, 0, 1, 2), (asOf, last, ms) => {
        const ruleset = countingLogins({ last });
        const from = asOf - milliseconds(last);
        const snapshot = {
          snapshotVersion: 1 as const,
          platform: 'golden',
          role: 'test',
          asOf: timeText(asOf),
          logins: [],
          observed: { logins: { since: timeText(from + ms) } },
        };
        // The window begins with from + 1: a list observed since then holds all of it.
        expect(scoreEngine(ruleset, snapshot).findings[0]?.status).toBe(ms <= 1 ? 'clear' : 'unknown');
      }),
    );
  });
});

describe('a figure read from a dashboard', () => {
  it.each([1, 3, 12])('is of the %i full months before it was read, and of no later ones', (count) => {
    const read = Date.parse('2026-11-27T18:00:00Z');
    const given = (instant: number, seen: unknown) =>
      scoreAccount(
        { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: timeText(read), metrics: { seen } },
        countingLogins({ calendar: 'month', count }),
        { asOf: timeText(instant) },
      ).findings[0]?.status;
    const turn = Date.parse('2026-12-01T00:00:00Z');
    for (const seen of [7, { value: 7 }, { value: 7, asOf: '2026-11-02T00:00:00Z' }]) {
      expect(given(turn - 1, seen)).toBe('fired');
      expect(given(turn, seen)).toBe('unknown');
    }
    expect(given(read, { value: 7, asOf: '2026-10-31T23:59:59Z' })).toBe('unknown');
  });

  it('of several months is not listed by month', () => {
    const report = scoreAccount(
      {
        snapshotVersion: 1,
        platform: 'golden',
        role: 'test',
        asOf: '2026-11-27T18:00:00Z',
        metrics: { seen: [{ period: '2026-10', value: 7 }] },
      },
      countingLogins({ calendar: 'month', count: 3 }),
    );
    expect(report.findings[0]?.status).toBe('unknown');
    expect(report.warnings).toMatchObject([{ code: 'metric-without-periods', args: { metric: 'seen' } }]);
  });
});

it.each([{}, { assumed: true as const }])('a figure that is too old is not used: %j', (more) => {
  const ruleset = rulesetAround({
    metrics: { rate: { title: 'Rate', unit: 'share', worse: 'higher', freshFor: '31d' } },
    rules: [ruleThatShows('rate')],
  });
  const at = (asOf: string) =>
    scoreAccount(
      {
        snapshotVersion: 1,
        platform: 'golden',
        role: 'test',
        asOf,
        metrics: { rate: { value: '0.05', asOf: '2026-11-01T00:00:00Z', ...more } },
      },
      ruleset,
    );
  expect(at('2026-12-02T00:00:00Z').findings[0]?.value).toBe(0.05);
  const old = at('2026-12-02T00:00:00.001Z');
  expect(old.findings[0]).not.toHaveProperty('value');
  expect(old.warnings).toContainEqual({ code: 'metric-too-old', args: { metric: 'rate' } });
});

it('a figure too old today is what it was on the days that a run looks at', () => {
  const ruleset = rulesetAround({
    metrics: {
      rate: { title: 'Rate', unit: 'share', worse: 'higher', freshFor: '31d' },
      months: {
        title: 'Months',
        unit: 'months',
        worse: 'higher',
        value: { run: { every: 'month', enter: { metric: 'rate', gt: '0.04' }, back: 12 } },
      },
    },
    rules: [ruleThatShows('months')],
  });
  const metrics = { rate: { value: '0.05', asOf: '2026-11-30T12:00:00Z' } };
  const snapshot = { snapshotVersion: 1, platform: 'golden', role: 'test', metrics } as const;
  const atLeast = (asOf: string) => scoreAccount({ ...snapshot, asOf }, ruleset).findings[0]?.atLeast;
  // Looked at on the first of December; too old since half a day, with a month to go until the next time.
  expect(atLeast('2026-12-31T12:00:00.001Z')).toBe(1);
  expect(atLeast('2027-01-01T00:00:00Z')).toBeUndefined();
});
