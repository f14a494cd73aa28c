import type { RecoveryPlan, Ruleset } from '@risk-check/core';
import { headlineKeyOf } from './headline.ts';

/** Which template a draft has; `none` where a text would do harm, or nothing is restricted. */
export type DraftKind =
  | 'security'
  | 'disputes'
  | 'chargeback'
  | 'unpaid'
  | 'secondAccount'
  | 'rule'
  | 'performance'
  | 'reason'
  | 'none';

/** The template of the most likely reason. */
export function draftKindOf(plan: RecoveryPlan, ruleset: Pick<Ruleset, 'role' | 'rules'>): DraftKind {
  const key = headlineKeyOf(plan, ruleset);
  switch (key) {
    case 'security':
    case 'disputes':
    case 'chargeback':
    case 'unpaid':
    case 'secondAccount':
    case 'rule':
    case 'performance':
      return key;
    case 'relatedAccount':
      return 'secondAccount';
    case 'ruleNamed':
      return 'rule';
    case 'documents':
      return 'security';
    case 'declined':
    case 'payment':
    case 'moneyOwed':
    case 'none':
    case 'noneWithoutChat':
    case 'asked':
      return 'reason';
    // Switched off by the owner, law, fraud and copyright have another way; the rest restricts nothing.
    default:
      return 'none';
  }
}
