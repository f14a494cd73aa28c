import type { Condition } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { type Band, bandOf } from './band.ts';
import { factValue } from './condition.ts';
import { hazard, scoreOf } from './hazard.ts';
import { judgeRule, type Outcome, type Status } from './judge-rule.ts';
import { nearOf, weightOf } from './near.ts';
import { sharePoints } from './share-points.ts';
import type { World } from './world.ts';

export interface ReferenceFinding {
  readonly status: Status;
  readonly level: number | null;
  readonly points: number;
  readonly scoreWithout: number;
}

export interface ReferenceNear {
  readonly ruleId: string;
  readonly level: number;
  readonly sure: boolean;
  readonly scoreThen: number;
  readonly bandThen: Band;
}

export interface ReferenceReport {
  readonly score: number;
  readonly evidenceScore: number;
  readonly worstCase: number;
  readonly band: Band;
  readonly coverage: number;
  readonly findings: ReadonlyMap<string, ReferenceFinding>;
  readonly near: readonly ReferenceNear[];
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
  const near = new Map(outcomes.map(({ rule, proven }) => [rule.id, nearOf(world, rule, proven)]));
  const worst = happened
    ? 100
    : scoreOf(total(outcomes, ({ rule, possible }) => Math.max(possible, near.get(rule.id)?.possible ?? 0)));
  const grave = Math.max(0, ...outcomes.map(({ rule }) => near.get(rule.id)?.grave ?? 0)) as 0 | 1 | 2;
  const score = happened ? 100 : evidenceScore;
  const fired = shown.filter(({ status }) => status === 'fired');
  const points = sharePoints(
    fired.map(({ rule, proven }) => ({ id: rule.id, cause: rule.cause, hazard: proven })),
    evidenceScore,
  );
  return {
    score,
    evidenceScore,
    worstCase: worst,
    band: bandOf(score, worst, coverageOf(world, outcomes), grave),
    coverage: coverageOf(world, outcomes),
    findings: new Map(
      shown.map((outcome) => [
        outcome.rule.id,
        {
          status: outcome.status,
          level: outcome.status === 'clear' ? 0 : outcome.level,
          points: points.get(outcome.rule.id) ?? 0,
          scoreWithout: scoreOf(
            total(
              outcomes.filter((other) => other !== outcome),
              ({ proven }) => proven,
            ),
          ),
        },
      ]),
    ),
    near: shown
      .flatMap(({ rule }) => {
        const close = near.get(rule.id);
        if (!close) return [];
        const then = total(outcomes, (other) => (other.rule === rule ? close.proven : other.proven));
        const scoreThen = happened ? 100 : scoreOf(then);
        // Once it is reached, another grave level may still be near; nothing with a finding of weight is clear.
        const others = shown.some((other) => other.rule !== rule && near.get(other.rule.id)?.grave === 2);
        const bandThen = bandOf(scoreThen, 99, 1, others ? 2 : 0);
        return [{ ...close, ruleId: rule.id, scoreThen, bandThen }];
      })
      .sort(worstFirst)
      .map(({ ruleId, level, sure, scoreThen, bandThen }) => ({ ruleId, level, sure, scoreThen, bandThen })),
    superseded,
    unknowable: shown
      .filter(({ unknowable }) => unknowable)
      .map(({ rule }) => rule.id)
      .sort(),
  };
}

const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'];
type Listed = Pick<ReferenceNear, 'ruleId' | 'scoreThen'> & { readonly severity: string };
const worstFirst = (a: Listed, b: Listed): number => {
  if (a.scoreThen !== b.scoreThen) return b.scoreThen - a.scoreThen;
  if (a.severity !== b.severity) return SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  return a.ruleId < b.ruleId ? -1 : 1;
};

/** The greatest of each cause, added. */
function total(outcomes: readonly Outcome[], hazardOf: (outcome: Outcome) => number): number {
  const causes = new Set(outcomes.map(({ rule }) => rule.cause));
  let sum = 0;
  for (const cause of causes) {
    sum += Math.max(0, ...outcomes.filter(({ rule }) => rule.cause === cause).map(hazardOf));
  }
  return sum;
}

/** Share of the dataset's knowable hazard about which nothing is left to find out; of nothing at all it is 0. */
function coverageOf({ ruleset }: World, outcomes: readonly Outcome[]): number {
  const weight = ({ rule }: Outcome): number => {
    const levels = rule.effect === 'none' ? [] : rule.levels.filter((level) => !level.supersededBeforeEffect);
    const knowable = levels.filter(({ when }) => !hasUnknowableLeg(ruleset, when));
    return Math.max(0, ...knowable.map((level) => hazard(weightOf(ruleset, level), 1)));
  };
  // What is open settles nothing any more when a level as grave holds already.
  const isSettled = ({ holding, possible }: Outcome): boolean => holding >= possible;
  // What is meant for others only says nothing of this account.
  if (!outcomes.some((outcome) => outcome.judged && weight(outcome) > 0)) return 0;
  const weigh = (some: readonly Outcome[]): number => some.reduce((sum, outcome) => sum + weight(outcome), 0);
  const all = weigh(outcomes);
  return all === 0 ? 0 : weigh(outcomes.filter(isSettled)) / all;
}

function hasUnknowableLeg(ruleset: Ruleset, condition: Condition): boolean {
  if ('all' in condition) return condition.all.some((part) => hasUnknowableLeg(ruleset, part));
  if ('any' in condition) return condition.any.some((part) => hasUnknowableLeg(ruleset, part));
  if ('fact' in condition) return false;
  return Object.values(condition).includes(null) || ruleset.metrics[condition.metric]?.observable === false;
}

/** A rule gives way to a named one of its cause that has surely fired with all the hazard it could prove itself. */
function supersededOf(outcomes: readonly Outcome[]): { ruleId: string; by: string }[] {
  return outcomes.flatMap((outcome) => {
    const by = outcome.rule.suppressedBy?.find((id) =>
      outcomes.some(
        (other) =>
          other.rule.id === id &&
          other.status === 'fired' &&
          other.proven >= Math.max(outcome.proven, outcome.provable),
      ),
    );
    return by === undefined ? [] : [{ ruleId: outcome.rule.id, by }];
  });
}
