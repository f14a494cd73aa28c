import { FALSE, TRUE, type Truth, UNKNOWN } from '../exact/kleene.ts';
import { ANYTHING } from '../snapshot/list-bits.ts';
import type { CompiledLevel, CompiledRule } from './compiled.ts';
import type { Outcome } from './condition.ts';
import type { Context } from './context.ts';

/** One level in force, with what its conditions say. */
export interface LevelOutcome {
  readonly level: CompiledLevel;
  readonly truth: Truth;
  /** The same with every unknowable comparison counted as false. */
  readonly knowable: Truth;
  /** Whether it is meant for this account, as far as that can be known. */
  readonly meant: Truth;
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
  /** true when it says something of this account: it surely applies, and has fired, is clear or has nothing to measure. */
  readonly judged: boolean;
}

const ALWAYS: Outcome = { truth: TRUE, knowable: TRUE, empty: true };

/** Evaluates one rule: the levels in force at `context.at`, three-valued. */
export function evaluateRule(rule: CompiledRule, context: Context): RuleOutcome {
  const { filled, known } = context;
  // With values that are given, a rule may say something else at each instant: nothing is kept.
  if (filled === ANYTHING) return evaluateLevels(rule, context);
  let outcome = known[rule.place];
  if (!outcome) {
    outcome = evaluateLevels(rule, context);
    if ((rule.dependencies() & filled) === 0) known[rule.place] = outcome;
  }
  return outcome;
}

/** What a rule comes to, by what its conditions say one after the other: the same of all accounts, worked out once. */
export interface Answers {
  readonly next: Map<Outcome | null, Answers>;
  outcome: RuleOutcome | undefined;
}

export const noAnswers = (): Answers => ({ next: new Map(), outcome: undefined });

/** The answers that begin with these and one more. */
function following({ next }: Answers, said: Outcome | null): Answers {
  let answers = next.get(said);
  if (!answers) {
    answers = noAnswers();
    next.set(said, answers);
  }
  return answers;
}

const isInForce = ({ from, until }: CompiledLevel, { at }: Context): boolean => at >= from && at < until;

function evaluateLevels(rule: CompiledRule, context: Context): RuleOutcome {
  let { answers } = rule;
  if (rule.applies) answers = following(answers, rule.applies.evaluate(context));
  for (const level of rule.levels) {
    const holds = isInForce(level, context);
    if (holds && level.applies) answers = following(answers, level.applies.evaluate(context));
    answers = following(answers, holds ? level.when.evaluate(context) : null);
  }
  answers.outcome ??= combineLevels(rule, context);
  return answers.outcome;
}

function combineLevels(rule: CompiledRule, context: Context): RuleOutcome {
  const applies = rule.applies?.evaluate(context) ?? ALWAYS;
  const inForce = rule.hasEffect ? rule.levels.filter((level) => isInForce(level, context)) : [];
  let isMeant = false;
  const levels = inForce.map((level): LevelOutcome => {
    const own = level.applies?.evaluate(context) ?? ALWAYS;
    const when = level.when.evaluate(context);
    const excluded = own.truth === FALSE;
    isMeant ||= own.truth === TRUE && applies.truth === TRUE;
    return {
      level,
      truth: Math.min(applies.truth, own.truth, when.truth) as Truth,
      knowable: Math.min(applies.knowable, own.knowable, when.knowable) as Truth,
      meant: Math.min(applies.knowable, own.knowable) as Truth,
      excluded,
      empty: excluded || (when.empty && level.when.leaves.length > 0),
    };
  });
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
  else if (applies.truth === FALSE || levels.every(({ excluded }) => excluded)) why = 'excluded';
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
    checked: settles,
    judged: isMeant && (fired !== null || !(open || unknowable)),
  };
}
