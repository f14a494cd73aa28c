import type { CompiledLevel } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { FALSE, TRUE, type Truth } from '../exact/kleene.ts';
import type { GraveNear } from '../report/band.ts';

/** The near level of a rule. */
export interface NearRule {
  /** The gravest level that is near: listed. */
  readonly level: CompiledLevel;
  /** false when what is known only allows it to be near. */
  readonly isSure: boolean;
  /** What the rule would weigh at that level, micro-nats. */
  readonly hazard: number;
  /** The most it may weigh if the numbers of uncertain levels are wrong, micro-nats; 0 when no such level is near. */
  readonly worstHazard: number;
  /** Whether a level of severity high or critical is near, or may be. */
  readonly grave: GraveNear;
}

/** What of a rule is near; null when nothing is. A limit that was not reached adds no points. */
export function nearRule(outcome: RuleOutcome, context: Context): NearRule | null {
  const { rule, ahead, fired } = outcome;
  let found: Found | null = null;
  for (const { level, truth } of ahead) {
    const near = level.near?.evaluate(context).knowable ?? FALSE;
    if (near === TRUE || (near > FALSE && truth === FALSE)) found = graver(found, level, near, fired);
  }
  if (rule.lastStart > context.at)
    for (const level of rule.levels) {
      const { from, when, applies } = level;
      // As of levels in force: what weighs nothing is never near.
      if (level.certainHazard === 0) continue;
      if (from <= context.at || from > context.at + rule.soon || from >= level.until) continue;
      if (applies?.evaluate(context).knowable === FALSE) continue;
      if (rule.applies?.evaluate(context).knowable === FALSE) continue;
      const near = when.evaluate(context).knowable;
      if (near > FALSE) found = graver(found, level, near, fired);
    }
  return found;
}

type Found = { -readonly [K in keyof NearRule]: NearRule[K] };

/** A near level more. What is sure stands before what only may be, then what is graver, then what comes first. */
function graver(found: Found | null, level: CompiledLevel, near: Truth, fired: CompiledLevel | null): Found {
  const isSure = near === TRUE;
  const grave: GraveNear = level.severity !== 'high' && level.severity !== 'critical' ? 0 : isSure ? 2 : 1;
  const worstHazard = level.isUncertain ? level.certainHazard : 0;
  const hazard = Math.max(level.hazard, fired?.hazard ?? 0);
  if (!found) return { level, isSure, hazard, worstHazard, grave };
  found.worstHazard = Math.max(found.worstHazard, worstHazard);
  found.grave = Math.max(found.grave, grave) as GraveNear;
  const takesPlace = isSure === found.isSure ? level.certainHazard > found.level.certainHazard : isSure;
  if (takesPlace) {
    // Who reaches a level has reached those before it.
    found.hazard = Math.max(found.hazard, hazard);
    found.level = level;
    found.isSure = isSure;
  }
  return found;
}
