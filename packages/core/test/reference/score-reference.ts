import { bandOf, type Band } from './band.ts';
import { factValue } from './condition.ts';
import { scoreOf } from './hazard.ts';
import { judgeRule, type Outcome, type Status } from './judge-rule.ts';
import { sharePoints } from './share-points.ts';
import type { World } from './world.ts';

export interface ReferenceFinding {
  readonly status: Status;
  readonly level: number | null;
  readonly points: number;
  readonly scoreWithout: number;
}

export interface ReferenceReport {
  readonly score: number;
  readonly evidenceScore: number;
  readonly worstCase: number;
  readonly band: Band;
  readonly coverage: number;
  readonly findings: ReadonlyMap<string, ReferenceFinding>;
  readonly superseded: readonly { ruleId: string; by: string }[];
  readonly unknowable: readonly string[];
}

/** The whole model, as plainly as it can be said: every rule scans everything, nothing is kept. */
export function scoreReference(world: World): ReferenceReport {
  const outcomes = world.ruleset.rules.map((rule) => judgeRule(world, rule));
  const superseded = supersededOf(outcomes);
  const shown = outcomes.filter(({ rule }) => !superseded.some(({ ruleId }) => ruleId === rule.id));
  const evidenceScore = scoreOf(total(outcomes, ({ proven }) => proven));
  const happened = ['suspended', 'terminated'].includes(factValue(world, 'account.status') as string);
  const worst = happened ? 100 : scoreOf(total(outcomes, ({ possible }) => possible));
  const score = happened ? 100 : evidenceScore;
  const fired = shown.filter(({ status }) => status === 'fired');
  const points = sharePoints(fired.map(({ rule, proven }) => ({ id: rule.id, cause: rule.cause, hazard: proven })), evidenceScore);
  return {
    score,
    evidenceScore,
    worstCase: worst,
    band: bandOf(score, worst),
    coverage: coverageOf(outcomes),
    findings: new Map(
      shown.map((outcome) => [
        outcome.rule.id,
        {
          status: outcome.status,
          level: outcome.status === 'clear' ? 0 : outcome.level,
          points: points.get(outcome.rule.id) ?? 0,
          scoreWithout: scoreOf(total(outcomes.filter((other) => other !== outcome), ({ proven }) => proven)),
        },
      ]),
    ),
    superseded,
    unknowable: outcomes.filter(({ knowable }) => !knowable).map(({ rule }) => rule.id).sort(),
  };
}

/** The greatest of each cause, added. */
function total(outcomes: readonly Outcome[], hazardOf: (outcome: Outcome) => number): number {
  const causes = new Set(outcomes.map(({ rule }) => rule.cause));
  let sum = 0;
  for (const cause of causes) {
    sum += Math.max(0, ...outcomes.filter(({ rule }) => rule.cause === cause).map(hazardOf));
  }
  return sum;
}

/** Share of the knowable hazard that could be checked; nothing to check is all checked. */
function coverageOf(outcomes: readonly Outcome[]): number {
  const counted = outcomes.filter(({ status, knowable }) => status !== 'not-applicable' && knowable);
  const weigh = (some: readonly Outcome[]): number => some.reduce((sum, { heaviest }) => sum + heaviest, 0);
  const all = weigh(counted);
  return all === 0 ? 1 : weigh(counted.filter(({ status }) => status !== 'unknown')) / all;
}

/** A rule gives way to a named one of its cause that has surely fired with at least its hazard. */
function supersededOf(outcomes: readonly Outcome[]): { ruleId: string; by: string }[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.status !== 'fired') return [];
    const by = outcome.rule.suppressedBy?.find((id) =>
      outcomes.some((other) => other.rule.id === id && other.status === 'fired' && other.proven >= outcome.proven),
    );
    return by === undefined ? [] : [{ ruleId: outcome.rule.id, by }];
  });
}
