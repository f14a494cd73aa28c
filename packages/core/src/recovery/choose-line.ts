import type { RecoveryPath } from '../ruleset/guide-language.generated.ts';
import type { Condition } from '../ruleset/rule-language.generated.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import type { CaseState } from './appeal-state.ts';
import type { Diagnosis } from './diagnose.ts';
import { isRestricted } from './diagnosis-kind.ts';
import type { NoticeMatch } from './match-notices.ts';

/** What is known of a condition: it holds, it does not, nobody can say. */
export type Holds = (condition: Condition | undefined) => boolean | null;

export interface ChosenLine {
  /** The path of the likeliest reason; null while no reason is decided, or where the guide has none. */
  readonly path: RecoveryPath | null;
  readonly reason: string | null;
  readonly steps: readonly string[];
}

interface Told extends Diagnosis {
  readonly matches: readonly NoticeMatch[];
  /** Whether the newest message gives a cause that is none of the ruleset's reasons. */
  readonly isElse: boolean;
}

/** The steps to take: those of the reason and the state of the case, else the guide's own for that state. */
export function chooseLine(guide: Guide, diagnosis: Told, state: CaseState, holds: Holds): ChosenLine {
  const { kind, decided } = diagnosis;
  const [top] = diagnosis.reasons;
  // The message outweighs the facts.
  const isTold = top?.evidence.some(({ kind: from }) => from !== 'finding');
  const reason =
    (kind === 'undecided' && !decided) || (diagnosis.isElse && !isTold) ? null : (top?.reason ?? null);
  const paths = guide.paths ?? [];
  if (!isRestricted(kind)) {
    const waiting = state === 'pending' || state === 'overdue' ? guide.lines?.[state] : undefined;
    return { path: null, reason, steps: waiting ?? ownLine(diagnosis) ?? guide.kindLines?.[kind] ?? [] };
  }
  // A guide with one path needs no decision between reasons, unless the message names something else.
  const path =
    paths.find(({ reasons, applies }) => reason && reasons.includes(reason) && holds(applies) !== false) ??
    (paths[1] || diagnosis.isElse ? null : paths[0]);
  return {
    path: path ?? null,
    reason: reason ?? path?.reasons[0] ?? null,
    steps: withCode(path?.lines?.[state] ?? guide.lines?.[state] ?? [], path, state),
  };
}

/** The button and the code of a reason's own way back. */
const CODE = 'self-service';

/** An open appeal hides no code: that one is no appeal, and takes minutes. */
function withCode(
  steps: readonly string[],
  path: RecoveryPath | null | undefined,
  state: CaseState,
): readonly string[] {
  const isOpen = state === 'pending' || state === 'overdue';
  return isOpen && path?.lines?.fresh?.[0] === CODE && !steps.includes(CODE) ? [CODE, ...steps] : steps;
}

/** Steps of the wordings themselves, where each says which: a check for robots is solved by hand and needs none. */
function ownLine({ matches }: Told): readonly string[] | null {
  const steps = matches.map(({ notice }) => notice.steps);
  return steps.length > 0 && steps.every((line) => line !== undefined) ? [...new Set(steps.flat())] : null;
}
