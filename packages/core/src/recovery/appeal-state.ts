import { earliestOf, latestOf } from '../exact/extremes.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import { parseTime } from '../snapshot/parse-time.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';
import { addAmount, type DateRules } from './add-amount.ts';
import type { Diagnosis } from './diagnose.ts';

export type CaseState =
  | 'fresh'
  | 'pending'
  | 'overdue'
  | 'rejected'
  | 'rejected-again'
  | 'accepted'
  | 'deactivated'
  | 'deleted';

/** Where a case stands, from the appeals so far. */
export interface AppealHistory {
  readonly state: CaseState;
  /** Whether the snapshot says anything about appeals. */
  readonly known: boolean;
  readonly pending: number;
  /** When the open appeal was sent, epoch milliseconds; null when none is open or its day is not known. */
  readonly sentAt: number | null;
  /** When the newest rejection came, or was asked for when that is not known. */
  readonly rejectedAt: number | null;
}

interface Appeal {
  readonly at: number;
  readonly status: string | null;
  readonly decidedAt: number | null;
  readonly newEvidence: boolean;
}

/** Reads the appeal history at an instant; what lies after it has not happened. */
export function appealHistory(
  snapshot: Snapshot,
  guide: Guide,
  diagnosis: Diagnosis,
  blockTimes: readonly number[],
  at: number,
  rules: DateRules,
): AppealHistory {
  const appeals = readAppeals(snapshot, at);
  const open = appeals.filter(({ status }) => status === 'pending');
  const rejected = appeals.filter(({ status }) => status === 'rejected');
  const sentAt = earliestOf(open.map((appeal) => appeal.at).filter(Number.isFinite));
  const rejectedAt = latestOf(
    rejected.map(({ decidedAt, at: submitted }) => decidedAt ?? submitted).filter(Number.isFinite),
  );
  return {
    state: stateOf(),
    known: snapshot.appeals !== undefined,
    pending: open.length,
    sentAt,
    rejectedAt,
  };

  function stateOf(): CaseState {
    const status = snapshot.account?.status;
    if (status === 'deleted') return 'deleted';
    if (open.length > 0) return sentAt !== null && isOverdue(sentAt) ? 'overdue' : 'pending';
    const top = diagnosis.reasons[0];
    if (status === 'deactivated' && (!diagnosis.decided || top?.reason === 'voluntary-deactivation'))
      return 'deactivated';
    const newest = appeals
      .filter((appeal) => appeal.status === 'accepted' || appeal.status === 'rejected')
      .at(-1);
    if (!newest) return 'fresh';
    if (newest.status === 'accepted')
      return blockTimes.some((time) => time > (newest.decidedAt ?? newest.at)) ? 'fresh' : 'accepted';
    const most = guide.appealsAtMost?.value ?? Infinity;
    const again = rejected.slice(1).some(({ newEvidence }) => newEvidence);
    return again || rejected.length >= most ? 'rejected-again' : 'rejected';
  }

  /** Longer open than the step says that it was sent with, and never before the usual time is over. */
  function isOverdue(since: number): boolean {
    const [waiting = ''] = guide.lines?.pending ?? [];
    const sent = guide.steps?.[guide.steps[waiting]?.sameTimesAs ?? 'appeal'];
    const waits = [sent?.expected, sent?.moveOnAfter].flatMap((amount) =>
      amount ? [addAmount(since, amount, rules).latest] : [],
    );
    return at >= (latestOf(waits) ?? Infinity);
  }
}

function readAppeals(snapshot: Snapshot, now: number): Appeal[] {
  const time = (text: string | null | undefined): number | null => (text ? parseTime(text) : null);
  return (snapshot.appeals ?? [])
    .map((appeal) => {
      const decidedAt = time(appeal.decidedAt);
      // A decision that still lies ahead has not been made.
      const status = decidedAt !== null && decidedAt > now ? 'pending' : (appeal.status ?? null);
      return {
        at: time(appeal.submittedAt) ?? Number.NaN,
        status,
        decidedAt: status === 'pending' ? null : decidedAt,
        newEvidence: appeal.newEvidence === true,
      };
    })
    .sort((a, b) => (a.at || 0) - (b.at || 0));
}
