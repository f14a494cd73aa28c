import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import type { RiskReport } from '../report/report-schema.ts';
import { combineHazards } from '../score/combine-hazards.ts';
import { indexOf } from '../score/hazard.ts';
import { type Case, hasEnded } from '../score/open-case.ts';

/** Data that is not known, and what it would settle. */
export interface DataToCheck {
  /** A list (`disputes`), `metrics.x`, `facts.x`, `params.x` or `account`. */
  readonly data: string;
  /** Rules that need it. */
  readonly rules: readonly string[];
  /** The worst case if all rules that need nothing else turned out clear. */
  readonly worstCase: number;
  /** The most that the score could rise if one of them fired. */
  readonly couldAdd: number;
}

/** Ranks unknown data by how far the worst case could fall; ties by what it could add, then by name. */
export function dataToCheckNext(
  base: Case,
  outcomes: readonly RuleOutcome[],
  report: RiskReport,
): readonly DataToCheck[] {
  const rulesByNeed = new Map<string, string[]>();
  for (const { ruleId, needs } of report.unknown) {
    for (const need of needs) rulesByNeed.set(need, [...(rulesByNeed.get(need) ?? []), ruleId]);
  }
  const settled = (need: string): ReadonlySet<string> =>
    new Set(
      report.unknown
        .filter(({ needs }) => needs.length === 1 && needs[0] === need)
        .map(({ ruleId }) => ruleId),
    );
  const entries = [...rulesByNeed].map(([data, rules]): DataToCheck => {
    const clear = settled(data);
    const rest = outcomes.map((outcome) =>
      clear.has(outcome.rule.id) ? { ...outcome, possible: outcome.fired } : outcome,
    );
    return {
      data,
      rules: [...rules].sort(),
      worstCase: hasEnded(base.snapshot) ? 100 : indexOf(combineHazards(rest, base.ruleset.causes).worst),
      couldAdd: Math.max(
        ...report.unknown.filter(({ ruleId }) => rules.includes(ruleId)).map(({ couldAdd }) => couldAdd),
      ),
    };
  });
  return entries.sort(
    (a, b) =>
      a.worstCase - b.worstCase ||
      b.couldAdd - a.couldAdd ||
      b.rules.length - a.rules.length ||
      (a.data < b.data ? -1 : 1),
  );
}
