import type { Draft } from '../source/importer.ts';
import { stateAmong } from '../source/newest-states.ts';
import { printReach, type Reach } from './reaches.ts';

/** A card dispute, whoever processed the card. */
export interface CardDispute {
  readonly id: string;
  readonly filedAt: string;
  /** When the bank took it back; null when it did not, undefined when the file does not say. */
  readonly reversedAt: string | null | undefined;
  readonly fraud: boolean | undefined;
  readonly amount: { readonly value: string; readonly currency: string } | undefined;
  /** Until when evidence is asked for; null when it is not. */
  readonly respondBy: string | null;
}

/** By what comes after what: a response is asked for, looked at, and then it is decided, in the words of either platform. */
const STATES = [['needs_response'], ['under_review'], ['won', 'lost', 'accepted', 'closed']];

/** How far a dispute has come; an inquiry comes before the chargeback that it may become. NaN for other words. */
export const disputeState = (status: string, isInquiry: boolean): number =>
  stateAmong(STATES, status) - (isInquiry ? STATES.length : 0);

/** How the id of a notice begins that is the deadline of a dispute. */
export const DEADLINE = 'deadline-';

/** Chargebacks of the snapshot; a deadline becomes a notice, which a calendar can hold. */
export function disputeDraft(disputes: readonly CardDispute[], reach: Reach): Draft {
  const chargebacks = disputes.map(({ id, filedAt, reversedAt, fraud, amount }) => ({
    id,
    filedAt,
    ...(reversedAt === undefined ? {} : { reversedAt }),
    ...(fraud === undefined ? {} : { fraud }),
    ...(amount ? { amount } : {}),
  }));
  const notices = disputes.flatMap(({ id, filedAt, respondBy }) =>
    respondBy === null
      ? []
      : [{ id: `${DEADLINE}${id}`, at: filedAt, kind: 'other', acknowledgedAt: null, respondBy }],
  );
  return {
    chargebacks,
    ...(notices.length > 0 ? { notices } : {}),
    ...(Number.isFinite(reach.since)
      ? { observed: { chargebacks: printReach(reach, 'filedAt', 'sorted-export') } }
      : {}),
  };
}
