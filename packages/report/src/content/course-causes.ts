import type { Course, RiskReport } from '@risk-check/core';

/** What one rule says else from an instant on. */
export interface Turn {
  readonly ruleId: string;
  /** Levels as in a report: 0 clear, null unknown or not applicable. */
  readonly from: number | null;
  readonly to: number | null;
  /** true where its limit came near, false where it is near no longer; null where neither. */
  readonly nears: boolean | null;
}

/** Why the steps of a course are steps at which no rule changed by time, by their instants. */
export type CourseCauses = ReadonlyMap<string, readonly Turn[]>;

/**
 * Names the limits behind the steps of which a course says nothing: one that came near or is no longer, and what another
 * snapshot says else.
 *
 * @param reportAt - The report of a snapshot of the course, which is given by its own instant, at an instant.
 */
export function courseCauses(
  { from, steps }: Course,
  reportAt: (snapshot: string, at: string) => RiskReport | null,
): CourseCauses {
  const causes = new Map<string, readonly Turn[]>();
  for (const [i, { at, asOf, changes }] of steps.entries()) {
    if (changes.length > 0) continue;
    const before = reportAt((steps[i - 1] ?? from).asOf, new Date(Date.parse(at) - 1).toISOString());
    const after = reportAt(asOf, at);
    if (before && after) causes.set(at, turnsBetween(before, after));
  }
  return causes;
}

/** Rules that have fired at another level, or whose limit came near or is no longer: what is only known better is left out. */
function turnsBetween(before: RiskReport, after: RiskReport): Turn[] {
  const [was, is] = [levelsOf(before), levelsOf(after)];
  const [wasNear, isNear] = [nearIn(before), nearIn(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((ruleId): Turn[] => {
    const [from, to] = [was.get(ruleId) ?? null, is.get(ruleId) ?? null];
    const isMoved = from !== to && ((from ?? 0) > 0 || (to ?? 0) > 0);
    const isTurned = wasNear.has(ruleId) !== isNear.has(ruleId);
    if (!isMoved && !isTurned) return [];
    return [{ ruleId, from, to, nears: isMoved ? null : isNear.has(ruleId) }];
  });
}

const levelsOf = ({ findings, near }: RiskReport): Map<string, number | null> =>
  new Map([
    ...near.map(({ ruleId }) => [ruleId, null] as const),
    ...findings.map(
      ({ ruleId, status, level }) =>
        [ruleId, status === 'fired' ? level : status === 'clear' ? 0 : null] as const,
    ),
  ]);

const nearIn = ({ near }: RiskReport): Set<string> => new Set(near.map(({ ruleId }) => ruleId));
