import { type Case, hasEnded } from '../account/open-case.ts';
import type { CompiledLevel } from '../evaluate/compiled.ts';
import type { CompiledCondition, Leaf } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { isFloor } from '../evaluate/near-condition.ts';
import { DAY } from '../exact/duration.ts';
import { TRUE, UNKNOWN } from '../exact/kleene.ts';
import { bandOf } from '../report/band.ts';
import { moreToReach, unitOfMore } from '../report/more-to-reach.ts';
import { unsaidIn } from '../report/open-conditions.ts';
import type { RiskReport } from '../report/report.generated.ts';
import type { NearRule } from './near.ts';
import type { Weighed } from './weigh-case.ts';

type Near = RiskReport['near'][number];

const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'];

/** The levels that are near, the worst first: what each would come to, all else as it is. */
export function describeNear({ snapshot, context }: Case, { shown, near, combined }: Weighed): Near[] {
  const close: { rule: NearRule; outcome: RuleOutcome }[] = [];
  near.forEach((rule, i) => {
    if (rule) close.push({ rule, outcome: shown[i] as RuleOutcome });
  });
  return close
    .map(({ rule, outcome }): Near => {
      const { level, isSure, hazard } = rule;
      const scoreThen = hasEnded(snapshot) ? 100 : combined.scoreWith(outcome, hazard);
      const isWatched = close.some((other) => other.rule !== rule && other.rule.grave === 2);
      return {
        ruleId: outcome.rule.id,
        level: level.number,
        severity: level.severity,
        evidence: level.evidence,
        sure: isSure,
        ...wayTo(level, outcome, context),
        scoreThen,
        // A level that is reached weighs too much in the worst case for a clear account.
        bandThen: bandOf(scoreThen, 99, 1, isWatched ? 2 : 0),
      };
    })
    .sort(
      (a, b) =>
        // Equal ones stay in the order of their ids.
        b.scoreThen - a.scoreThen || SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity),
    );
}

/** What is missing until a level is reached: so many events or units, so many days, or what nobody has said. */
function wayTo(
  { when, applies, from }: CompiledLevel,
  { rule }: RuleOutcome,
  context: Context,
): Pick<Near, 'more' | 'unit' | 'days' | 'open'> {
  if (from > context.at) return { more: null, unit: null, days: (from - context.at) / DAY };
  const open = [rule.applies, applies].flatMap((condition) => (condition ? unsaid(condition, context) : []));
  for (const part of when.kind === 'all' ? when.parts : [])
    if (isFloor(part) && part.evaluate(context).truth === UNKNOWN) open.push(...unsaid(part, context));
  if (open.length > 0) return { more: null, unit: null, open: [...new Set(open)].sort() };
  const [leaf, ...others] = when.leaves.filter((one) => one.evaluate(context).truth !== TRUE);
  if (!leaf || others.length > 0) return { more: null, unit: null };
  const more = moreToReach(leaf, context);
  const days = daysTo(leaf, more, rule.soon / DAY, context);
  return { more, unit: unitOfMore(leaf), ...(days === null ? {} : { days }) };
}

/** Within how many days time alone reaches it; null where something has to happen. */
function daysTo({ metric, op }: Leaf, more: number | null, soon: number, context: Context): number | null {
  if (metric.isAge && (op === 'gte' || op === 'gt')) return more;
  if (!metric.hasDeadlines || context.givenEntries(metric.index).length > 0) return null;
  const then = context.later(soon * DAY).metric(metric.index);
  const now = context.metric(metric.index);
  return then.lo.n / then.lo.d > now.lo.n / now.lo.d ? soon : null;
}

/** What a condition waits for, by its places in a snapshot. */
function unsaid(condition: CompiledCondition, context: Context): string[] {
  const open = condition.leaves.filter((leaf) => leaf.evaluate(context).truth === UNKNOWN);
  return unsaidIn(condition, context).concat(open.map(({ metric }) => `metrics.${metric.name}`));
}
