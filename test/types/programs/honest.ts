/**
 * Honest programs that must compile, whatever the compiler and its options: a type that refuses one of them costs more than
 * it saves.
 */
import {
  type AnyRuleset,
  type ChangeOf,
  compileRuleset,
  type Finding,
  type ItemOf,
  parseSnapshot,
  prepareSnapshot,
  type RiskReport,
  type RuleIdOf,
  RulesetError,
  SnapshotError,
  type SnapshotOf,
  scoreAccount,
  whatIf,
} from '@risk-check/core';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import aliexpressBuyer, {
  type AliexpressBuyerOrder,
  type AliexpressBuyerRuleId,
  type AliexpressBuyerSnapshot,
} from '@risk-check/rules-data/aliexpress/buyer';
import etsySeller, {
  type EtsySellerDefectKind,
  type EtsySellerOrder,
} from '@risk-check/rules-data/etsy/seller';
import mastercard from '@risk-check/rules-data/mastercard/merchant';
import visa from '@risk-check/rules-data/visa/merchant';
import '@risk-check/core/udf';
import json from './snapshot.json';

const asOf = '2026-02-10T08:00:00Z';
const at = '2026-02-01T08:00:00Z';
declare const anything: unknown;
// biome-ignore lint/suspicious/noExplicitAny: an honest program may have it.
declare const something: any;
declare const record: Record<string, unknown>;

