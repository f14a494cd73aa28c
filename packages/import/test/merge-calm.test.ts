import { compileRuleset, type Ruleset, type Snapshot, scoreAccount } from '@risk-check/core';
import { type ListDeclaration, snapshotLists } from '@risk-check/core/snapshot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import { snapshotsFor } from '../../core/test/generators/snapshots.ts';
import { importFile, mergeSnapshots } from '../src/index.ts';
import { realRulesets } from './real-rulesets.ts';

type Item = Readonly<Record<string, unknown>>;
const DAY = 86_400_000;
const text = (instant: number): string => new Date(instant).toISOString();
const rulesetOf = (id: string): Ruleset => {
  const found = realRulesets.find((ruleset) => ruleset.id === id);
  if (!found) throw new Error(`no ruleset ${id}`);
  return found;
};
const statusesOf = (snapshot: Snapshot, ruleset: Ruleset): Map<string, string> =>
  new Map(scoreAccount(snapshot as unknown, ruleset).findings.map(({ ruleId, status }) => [ruleId, status]));

describe('what an older file says of today is unknown', () => {
  it('of disputes of which the newer one says nothing', () => {
    const ruleset = rulesetOf('paypal.merchant');
    const head = { snapshotVersion: 1, platform: 'paypal', role: 'merchant' } as const;
    const disputes = Array.from({ length: 20 }, (_, i) => ({
      id: `d${i}`,
      openedAt: '2026-04-10T00:00:00Z',
      closedAt: null,
      escalatedAt: null,
      kind: 'item-not-received',
      amount: { value: '100', currency: 'USD' },
    }));
    const settlements = Array.from({ length: 500 }, (_, i) => ({
      id: `s${i}`,
      at: text(Date.UTC(2026, 0, 1, 7 * i)),
      amount: { value: '10', currency: 'USD' },
    }));
    const older = { ...head, asOf: '2026-05-15T00:00:00Z', disputes } as Snapshot;
    const newer = { ...head, asOf: '2026-06-05T00:00:00Z', settlements } as Snapshot;
    // It is clear if nothing has been escalated, and only then.
    expect(scoreAccount({ ...newer, disputes } as unknown, ruleset).band).toBe('clear');
    const { band, score, unknown } = scoreAccount(mergeSnapshots(older, newer).snapshot as unknown, ruleset);
    expect({ band, score, unknown }).toMatchObject({
      band: 'unverified',
      score: 0,
      unknown: [{ ruleId: 'paypal.merchant.dispute-rate', needs: ['observed.disputes'] }],
    });
  });

  it('of bookings that the newer file, cut by the day of booking, no longer has', () => {
    const ruleset = rulesetOf('airbnb.host');
    const file = (from: number, to: number): string =>
      [
        'Confirmation code,Status,Guest name,Booked,# of nights,Start date',
        ...Array.from({ length: to - from }, (_, i) => {
          const booked = new Date(Date.UTC(2026, 0, 1) + (from + i) * DAY);
          const day = `${booked.getUTCMonth() + 1}/${booked.getUTCDate()}/${booked.getUTCFullYear()}`;
          return `HM${1000 + from + i},Confirmed,X,${day},2,12/30/2026`;
        }),
      ].join('\n');
    const read = (csv: string, asOf: string, since: string): Snapshot => {
      const { snapshot } = importFile(csv, { asOf });
      return { ...snapshot, observed: { orders: { since, by: 'placedAt' } } };
    };
    const first = read(file(0, 150), '2026-06-01T00:00:00Z', '2026-01-01T00:00:00Z');
    const second = read(file(100, 240), '2026-09-01T00:00:00Z', '2026-04-11T00:00:00Z');
    const { snapshot } = mergeSnapshots(first, second);
    const late = snapshot.orders?.filter(({ cancelledAt }) => cancelledAt === undefined);
    expect(late).toHaveLength(100);
    const open = statusesOf(snapshot, ruleset);
    expect([...open.values()]).not.toContain('clear');
    expect(scoreAccount(snapshot as unknown, ruleset).band).not.toBe('clear');
  });
});

/** What an account is in full, as it can be read from files: everything dated, nothing listed twice. */
function truthOf(snapshot: Snapshot, ruleset: Ruleset): Snapshot {
  const now = Date.parse(snapshot.asOf);
  return eachList(
    snapshot,
    (items, { at, fields }, list) =>
      items
        .filter((item) => at === undefined || Date.parse(`${item[at]}`) <= now)
        .map((item, i) => {
          const known = Object.entries(item).map(([field, value]) => {
            const isLater = fields[field] === 'time' && typeof value === 'string' && Date.parse(value) > now;
            return [field, isLater ? null : value];
          });
          return { ...Object.fromEntries(known), ...('id' in fields ? { id: `${list}${i}` } : {}) };
        }),
    ruleset,
  );
}

