import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import { compileRuleset, SnapshotError, scoreAccount } from '../src/index.ts';
import { snapshotLists } from '../src/snapshot/snapshot-lists.ts';
import { datasetRulesets } from './fixtures/dataset-examples.ts';
import { realRulesets } from './fixtures/real-rulesets.ts';

const buyer = compileRuleset(datasetRulesets.get('aliexpress.buyer'));
const etsy = compileRuleset(datasetRulesets.get('etsy.seller'));
const head = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-06-15T12:00:00Z',
} as const;
const shop = { ...head, platform: 'etsy', role: 'seller' } as const;
const OPEN = 'aliexpress.buyer.disputes-open-simultaneous';
const ON_TIME = 'etsy.seller.on-time';

const disputes = Array.from({ length: 6 }, (_, i) => ({ id: `d${i}`, openedAt: '2026-06-01T12:00:00Z' }));
/** A third is not shipped though it should be. */
const orders = Array.from({ length: 40 }, (_, i) => ({
  id: `o${i}`,
  placedAt: '2026-05-20T12:00:00Z',
  shipBy: '2026-05-25T12:00:00Z',
  shippedAt: i % 3 === 0 ? null : '2026-05-22T12:00:00Z',
}));

describe('a field that is missing', () => {
  it('six disputes without closedAt', () => {
    const report = scoreAccount({ ...head, disputes }, buyer);
    const open = report.unknown.find(({ ruleId }) => ruleId === OPEN);
    expect(open?.needs).toEqual(['disputes.closedAt']);
    expect(open?.missing).toEqual([
      { list: 'disputes', field: 'closedAt', items: 6, of: 6, ifNone: 'fired', couldAdd: 63 },
    ]);
    const stated = scoreAccount({ ...head, disputes, defaults: { disputes: { closedAt: null } } }, buyer);
    expect(stated.findings[0]).toMatchObject({ ruleId: OPEN, status: 'fired', points: 63 });
    expect(stated.stated).toEqual([{ list: 'disputes', field: 'closedAt', value: null, items: 6 }]);
  });

  it('on some of the items', () => {
    const some = disputes.map((dispute, i) => (i < 2 ? { ...dispute, closedAt: null } : dispute));
    const report = scoreAccount({ ...head, disputes: some }, buyer);
    expect(report.unknown.find(({ ruleId }) => ruleId === OPEN)?.missing[0]).toMatchObject({
      items: 4,
      of: 6,
    });
  });

  it('forty orders without cancelledAt', () => {
    const report = scoreAccount({ ...shop, orders }, etsy);
    const late = report.unknown.find(({ ruleId }) => ruleId === ON_TIME);
    expect(late?.needs).toEqual(['orders.cancelledAt']);
    expect(late?.missing).toMatchObject([
      { list: 'orders', field: 'cancelledAt', items: 40, of: 40, ifNone: 'fired' },
    ]);
    const stated = scoreAccount({ ...shop, orders, defaults: { orders: { cancelledAt: null } } }, etsy);
    expect(stated.findings[0]).toMatchObject({ ruleId: ON_TIME, status: 'fired' });
    expect(late?.missing[0]?.couldAdd).toBe(stated.findings[0]?.points);
  });

  it('an absent list is named as a list', () => {
    const report = scoreAccount(head, buyer);
    expect(report.unknown.find(({ ruleId }) => ruleId === OPEN)).toMatchObject({
      needs: ['disputes'],
      missing: [],
    });
  });

  it('what was said of an item itself counts, whatever is stated for the list', () => {
    const closed = disputes.map((dispute) => ({ ...dispute, closedAt: '2026-06-02T12:00:00Z' }));
    const report = scoreAccount(
      { ...head, disputes: closed, defaults: { disputes: { closedAt: null } } },
      buyer,
    );
    expect(report.findings.find(({ ruleId }) => ruleId === OPEN)?.status).toBe('clear');
    expect(report.stated).toEqual([]);
  });

  it('a default that the field cannot have is refused, one of no field is told', () => {
    const refused = () =>
      scoreAccount({ ...head, disputes, defaults: { disputes: { closedAt: 'never' } } }, buyer);
    expect(refused).toThrow(SnapshotError);
    expect(refused).toThrow('defaults.disputes.closedAt');
    const { warnings } = scoreAccount({ ...head, disputes, defaults: { disputes: { closed: null } } }, buyer);
    expect(warnings).toContainEqual({
      code: 'not-read',
      args: { path: 'defaults.disputes.closed', nearest: 'defaults.disputes.closedAt' },
    });
  });
});

