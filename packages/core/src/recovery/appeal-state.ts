import { earliestOf, latestOf } from '../exact/extremes.ts';
import { parseTime } from '../exact/parse-time.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';
import { addAmount, type DateRules } from './add-amount.ts';
import type { DiagnosedCase } from './diagnose.ts';

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
  /** When it was decided, or sent when that is not known. */
  readonly endedAt: number;
  readonly newEvidence: boolean;
}

/** Reads the appeal history at an instant; what lies after it has not happened. */
export function appealHistory(
  snapshot: Snapshot,
  guide: Guide,
  { diagnosis, restrictedAt, liftedAt }: DiagnosedCase,
  at: number,
  rules: DateRules,
): AppealHistory {
  const appeals = ofThisCase(readAppeals(snapshot, at), restrictedAt, liftedAt);
  const open = withStatus(appeals, 'pending');
  const rejected = withStatus(appeals, 'rejected');
  const sentAt = earliestOf(open.map((appeal) => appeal.at));
  return {
    state: stateOf(),
    known: snapshot.appeals !== undefined,
    pending: open.length,
    sentAt,
    rejectedAt: latestOf(rejected.map(({ endedAt }) => endedAt)),
  };

  function stateOf(): CaseState {
    const status = snapshot.account?.status;
    if (status === 'deleted') return 'deleted';
    if (open.length > 0) return sentAt !== null && isOverdue(sentAt) ? 'overdue' : 'pending';
    const top = diagnosis.reasons[0];
    if (status === 'deactivated' && (!diagnosis.decided || top?.reason === 'voluntary-deactivation'))
      return 'deactivated';
    const newest = appeals.findLast(({ status: came }) => came === 'accepted' || came === 'rejected')?.status;
    if (newest !== 'rejected') return newest ? 'accepted' : 'fresh';
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

const withStatus = (appeals: readonly Appeal[], wanted: string): Appeal[] =>
  appeals.filter(({ status }) => status === wanted);

/** Without what was sent before the account came back and was closed once more. */
function ofThisCase(
  appeals: readonly Appeal[],
  restrictedAt: number | undefined,
  liftedAt: number | undefined,
): readonly Appeal[] {
  const ends = withStatus(appeals, 'accepted').map(({ endedAt }) => endedAt);
  // Compared with what is not known, nothing lies before anything.
  const returns = [liftedAt as number, ...ends].filter((time) => time < (restrictedAt as number));
  return appeals.filter(({ at, status }) => status === 'pending' || !returns.some((time) => at <= time));
}

function readAppeals(snapshot: Snapshot, now: number): Appeal[] {
  const time = (text: string | null | undefined): number | null => (text ? parseTime(text) : null);
  return (snapshot.appeals ?? [])
    .map((appeal) => {
      const decidedAt = time(appeal.decidedAt) ?? Number.NaN;
      // A decision that still lies ahead has not been made.
      const status = decidedAt > now ? 'pending' : (appeal.status ?? null);
      // What was decided was sent by then.
      const at = time(appeal.submittedAt) ?? (status === 'pending' ? Number.NaN : decidedAt);
      const endedAt = decidedAt || at;
      return { at, status, endedAt, newEvidence: appeal.newEvidence === true };
    })
    .sort((a, b) => (a.at || 0) - (b.at || 0));
}