// 1: a full literal
scoreAccount(
  {
    snapshotVersion: 1,
    platform: 'aliexpress',
    role: 'buyer',
    asOf,
    timeZone: 'Europe/Berlin',
    region: null,
    account: { id: 'me', createdAt: at, status: 'active' },
    orders: [
      {
        id: 'o1',
        placedAt: at,
        status: 'shipped',
        paidAt: at,
        amount: { value: '12.90', currency: 'USD' },
        cancelledBy: null,
        couponsUsed: 1,
      },
    ],
    disputes: [{ id: 'd1', orderId: 'o1', openedAt: at, closedAt: null, outcome: null, kind: 'refund-only' }],
    conduct: [{ at, kind: 'harassment-report' }],
    metrics: { disputesOpen: 3, disputesTotal: { value: '4', asOf: at }, orderVolume: 'usual' },
    facts: { accountShared: false, profileData: 'correct' },
    observed: { logins: { since: at } },
    defaults: { disputes: { closedAt: null } },
  },
  aliexpressBuyer,
);
// 2 to 4: what a run has to check
scoreAccount(anything, aliexpressBuyer);
scoreAccount(something, aliexpressBuyer);
scoreAccount(record, aliexpressBuyer);
// 5: stored JSON
scoreAccount(JSON.parse('{}') as unknown, aliexpressBuyer);
// 6: an imported JSON file
scoreAccount(json, aliexpressBuyer);
// 7: a variable whose words have widened
const wide = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf,
  disputes: [{ openedAt: at }],
};
scoreAccount(wide, aliexpressBuyer);
// 8: `as const`
const constant = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf,
  disputes: [{ openedAt: at, closedAt: null }],
} as const;
scoreAccount(constant, aliexpressBuyer);
// 9: `satisfies`
const satisfied = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf,
  conduct: [{ at, kind: 'coupon-cheating' }],
} satisfies AliexpressBuyerSnapshot;
scoreAccount(satisfied, aliexpressBuyer);
// 10: an annotated variable
const annotated: AliexpressBuyerSnapshot = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf,
};
scoreAccount(annotated, aliexpressBuyer);
// 11: a builder
function build(disputes: AliexpressBuyerSnapshot['disputes']): AliexpressBuyerSnapshot {
  return { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, disputes };
}
scoreAccount(build([]), aliexpressBuyer);
// 12: a spread with overrides
scoreAccount({ ...annotated, asOf: at, disputes: [] }, aliexpressBuyer);
// 13: a spread under a condition
declare const isKnown: boolean;
scoreAccount({ ...annotated, ...(isKnown ? { disputes: [{ openedAt: at }] } : {}) }, aliexpressBuyer);
// 14: what `parseSnapshot` returns
scoreAccount(parseSnapshot(anything), aliexpressBuyer);
// 15: rows of an interface
interface MyOrder {
  id: string;
  placedAt: string;
}
declare const mine: MyOrder[];
scoreAccount(
  { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, orders: mine },
  aliexpressBuyer,
);
// 16: rows of a class, with more fields than are known
class Purchase {
  id = 'o1';
  placedAt = at;
  customer = 'somebody';
  get total(): number {
    return 1;
  }
}
declare const purchases: Purchase[];
scoreAccount(
  { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, orders: purchases },
  aliexpressBuyer,
);
// 17: readonly rows
declare const frozen: readonly { readonly id: string; readonly placedAt: string }[];
scoreAccount(
  { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, orders: frozen },
  aliexpressBuyer,
);
// 18: fields that may be undefined, as an ORM has them
declare const orm: { id: string; placedAt: string | undefined; paidAt: string | null | undefined }[];
scoreAccount(
  { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, orders: orm },
  aliexpressBuyer,
);
// 19 to 24: rows made inside the call
declare const rows: { day: string; ok: boolean }[];
const head = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf } as const;
scoreAccount(
  { ...head, orders: rows.map((row) => ({ placedAt: row.day, status: row.ok ? 'paid' : 'shipped' })) },
  aliexpressBuyer,
);
scoreAccount(
  {
    snapshotVersion: 1,
    platform: 'aliexpress',
    role: 'buyer',
    asOf,
    orders: rows.filter((row) => row.ok).map((row) => ({ placedAt: row.day, status: 'paid' })),
  },
  aliexpressBuyer,
);
scoreAccount(
  { ...head, orders: rows.flatMap((row) => (row.ok ? [{ placedAt: row.day, status: 'paid' }] : [])) },
  aliexpressBuyer,
);
scoreAccount({ ...head, orders: Array.from(rows, (row) => ({ placedAt: row.day })) }, aliexpressBuyer);
scoreAccount({ ...head, orders: [...new Set(rows)].map((row) => ({ placedAt: row.day })) }, aliexpressBuyer);
export async function fetched() {
  return scoreAccount(
    { ...head, orders: await Promise.all(rows.map(async (row) => ({ placedAt: row.day }))) },
    aliexpressBuyer,
  );
}
// 25: rows pushed to an array
const pushed: EtsySellerOrder[] = [];
pushed.push({ id: 'o1', placedAt: at, cancelledAt: null });
scoreAccount({ snapshotVersion: 1, platform: 'etsy', role: 'seller', asOf, orders: pushed }, etsySeller);
const pushedToBuyer: AliexpressBuyerOrder[] = rows.map((row) => ({ placedAt: row.day }));
scoreAccount({ ...head, orders: pushedToBuyer }, aliexpressBuyer);
// 26: narrowing by status
const report = scoreAccount(anything, aliexpressBuyer);
for (const finding of report.findings) {
  if (finding.status === 'fired') finding.level.toFixed(0);
  else if (finding.status === 'not-applicable') finding.why.toUpperCase();
}
// 27: values by code
for (const warning of report.warnings) {
  if (warning.code === 'events-after-as-of') warning.args.count.toFixed(0);
  else if (warning.code === 'unknown-word') warning.args.word.toUpperCase();
}
// 28: a map by rule id
const seen = new Map<AliexpressBuyerRuleId, number>();
for (const { ruleId, points } of report.findings) seen.set(ruleId, points);
const texts: Partial<Record<AliexpressBuyerRuleId, string>> = {
  'aliexpress.buyer.disputes-open-simultaneous': 'Pay',
};
export const text = report.findings.map(({ ruleId }) => texts[ruleId]);
// 29: a ruleset of the index
export async function loaded() {
  const { default: ruleset } = await (rulesets[0] as RulesetEntry).load();
  return scoreAccount(anything, ruleset).score;
}
// 30 and 31: a generic wrapper
export function wrap<R extends AnyRuleset>(ruleset: R, snapshot: unknown): RiskReport<RuleIdOf<R>> {
  return scoreAccount(snapshot, ruleset);
}
export function wrapTyped<R extends AnyRuleset>(
  ruleset: R,
  snapshot: SnapshotOf<R>,
): RiskReport<RuleIdOf<R>> {
  return scoreAccount(snapshot, ruleset);
}
wrapTyped(aliexpressBuyer, { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf });
// 32: two rulesets in a loop
for (const ruleset of [visa, mastercard]) scoreAccount(anything, ruleset);
// 33: compiled
const compiled = compileRuleset(aliexpressBuyer);
scoreAccount({ snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf }, compiled);
// 34: prepared
scoreAccount(prepareSnapshot(anything, aliexpressBuyer), aliexpressBuyer);
// 35: a list of changes that was built up
const changes: ChangeOf<typeof aliexpressBuyer>[] = [];
changes.push({ metric: 'disputesOpen', value: 0 });
whatIf(anything, aliexpressBuyer, changes);
// 36: a report of one ruleset where any is taken
function show(one: RiskReport): readonly Finding[] {
  return one.findings;
}
show(report);
// 37: errors by class and code
export function problems(error: unknown): number {
  if (error instanceof SnapshotError) return error.issues.length;
  if (error instanceof RulesetError && error.code === 'INVALID_RULESET') return error.issues.length;
  return 0;
}
// 38: words of a row looked up in a table of one's own
const kinds: Record<string, EtsySellerDefectKind> = { 'Case opened': 'case' };
declare const faults: { what: string; day: string }[];
scoreAccount(
  {
    snapshotVersion: 1,
    platform: 'etsy',
    role: 'seller',
    asOf,
    defects: faults.map((fault) => ({ at: fault.day, kind: kinds[fault.what] ?? null })),
  },
  etsySeller,
);
// 39: a JSON value; it is refused without `as unknown`, the one honest program that is
type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
declare const stored: JsonValue;
scoreAccount(stored as unknown, aliexpressBuyer);
// Beyond the 39: the script for engines inside databases has types.
export const answer: string = scoreCompactJson('{}', '{}');

// Items that functions make of rows.
const rowsOfOrders = [{ id: 'o1', placed: '2026-02-01T00:00:00Z' }];
const ordersOfRows = rowsOfOrders.map(
  (row): ItemOf<typeof aliexpressBuyer, 'orders'> => ({ id: row.id, placedAt: row.placed, shippedAt: null }),
);
scoreAccount(
  {
    snapshotVersion: 1,
    platform: 'aliexpress',
    role: 'buyer',
    asOf: '2026-02-10T08:00:00Z',
    orders: ordersOfRows,
  },
  aliexpressBuyer,
);
