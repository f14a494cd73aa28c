import { parseSnapshot, type Snapshot, SnapshotError, scoreAccount } from '@risk-check/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile, MergeError, mergeSnapshots, replaceIds } from '../src/index.ts';
import { fixtureNames, fixtureText, importFixture } from './read-fixture.ts';
import { realRulesets } from './real-rulesets.ts';

const base: Snapshot = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-02-10T08:00:00Z',
};
const at = (day: number, more: Partial<Snapshot>): Snapshot => ({
  ...base,
  asOf: `2026-02-${String(day).padStart(2, '0')}T08:00:00Z`,
  ...more,
});
const dispute = (id: string, closedAt: string | null = null) => ({
  id,
  openedAt: '2026-02-03T10:00:00Z',
  closedAt,
});

describe('mergeSnapshots', () => {
  it('counts an item of both once, and the later one updates it', () => {
    const older = at(10, { disputes: [dispute('d1'), dispute('d2')] });
    const newer = at(12, { disputes: [dispute('d2', '2026-02-11T00:00:00Z'), dispute('d3')] });
    const { snapshot, notes } = mergeSnapshots(older, newer);
    expect(snapshot.asOf).toBe(newer.asOf);
    // Of the one that is gone nobody knows whether it is still open.
    const { closedAt: _, ...gone } = dispute('d1');
    expect(snapshot.disputes).toEqual([gone, dispute('d2', '2026-02-11T00:00:00Z'), dispute('d3')]);
    expect(notes).toEqual([
      { code: 'merged-list', args: { list: 'disputes', added: 1, updated: 1, kept: 1 } },
    ]);
  });

  it('what one states for its own lists says nothing of the items of the other', () => {
    const { closedAt: _, ...open } = dispute('d1');
    const older = at(10, { disputes: [open], defaults: { disputes: { closedAt: null } } });
    const newer = at(10, { disputes: [{ ...open, id: 'd2' }] });
    const { snapshot } = mergeSnapshots(older, newer);
    expect(snapshot.disputes).toEqual([dispute('d1'), { ...open, id: 'd2' }]);
    expect(snapshot).not.toHaveProperty('defaults');
  });

  it('refuses what is no snapshot, with every problem', () => {
    const orders = [{ placedAt: '30 February' }, null] as never;
    for (const other of [{}, null, { ...base, asOf: 'now' }, { ...base, orders }] as Snapshot[]) {
      expect(() => mergeSnapshots(base, other)).toThrow(SnapshotError);
      expect(() => mergeSnapshots(other, base)).toThrow(SnapshotError);
    }
  });

  it.each([
    ['region', { region: 'US' }, { region: 'DE' }],
    ['program', { program: 'US' }, { program: 'UK' }],
  ])('refuses two records of different %s', (path, one, other) => {
    expect(() => mergeSnapshots(at(10, one), at(12, other))).toThrow(`${path}: one snapshot is for "US"`);
    expect(mergeSnapshots(at(10, one), at(12, {})).snapshot).toMatchObject(one);
  });

  it('keeps what only the earlier one knows, as of its time', () => {
    const { snapshot, notes } = mergeSnapshots(
      at(10, { disputes: [dispute('d1')], metrics: { ordersTotal: 5 } }),
      at(12, { chargebacks: [] }),
    );
    expect(snapshot.observed).toEqual({ disputes: { until: '2026-02-10T08:00:00Z' } });
    expect(snapshot.metrics).toEqual({ ordersTotal: { value: 5, asOf: '2026-02-10T08:00:00Z' } });
    expect(notes).toEqual([
      { code: 'list-only-older', args: { list: 'disputes', asOf: '2026-02-10T08:00:00Z' } },
    ]);
  });

  it('says until when a list of the earlier one is known, which may be before its own time', () => {
    const observed = { orders: { until: '2026-02-01T00:00:00Z' } };
    const { snapshot, notes } = mergeSnapshots(at(10, { orders: [], observed }), at(12, {}));
    expect(snapshot.observed).toEqual(observed);
    expect(notes).toEqual([
      { code: 'list-only-older', args: { list: 'orders', asOf: '2026-02-01T00:00:00Z' } },
    ]);
  });

  it.each([
    {
      name: 'overlapping lists reach from the first to the last',
      older: '2026-01-01T00:00:00Z',
      newer: '2026-02-05T00:00:00Z',
      since: '2026-01-01T00:00:00Z',
    },
    {
      name: 'a hole between two lists leaves only the later one whole',
      older: '2026-01-01T00:00:00Z',
      newer: '2026-02-11T00:00:00Z',
      since: '2026-02-11T00:00:00Z',
    },
  ])('$name', ({ older, newer, since }) => {
    const { snapshot } = mergeSnapshots(
      at(10, { orders: [{ id: 'o1' }], observed: { orders: { since: older } } }),
      at(12, { orders: [{ id: 'o2' }], observed: { orders: { since: newer } } }),
    );
    expect(snapshot.observed?.orders).toEqual({ since });
  });

  it('does not take a list for whole up to now that lacks what the other one has', () => {
    const dayOf = (id: string, day: number) => ({ id, openedAt: `2026-02-0${day}T10:00:00Z` });
    const older = at(10, { disputes: [dayOf('d1', 1)] });
    const newer = (...disputes: object[]) =>
      at(12, { disputes, observed: { disputes: { since: '2026-02-05T00:00:00Z' } } } as Partial<Snapshot>);
    const reach = (other: Snapshot) => mergeSnapshots(older, other).snapshot.observed?.disputes;
    expect(reach(newer(dayOf('d2', 9)))).toEqual({ since: '2026-02-05T00:00:00Z' });
    // It has the same dispute, whatever its day is there.
    expect(reach(newer(dayOf('d1', 9)))).toBeUndefined();
    expect(reach(newer())).toBeUndefined();
    const none = at(10, { disputes: [] });
    expect(mergeSnapshots(none, newer(dayOf('d2', 9))).snapshot.observed?.disputes).toEqual({
      since: '2026-02-05T00:00:00Z',
    });
  });

  describe('of an item in both', () => {
    const joined = (before: object, after: object, list = 'orders') => {
      const one = (asOf: number, item: object) => at(asOf, { [list]: [{ id: 'i1', ...item }] });
      const [older, newer] = [one(10, before), one(12, after)];
      const { snapshot } = mergeSnapshots(older, newer);
      expect(mergeSnapshots(newer, older).snapshot).toEqual(snapshot);
      const [{ id: _, ...rest }] = snapshot[list] as [Record<string, unknown>];
      return rest;
    };
    const time = '2026-02-09T00:00:00Z';

    it.each(['paidAt', 'shippedAt', 'deliveredAt', 'closedAt', 'cancelledAt', 'refundedAt', 'trackedAt'])(
      '"not yet" of %s is what the later one says, and unknown where it says nothing',
      (field) => {
        expect(joined({ [field]: null }, { [field]: time })).toEqual({ [field]: time });
        expect(joined({ [field]: null }, { [field]: null })).toEqual({ [field]: null });
        expect(joined({ [field]: null }, {})).toEqual({});
        expect(joined({ [field]: time }, {})).toEqual({ [field]: time });
        expect(joined({ [field]: time }, { [field]: null })).toEqual({ [field]: null });
      },
    );

    it('a dispute that has ended since has no outcome that is known, and a chargeback may be reversed', () => {
      expect(joined({ closedAt: null, outcome: null }, { closedAt: time }, 'disputes')).toEqual({
        closedAt: time,
      });
      expect(joined({ reversedAt: null, fraud: true }, {}, 'chargebacks')).toEqual({ fraud: true });
    });

    it('a status lasts where no other one follows it', () => {
      expect(joined({ status: 'awaiting-payment' }, { paidAt: time })).toEqual({ paidAt: time });
      expect(joined({ status: 'completed' }, { paidAt: time })).toEqual({
        status: 'completed',
        paidAt: time,
      });
    });

    it('the one given last counts where both are of one time', () => {
      const snapshots = [{ reversedAt: null }, {}].map((more) =>
        at(10, { chargebacks: [{ id: 'c1', ...more }] }),
      );
      const [asked, won] = snapshots as [Snapshot, Snapshot];
      expect(mergeSnapshots(asked, won).snapshot.chargebacks).toEqual([{ id: 'c1' }]);
    });
  });

  it('takes the later value of a metric by its own time', () => {
    const metric = (value: number, asOf: string) => ({ ordersTotal: { value, asOf } });
    const older = at(10, { metrics: metric(7, '2026-02-09T00:00:00Z') });
    const newer = at(12, { metrics: metric(5, '2026-02-08T00:00:00Z') });
    expect(mergeSnapshots(older, newer).snapshot.metrics).toEqual(older.metrics);
  });

  it('takes no protection of the reputation for one that lasts', () => {
    const told = (protection: object, asOf: string) => {
      const metrics = { claims: { period: '60 days', rate: 0.1 } };
      const answer = { id: 1, site_id: 'MLM', seller_reputation: { ...protection, metrics } };
      return importFile(answer, { asOf }).snapshot;
    };
    const given = told({ protection_end_date: '2026-03-01T00:00:00.000-04:00' }, '2026-02-01T00:00:00Z');
    expect(given.facts).toEqual({ reputationProtected: true });
    const older = { ...given, facts: { ...given.facts, accountShared: true } };
    const later = '2026-05-01T00:00:00Z';
    const factsWith = (protection: object) => mergeSnapshots(older, told(protection, later)).snapshot.facts;
    expect(factsWith({})).toEqual({ accountShared: true });
    expect(factsWith({ protection_end_date: null })).toEqual({
      accountShared: true,
      reputationProtected: false,
    });
  });

  it('refuses two accounts', () => {
    expect(() => mergeSnapshots(base, { ...base, role: 'seller' })).toThrow(
      new MergeError('role', 'buyer', 'seller'),
    );
    expect(() =>
      mergeSnapshots({ ...base, account: { id: 'a' } }, { ...base, account: { id: 'b' } }),
    ).toThrow(MergeError);
  });

  it.each(fixtureNames)('%s merged with itself is itself', (name) => {
    const { snapshot } = importFixture(name);
    expect(mergeSnapshots(snapshot, snapshot).snapshot).toEqual(snapshot);
  });

  it('two overlapping parts of one export give what the whole gives, in any order', () => {
    const [header = '', ...rows] = fixtureText('aliexpress-orders.privacy.csv').trim().split('\n');
    const many = Array.from({ length: 30 }, (_, n) =>
      String(rows[n % 2]).replaceAll(/81900000000000\d\d/g, String(8190000000000100 + n)),
    );
    const read = (part: readonly string[]): Snapshot =>
      importFile([header, ...part].join('\n'), { asOf: '2026-05-01T00:00:00Z' }).snapshot;
    const byId = (snapshot: Snapshot) =>
      [...(snapshot.orders ?? [])].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    const whole = read(many);
    fc.assert(
      fc.property(fc.nat(29), fc.nat(29), fc.boolean(), (a, b, swap) => {
        const [first, second] = [read(many.slice(0, Math.max(a, b) + 1)), read(many.slice(Math.min(a, b)))];
        const merged = swap ? mergeSnapshots(second, first) : mergeSnapshots(first, second);
        expect(byId(merged.snapshot)).toEqual(byId(whole));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the deadline of a card dispute', () => {
  type State = readonly [id: string, status: string];
  const list = (...states: readonly State[]) => {
    const data = states.map(([id, status], i) => ({
      id,
      object: 'dispute',
      created: 1_763_000_000 - i,
      status,
      evidence_details: { due_by: 1_764_000_000 },
    }));
    return importFile({ object: 'list', has_more: false, data }).snapshot;
  };
  const asked = list(['dp_1', 'needs_response'], ['dp_2', 'needs_response']);
  const deadlines = ({ notices }: Snapshot) => notices?.map(({ id }) => id);

  it.each(['under_review', 'won', 'lost'])('is over once a later export says %s', (status) => {
    const { snapshot, notes } = mergeSnapshots(asked, list(['dp_1', status], ['dp_2', 'needs_response']));
    expect(deadlines(snapshot)).toEqual(['deadline-dp_2']);
    expect(notes).toContainEqual({ code: 'deadlines-over', args: { count: 1 } });
    expect(mergeSnapshots(asked, list(['dp_1', status], ['dp_2', status])).snapshot.notices).toBeUndefined();
  });

  it('stays where the later export still asks, or does not have the dispute, and other notices stay', () => {
    const own = { id: 'n1', at: '2025-11-13T00:00:00Z', kind: 'warning' };
    const older = { ...asked, notices: [...(asked.notices ?? []), own] };
    const { snapshot, notes } = mergeSnapshots(older, list(['dp_2', 'needs_response']));
    expect(deadlines(snapshot)).toEqual(['deadline-dp_1', 'deadline-dp_2', 'n1']);
    expect(notes.map(({ code }) => code)).not.toContain('deadlines-over');
    expect(deadlines(mergeSnapshots(older, list(['dp_1', 'won'], ['dp_2', 'won'])).snapshot)).toEqual(['n1']);
  });

  it('is over with replaced ids, too', () => {
    const hash = (id: string) => `h-${id.length}${id.at(-1)}`;
    const [older, newer] = [asked, list(['dp_1', 'won'], ['dp_2', 'won'])].map((one) =>
      replaceIds(one, hash),
    );
    expect(deadlines(older as Snapshot)).toEqual(['deadline-h-41', 'deadline-h-42']);
    expect(mergeSnapshots(older as Snapshot, newer as Snapshot).snapshot.notices).toBeUndefined();
  });
});

describe('replaceIds', () => {
  it('replaces every id, keeps what refers to it and changes no score', () => {
    const { snapshot } = importFixture('aliexpress-issues.json', { role: 'buyer' });
    const hashed = replaceIds(
      snapshot,
      (id) => `h${[...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1e9, 7)}`,
    );
    expect(JSON.stringify(hashed)).not.toMatch(/81900000|68000000/);
    expect(new Set(hashed.disputes?.map(({ id }) => id)).size).toBe(3);
    const ruleset = realRulesets.find(({ id }) => id === 'aliexpress.buyer');
    if (!ruleset) throw new Error('no ruleset');
    expect(scoreAccount(parseSnapshot(hashed), ruleset).score).toBe(scoreAccount(snapshot, ruleset).score);
  });
});
