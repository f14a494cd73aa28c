import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../../scripts/some-cases.js';
import { compileRuleset, scoreAccount } from '../../src/index.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { ruleOf } from '../fixtures/ruleset-around.ts';

/**
 * Nine numbers of the dataset, each worked out from scratch on what really happened. What a file shows of that may be cut,
 * old, full of holes and tied: whatever the engine then says for sure must be true.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-15T12:00:00Z');
/** What happened to one item: times as instants, Infinity for never. */
type Fact = Readonly<Record<string, number | string>>;
type World = Readonly<Record<string, readonly Fact[]>>;
interface Oracle {
  readonly ruleset: string;
  readonly metric: string;
  readonly lists: Readonly<
    Record<
      string,
      {
        at: string;
        times: readonly string[];
        words: Record<string, readonly string[]>;
        number?: string;
        money?: string;
      }
    >
  >;
  /** null where there is nothing to measure. */
  readonly value: (world: World) => number | null;
  /** How many of the newest count; undefined where none are picked. */
  readonly newest?: number;
}
const share = (top: number, bottom: number): number | null => (bottom === 0 ? null : top / bottom);
const within = (time: unknown, days: number, lag = 0): boolean =>
  (time as number) > NOW - (days + lag) * DAY && (time as number) <= NOW - lag * DAY;
const did = (time: unknown): boolean => (time as number) <= NOW;
/** The first Monday of a quarter at midnight in +08:00. */
function lastReset(): number {
  for (let day = Math.floor((NOW + 8 * HOUR) / DAY); ; day--) {
    const date = new Date(day * DAY);
    if (date.getUTCMonth() % 3 === 0 && date.getUTCDate() <= 7 && date.getUTCDay() === 1)
      return day * DAY - 8 * HOUR;
  }
}
const month = (back: number): number => Date.UTC(2026, 5 - back, 1);

const ORACLES: readonly Oracle[] = [
  {
    ruleset: 'doordash.dasher',
    metric: 'completionRate',
    lists: { orders: { at: 'placedAt', times: [], words: { cancelledBy: ['dasher', 'customer', ''] } } },
    newest: 4,
    value: ({ orders = [] }) => {
      // Of two of one instant the one that is listed first came last.
      const newest = [...orders].sort((a, b) => Number(b.placedAt) - Number(a.placedAt)).slice(0, 4);
      return share(newest.filter(({ cancelledBy }) => cancelledBy !== 'dasher').length, newest.length);
    },
  },
  {
    ruleset: 'shopee.seller',
    metric: 'lateShipmentRate7d',
    lists: { orders: { at: 'placedAt', times: ['shippedAt', 'shipBy'], words: {} } },
    value: ({ orders = [] }) => {
      const shipped = orders.filter(({ shippedAt }) => within(shippedAt, 7));
      return share(
        shipped.filter(({ shippedAt, shipBy }) => Number(shippedAt) > Number(shipBy)).length,
        shipped.length,
      );
    },
  },
  {
    ruleset: 'amazon.seller',
    metric: 'lateShipmentRate10d',
    lists: {
      orders: {
        at: 'placedAt',
        times: ['shippedAt', 'shipBy'],
        words: { fulfilledBy: ['seller', 'amazon'] },
      },
    },
    value: ({ orders = [] }) => {
      const own = orders.filter(
        ({ placedAt, fulfilledBy }) => within(placedAt, 10) && fulfilledBy === 'seller',
      );
      const late = own.filter(
        ({ shippedAt, shipBy }) => did(shippedAt) && Number(shipBy) < Number(shippedAt),
      );
      return share(late.length, own.length);
    },
  },
  {
    ruleset: 'paypal.merchant',
    metric: 'claimAmount3mo',
    lists: {
      disputes: {
        at: 'openedAt',
        times: ['escalatedAt'],
        words: { kind: ['item-not-received', 'unauthorized'] },
        money: 'amount',
      },
    },
    value: ({ disputes = [] }) =>
      disputes
        .filter(
          ({ openedAt, escalatedAt, kind }) =>
            Number(openedAt) >= month(4) &&
            Number(openedAt) < month(1) &&
            did(escalatedAt) &&
            kind === 'item-not-received',
        )
        .reduce((sum, { amount }) => sum + Number(amount), 0),
  },
  {
    ruleset: 'airbnb.host',
    metric: 'hostCancellations365d',
    lists: { orders: { at: 'placedAt', times: ['cancelledAt'], words: { cancelledBy: ['host', 'guest'] } } },
    value: ({ orders = [] }) =>
      orders.filter(({ cancelledAt, cancelledBy }) => within(cancelledAt, 365) && cancelledBy === 'host')
        .length,
  },
  {
    ruleset: 'aliexpress.buyer',
    metric: 'disputesOpen',
    lists: { disputes: { at: 'openedAt', times: ['closedAt'], words: {} } },
    value: ({ disputes = [] }) => disputes.filter(({ closedAt }) => !did(closedAt)).length,
  },
  {
    ruleset: 'aliexpress.buyer',
    metric: 'unpaidOrders',
    lists: { orders: { at: 'placedAt', times: [], words: { status: ['awaiting-payment', 'completed'] } } },
    value: ({ orders = [] }) => orders.filter(({ status }) => status === 'awaiting-payment').length,
  },
  {
    ruleset: 'etsy.seller',
    metric: 'messageResponseRate3mo',
    lists: { messages: { at: 'at', times: ['answeredAt'], words: { first: ['yes'] } } },
    value: ({ messages = [] }) => {
      const asked = messages.filter(({ at }) => within(at, 90, 2));
      return share(
        asked.filter(({ at, answeredAt }) => did(answeredAt) && Number(answeredAt) <= Number(at) + 2 * DAY)
          .length,
        asked.length,
      );
    },
  },
  {
    ruleset: 'shopee.seller',
    metric: 'penaltyPoints',
    lists: { violations: { at: 'at', times: ['removedAt'], words: {}, number: 'points' } },
    value: ({ violations = [] }) =>
      violations
        .filter(({ at, removedAt }) => Number(at) >= lastReset() && !did(removedAt))
        .reduce((sum, { points }) => sum + Number(points), 0),
  },
];

