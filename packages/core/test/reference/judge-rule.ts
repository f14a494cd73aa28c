import type { Level, Rule } from '../../src/ruleset/ruleset.ts';
import { type Judgement, join, judge } from './condition.ts';
import { hazard } from './hazard.ts';
import { weightOf } from './near.ts';
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
  /** Micro-nats of the gravest level that holds, if its source were right. */
  readonly holding: number;
  /** Micro-nats that what is unknown but knowable could prove. */
  readonly provable: number;
  /** Does a level hang on a limit nobody has published, or a number nobody can see? */
  readonly unknowable: boolean;
  /** Does it say something of this account? */
  readonly judged: boolean;
}

export function judgeRule(world: World, rule: Rule): Outcome {
  const { scoring } = world.ruleset;
  const inForce = rule.levels
    .map((level, i) => ({ level, number: i + 1 }))
    .filter(({ level }) => isInForce(world, level));
  const applies = judge(world, rule.applies);
  const levels = inForce.map(({ level, number }) => {
    const when = judge(world, level.when);
    const mine = judge(world, level.applies);
    return { level, number, when, mine, judgement: join([applies, mine, when], all) };
  });
  const nothing = {
    rule,
    level: null,
    proven: 0,
    possible: 0,
    holding: 0,
    provable: 0,
    unknowable: false,
    judged: false,
  };
  const excluded = applies.truth === FALSE || levels.every(({ mine }) => mine.truth === FALSE);
  if (rule.effect === 'none' || excluded) return { ...nothing, status: 'not-applicable' };
  const proves = ({ level }: { level: Level }): number =>
    hazard(weightOf(world.ruleset, level), scoring.evidence[level.evidence]);
  const certain = ({ level }: { level: Level }): number => hazard(weightOf(world.ruleset, level), 1);
  const fired = levels.filter(({ judgement }) => judgement.truth === TRUE);
  const open = levels.filter(({ judgement }) => judgement.knowable !== FALSE);
  const proven = Math.max(0, ...fired.map(proves));
  const outcome = {
    rule,
    // The later one of equals.
    level: fired.findLast((one) => proves(one) === proven)?.number ?? null,
    proven,
    possible: Math.max(0, ...open.map(certain)),
    holding: Math.max(0, ...fired.map(certain)),
    provable: Math.max(0, ...open.map(proves)),
    judged: false,
    unknowable: levels.some(({ judgement }) => judgement.truth === UNKNOWN && judgement.knowable === FALSE),
  };
  const isMeant = applies.truth === TRUE && levels.some(({ mine }) => mine.truth === TRUE);
  if (fired.length > 0) return { ...outcome, status: 'fired', judged: isMeant };
  if (levels.some(({ judgement }) => judgement.truth === UNKNOWN)) return { ...outcome, status: 'unknown' };
  // A level for others measures nothing of this account.
  if (levels.every(({ mine, when }) => mine.truth === FALSE || hasNothingToMeasure(when)))
    return { ...nothing, status: 'not-applicable', judged: isMeant };
  return { ...outcome, status: 'clear', judged: isMeant };
}

/** `from` is inclusive, `until` exclusive, at 00:00 of the ruleset's zone. */
export function isInForce({ ruleset, asOf }: World, level: Level): boolean {
  if (level.supersededBeforeEffect) return false;
  const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`) - offsetOf(ruleset.zone);
  if (level.from !== undefined && asOf < midnight(level.from)) return false;
  return level.until === undefined || asOf < midnight(level.until);
}

/** No value in every comparison. */
function hasNothingToMeasure({ values }: Judgement): boolean {
  return values.length > 0 && values.every((value) => value === 'none');
}