describe('no `needs` names a list that was given', () => {
  it.each(realRulesets.map((ruleset) => ({ id: ruleset.id, ruleset })))('$id', ({ ruleset }) => {
    const compiled = compileRuleset(ruleset);
    const { platform, role } = ruleset;
    // What people have of an item: an id, its own time, and now and then a further field.
    const items = (list: string) => {
      const { at, key, fields } = compiled.lists[list] ?? { fields: {} };
      const value = (name: string, kind: string): unknown =>
        kind === 'time' || kind === 'due'
          ? '2026-06-01T12:00:00Z'
          : kind === 'number'
            ? 1
            : kind === 'flag'
              ? false
              : kind === 'money'
                ? { value: '12.90', currency: 'USD' }
                : kind === 'texts'
                  ? ['a', 'b']
                  : name;
      const entries = Object.entries(fields).map(
        ([name, kind]) => [name, fc.constant(value(name, kind))] as const,
      );
      return fc.array(
        fc.record(Object.fromEntries(entries), {
          requiredKeys: [at, key].filter((name) => name !== undefined) as never,
        }),
        { minLength: 1, maxLength: 3 },
      );
    };
    const lists = Object.fromEntries(
      [...compiled.readByRules().lists]
        .filter((list) => list !== 'account')
        .map((list) => [list, items(list)]),
    );
    fc.assert(
      fc.property(fc.record(lists), (given) => {
        const report = scoreAccount({ ...head, platform, role, ...given }, compiled, {
          includeExperimental: true,
        });
        for (const { needs, missing } of report.unknown) {
          expect(needs.length).toBeGreaterThan(0);
          for (const need of needs) expect(Object.keys(given)).not.toContain(need);
          for (const { list, field, items: lacking, of } of missing) {
            const rows = (given as Record<string, Record<string, unknown>[]>)[list] ?? [];
            if (list === 'account') continue;
            expect(lacking).toBeLessThanOrEqual(of);
            expect(lacking).toBeGreaterThan(0);
            expect(needs).toContain(`${list}.${field}`);
            expect(rows.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: isLong ? 100 : 6 },
    );
  });
});

describe('what is not read', () => {
  it('a list that no rule looks at, a metric and a fact that do not exist', () => {
    const { warnings } = scoreAccount(
      { ...shop, disputes: [{ id: 'd' }], metrics: { onTimeShippingRate3m: 1 }, facts: { nonsense: true } },
      etsy,
    );
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'not-read', args: expect.objectContaining({ path: 'disputes' }) }),
    );
    expect(warnings).toContainEqual({
      code: 'not-read',
      args: { path: 'metrics.onTimeShippingRate3m', nearest: 'metrics.onTimeShippingRate3mo' },
    });
    expect(warnings).toContainEqual(
      expect.objectContaining({ args: expect.objectContaining({ path: 'facts.nonsense' }) }),
    );
  });

  it('a property that is written nearly right', () => {
    const { warnings } = scoreAccount({ ...head, dispute: [] } as unknown, buyer);
    expect(warnings).toContainEqual({
      code: 'unknown-property',
      args: { path: 'dispute', nearest: 'disputes' },
    });
  });

  it('an empty list, notices and appeals are no warning', () => {
    const empty = Object.fromEntries(Object.keys(snapshotLists).map((list) => [list, []]));
    const { warnings } = scoreAccount({ ...shop, ...empty, notices: [{ text: 'Hello' }] }, etsy);
    expect(warnings).toEqual([]);
  });
});