/** What a file says: cut by a time from an instant on, as of another, without some fields, in some order. */
interface File {
  readonly since?: number;
  readonly by?: string;
  readonly until?: number;
  readonly holes: readonly number[];
  readonly isReversed: boolean;
}
const DUE = new Set(['shipBy']);

function fileOf(
  { lists }: Oracle,
  world: World,
  { since, by, until = Number.POSITIVE_INFINITY, holes, isReversed }: File,
): object {
  const snapshot: Record<string, unknown> = {};
  const observed: Record<string, object> = {};
  for (const [list, { at, times, money }] of Object.entries(lists)) {
    const seen = (time: number): boolean => time <= Math.min(until, NOW);
    const fields = [at, ...times];
    const items = (world[list] ?? []).flatMap((fact, i) => {
      if (!seen(Number(fact[at]))) return [];
      const known = fields.map((name) => Number(fact[name])).filter(seen);
      const cut = by === undefined ? known : seen(Number(fact[by])) ? [Number(fact[by])] : [];
      if (since !== undefined && !cut.some((time) => time >= since)) return [];
      const item: Record<string, unknown> = { id: `${list}${i}` };
      for (const [name, value] of Object.entries(fact)) {
        if (name !== at && holes.some((hole) => hole === (i * 7 + name.length) % 23)) continue;
        if (fields.includes(name)) {
          const time = Number(value);
          item[name] = time < Infinity && (DUE.has(name) || seen(time)) ? new Date(time).toISOString() : null;
        } else if (name === money) item[name] = { value: `${value}`, currency: 'USD' };
        // Before an end nobody has told, an order was still to be paid, and nobody had cancelled it.
        else if (name === 'status' && until < NOW) item[name] = 'awaiting-payment';
        else if (name === 'cancelledBy' && until < NOW && !seen(Number(fact.cancelledAt ?? 0)))
          item[name] = null;
        else item[name] = value === '' ? null : value === 'yes' ? true : value;
      }
      return [item];
    });
    snapshot[list] = isReversed ? items.reverse() : items;
    const reach = {
      ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
      ...(by === undefined || since === undefined ? {} : { by }),
      ...(until < NOW ? { until: new Date(until).toISOString() } : {}),
    };
    observed[list] = reach;
  }
  return { ...snapshot, observed };
}

