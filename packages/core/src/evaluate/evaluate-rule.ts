import { FALSE, TRUE, type Truth, UNKNOWN } from '../exact/kleene.ts';
import type { CompiledLevel, CompiledRule } from '../ruleset/compile-ruleset.ts';
import type { Outcome } from './condition.ts';
import type { Context } from './context.ts';

/** One level in force, with what its conditions say. */
export interface LevelOutcome {
  readonly level: CompiledLevel;
  readonly truth: Truth;
  /** The same with every unknowable comparison counted as false. */
  readonly knowable: Truth;
  /** true when it does not apply, whatever its condition says. */
  readonly excluded: boolean;
  /** true when it has nothing to measure: no comparison in its condition does, or it does not apply. */
  readonly empty: boolean;
}

export type Status = 'fired' | 'clear' | 'unknown' | 'not-applicable';
export type Why = 'excluded' | 'nothing-to-measure' | 'not-in-force' | 'no-effect' | 'unpublished';

/** What one rule says of one account. */
export interface RuleOutcome {
  readonly rule: CompiledRule;
  readonly status: Status;
  readonly why: Why | null;
  readonly levels: readonly LevelOutcome[];
  readonly fired: CompiledLevel | null;
  /** The gravest level that is true or may still turn out true, null when none. */
  readonly possible: CompiledLevel | null;
  /** true when a limit is not published or nobody can see the metric, and it is not at its best. */
  readonly unknowable: boolean;
  /** true when nothing of it is left to find out. */
  readonly checked: boolean;
}

const ALWAYS: Outcome = { truth: TRUE, knowable: TRUE, empty: true };
/** The answer of a level at an instant at which it does not count. */
const NOT_IN_FORCE = 0;

/**
 * What the levels of a rule have said so far, and where each answer of the next one leads. Kept with the rule: answers are
 * few and snapshots many, so that what comes of them is worked out once.
 */
export interface RuleAnswers {
  readonly levels: readonly LevelOutcome[];
  readonly next: (RuleAnswers | undefined)[];
  outcome: RuleOutcome | undefined;
}

export const answersOf = (levels: readonly LevelOutcome[]): RuleAnswers => ({
  levels,
  next: [],
  outcome: undefined,
});

/** Evaluates one rule: the levels in force at `context.at`, three-valued. */
export function evaluateRule(rule: CompiledRule, context: Context): RuleOutcome {
  if (!rule.hasEffect) return conclude(rule, TRUE, []);
  const applies = rule.applies?.evaluate(context) ?? ALWAYS;
  let answers = rule.answers[applies.truth] as RuleAnswers;
  for (const level of rule.levels) {
    const isInForce = context.at >= level.from && context.at < level.until;
    const own = (isInForce && level.applies?.evaluate(context)) || ALWAYS;
    const when = isInForce ? level.when.evaluate(context) : ALWAYS;
    const truth = Math.min(applies.truth, own.truth, when.truth) as Truth;
    const knowable = Math.min(applies.knowable, own.knowable, when.knowable) as Truth;
    const excluded = own.truth === FALSE;
    const answer = isInForce
      ? 1 + truth * 3 + knowable + (excluded ? 9 : 0) + (when.empty ? 18 : 0)
      : NOT_IN_FORCE;
    let next = answers.next[answer];
    if (!next) {
      const empty = excluded || (when.empty && level.when.leaves.length > 0);
      const { levels } = answers;
      next = answersOf(isInForce ? [...levels, { level, truth, knowable, excluded, empty }] : levels);
      answers.next[answer] = next;
    }
    answers = next;
  }
  answers.outcome ??= conclude(rule, applies.truth, answers.levels);
  return answers.outcome;
}

function conclude(rule: CompiledRule, applies: Truth, levels: readonly LevelOutcome[]): RuleOutcome {
  let fired: CompiledLevel | null = null;
  let possible: CompiledLevel | null = null;
  let open = false;
  let unknowable = false;
  let holding = 0;
  for (const { level, truth, knowable } of levels) {
    if (truth === TRUE) {
      if (fired === null || level.hazard >= fired.hazard) fired = level;
      holding = Math.max(holding, level.certainHazard);
    }
    if (knowable !== FALSE && (possible === null || level.certainHazard >= possible.certainHazard))
      possible = level;
    if (truth !== TRUE && knowable !== FALSE) open = true;
    if (truth === UNKNOWN && knowable === FALSE) unknowable = true;
  }
  let why: Why | null = null;
  if (!rule.hasEffect) why = 'no-effect';
  else if (levels.length === 0) why = 'not-in-force';
  else if (fired || open) why = null;
  else if (unknowable) why = 'unpublished';
  else if (applies === FALSE || levels.every(({ excluded }) => excluded)) why = 'excluded';
  else if (levels.every(({ empty }) => empty)) why = 'nothing-to-measure';
  // What is open settles nothing any more when a level as grave holds already.
  const settles = possible === null || holding >= possible.certainHazard;
  return {
    rule,
    status: fired ? 'fired' : open || unknowable ? 'unknown' : why ? 'not-applicable' : 'clear',
    why,
    levels,
    fired,
    possible,
    unknowable,
    checked: fired ? settles : !open,
  };
}
