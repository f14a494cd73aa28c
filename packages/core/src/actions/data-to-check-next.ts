import { type Case, hasEnded } from '../account/open-case.ts';
import { indexOf } from '../compile/hazard.ts';
import type { RiskReport } from '../report/report.generated.ts';
import { combineHazards } from '../score/combine-hazards.ts';
import { nearRule } from '../score/near.ts';
import type { Weighed } from '../score/weigh-case.ts';

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
  { outcomes: all, suppressed }: Pick<Weighed, 'outcomes' | 'suppressed'>,
  report: RiskReport,
): readonly DataToCheck[] {
  const byNeed = new Map<string, RiskReport['unknown']>();
  for (const rule of report.unknown)
    for (const need of rule.needs) byNeed.set(need, [...(byNeed.get(need) ?? []), rule]);
  const outcomes = all.filter(({ rule }) => !suppressed.some(({ ruleId }) => ruleId === rule.id));
  const near = outcomes.map((outcome) => nearRule(outcome, base.context));
  const entries = [...byNeed].map(([data, rules]): DataToCheck => {
    const settled = new Set(rules.filter(({ needs }) => needs.length === 1).map(({ ruleId }) => ruleId));
    const rest = outcomes.map((outcome) =>
      settled.has(outcome.rule.id) ? { ...outcome, possible: outcome.fired } : outcome,
    );
    // What is near for sure stays so, whatever is answered.
    const close = rest.map(({ rule }, i) => {
      const one = near[i] ?? null;
      return settled.has(rule.id) && !one?.isSure ? null : one;
    });
    return {
      data,
      rules: rules.map(({ ruleId }) => ruleId).sort(),
      worstCase: hasEnded(base.snapshot) ? 100 : indexOf(combineHazards(rest, close).worst),
      couldAdd: Math.max(...rules.map(({ couldAdd }) => couldAdd)),
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
