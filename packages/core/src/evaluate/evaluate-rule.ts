import { FALSE, TRUE, type Truth } from '../exact/kleene.ts';
import type { CompiledLevel, CompiledRule } from '../ruleset/compile-ruleset.ts';
import type { Outcome } from './condition.ts';
import type { Context } from './context.ts';

/** One level in force, with what its conditions say. */
export interface LevelOutcome {
  readonly level: CompiledLevel;
  readonly truth: Truth;
  /** The same with every unknowable comparison counted as false. */
  readonly knowable: Truth;
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

/** Evaluates one rule: the levels in force at `context.at`, three-valued. */
export function evaluateRule(rule: CompiledRule, context: Context): RuleOutcome {
  if (!rule.hasEffect) return settled(rule, 'no-effect', []);
  const applies = rule.applies?.evaluate(context) ?? ALWAYS;
  let levels: LevelOutcome[] | null = null;
  let fired: CompiledLevel | null = null;
  let possible: CompiledLevel | null = null;
  let open = false;
  let unknowable = false;
  let excluded = true;
  let empty = true;
  let holding = 0;
  for (const level of rule.levels) {
    if (context.at < level.from || context.at >= level.until) continue;
    const own = level.applies?.evaluate(context) ?? ALWAYS;
    const when = level.when.evaluate(context);
    const truth = Math.min(applies.truth, own.truth, when.truth) as Truth;
    const knowable = Math.min(applies.knowable, own.knowable, when.knowable) as Truth;
    const outcome = level.outcomes[truth * 3 + knowable] as LevelOutcome;
    if (levels) levels.push(outcome);
    else levels = [outcome];
    if (truth === TRUE) {
      if (fired === null || level.hazard >= fired.hazard) fired = level;
      holding = Math.max(holding, level.certainHazard);
    }
    if (knowable !== FALSE && (possible === null || level.certainHazard >= possible.certainHazard))
      possible = level;
    if (truth !== TRUE && knowable !== FALSE) open = true;
    if (truth !== TRUE && truth !== FALSE && knowable === FALSE) unknowable = true;
    excluded &&= own.truth === FALSE;
    empty &&= when.empty && level.when.leaves.length > 0;
  }
  if (!levels) return settled(rule, 'not-in-force', []);
  // What is open settles nothing any more when a level as grave holds already.
  const settles = possible === null || holding >= possible.certainHazard;
  let status: Status = 'clear';
  if (fired) status = 'fired';
  else if (open || unknowable) status = 'unknown';
  else if (applies.truth === FALSE || excluded) return settled(rule, 'excluded', levels);
  else if (empty) return settled(rule, 'nothing-to-measure', levels);
  const why = unknowable && !fired && !open ? 'unpublished' : null;
  return { rule, status, why, levels, fired, possible, unknowable, checked: fired ? settles : !open };
}

function settled(rule: CompiledRule, why: Why, levels: readonly LevelOutcome[]): RuleOutcome {
  return {
    rule,
    status: 'not-applicable',
    why,
    levels,
    fired: null,
    possible: null,
    unknowable: false,
    checked: true,
  };
}
