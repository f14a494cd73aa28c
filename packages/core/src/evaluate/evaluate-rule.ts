import { FALSE, TRUE, type Truth, UNKNOWN } from '../exact/kleene.ts';
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

/** Outcome of one rule for one account. */
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

const isInForce = ({ from, until }: CompiledLevel, { at }: Context): boolean => at >= from && at < until;

/** Evaluates one rule: the levels in force at `context.at`, three-valued. */
export function evaluateRule(rule: CompiledRule, context: Context): RuleOutcome {
  const applies = rule.applies === null ? ALWAYS : rule.applies.evaluate(context);
  const levels: LevelOutcome[] = [];
  let fired: CompiledLevel | null = null;
  let possible: CompiledLevel | null = null;
  let open = false;
  let unknowable = false;
  let holding = 0;
  let allExcluded = true;
  let allEmpty = true;
  let isMeant = false;
  for (const level of rule.levels) {
    if (!rule.hasEffect || !isInForce(level, context)) continue;
    const own = level.applies === null ? ALWAYS : level.applies.evaluate(context);
    const when = level.when.evaluate(context);
    const truth = Math.min(applies.truth, own.truth, when.truth) as Truth;
    const knowable = Math.min(applies.knowable, own.knowable, when.knowable) as Truth;
    const excluded = own.truth === FALSE;
    const empty = excluded || (when.empty && level.when.leaves.length > 0);
    const meant = Math.min(applies.knowable, own.knowable) as Truth;
    isMeant ||= own.truth === TRUE && applies.truth === TRUE;
    levels.push({ level, truth, knowable, meant, excluded, empty });
    allExcluded &&= excluded;
    allEmpty &&= empty;
    if (truth === TRUE) {
      if (fired === null || level.hazard >= fired.hazard) fired = level;
      holding = Math.max(holding, level.certainHazard);
    }
    if (knowable !== FALSE) {
      if (possible === null || level.certainHazard >= possible.certainHazard) possible = level;
      if (truth !== TRUE) open = true;
    } else if (truth === UNKNOWN) unknowable = true;
  }
  let why: Why | null = null;
  if (!rule.hasEffect) why = 'no-effect';
  else if (levels.length === 0) why = 'not-in-force';
  else if (fired || open) why = null;
  else if (unknowable) why = 'unpublished';
  else if (applies.truth === FALSE || allExcluded) why = 'excluded';
  else if (allEmpty) why = 'nothing-to-measure';
  // Open conditions no longer matter once a level at least as grave holds.
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
