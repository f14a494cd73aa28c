/** Honest house rules, which must compile: rules of a house over the names of its base and its own. */
import { defineRuleset, type HouseRules, type RuleIdOf, scoreAccount, whatIf } from '@risk-check/core';
import aliexpressBuyer from '@risk-check/rules-data/aliexpress/buyer';
import etsySeller from '@risk-check/rules-data/etsy/seller';

const asOf = '2026-02-10T08:00:00Z';
const buyer = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf } as const;
declare const anything: unknown;

const level = { severity: 'low', evidence: 'heuristic', reason: 'Early.', sources: [] } as const;
const words = { means: 'We settle one after the other.', advice: 'Settle one first.' } as const;

// 1: a rule over a metric of the base
const house = defineRuleset(aliexpressBuyer, {
  version: '2026-02',
  rules: [
    {
      id: 'aliexpress.buyer.acme-open-disputes',
      title: 'Two disputes open',
      cause: 'disputes',
      ...words,
      levels: [{ when: { metric: 'disputesOpen', gte: '2' }, ...level }],
    },
  ],
});
// 2: it scores like its base, with the same completion
scoreAccount({ ...buyer, disputes: [{ id: 'd1', closedAt: null }] }, house);
scoreAccount(anything, house);
// 3: its own rule has a name, beside those of the base
const own: RuleIdOf<typeof house> = 'aliexpress.buyer.acme-open-disputes';
const inherited: RuleIdOf<typeof house> = 'aliexpress.buyer.disputes-open-simultaneous';
scoreAccount(buyer, house, { suppressions: [{ rule: own, reason: 'known' }] });
scoreAccount(buyer, house, { suppressions: [{ rule: inherited, reason: 'known' }] });
// 4: a metric, a fact, a cause and an action of one's own, all of them used
const whole = defineRuleset(aliexpressBuyer, {
  causes: { 'acme-cause': { title: 'Of Acme', reason: 'buyer-protection-abuse' } },
  facts: { acmeTrained: { title: 'Trained', ask: 'Trained?', type: 'flag' } },
  metrics: {
    acmeDisputes30d: {
      title: 'Disputes, 30 days',
      unit: 'disputes',
      worse: 'higher',
      value: { of: 'disputes', window: { last: '30d' } },
    },
  },
  actions: {
    'acme-wait': {
      title: 'Wait',
      how: 'Open no dispute for a week.',
      effort: 'days',
      changes: [{ set: { metric: 'acmeDisputes30d', to: '0' } } as never],
    },
  },
  rules: [
    {
      id: 'aliexpress.buyer.acme-many',
      title: 'Many disputes',
      cause: 'acme-cause',
      actions: ['acme-wait'],
      ...words,
      levels: [
        {
          when: {
            all: [
              { metric: 'acmeDisputes30d', gte: '3' },
              { fact: 'acmeTrained', in: [false] },
              { fact: 'account.status', notIn: ['suspended'] },
            ],
          },
          ...level,
        },
      ],
    },
  ],
});
// 5: a snapshot may give them
scoreAccount(
  { ...buyer, metrics: { acmeDisputes30d: 2, disputesOpen: 1 }, facts: { acmeTrained: true } },
  whole,
);
// 6: a change may name them
whatIf(buyer, whole, [{ metric: 'acmeDisputes30d', value: 1 }]);
// 7: rules of the base that are left out
const fewer = defineRuleset(aliexpressBuyer, {
  leaveOut: ['aliexpress.buyer.disputes-open-simultaneous'],
  rules: [],
});
scoreAccount(buyer, fewer);
// 8: none of the base's rules
defineRuleset(etsySeller, { replaces: 'etsy.seller', rules: [] });
// 9: a house upon a house
defineRuleset(house, {
  rules: [
    {
      id: 'aliexpress.buyer.acme-second',
      title: 'Three disputes open',
      cause: 'disputes',
      status: 'experimental',
      ...words,
      levels: [{ when: { metric: 'disputesOpen', gte: '3' }, ...level }],
    },
  ],
});
// 10: rules out of a file
declare const json: HouseRules;
scoreAccount(buyer, defineRuleset(aliexpressBuyer, json));
// 11: readonly arrays, as `as const` makes them
const written = {
  rules: [
    {
      id: 'aliexpress.buyer.acme-const',
      title: 'Two disputes open',
      cause: 'disputes',
      means: 'x',
      advice: 'x',
      levels: [{ when: { metric: 'disputesOpen', gte: '2' }, ...level }],
    },
  ],
} as const;
defineRuleset(aliexpressBuyer, written);
