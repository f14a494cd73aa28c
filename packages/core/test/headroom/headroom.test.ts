import { describe, expect, it } from 'vitest';
import { headroom, type Snapshot, scoreAccount } from '../../src/index.ts';
import { datasetExamples, datasetRulesets, shippedExample } from '../fixtures/dataset-examples.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

const options = { includeExperimental: true };

/** The same account with a metric moved by a number of its units, or of bad events for a ratio. */
function moved(snapshot: Snapshot, metric: string, value: unknown): Snapshot {
  return { ...snapshot, metrics: { ...snapshot.metrics, [metric]: value as never } };
}

const levelOf = (
  snapshot: Snapshot,
  ruleset: Parameters<typeof scoreAccount>[1],
  ruleId: string,
  level: number,
): boolean | undefined =>
  headroom(snapshot, ruleset, options).items.find((item) => item.ruleId === ruleId && item.level === level)
    ?.reached;

function withLimit(metric: string, limit: { readonly gte: string } | { readonly lte: string }) {
  const rule = ruleThatShows(metric);
  return { ...rule, levels: rule.levels.map((level) => ({ ...level, when: { metric, ...limit } })) };
}

describe('headroom', () => {
  it('is tight over all rulesets: that many more fire the level, one fewer does not', () => {
    let checked = 0;
    for (const { name, ruleId, ruleset, snapshot } of datasetExamples.filter((_, i) => i % 9 === 0)) {
      for (const item of headroom(snapshot, ruleset, options).items) {
        if (
          item.ruleId !== ruleId ||
          item.more === null ||
          item.reached ||
          item.metric === null ||
          item.legs.length > 0
        )
          continue;
        const metric = ruleset.metrics.get(item.metric);
        const finding = scoreAccount(snapshot, ruleset, options).findings.find(
          (other) => other.ruleId === ruleId,
        );
        // A moved value has no target of its own any more.
        const given = (snapshot.metrics as Record<string, unknown> | undefined)?.[item.metric];
        if (typeof given === 'object' && given !== null && 'target' in given) continue;
        // Ratios are moved by counts, in the test below; gaps that are no whole events have no "one fewer".
        if (
          !metric ||
          metric.ratio ||
          !Number.isInteger(item.more) ||
          finding?.metric !== item.metric ||
          finding.value === undefined
        )
          continue;
        if (/^(money:|share$|days$|stars$|label$)/.test(metric.declaration.unit)) continue;
        const sign = metric.declaration.worse === 'lower' ? -1 : 1;
        const at = (by: number) =>
          moved(snapshot, item.metric as string, {
            value: (finding.value as number) + sign * by,
            assumed: true,
          });
        expect(levelOf(at(item.more), ruleset, ruleId, item.level), `${name}: ${item.more} more`).toBe(true);
        expect(levelOf(at(item.more - 1), ruleset, ruleId, item.level), `${name}: one fewer`).toBe(false);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(40);
  });

  it('is tight for ratios both ways, by exact counts', () => {
    const amazon = datasetRulesets.get('amazon.seller');
    if (!amazon) throw new Error('the dataset has no amazon.seller');
    const base = shippedExample('amazon-seller/one-defect-in-90');
    const items = (bad: number, all: number) =>
      headroom(
        moved(base, 'sellerFulfilledDefectRate60d', { numerator: bad, denominator: all, assumed: true }),
        amazon,
        options,
      ).items.filter(({ ruleId, metric }) => ruleId === 'amazon.seller.odr' && metric !== null);
    expect(items(1, 90).some(({ reached }) => reached)).toBe(true);
    expect(items(1, 101).some(({ reached }) => reached)).toBe(false);
  });

  it('says for one defect in 90 orders how many good orders lead out and when the defect leaves', () => {
    const amazon = datasetRulesets.get('amazon.seller');
    if (!amazon) throw new Error('the dataset has no amazon.seller');
    const snapshot = shippedExample('amazon-seller/one-defect-in-90');
    const reached = headroom(snapshot, amazon).items.filter(
      ({ ruleId, reached: now }) => ruleId === 'amazon.seller.odr' && now,
    );
    expect(reached.map(({ leadsOut }) => leadsOut).sort()).toEqual([10, 11]);
    for (const { easesAt } of reached) {
      expect(easesAt).not.toBeNull();
      const at = Date.parse(easesAt as string);
      const status = (time: number) =>
        scoreAccount(snapshot, amazon, { asOf: new Date(time).toISOString() }).findings.find(
          ({ ruleId }) => ruleId === 'amazon.seller.odr',
        )?.status;
      expect(status(at - 1)).toBe('fired');
      expect(status(at)).not.toBe('fired');
    }
  });

  it('says when a metric eases: then it is better than now, and a moment before it was not', () => {
    let checked = 0;
    for (const { name, ruleset, snapshot } of datasetExamples.filter((_, i) => i % 6 === 0)) {
      const valueAt = (metric: string, at: number): number | undefined =>
        scoreAccount(snapshot, ruleset, { ...options, asOf: new Date(at).toISOString() }).findings.find(
          (finding) => finding.metric === metric,
        )?.value;
      const now = Date.parse(snapshot.asOf);
      for (const { metric, easesAt, legs } of headroom(snapshot, ruleset, options).items) {
        if (metric === null || easesAt === null || legs.length > 0) continue;
        const at = Date.parse(easesAt);
        const values = [now, at - 1, at].map((time) => valueAt(metric, time));
        const [before, still, then] = values;
        if (before === undefined || still === undefined || then === undefined) continue;
        const sign = ruleset.metrics.get(metric)?.declaration.worse === 'lower' ? -1 : 1;
        expect(sign * then, `${name}: ${metric} at ${easesAt}`).toBeLessThan(sign * before);
        expect(sign * still, `${name}: ${metric} before ${easesAt}`).toBeGreaterThanOrEqual(sign * before);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('tells room only of what is done, not of money, of a number that goes down or of time that passes', () => {
    const metric = { title: 'A metric', worse: 'higher' } as const;
    const ruleset = rulesetAround({
      metrics: {
        rating: { ...metric, unit: 'points', worse: 'lower' },
        months: { ...metric, unit: 'months' },
        refunds: { ...metric, unit: 'money:USD' },
        unpaid: { ...metric, unit: 'money:USD' },
        defects: { ...metric, unit: 'orders' },
      },
      rules: [
        withLimit('rating', { lte: '200' }),
        withLimit('months', { gte: '4' }),
        withLimit('refunds', { gte: '200' }),
        withLimit('unpaid', { gte: '200' }),
        withLimit('defects', { gte: '4' }),
      ],
    });
    const metrics = { rating: 300, months: 1, refunds: 150, unpaid: '150.50', defects: 1 };
    const { items, roomLeft } = headroom(
      { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z', metrics },
      ruleset,
    );
    expect(Object.fromEntries(items.map((item) => [item.metric, item.more]))).toEqual({
      rating: 100,
      months: 3,
      refunds: 50,
      unpaid: 49.5,
      defects: 3,
    });
    expect(roomLeft.map(({ metric: name, fits }) => [name, fits])).toEqual([['defects', 2]]);
  });

  it('tells as room of the week only what fits when good events have left the window', () => {
    const seller = datasetRulesets.get('amazon.seller');
    if (!seller) throw new Error('the dataset has no amazon.seller');
    const snapshot = shippedExample('amazon-seller/one-defect-in-90');
    const { items, roomLeft } = headroom(snapshot, seller);
    const now = items.find(({ metric }) => metric === 'validTrackingRate30d');
    const room = roomLeft.find(({ metric }) => metric === 'validTrackingRate30d');
    const then = headroom(snapshot, seller, { asOf: room?.until as string }).items;
    expect(now?.more).toBe(2);
    expect(then.find(({ ruleId, level }) => ruleId === now?.ruleId && level === now.level)?.more).toBe(1);
    expect(room?.fits).toBe(0);
  });

  it('tells no more room of the week than at any hour of it', () => {
    let less = 0;
    const seller = datasetRulesets.get('amazon.seller');
    if (!seller) throw new Error('the dataset has no amazon.seller');
    // One where good events leave the window within the week, whichever others the sample holds.
    const leaving = { ruleset: seller, snapshot: shippedExample('amazon-seller/one-defect-in-90') };
    for (const { ruleset, snapshot } of [leaving, ...datasetExamples.filter((_, i) => i % 12 === 0)]) {
      const { roomLeft } = headroom(snapshot, ruleset, options);
      if (roomLeft.length === 0) continue;
      for (let hour = 0; hour <= 168; hour += 12) {
        const asOf = new Date(Date.parse(snapshot.asOf) + hour * 3_600_000).toISOString();
        const { items } = headroom(snapshot, ruleset, { ...options, asOf });
        for (const { ruleId, level, metric, fits } of roomLeft) {
          const item = items.find((one) => one.ruleId === ruleId && one.level === level);
          if (item?.metric !== metric || item.more === null) continue;
          expect(fits).toBeLessThanOrEqual(Math.max(0, item.more - 1));
          less += Number(fits < item.more - 1);
        }
      }
    }
    expect(less).toBeGreaterThan(0);
  });

  it('has no number of stars until an average falls: what is missing from it is no event', () => {
    const dasher = datasetRulesets.get('doordash.dasher');
    if (!dasher) throw new Error('the dataset has no doordash.dasher');
    const { items, roomLeft } = headroom(shippedExample('doordash-dasher/completion-just-under'), dasher);
    const ratings = items.filter(({ unit }) => unit === 'stars');
    expect(ratings.length).toBeGreaterThan(0);
    for (const { more, reached } of ratings) expect([more, reached]).toEqual([null, false]);
    expect(roomLeft.filter(({ unit }) => unit === 'stars')).toEqual([]);
  });

  it.each([
    ['the last full month', { calendar: 'month' }, false],
    ['the month so far', { calendar: 'month', toDate: true }, true],
    ['thirty days', { last: '30d' }, true],
  ] as const)('of %s fits more, and good ones lead out: %3$s', (_, window, isOpen) => {
    const count = { of: 'orders', window } as const;
    const bad = { ...count, where: { status: 'cancelled' } } as const;
    const ruleset = rulesetAround({
      metrics: {
        cancelled: { title: 'Cancelled', unit: 'orders', worse: 'higher', value: bad },
        share: { title: 'Share', unit: 'share', worse: 'higher', value: { ratio: [bad, count], part: true } },
      },
      rules: [withLimit('cancelled', { gte: '4' }), withLimit('share', { gte: '0.1' })],
    });
    const orders = ['05-31', '06-01'].flatMap((day) =>
      ['cancelled', 'paid', 'paid'].map((status, i) => ({
        id: `${day}-${i}`,
        placedAt: `2026-${day}T12:00:00Z`,
        status,
      })),
    );
    const asOf = '2026-06-15T12:00:00Z';
    const { items, roomLeft } = headroom(
      { snapshotVersion: 1, platform: 'golden', role: 'test', asOf, orders },
      ruleset,
    );
    const share = items.find(({ metric }) => metric === 'share');
    expect(share?.reached).toBe(true);
    expect(share?.leadsOut !== null).toBe(isOpen);
    expect(roomLeft.map(({ metric }) => metric)).toEqual(isOpen ? ['cancelled'] : []);
  });

  it('leaves out what is suppressed at that time, in the order of rules where the room is the same', () => {
    const buyer = datasetRulesets.get('aliexpress.buyer');
    if (!buyer) throw new Error('the dataset has no aliexpress.buyer');
    const snapshot = shippedExample('aliexpress-buyer/several-at-once');
    const all = headroom(snapshot, buyer).items;
    const rule = all.find(({ reached }) => reached)?.ruleId ?? '';
    const without = (until: string) =>
      headroom(snapshot, buyer, { suppressions: [{ rule, reason: 'known', until }] }).items;
    expect(without('2027-01-01')).toEqual(all.filter(({ ruleId }) => ruleId !== rule));
    expect(without('2026-01-01')).toEqual(all);
    const keys = all.map(({ reached, more, ruleId, level }) => [
      reached ? 0 : 1,
      more ?? 1e15,
      ruleId,
      level,
    ]);
    const ordered = [...keys].sort(
      (a, b) =>
        Number(a[0]) - Number(b[0]) ||
        Number(a[1]) - Number(b[1]) ||
        (a[2] === b[2] ? Number(a[3]) - Number(b[3]) : String(a[2]) < String(b[2]) ? -1 : 1),
    );
    expect(keys).toEqual(ordered);
  });

  it('has no room for dishonest conduct and says no permission', () => {
    for (const { ruleset, snapshot } of datasetExamples.filter((_, i) => i % 40 === 0)) {
      const dishonest = new Set(
        ruleset.rules
          .filter(({ declaration }) => declaration.dishonest)
          .map(({ declaration }) => declaration.id),
      );
      const { items, roomLeft } = headroom(snapshot, ruleset, options);
      expect([...items, ...roomLeft].filter(({ ruleId }) => dishonest.has(ruleId))).toEqual([]);
      for (const finding of scoreAccount(snapshot, ruleset, options).findings) {
        if (dishonest.has(finding.ruleId)) expect(finding.headroom, finding.ruleId).toBeNull();
      }
    }
  });
});