function worldsOf({ lists }: Oracle): fc.Arbitrary<World> {
  // Few instants, so that many are equal.
  const age = fc.oneof(
    fc.integer({ min: 0, max: 60 }).map((n) => n * 6 * HOUR),
    fc.integer({ min: 0, max: 140 }).map((n) => n * DAY),
    fc.constantFrom(7, 10, 365).map((n) => n * DAY),
  );
  const later = fc.oneof(
    fc.integer({ min: 0, max: 40 }).map((n) => n * 6 * HOUR),
    fc.constant(Number.POSITIVE_INFINITY),
  );
  return fc.record(
    Object.fromEntries(
      Object.entries(lists).map(([list, { at, times, words, number, money }]) => [
        list,
        fc.array(
          fc
            .record({
              [at]: age.map((ago) => NOW - ago),
              ...Object.fromEntries(
                times.map((name) => [
                  name,
                  DUE.has(name) ? fc.integer({ min: 0, max: 20 }).map((n) => n * 6 * HOUR) : later,
                ]),
              ),
              ...Object.fromEntries(
                Object.entries(words).map(([name, all]) => [name, fc.constantFrom(...all)]),
              ),
              ...(number ? { [number]: fc.integer({ min: 1, max: 3 }) } : {}),
              ...(money ? { [money]: fc.integer({ min: 1, max: 4 }) } : {}),
            } as Record<string, fc.Arbitrary<number | string>>)
            .map((item) => ({
              ...item,
              ...Object.fromEntries(times.map((name) => [name, Number(item[at]) + Number(item[name])])),
            })),
          { maxLength: 9 },
        ),
      ]),
    ),
  ) as fc.Arbitrary<World>;
}

const filesOf = ({ lists }: Oracle): fc.Arbitrary<File> => {
  const [{ at, times }] = Object.values(lists) as unknown as [Oracle['lists'][string]];
  const instant = fc.oneof(
    fc.integer({ min: 0, max: 60 }).map((n) => NOW - n * 6 * HOUR),
    fc.integer({ min: 0, max: 400 }).map((n) => NOW - n * DAY),
  );
  const fields = [at, ...times.filter((name) => !DUE.has(name))];
  return fc.record(
    {
      since: instant,
      by: fc.constantFrom(...fields),
      until: instant,
      holes: fc.oneof(fc.constant([]), fc.array(fc.nat(22), { maxLength: 4 })),
      isReversed: fc.boolean(),
    },
    { requiredKeys: ['holes', 'isReversed'] },
  );
};

const LIMITS = ['0.1', '0.25', '0.5', '0.75', '0.9', '1', '2', '3', '5', '8'];

describe('nine numbers, against what really happened', () => {
  it.each(ORACLES.map((oracle) => ({ name: `${oracle.ruleset}: ${oracle.metric}`, oracle })))(
    '$name',
    ({ oracle }) => {
      const { ruleset: id, metric, newest, value } = oracle;
      const real = realRulesets.find((ruleset) => ruleset.id === id) as Ruleset;
      const metrics = newest
        ? JSON.parse(JSON.stringify(real.metrics).replaceAll(/"newest":\d+/g, `"newest":${newest}`))
        : real.metrics;
      const isShare = real.metrics[metric]?.unit === 'share';
      const limits = LIMITS.filter((limit) => !isShare || Number(limit) <= 1);
      const { precedence: _, ...rest } = real as Ruleset & { precedence?: unknown };
      const cause = Object.keys(real.causes)[0] as string;
      const source = Object.keys(real.sources)[0] as string;
      const ruleset = {
        ...rest,
        metrics,
        rules: limits.map((limit, i) =>
          ruleOf({
            id: `${id}.limit-${i}`,
            cause,
            levels: [
              { when: { metric, gte: limit }, severity: 'low', evidence: 'official', sources: [{ source }] },
            ],
          }),
        ),
      } as Ruleset;
      const compiled = compileRuleset(ruleset);
      let decided = 0;
      fc.assert(
        fc.property(worldsOf(oracle), filesOf(oracle), (world, file) => {
          const truth = value(world);
          const head = {
            snapshotVersion: 1,
            platform: real.platform,
            role: real.role,
            asOf: new Date(NOW).toISOString(),
          };
          const report = scoreAccount({ ...head, ...fileOf(oracle, world, file) } as unknown, compiled);
          const isWhole = file.since === undefined && file.until === undefined && file.holes.length === 0;
          for (const [i, limit] of limits.entries()) {
            const status = report.findings.find(({ ruleId }) => ruleId === `${id}.limit-${i}`)?.status;
            const fires = truth !== null && truth >= Number(limit);
            if (status !== 'unknown') decided++;
            // Only which of equals come first can be open in what is whole.
            if (isWhole && newest === undefined)
              expect(`${limit}: ${status}`).toBe(
                `${limit}: ${truth === null ? 'not-applicable' : fires ? 'fired' : 'clear'}`,
              );
            if (status === 'fired') expect(fires).toBe(true);
            if (status === 'clear') expect(fires).toBe(false);
            if (status === 'not-applicable') expect(truth).toBe(null);
          }
        }),
        { numRuns: isLong ? 2000 : 150 },
      );
      expect(decided).toBeGreaterThan(0);
    },
  );
});
