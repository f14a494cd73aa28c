import type { RecoveryPlan, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { announces, namesCauseOnly } from './what-is-blocked.ts';

export type Headline = keyof Words['recoverScreen']['headlines'];

/** Headlines of reasons that are named alike in every ruleset. */
const BY_REASON: Readonly<Record<string, Headline>> = {
  security: 'security',
  'buyer-protection-abuse': 'disputes',
  'payment-chargeback': 'chargeback',
  'unpaid-orders': 'unpaid',
  'multiple-accounts': 'secondAccount',
  'rule-violation': 'rule',
  'policy-violation': 'rule',
  performance: 'performance',
  'voluntary-deactivation': 'switchedOff',
  fraud: 'serious',
  legal: 'serious',
  'severe-violation': 'serious',
  'intellectual-property': 'serious',
  copyright: 'serious',
};

/** What a message names as its cause; it wins over what facts point to. */
const BY_CLASS: Readonly<Record<string, Headline>> = {
  security: 'security',
  identity: 'documents',
  documents: 'documents',
  'buyer-abuse': 'disputes',
  chargeback: 'chargeback',
  'money-owed': 'unpaid',
  'multiple-accounts': 'secondAccount',
  performance: 'performance',
  policy: 'ruleNamed',
  conduct: 'ruleNamed',
  manipulation: 'ruleNamed',
  rules: 'rule',
  fraud: 'serious',
  ip: 'serious',
};

/** Words of a message for payments that were tried and did not go through. */
const DECLINED = /attempt|declin|intento|rechazad|abgelehnt|versuch|попыт|отклон/i;

/** What is announced for a day that has passed may have happened. */
const isPast = (plan: RecoveryPlan): boolean =>
  announces(plan) && plan.notes.some(({ code }) => code === 'announced-day-over');

/** What most likely happened and the first thing to do, by the table of reasons. */
export function headlineOf(
  plan: RecoveryPlan,
  ruleset: Pick<Ruleset, 'role' | 'rules'>,
  platform: string,
  { recoverScreen: { headlines } }: Words,
): string {
  const key = headlineKeyOf(plan, ruleset);
  const text = headlines[key];
  return typeof text === 'function' ? text(platform) : text;
}

export function headlineKeyOf(plan: RecoveryPlan, ruleset: Pick<Ruleset, 'role' | 'rules'>): Headline {
  const { diagnosis, reason } = plan;
  if (diagnosis.kind === 'order-only') return 'orderOnly';
  if (diagnosis.kind === 'sign-in-challenge') return 'signIn';
  if (namesCauseOnly(plan) || isPast(plan)) return 'causeOnly';
  if (announces(plan)) return 'announced';
  if (diagnosis.kind === 'not-a-restriction') return 'notRestricted';
  const named = diagnosis.class === null ? undefined : BY_CLASS[diagnosis.class];
  const known = diagnosis.decided || diagnosis.class !== null;
  const found = named ?? (known && reason !== null ? BY_REASON[reason] : undefined) ?? unnamedOf(plan);
  // Both are money that did not come, and are settled in other ways.
  if (found === 'unpaid' && diagnosis.words.some((said) => DECLINED.test(said))) return 'declined';
  // A buyer owes orders, everybody else fees or a balance.
  if (found === 'unpaid' && ruleset.role !== 'buyer') return 'moneyOwed';
  // A buyer signs in and confirms; a shop is tied to another one, which comes first.
  if (found === 'secondAccount' && ruleset.role !== 'buyer') return 'relatedAccount';
  if (found !== 'chargeback') return found;
  // A shop answers the chargebacks of its customers; where only its numbers say so, with these.
  if (ruleset.role !== 'buyer') return named ? 'paymentDisputes' : 'performance';
  return named ? found : paymentCause(plan, ruleset);
}

/**
 * A chat is named only where the plan leads to one at once; a reason in words that nobody knows is still a reason, and what
 * a message asks for comes before any question.
 */
function unnamedOf({ asOf, steps, diagnosis }: RecoveryPlan): Headline {
  if (diagnosis.asks !== null) return 'asked';
  // What a page says of any account has no words of this one.
  const isOpen = diagnosis.open.length > 0 && diagnosis.words.some(Boolean);
  if (diagnosis.clause !== null || isOpen) return 'ownWords';
  return steps.some(({ id, begins }) => id === 'live-agent' && begins <= asOf) ? 'none' : 'noneWithoutChat';
}

/** Payment trouble is a chargeback, declined payments or unpaid orders: the facts say which. */
function paymentCause({ diagnosis }: RecoveryPlan, { rules }: Pick<Ruleset, 'rules'>): Headline {
  const ids =
    diagnosis.reasons[0]?.evidence.filter(({ kind }) => kind === 'finding').map(({ id }) => id) ?? [];
  const has = (word: RegExp): boolean =>
    ids.some((id) => word.test(id) || word.test(rules.find((rule) => rule.id === id)?.cause ?? ''));
  if (has(/chargeback/)) return 'chargeback';
  if (has(/unpaid/)) return 'unpaid';
  if (has(/declin|failed/)) return 'declined';
  return ids.length === 0 ? 'payment' : 'chargeback';
}
