import type { Draft } from '../importer.ts';
import { PARTIAL_REACH } from './partial-reach.ts';

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

/** Chargebacks of the snapshot; a deadline becomes a notice, which a calendar can hold. */
export function disputeDraft(disputes: readonly CardDispute[], since: string | null): Draft {
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
      : [{ id: `deadline-${id}`, at: filedAt, kind: 'other', acknowledgedAt: null, respondBy }],
  );
  return {
    chargebacks,
    ...(notices.length > 0 ? { notices } : {}),
    observed: {
      ...(since === null ? {} : { chargebacks: { since } }),
      // Only deadlines of disputes; other messages of the platform are not in the file.
      ...(notices.length > 0 ? { notices: { since: PARTIAL_REACH } } : {}),
    },
  };
}
