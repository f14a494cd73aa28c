import { FALSE, TRUE, type Truth, UNKNOWN } from '../exact/kleene.ts';
import type { CompiledLevel, CompiledRule } from './compiled.ts';
import { type CompiledCondition, OUTCOME_COUNT, type Outcome, outcomeOf } from './condition.ts';
import type { Context } from './context.ts';
import type { CompiledMetric } from './metric.ts';

/** One level in force, with what its conditions say. */
export interface LevelOutcome {
  readonly level: CompiledLevel;
  readonly truth: Truth;
  /** The same with every unknowable comparison counted as false. */
  readonly knowable: Truth;
}

export type Status = 'fired' | 'clear' | 'unknown' | 'not-applicable';
export type Why = 'excluded' | 'nothing-to-measure' | 'not-in-force' | 'no-effect' | 'unpublished';

/** Outcome of one rule: one object for all accounts of which its conditions say the same. */
export interface RuleOutcome {
  readonly rule: CompiledRule;
  readonly status: Status;
  readonly why: Why | null;
  readonly levels: readonly LevelOutcome[];
  readonly fired: CompiledLevel | null;
  /** The gravest level that is true or may still turn out true, null when none. */
  readonly possible: CompiledLevel | null;
  /** The level that has fired; else the first in force that may still apply, or is meant for this account. */
  readonly shown: CompiledLevel | null;
  /** The first level above the one that has fired that surely applies and does not hold yet. */
  readonly next: CompiledLevel | null;
  /** Levels that do not hold, are meant for this account as far as that can be known, and can be near. */
  readonly ahead: readonly LevelOutcome[];
  /** What may still settle it: whether it applies, and what its open levels say. */
  readonly open: readonly CompiledCondition[];
  /** The metrics that those look at. */
  readonly openMetrics: readonly CompiledMetric[];
  /** Weight of the gravest level that holds or may still hold, micro-nats. */
  readonly couldWeigh: number;
  /** true when a limit is not published or nobody can see the metric, and it is not at its best. */
  readonly unknowable: boolean;
  /** true when nothing of it is left to find out. */
  readonly checked: boolean;
  /** true when it says something of this account: it surely applies, and has fired, is clear or has nothing to measure. */
  readonly judged: boolean;
}

/** Outcomes of a rule, by what its conditions say. */
export type Said = Map<number, RuleOutcome>;

/** Accounts say few different things of a rule; those of a hostile one must not fill the memory. */
export const MOST_OUTCOMES = 500;

const ALWAYS = outcomeOf(TRUE, TRUE, true);

const isInForce = ({ from, until }: CompiledLevel, { at }: Context): boolean => at >= from && at < until;

/** Evaluates one rule: the levels in force at `context.at`, three-valued. */
export function evaluateRule(rule: CompiledRule, context: Context): RuleOutcome {
  // One number that tells apart all that conditions can say; begun with 1, so that what the first says cannot vanish.
  let key = 1;
  const say = (place: number): void => {
    key = key * (OUTCOME_COUNT + 1) + place;
  };
  if (rule.applies) say(rule.applies.evaluate(context).place);
  for (const level of rule.levels) {
    if (!isInForce(level, context)) say(OUTCOME_COUNT);
    else {
      if (level.applies) say(level.applies.evaluate(context).place);
      say(level.when.evaluate(context).place);
    }
  }
  const { said } = rule;
  let outcome = said.get(key);
  if (!outcome) {
    outcome = combineLevels(rule, context);
    if (said.size >= MOST_OUTCOMES) said.clear();
    // Those of a rule of very many levels are not told apart.
    if (Number.isSafeInteger(key)) said.set(key, outcome);
  }
  return outcome;
}

const evaluated = (condition: CompiledCondition | null, context: Context): Outcome =>
  condition?.evaluate(context) ?? ALWAYS;

function combineLevels(rule: CompiledRule, context: Context): RuleOutcome {
  const applies = evaluated(rule.applies, context);
  const levels: LevelOutcome[] = [];
  const ahead: LevelOutcome[] = [];
  const conditions = [rule.applies];
  let fired: CompiledLevel | null = null;
  let possible: CompiledLevel | null = null;
  let next: CompiledLevel | null = null;
  let firstOpen: CompiledLevel | null = null;
  let firstMeant: CompiledLevel | null = null;
  let open = false;
  let unknowable = false;
  let holding = 0;
  let couldWeigh = 0;
  let allExcluded = true;
  let allEmpty = true;
  let isMeant = false;
  for (const level of rule.levels) {
    if (!rule.hasEffect || !isInForce(level, context)) continue;
    const own = evaluated(level.applies, context);
    const when = level.when.evaluate(context);
    const truth = Math.min(applies.truth, own.truth, when.truth) as Truth;
    const knowable = Math.min(applies.knowable, own.knowable, when.knowable) as Truth;
    const excluded = own.truth === FALSE;
    const applicable = own.truth === TRUE && applies.truth === TRUE;
    const state = { level, truth, knowable };
    levels.push(state);
    isMeant ||= applicable;
    allExcluded &&= excluded;
    allEmpty &&= excluded || (when.empty && level.when.leaves.length > 0);
    if (!excluded) firstMeant ??= level;
    if (truth === TRUE) {
      if (fired === null || level.hazard >= fired.hazard) {
        fired = level;
        next = null;
      }
      holding = Math.max(holding, level.certainHazard);
    } else if (level.near && Math.min(applies.knowable, own.knowable) > FALSE) ahead.push(state);
    if (knowable !== FALSE) {
      couldWeigh = Math.max(couldWeigh, level.hazard);
      if (possible === null || level.certainHazard >= possible.certainHazard) possible = level;
      if (truth !== TRUE) {
        open = true;
        firstOpen ??= level;
        conditions.push(level.when, level.applies);
      }
    } else if (truth === UNKNOWN) unknowable = true;
    else if (applicable) next ??= level;
  }
  let why: Why | null = null;
  if (!rule.hasEffect) why = 'no-effect';
  else if (levels.length === 0) why = 'not-in-force';
  else if (fired || open) why = null;
  else if (unknowable) why = 'unpublished';
  else if (applies.truth === FALSE || allExcluded) why = 'excluded';
  else if (allEmpty) why = 'nothing-to-measure';
  const openConditions = conditions.filter((condition) => condition !== null);
  return {
    rule,
    status: fired ? 'fired' : open || unknowable ? 'unknown' : why ? 'not-applicable' : 'clear',
    why,
    levels,
    fired,
    possible,
    shown: fired ?? firstOpen ?? firstMeant ?? levels[0]?.level ?? rule.levels[0] ?? null,
    next,
    ahead,
    open: openConditions,
    openMetrics: [...new Set(openConditions.flatMap(({ leaves }) => leaves.map(({ metric }) => metric)))],
    couldWeigh,
    unknowable,
    // Open conditions no longer matter once a level at least as grave holds.
    checked: possible === null || holding >= possible.certainHazard,
    judged: isMeant && (fired !== null || !(open || unknowable)),
  };
}
