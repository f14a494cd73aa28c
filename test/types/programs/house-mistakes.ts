/** Mistakes in house rules that must not compile; see `mistakes.ts`. */
import { defineRuleset, scoreAccount, whatIf } from '@risk-check/core';
import aliexpressBuyer from '@risk-check/rules-data/aliexpress/buyer';

const asOf = '2026-02-10T08:00:00Z';
const buyer = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf } as const;
const level = { severity: 'low', evidence: 'heuristic', reason: 'Early.', sources: [] } as const;
const rule = {
  id: 'aliexpress.buyer.acme-open-disputes',
  title: 'Two disputes open',
  cause: 'disputes',
  means: 'x',
  advice: 'x',
} as const;
const when = { metric: 'disputesOpen', gte: '2' } as const;

// 1: a metric that neither the base nor the house has
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  rules: [{ ...rule, levels: [{ when: { metric: 'disputesOpn', gte: '2' }, ...level }] }],
});
// 2: a cause that does not exist
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  rules: [{ ...rule, cause: 'dispute', levels: [{ when, ...level }] }],
});
// 3: an action that does not exist
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  rules: [{ ...rule, actions: ['cancel-everything'], levels: [{ when, ...level }] }],
});
// 4: a fact that does not exist
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  rules: [{ ...rule, levels: [{ when: { fact: 'trained', in: [true] }, ...level }] }],
});
// 5: a rule to leave out that the base does not have
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  leaveOut: ['aliexpress.buyer.disputes-open'],
  rules: [],
});
// 6: a severity that does not exist
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  rules: [{ ...rule, levels: [{ when, ...level, severity: 'hihg' }] }],
});
// 7: a class of evidence that does not exist
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  rules: [{ ...rule, levels: [{ when, ...level, evidence: 'guess' }] }],
});
// 8: a limit as a number, which is not exact
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  rules: [{ ...rule, levels: [{ when: { metric: 'disputesOpen', gte: 2 }, ...level }] }],
});
// 9: a rule without levels
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  rules: [{ ...rule }],
});
// 10: no rules at all
// @ts-expect-error
defineRuleset(aliexpressBuyer, { version: '2026-02' });
// 11: a metric without the direction that is bad
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  metrics: { acme: { title: 'x', unit: 'disputes' } },
  rules: [],
});
// 12: a misspelt part
defineRuleset(aliexpressBuyer, {
  // @ts-expect-error
  leaveout: ['aliexpress.buyer.disputes-open-simultaneous'],
  rules: [],
});

const house = defineRuleset(aliexpressBuyer, {
  leaveOut: ['aliexpress.buyer.disputes-open-simultaneous'],
  rules: [{ ...rule, levels: [{ when, ...level }] }],
});
// 13: a rule that was left out
scoreAccount(buyer, house, {
  // @ts-expect-error
  suppressions: [{ rule: 'aliexpress.buyer.disputes-open-simultaneous', reason: 'x' }],
});
// 14: a platform that is not the base's
// @ts-expect-error
scoreAccount({ ...buyer, platform: 'etsy' }, house);
// 15: a metric that neither has
// @ts-expect-error
whatIf(buyer, house, [{ metric: 'acmeDisputes', value: 1 }]);
