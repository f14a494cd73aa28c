import { type Case, consideredRules, openCase, type ScoreOptions } from '../account/open-case.ts';
import { activeSuppressions } from '../account/suppression.ts';
import type { AnyRuleset, RuleIdOf, SnapshotOf, Untyped } from '../account/typed-snapshot.ts';
import { clocksOf, courseFrom } from '../clocks/ruleset-clocks.ts';
import type { Leaf } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { evaluateRule, type LevelOutcome, type RuleOutcome } from '../evaluate/evaluate-rule.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { DAY } from '../exact/duration.ts';
import { earliestOf } from '../exact/extremes.ts';
import type { Interval } from '../exact/interval.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import { formatTime } from '../exact/parse-time.ts';
import { compare } from '../exact/rational.ts';
import { goodEventsToLeave, moreToReach, unitOfMore } from '../report/more-to-reach.ts';
import { renderMessage } from '../report/render-message.ts';
import { thresholdText } from '../report/threshold-text.ts';

/** Room of one level of one rule. */
export interface HeadroomItem {
  readonly ruleId: string;
  readonly title: string;
  readonly level: number;
  readonly severity: string;
  readonly evidence: string;
  /** true when the level holds now. */
  readonly reached: boolean;
  readonly metric: string | null;
  readonly metricTitle: string | null;
  readonly unit: string | null;
  readonly threshold: string | null;
  /** Further events (or units) until the level fires: that many do, one fewer does not. 0 when it is reached, null when it cannot be said. */
  readonly more: number | null;
  /** Good events that lead a ratio out again, null where that is not the way. */
  readonly leadsOut: number | null;
  /** When the metric next eases by time alone: an event leaves its window, points lapse. */
  readonly easesAt: string | null;
  /** Where several comparisons must hold: those that do not yet, each with its own room. */
  readonly legs: readonly {
    readonly metric: string;
    readonly title: string;
    readonly unit: string;
    readonly more: number | null;
  }[];
  readonly message: string;
}

/** How many more events fit before anything new fires; an estimate, never a permission. */
export interface RoomLeft {
  readonly metric: string;
  readonly title: string;
  readonly unit: string;
  /** Events that fit at every instant until then, by the comparison of `ruleId` that is open now. */
  readonly fits: number;
  readonly ruleId: string;
  readonly level: number;
  readonly evidence: string;
  readonly until: string;
}

/** The room of every rule, and how much of everyday doing still fits. */
export interface HeadroomReport {
  readonly items: readonly HeadroomItem[];
  /** For the next seven days, if nothing else happens. */
  readonly roomLeft: readonly RoomLeft[];
}

const ROOM_DAYS = 7;

/**
 * How much room is left, per rule and level in force. Rules about dishonest conduct have none and are left out.
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @returns Levels that are reached first, then by the room that is left.
 * @throws {SnapshotError | RulesetError} As `scoreAccount` does.
 *
 * @example
 * const { items, roomLeft } = headroom(snapshot, ruleset);
 * for (const { ruleId, level } of items) console.log(ruleId, level);
 * console.log(roomLeft.length);
 */
export function headroom<R extends AnyRuleset, const S>(
  snapshot: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  options?: ScoreOptions<RuleIdOf<R>> | null,
): HeadroomReport {
  const base = openCase(snapshot, ruleset, options);
  const easesAt = easingOf(base);
  const suppressed = activeSuppressions(base, base.context.at);
  const rooms = consideredRules(base.ruleset, base.options)
    .filter(({ id, isDishonest }) => !isDishonest && !suppressed.has(id))
    .map((rule) => evaluateRule(rule, base.context))
    .filter(({ status }) => status === 'fired' || status === 'clear')
    .flatMap((outcome) => roomOf(outcome, base.context, easesAt))
    // Ties keep the order of rules and levels.
    .sort(([a], [b]) => Number(b.reached) - Number(a.reached) || (a.more ?? 1e15) - (b.more ?? 1e15));
  return { items: rooms.map(([item]) => item), roomLeft: roomLeft(rooms, base) };
}

/** An item, and the one comparison that its room is measured by. */
type Room = readonly [item: HeadroomItem, leaf: Leaf | null];

