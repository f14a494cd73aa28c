import type { AskKind, RecoveryPlan, Ruleset, Snapshot } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { type Act, actOfRole } from './act-of-role.ts';
import { type DraftKind, draftKindOf } from './draft-kind.ts';
import { type Headline, headlineKeyOf } from './headline.ts';
import { wordsTold } from './message-understood.ts';
import { totalText } from './order-money.ts';

/** What is known and may be said; null is a blank, absent is left out. */
export interface DraftFacts {
  readonly kind: DraftKind;
  /** The day of the restriction, RFC 3339. */
  readonly at: string | null;
  /** The platform's words for its reason, as quoted on the screen; null if the screen has none. */
  readonly said: string | null;
  /** Whether there is a message, whatever it names. */
  readonly hasMessage: boolean;
  /** What the decision can be about. */
  readonly act: Act;
  readonly state: RecoveryPlan['state'];
  /** What the message asks for, with the words and the last day of its first deadline. */
  readonly asks: {
    readonly kinds: readonly AskKind[];
    readonly quoted: string | null;
    readonly at: string | null;
  } | null;
  /** When the open or refused appeal was sent, RFC 3339. */
  readonly appealedAt: string | null;
  readonly newPhone: boolean;
  readonly journey: boolean;
  /** Ticked by the owner; null leaves the sentence out. */
  readonly signIns: 'mine' | 'not-mine' | null;
  /** Ticked by the owner; null leaves both sentences as a choice to fill in. */
  readonly didIt: boolean | null;
  readonly disputes: { readonly count: number; readonly sellers: number | null } | null;
  readonly unpaid: number | null;
  readonly orders: {
    readonly count: number;
    readonly amount: string | null;
    readonly ids: readonly string[];
  };
  readonly chargeback: {
    readonly amount: string | null;
    readonly orderId: string | null;
    readonly at: string | null;
    readonly reversedAt: string | null;
  } | null;
}

/** What the owner ticks beside what the snapshot holds. */
export type DraftAnswers = Partial<Pick<DraftFacts, 'at' | 'newPhone' | 'journey' | 'signIns' | 'didIt'>>;

/** Headlines without a reason. */
const NAMELESS: ReadonlySet<Headline> = new Set(['none', 'noneWithoutChat', 'asked']);

/** Facts for a draft: only what the snapshot or the owner says. */
export function draftFacts(
  plan: RecoveryPlan,
  ruleset: Pick<Ruleset, 'role' | 'rules'>,
  snapshot: Snapshot,
  words: Words,
  answers: DraftAnswers = {},
): DraftFacts {
  const { orders = [], disputes, chargebacks, logins, notices } = snapshot;
  const open = new Set(plan.orders.map(({ orderId }) => orderId));
  const still = (disputes ?? []).filter(({ closedAt }) => closedAt === null);
  const sellerOf = new Map(orders.map(({ id, sellerId }) => [id, sellerId]));
  const sellers = new Set(still.flatMap(({ orderId }) => sellerOf.get(orderId ?? undefined) ?? []));
  const [chargeback] = (chargebacks ?? []).filter(({ reversedAt }) => !reversedAt);
  const disputed = orders.find(({ id }) => id !== undefined && id === chargeback?.orderId);
  const appeals = [...(snapshot.appeals ?? [])].flatMap(({ submittedAt }) => submittedAt ?? []).sort();
  const restricted = (notices ?? []).filter(({ kind }) => kind === 'suspension' || kind === 'restriction');
  const unpaid = orders.filter(({ status }) => status === 'awaiting-payment').length;
  return {
    kind: draftKindOf(plan, ruleset),
    at:
      restricted
        .flatMap(({ at }) => at ?? [])
        .sort()
        .at(-1) ?? null,
    said: NAMELESS.has(headlineKeyOf(plan, ruleset)) ? null : wordsTold(plan.diagnosis),
    hasMessage: plan.diagnosis.message.isGiven,
    act: actOfRole(ruleset.role),
    state: plan.state,
    asks: asksOf(plan),
    appealedAt: appeals.at(-1) ?? null,
    newPhone: (logins ?? []).some(({ newDevice }) => newDevice === true),
    journey: (logins ?? []).some(({ newLocation }) => newLocation === true),
    signIns: null,
    didIt: null,
    disputes: still.length === 0 ? null : { count: still.length, sellers: sellers.size || null },
    unpaid: unpaid > 0 ? unpaid : metricOf(snapshot, 'unpaidOrders'),
    orders: {
      count: open.size,
      amount: totalText({ orders }, open, words),
      ids: [...open].filter((id) => !id.startsWith('#')),
    },
    chargeback: chargeback
      ? {
          amount: disputed?.amount ? `${disputed.amount.value} ${disputed.amount.currency}` : null,
          orderId: chargeback.orderId ?? null,
          at: chargeback.filedAt ?? null,
          reversedAt: chargeback.reversedAt ?? null,
        }
      : null,
    ...answers,
  };
}

function asksOf({ diagnosis: { message } }: RecoveryPlan): DraftFacts['asks'] {
  const kinds = [...new Set(message.asks.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  const due = message.deadlines.find(({ of }) => kinds.some((kind) => kind === of));
  return { kinds, quoted: due?.text ?? null, at: due?.at ?? null };
}

function metricOf({ metrics }: Snapshot, name: string): number | null {
  const given = metrics?.[name];
  return typeof given === 'number' && given > 0 ? given : null;
}
