/**
 * Mistakes that must not compile: each stands below `@ts-expect-error`, so that one let through is an error itself. They
 * are compiled by every TypeScript that we support, strict and not.
 */
import {
  compileRuleset,
  type Finding,
  type Issue,
  type ItemOf,
  type RulesetError,
  type SnapshotError,
  scoreAccount,
  type Warning,
  whatIf,
} from '@risk-check/core';
import aliexpressBuyer, {
  type AliexpressBuyerConductKind,
  type AliexpressBuyerRuleId,
  type AliexpressBuyerSnapshot,
} from '@risk-check/rules-data/aliexpress/buyer';
import etsySeller, { type EtsySellerSnapshot } from '@risk-check/rules-data/etsy/seller';
import metaUser from '@risk-check/rules-data/meta/user';
import stripeMerchant from '@risk-check/rules-data/stripe/merchant';

const asOf = '2026-02-10T08:00:00Z';
const at = '2026-02-01T08:00:00Z';
const buyer = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf } as const;
declare const etsy: EtsySellerSnapshot;
declare const finding: Finding<AliexpressBuyerRuleId>;
declare const warning: Warning;

// 1: a misspelt list
scoreAccount(
  // @ts-expect-error
  { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, dispute: [] },
  aliexpressBuyer,
);
// 2: a misspelt field of an item
scoreAccount(
  // @ts-expect-error
  { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, disputes: [{ opendAt: at }] },
  aliexpressBuyer,
);
// 3: a misspelt platform
// @ts-expect-error
scoreAccount({ snapshotVersion: 1, platform: 'alliexpress', role: 'buyer', asOf }, aliexpressBuyer);
// 4: a misspelt role
// @ts-expect-error
scoreAccount({ snapshotVersion: 1, platform: 'aliexpress', role: 'byuer', asOf }, aliexpressBuyer);
// 5: a conduct word that does not exist
// @ts-expect-error
scoreAccount({ ...buyer, conduct: [{ at, kind: 'nonsense' }] }, aliexpressBuyer);
// 6: a fact that does not exist
// @ts-expect-error
scoreAccount({ ...buyer, facts: { nonsense: true } }, aliexpressBuyer);
// 7: a value that a fact does not have
// @ts-expect-error
scoreAccount({ ...buyer, facts: { profileData: 'perfect' } }, aliexpressBuyer);
// 8: a metric that does not exist
// @ts-expect-error
scoreAccount({ ...buyer, metrics: { disputesOpn: 3 } }, aliexpressBuyer);
// 9: a label that a metric does not have
// @ts-expect-error
scoreAccount({ ...buyer, metrics: { orderVolume: 'huge' } }, aliexpressBuyer);
// 10: a status word that does not exist
// @ts-expect-error
scoreAccount({ ...buyer, orders: [{ placedAt: at, status: 'sold' }] }, aliexpressBuyer);
// 11: an observed list that does not exist
// @ts-expect-error
scoreAccount({ ...buyer, observed: { dispute: { since: at } } }, aliexpressBuyer);
// 12: a metric of a change that does not exist
// @ts-expect-error
whatIf({ ...buyer }, aliexpressBuyer, [{ metric: 'disputesOpn', value: 0 }]);
// 13: an action of a change that does not exist
// @ts-expect-error
whatIf({ ...buyer }, aliexpressBuyer, [{ action: 'nonsense' }]);
// 14: a rule id that does not exist
// @ts-expect-error
export const isThatRule = finding.ruleId === 'does-not-exist';
// 15: a suppressed rule that does not exist
// @ts-expect-error
scoreAccount({ ...buyer }, aliexpressBuyer, { suppressions: [{ rule: 'does-not-exist', reason: 'x' }] });
// 16: a warning's code that does not exist
// @ts-expect-error
export const isThatWarning = warning.code === 'does-not-exist';
// 17: an issue's code that does not exist
// @ts-expect-error
export const isThatIssue = (issue: Issue) => issue.code === 'does-not-exist';
// 18: an error's code that does not exist
// @ts-expect-error
export const isThatError = (error: SnapshotError | RulesetError) => error.code === 'INVALID_SNAPSHOTS';
// 19: a status that no finding has
// @ts-expect-error
export const isThatStatus = finding.status === 'reached';
// 20: a word one letter off
// @ts-expect-error
export const kind: AliexpressBuyerConductKind = 'coupon-cheatin';
// 21: a version that does not exist
// @ts-expect-error
scoreAccount({ snapshotVersion: 2, platform: 'aliexpress', role: 'buyer', asOf }, aliexpressBuyer);
// 22: no `asOf`
// @ts-expect-error
scoreAccount({ snapshotVersion: 1, platform: 'aliexpress', role: 'buyer' }, aliexpressBuyer);
// 23: no `role`
// @ts-expect-error
scoreAccount({ snapshotVersion: 1, platform: 'aliexpress', asOf }, aliexpressBuyer);
// 24: a Date for a time
scoreAccount(
  // @ts-expect-error
  { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: new Date() },
  aliexpressBuyer,
);
// 25: a Date in rows
declare const dated: { id: string; placedAt: Date }[];
// @ts-expect-error
scoreAccount({ ...buyer, orders: dated }, aliexpressBuyer);
// 26: rows whose status is any text
declare const loose: { id: string; status: string }[];
// @ts-expect-error
scoreAccount({ ...buyer, orders: loose }, aliexpressBuyer);
// 27: rows without a field that is known
declare const foreign: { orderNumber: string; customer: string }[];
// @ts-expect-error
scoreAccount({ ...buyer, orders: foreign }, aliexpressBuyer);
// 28: a snapshot of another ruleset
// @ts-expect-error
scoreAccount(etsy, aliexpressBuyer);
// 29: parameters of a ruleset that has none
scoreAccount(
  // @ts-expect-error
  { snapshotVersion: 1, platform: 'stripe', role: 'merchant', asOf, params: { limit: 3 } },
  stripeMerchant,
);
// 30: money as a number
// @ts-expect-error
scoreAccount({ ...buyer, orders: [{ placedAt: at, amount: 12.9 }] }, aliexpressBuyer);
// 31: swapped arguments
// @ts-expect-error
scoreAccount(aliexpressBuyer, { ...buyer });
// 32: a misspelt list under `satisfies`
// @ts-expect-error
export const satisfied = { ...buyer, dispute: [] } satisfies AliexpressBuyerSnapshot;
// 33: a misspelt list beside a compiled ruleset
// @ts-expect-error
scoreAccount({ ...buyer, dispute: [] }, compileRuleset(aliexpressBuyer));
// 34: a list that is none, in a variable whose words have widened
const wide = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, disputes: 'none' };
// @ts-expect-error
scoreAccount(wide, aliexpressBuyer);

// Beyond the 34 of the design: a region that no rule knows, and a fact of a ruleset that has none.
scoreAccount(
  // @ts-expect-error
  { snapshotVersion: 1, platform: 'meta', role: 'user', asOf, facts: { metaService: 'threads' } },
  metaUser,
);
// @ts-expect-error
scoreAccount({ snapshotVersion: 1, platform: 'etsy', role: 'seller', asOf, facts: {} }, etsySeller);

// A misspelt field of an item that a function makes of a row, and a list that the ruleset does not read.
const rows = [{ id: 'o1', placed: asOf }];
export const orders = rows.map(
  (row): ItemOf<typeof aliexpressBuyer, 'orders'> => ({
    id: row.id,
    // @ts-expect-error
    placedAtt: row.placed,
  }),
);
// @ts-expect-error
export type Order = ItemOf<typeof aliexpressBuyer, 'order'>;