function roomOf(outcome: RuleOutcome, context: Context, easesAt: EasesAt): Room[] {
  const { declaration } = outcome.rule;
  if ((outcome.rule.applies?.evaluate(context).truth ?? TRUE) !== TRUE) return [];
  return outcome.levels
    .filter(({ level }) => (level.applies?.evaluate(context).truth ?? TRUE) === TRUE)
    .map((state) => {
      const { level, truth } = state;
      const only = level.when.kind === 'leaf' ? (level.when.leaves[0] ?? null) : null;
      const legs = only || truth !== FALSE ? [] : unmetLegs(state, context);
      const leg = only ?? (legs.length === 1 ? (legs[0]?.leaf ?? null) : null);
      const reached = truth === TRUE;
      const item: HeadroomItem = {
        ruleId: declaration.id,
        title: declaration.title,
        level: level.number,
        severity: level.severity,
        evidence: level.evidence,
        reached,
        metric: leg?.metric.name ?? null,
        metricTitle: leg?.metric.declaration.title ?? null,
        unit: leg ? unitOfMore(leg) : null,
        threshold: leg ? thresholdText(leg, context) : null,
        more: reached ? 0 : leg && truth === FALSE ? moreToReach(leg, context) : null,
        leadsOut: reached ? leadsOutOf(level.when.leaves, level.when.kind, context) : null,
        easesAt: easesAt(level.when.leaves),
        legs: legs.map(({ leaf, more }) => ({
          metric: leaf.metric.name,
          title: leaf.metric.declaration.title,
          unit: unitOfMore(leaf),
          more,
        })),
        message: renderMessage(outcome.rule.message, level, context),
      };
      return [item, leg];
    });
}

/** For an `all`, the comparisons that do not hold yet; none for anything more complex, where no single number would be true. */
function unmetLegs({ level }: LevelOutcome, context: Context): { leaf: Leaf; more: number | null }[] {
  if (level.when.kind !== 'all' || level.when.parts.some(({ kind }) => kind !== 'leaf')) return [];
  return level.when.leaves
    .filter((leaf) => leaf.evaluate(context).truth === FALSE)
    .map((leaf) => ({ leaf, more: moreToReach(leaf, context) }));
}

/** The smallest number of good events that makes one comparison of an `all`, or the only one, false. */
function leadsOutOf(leaves: readonly Leaf[], kind: string, context: Context): number | null {
  if (kind !== 'leaf' && kind !== 'all') return null;
  return earliestOf(
    leaves.flatMap((leaf) => (isOver(leaf.metric) ? [] : (goodEventsToLeave(leaf, context) ?? []))),
  );
}

type EasesAt = (leaves: readonly Leaf[]) => string | null;

/** When any metric of a level gets better by time alone: the next instant within a year. */
function easingOf(base: Case): EasesAt {
  const known = new Map<CompiledMetric, number>();
  return (leaves) => {
    let first = Infinity;
    for (const { metric } of leaves) {
      const at = known.get(metric) ?? easing(metric, base);
      known.set(metric, at);
      first = Math.min(first, at);
    }
    return first < Infinity ? formatTime(first) : null;
  };
}

/** Infinite when it does not. */
function easing(metric: CompiledMetric, { ruleset, context }: Case): number {
  const { worse } = metric.declaration;
  if (worse === 'neither') return Infinity;
  const until = context.at + 366 * DAY;
  const now = context.metric(metric.index);
  const isBetter = (then: Interval): boolean =>
    (then.empty === 2 && now.empty !== 2) ||
    (worse === 'higher' ? compare(then.hi, now.hi) < 0 : compare(then.lo, now.lo) > 0);
  const clocks = clocksOf(ruleset);
  const found = clocks.metricSteps(metric, courseFrom(context, until));
  if (found) return found.at[found.values.findIndex(isBetter)] ?? Infinity;
  const instants = new Set<number>();
  clocks.metricInstants(metric, context, until, (instant) => instants.add(instant));
  return (
    [...instants]
      .sort((a, b) => a - b)
      .find((instant) => isBetter(context.judgedAt(instant).metric(metric.index))) ?? Infinity
  );
}

/** Looks at periods that have ended: nothing that is done now changes it. */
const isOver = ({ window, period }: CompiledMetric) => window && period?.back;

/** Cases without a number of events: money, passing time, values that fall to their limit, and the past. */
const isNoDoing = (metric: CompiledMetric) =>
  isOver(metric) ||
  (metric.isContinuous && metric.ratio === null) ||
  /^(weeks|months)(\||$)/.test(metric.unit) ||
  (metric.declaration.worse === 'lower' && metric.ratio === null);

/** Per metric the nearest level that has not fired; the items stand in the order of the room they leave. */
function roomLeft(rooms: readonly Room[], { context, ruleset }: Case): RoomLeft[] {
  const nearest: RoomLeft[] = [];
  const until = context.at + ROOM_DAYS * DAY;
  for (const [{ more, ruleId, level, evidence }, leaf] of rooms) {
    // A level that holds has no room.
    if (!leaf || !more || isNoDoing(leaf.metric)) continue;
    const { name: metric, declaration } = leaf.metric;
    if (nearest.some((room) => room.metric === metric)) continue;
    // Good events leave a window, too: so many fit as fit at every instant.
    let least = more;
    clocksOf(ruleset).metricInstants(leaf.metric, context, until, (instant) => {
      least = Math.min(least, moreToReach(leaf, context.judgedAt(instant)) ?? more);
    });
    nearest.push({
      metric,
      title: declaration.title,
      unit: unitOfMore(leaf),
      fits: Math.max(0, least - 1),
      ruleId,
      level,
      evidence,
      until: formatTime(until),
    });
  }
  return nearest.sort((a, b) => a.fits - b.fits || (a.metric < b.metric ? -1 : 1));
}
