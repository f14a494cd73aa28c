import { type Case, consideredRules, hasEnded } from '../account/open-case.ts';
import { indexOf } from '../compile/hazard.ts';
import type { CompiledRule } from '../evaluate/compiled.ts';
import { evaluateRule, type RuleOutcome } from '../evaluate/evaluate-rule.ts';
import type { Warning } from '../issues/warning.ts';
import { type Band, bandOf } from '../report/band.ts';
import { type CombinedHazards, combineHazards } from './combine-hazards.ts';
import { type NearRule, nearRule } from './near.ts';
import { splitPoints } from './points.ts';
import { applyPrecedence } from './precedence.ts';
import type { QuietRules } from './quiet-rules.ts';
import { applySuppressions, type Suppressed } from './suppressions.ts';

/** Outcome of a case, before it becomes findings. */
export interface Weighed {
  readonly score: number;
  readonly evidenceScore: number;
  readonly worstCase: number;
  readonly band: Band;
  readonly combined: CombinedHazards;
  /** What every rule that counts has come to, in the order of their ids. */
  readonly outcomes: readonly RuleOutcome[];
  /** Outcomes that have a finding, in the order of their rules' ids. */
  readonly shown: readonly RuleOutcome[];
  /** The points of those that have fired, in the same order. */
  readonly points: readonly number[];
  /** What of each of those is near, likewise. */
  readonly near: readonly (NearRule | null)[];
  readonly suppressed: Suppressed[];
  readonly superseded: { ruleId: string; by: string }[];
  readonly warnings: readonly Warning[];
}

/**
 * Evaluates every rule that counts and adds up what has fired.
 *
 * @param known - Outcomes of rules that need not be evaluated, by the place of the rule.
 * @param quietRules - Gathers those of which nothing is said; handed in by who scores many accounts, so that an application
 *   that scores one does not carry it.
 */
export function weighCase(
  base: Case,
  known?: readonly (RuleOutcome | undefined)[],
  quietRules?: (rules: readonly CompiledRule[], base: Case) => QuietRules | null,
): Weighed {
  const { snapshot, ruleset, options, context } = base;
  const rules = consideredRules(ruleset, options);
  const suppressions = options.suppressions ?? [];
  const quiet = suppressions.length > 0 ? null : quietRules?.(rules, base);
  const outcomes = quiet ? quiet.outcomes.slice() : [];
  for (const place of quiet ? quiet.loud : rules.keys())
    outcomes[place] = known?.[place] ?? evaluateRule(rules[place] as CompiledRule, context);
  const { kept, suppressed, warnings } = applySuppressions(
    outcomes,
    suppressions,
    snapshot.account?.id,
    context.at,
  );
  const keptNear = quiet ? quiet.near.slice() : [];
  for (const place of quiet ? quiet.loud : kept.keys())
    keptNear[place] = nearRule(kept[place] as RuleOutcome, context);
  const combined = combineHazards(kept, keptNear);
  const evidenceScore = indexOf(combined.evidence);
  const ended = hasEnded(snapshot);
  const score = ended ? 100 : evidenceScore;
  const worstCase = ended ? 100 : indexOf(combined.worst);
  const { shown, near, superseded } = applyPrecedence(kept, keptNear);
  const points = splitPoints(
    shown.filter(({ fired }) => fired !== null),
    evidenceScore,
  );
  const band = bandOf(score, worstCase, combined.coverage, combined.graveNear);
  return {
    score,
    evidenceScore,
    worstCase,
    band,
    combined,
    outcomes,
    shown,
    points,
    near,
    suppressed,
    superseded,
    warnings,
  };
}
