import { formatTime } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
import type { Draft } from '../source/importer.ts';
import { stateAmong } from '../source/newest-states.ts';
import { PARTIAL_REACH } from './partial-reach.ts';
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

/** Chargebacks of the snapshot; a deadline becomes a notice, which a calendar can hold. Says where the file holds a part of them. */
export function disputeDraft(
  disputes: readonly CardDispute[],
  reach: Reach,
  given: number,
  book: ImportBook,
): Draft {
  const isPart = reach.since > -Infinity;
  if (isPart)
    book.say('part-of-list', {
      list: 'chargebacks',
      given,
      ...(Number.isFinite(reach.since) ? { since: formatTime(reach.since) } : {}),
    });
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
    observed: {
      ...(isPart ? { chargebacks: printReach(reach) } : {}),
      // Only deadlines of disputes; other messages of the platform are not in the file.
      ...(notices.length > 0 ? { notices: { since: PARTIAL_REACH } } : {}),
    },
  };
}
