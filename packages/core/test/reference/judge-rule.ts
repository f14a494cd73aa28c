import type { Level, Rule } from '../../src/ruleset/ruleset-schema.ts';
import { join, type Judgement, judge } from './condition.ts';
import { hazard } from './hazard.ts';
import { all, FALSE, TRUE, UNKNOWN } from './truth.ts';
import { offsetOf, type World } from './world.ts';

export type Status = 'fired' | 'clear' | 'unknown' | 'not-applicable';

export interface Outcome {
  readonly rule: Rule;
  readonly status: Status;
  /** Number of the level that fired. */
  readonly level: number | null;
  /** Micro-nats proven. */
  readonly proven: number;
  /** Micro-nats if what is unknown but knowable were bad and every source right. */
  readonly possible: number;
  /** Micro-nats of the gravest level in force. */
  readonly heaviest: number;
  /** Is there a level in force whose outcome could be known? */
  readonly knowable: boolean;
}

export function judgeRule(world: World, rule: Rule): Outcome {
  const { scoring } = world.ruleset;
  const inForce = rule.levels.map((level, i) => ({ level, number: i + 1 })).filter(({ level }) => isInForce(world, level));
  const applies = judge(world, rule.applies);
  const levels = inForce.map(({ level, number }) => {
    const when = judge(world, level.when);
    const mine = judge(world, level.applies);
    return { level, number, when, mine, judgement: join([applies, mine, when], all) };
  });
  const certain = ({ level }: { level: Level }): number => hazard(scoring.severity[level.severity], 1);
  const heaviest = Math.max(0, ...levels.map(certain));
  const excluded = applies.truth === FALSE || levels.every(({ mine }) => mine.truth === FALSE);
  const nothing = { rule, level: null, proven: 0, possible: 0, heaviest, knowable: true };
  if (rule.effect === 'none' || excluded || hasNothingToMeasure(levels.map(({ when }) => when))) {
    return { ...nothing, status: 'not-applicable' };
  }
  let fired: { number: number; hazard: number } | null = null;
  for (const { level, number, judgement } of levels) {
    const weight = hazard(scoring.severity[level.severity], scoring.evidence[level.evidence]);
    if (judgement.truth === TRUE && (fired === null || weight >= fired.hazard)) fired = { number, hazard: weight };
  }
  const open = levels.filter(({ judgement }) => judgement.knowable !== FALSE);
  const possible = Math.max(0, ...open.map(certain));
  if (fired) return { ...nothing, status: 'fired', level: fired.number, proven: fired.hazard, possible };
  const unknown = levels.some(({ judgement }) => judgement.truth === UNKNOWN);
  if (unknown) return { ...nothing, status: 'unknown', possible, knowable: open.length > 0 };
  return { ...nothing, status: 'clear' };
}

/** `from` is inclusive, `until` exclusive, at 00:00 of the ruleset's zone. */
function isInForce({ ruleset, asOf }: World, level: Level): boolean {
  if (level.supersededBeforeEffect) return false;
  const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`) - offsetOf(ruleset.zone);
  if (level.from !== undefined && asOf < midnight(level.from)) return false;
  return level.until === undefined || asOf < midnight(level.until);
}

/** No value in every comparison. */
function hasNothingToMeasure(whens: readonly Judgement[]): boolean {
  const values = whens.flatMap((when) => when.values);
  return values.length > 0 && values.every((value) => value === 'none');
}