/** What the same account said at an earlier instant. */
function saidAt(truth: Snapshot, instant: number, ruleset: Ruleset): Snapshot {
  const then = eachList(
    truth,
    (items, { at, fields }) =>
      items
        .filter((item) => at === undefined || Date.parse(`${item[at]}`) <= instant)
        .map((item) =>
          Object.fromEntries(
            Object.entries(item).flatMap(([field, value]) => {
              if (fields[field] === 'time' && typeof value === 'string' && Date.parse(value) > instant)
                return [[field, null]];
              // What stood there then, before others followed.
              if (field === 'status') return [[field, 'paid']];
              return fields[field] === 'word' && at !== undefined ? [] : [[field, value]];
            }),
          ),
        ),
    ruleset,
  );
  return { ...then, asOf: text(instant) };
}

type Way = 'whole' | 'own' | 'any' | 'absent';

/** A file with what it holds from an instant on: of which the own time is later, or any time is. */
function cut(snapshot: Snapshot, since: number, way: Way, ruleset: Ruleset): Snapshot {
  if (way === 'whole') return snapshot;
  const observed: Record<string, object> = {};
  const part = eachList(
    snapshot,
    (items, { at, fields }, list) => {
      if (at === undefined) return items;
      if (way === 'absent') return undefined;
      observed[list] = { since: text(since), ...(way === 'own' ? { by: at } : {}) };
      return items.filter((item) =>
        Object.entries(item).some(
          ([field, value]) =>
            (way === 'own' ? field === at : fields[field] === 'time') &&
            typeof value === 'string' &&
            Date.parse(value) >= since,
        ),
      );
    },
    ruleset,
  );
  return { ...part, observed } as Snapshot;
}

function eachList(
  snapshot: Snapshot,
  change: (items: readonly Item[], declaration: ListDeclaration, list: string) => readonly Item[] | undefined,
  ruleset: Ruleset,
): Snapshot {
  const changed = Object.entries(snapshot).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, value];
    const own = (snapshotLists as Readonly<Record<string, ListDeclaration>>)[name];
    const further = ruleset.lists?.[name];
    const at = own?.at ?? further?.at;
    const fields = { ...further?.fields, ...own?.fields };
    return [name, change(value, { ...(at === undefined ? {} : { at }), fields }, name)];
  });
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
}

const ways = fc.constantFrom<Way>('whole', 'own', 'any', 'absent');
const ages = fc.oneof(fc.integer({ min: 0, max: 40 * DAY }), fc.integer({ min: 0, max: 400 * DAY }));

describe('two files of one account', () => {
  it.each(realRulesets.map((ruleset) => ({ id: ruleset.id, ruleset })))(
    'never make clear what the whole leaves open: $id',
    ({ ruleset }) => {
      const compiled = compileRuleset(ruleset);
      const score = (snapshot: Snapshot) => scoreAccount(snapshot as unknown, compiled);
      fc.assert(
        fc.property(
          snapshotsFor(ruleset, { gaps: false, given: false, maxItems: 30 }),
          fc.record({
            seen: ages,
            older: ages,
            newer: ages,
            olderWay: ways,
            newerWay: ways,
            swap: fc.boolean(),
          }),
          (snapshot, { seen, older, newer, olderWay, newerWay, swap }) => {
            const truth = truthOf(snapshot, ruleset);
            const now = Date.parse(truth.asOf);
            const early = cut(saidAt(truth, now - seen, ruleset), now - seen - older, olderWay, ruleset);
            const late = cut(truth, now - newer, newerWay, ruleset);
            const merged = swap ? mergeSnapshots(late, early) : mergeSnapshots(early, late);
            const whole = score(truth);
            const joined = score(merged.snapshot);
            const open = new Set(
              whole.findings
                .filter(({ status }) => status === 'fired' || status === 'unknown')
                .map(({ ruleId }) => ruleId),
            );
            const calmed = joined.findings.filter(
              ({ status, ruleId }) => status === 'clear' && open.has(ruleId),
            );
            expect(calmed.map(({ ruleId }) => ruleId)).toEqual([]);
            if (whole.band !== 'clear') expect(joined.band).not.toBe('clear');
          },
        ),
        { numRuns: isLong ? 1000 : 40 },
      );
    },
  );
});
