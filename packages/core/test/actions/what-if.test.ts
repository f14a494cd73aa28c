import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../../scripts/some-cases.js';
import { OptionsError, scoreAccount, whatIf } from '../../src/index.ts';
import { datasetExamples, datasetRulesets, shippedExample } from '../fixtures/dataset-examples.ts';
import { mutateSnapshot } from '../forecast/mutate-snapshot.ts';

const options = { includeExperimental: true };
const buyer = datasetRulesets.get('aliexpress.buyer');
if (!buyer) throw new Error('the dataset has no aliexpress.buyer');

describe('whatIf', () => {
  it('equals scoring the changed snapshot, and leaves the given one alone', () => {
    fc.assert(
      fc.property(fc.nat(datasetExamples.length - 1), fc.nat(), fc.nat(), (index, seed, which) => {
        const { ruleset, snapshot: base } = datasetExamples[index] as (typeof datasetExamples)[number];
        const snapshot = mutateSnapshot(base, seed);
        const ids = [...ruleset.actions.keys()];
        if (ids.length === 0) return;
        const before = JSON.stringify(snapshot);
        const result = whatIf(snapshot, ruleset, [{ action: ids[which % ids.length] as string }], options);
        expect(JSON.stringify(snapshot)).toBe(before);
        expect(result.before).toEqual(scoreAccount(snapshot, ruleset, options));
        expect(result.after).toEqual(scoreAccount(result.snapshot, ruleset, options));
        expect(result.delta.score).toBe(result.after.score - result.before.score);
        if (result.changed === 0) expect(result.snapshot).toEqual(snapshot);
      }),
      { numRuns: shareOf(400, 2) },
    );
  });

  it('measures a metric set by hand against the events', () => {
    const result = whatIf(shippedExample('aliexpress-buyer/six-disputes'), buyer, [
      { metric: 'disputesOpen', value: 0 },
    ]);
    expect(result.before.score).toBeGreaterThan(result.after.score);
    expect(
      result.after.findings.find(({ ruleId }) => ruleId.endsWith('.disputes-open-simultaneous')),
    ).toMatchObject({ status: 'clear', value: 0 });
    expect(result.after.warnings).toContainEqual({
      code: 'metric-assumed',
      args: { metric: 'disputesOpen' },
    });
  });

  it('leaves alone what happens after the instant judged at, so that it is not counted as changed', () => {
    const unpaid = (id: string, placedAt: string) => ({
      id,
      placedAt,
      status: 'awaiting-payment',
      paidAt: null,
    });
    const orders = [unpaid('before', '2026-02-09T08:00:00Z'), unpaid('after', '2026-02-11T08:00:00Z')];
    const account = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', orders };
    const changesAt = (asOf: string) => {
      const { changed, snapshot } = whatIf({ ...account, asOf }, buyer, [{ action: 'cancel-unpaid-orders' }]);
      return { changed, status: snapshot.orders?.map(({ status }) => status) };
    };
    expect(changesAt('2026-02-10T08:00:00Z')).toEqual({
      changed: 1,
      status: ['cancelled', 'awaiting-payment'],
    });
    expect(changesAt('2026-02-11T08:00:00Z')).toEqual({ changed: 2, status: ['cancelled', 'cancelled'] });
  });

  it('names a finding that another one takes over, so that the points add up', () => {
    const account = {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf: '2026-02-10T08:00:00Z',
    };
    const changesTo = (disputesOpen: number, value: number, disputesOpened7d = 6) => {
      const snapshot = { ...account, metrics: { disputesOpened7d, disputesOpen } };
      const { before, after, findings } = whatIf(snapshot, buyer, [{ metric: 'disputesOpen', value }]);
      expect(findings.reduce((sum, { points }) => sum + points, 0)).toBe(
        after.evidenceScore - before.evidenceScore,
      );
      return findings.map(({ ruleId, before: was, after: is }) => [ruleId.split('.').at(-1), was, is]);
    };
    expect(changesTo(2, 6)).toEqual([
      ['disputes-burst-week', 'level 1', 'superseded'],
      ['disputes-open-simultaneous', 'clear', 'level 2'],
    ]);
    expect(changesTo(6, 2)).toEqual([
      ['disputes-burst-week', 'superseded', 'level 1'],
      ['disputes-open-simultaneous', 'level 2', 'clear'],
    ]);
    expect(changesTo(2, 6, 1)).toEqual([['disputes-open-simultaneous', 'clear', 'level 2']]);
  });

  it('changes only the named items', () => {
    const snapshot = shippedExample('aliexpress-buyer/unpaid-orders');
    const unpaid = (snapshot.orders ?? [])
      .filter(({ status }) => status === 'awaiting-payment')
      .map(({ id }) => id as string);
    expect(unpaid.length).toBeGreaterThanOrEqual(3);
    const one = whatIf(snapshot, buyer, [{ action: 'cancel-unpaid-orders', ids: unpaid.slice(0, 1) }]);
    expect(one.changed).toBe(1);
    const all = whatIf(snapshot, buyer, [{ action: 'cancel-unpaid-orders' }]);
    expect(all.changed).toBe(unpaid.length);
    expect(all.after.score).toBe(0);
  });

  it('refuses ids that no item has', () => {
    const snapshot = shippedExample('aliexpress-buyer/unpaid-orders');
    const [known = ''] = (snapshot.orders ?? []).map(({ id }) => id as string);
    const attempt = (): unknown =>
      whatIf(snapshot, buyer, [
        { action: 'cancel-unpaid-orders', ids: [known, 'nope'] },
        { action: 'cancel-unpaid-orders', ids: ['neither'] },
      ]);
    expect(issuesOf(attempt)).toEqual([
      ['unknown-id', 'changes[0].ids', '"nope"'],
      ['unknown-id', 'changes[1].ids', '"neither"'],
    ]);
  });

  it('leaves items alone that only may match, and names them', () => {
    const snapshot = shippedExample('aliexpress-buyer/unpaid-orders');
    const orders = (snapshot.orders ?? []).map(({ status, ...order }) =>
      status === 'awaiting-payment' ? order : { ...order, status },
    );
    const result = whatIf({ ...snapshot, orders }, buyer, [{ action: 'cancel-unpaid-orders' }]);
    expect(result.changed).toBe(0);
    expect(result.uncertain.length).toBeGreaterThanOrEqual(3);
  });

  it('refuses unknown actions and metrics with the nearest names', () => {
    const attempt = (): unknown =>
      whatIf(shippedExample('aliexpress-buyer/clean'), buyer, [
        { action: 'cancel-orders' },
        { metric: 'disputesOpn', value: 1 },
      ]);
    expect(attempt).toThrow(OptionsError);
    expect(attempt).toThrow(/cancel-unpaid-orders[\s\S]*disputesOpen/);
  });

  it.each([
    { changes: null, says: 'changes: expected a list of objects, got null' },
    { changes: ['cancel-unpaid-orders'], says: 'changes: expected a list of objects, got a list of 1' },
    { changes: [{}], says: 'changes[0].action: expected an action of the ruleset, got nothing' },
    { changes: [{ metric: 5 }], says: 'changes[0].metric: expected a metric of the ruleset, got 5' },
    {
      changes: [{ metric: 'disputesOpen', value: -1 }],
      says: 'changes[0].value: expected a number of 0 or more for disputesOpen, got -1',
    },
    {
      changes: [{ metric: 'disputesOpen', value: 'many' }],
      says: 'changes[0].value: expected a number of 0 or more for disputesOpen, got "many"',
    },
    {
      changes: [{ action: 'cancel-unpaid-orders', ids: ['o-none'] }],
      says: 'changes[0].ids: expected the id of an item that the action can change, got "o-none"',
    },
  ])('refuses changes of another form: $says', ({ changes, says }) => {
    const attempt = () => whatIf(shippedExample('aliexpress-buyer/clean'), buyer, changes as never);
    expect(attempt).toThrow(OptionsError);
    expect(attempt).toThrow(says);
  });
});

function issuesOf(attempt: () => unknown): unknown[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof OptionsError)
      return error.issues.map(({ code, path, received }) => [code, path, received]);
    throw error;
  }
  return [];
}

describe('actions of the dataset', () => {
  const changing = new Set<string>();
  for (const { ruleset, snapshot } of datasetExamples) {
    for (const id of ruleset.actions.keys()) {
      const key = `${ruleset.source.id} ${id}`;
      if (!changing.has(key) && whatIf(snapshot, ruleset, [{ action: id }], options).changed > 0)
        changing.add(key);
    }
  }

  it('each changes something in at least one example', () => {
    const all = [...datasetRulesets.values()].flatMap(({ source, actions }) =>
      [...actions.keys()].map((id) => `${source.id} ${id}`),
    );
    expect(all.filter((key) => !changing.has(key))).toEqual([]);
  });

  it('reach every rule, or the rule says why only time helps', () => {
    for (const { rules } of datasetRulesets.values()) {
      for (const { declaration } of rules) {
        if (declaration.effect === 'none') continue;
        expect(
          declaration.actions?.length ?? declaration.onlyTime?.length ?? 0,
          declaration.id,
        ).toBeGreaterThan(0);
      }
    }
  });
});
