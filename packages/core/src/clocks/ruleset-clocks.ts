import { compileNode } from '../evaluate/compile-node.ts';
import type { CompileScope } from '../evaluate/compile-scope.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { type CompiledCondition, compileCondition, type Leaf, type Limits } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { rawShareOf } from '../evaluate/counts.ts';
import { fieldTypes } from '../evaluate/field-types.ts';
import type { GivenValue } from '../evaluate/given-values.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { type RatioShape, ratioOf } from '../evaluate/ratio.ts';
import type { TimeColumn } from '../evaluate/tables.ts';
import { DAY } from '../exact/duration.ts';
import { clamp, type Interval } from '../exact/interval.ts';
import type { Clock, Emit } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { nodeClock } from './construct-clocks.ts';
import { DerivedContext } from './derived-context.ts';
import { combineSteps, type StepFunction, valueAt } from './steps.ts';
import { emitter, periodStarts } from './window-clock.ts';

/** How time alone changes what a ruleset says. */
export interface RulesetClocks {
  /** Emits every instant at which a metric may change; an age that grows is left to its threshold. */
  metricInstants(metric: CompiledMetric, context: Context, until: number, emit: Emit): void;
  /** The metric's value as a step function, null for an age, which grows, and where given values age or narrow what events say. */
  metricSteps(metric: CompiledMetric, context: Context, until: number): StepFunction | null;
  /** The account at a later instant; metrics that have steps are not computed again. */
  contextAt(context: Context, until: number, instant: number): Context;
  /** Emits every instant at which what a condition says of the present may change: where there is a closed form, only where it does. */
  turns(condition: CompiledCondition, context: Context, until: number, emit: Emit): void;
}

const known = new WeakMap<CompiledRuleset, RulesetClocks>();

/** The clocks of a ruleset, made once: an application that only scores does not carry them. */
export function clocksOf(ruleset: CompiledRuleset): RulesetClocks {
  let clocks = known.get(ruleset);
  if (!clocks) {
    clocks = compileClocks(ruleset);
    known.set(ruleset, clocks);
  }
  return clocks;
}

interface MetricClock extends Clock {
  steps(context: Context, until: number): StepFunction | null;
  /** A share without its minimum sample, null where it has no steps. */
  rawSteps(context: Context, until: number): StepFunction | null;
  /** The two counts behind a share of events; null where there are none, or they have no steps. */
  countSteps(context: Context, until: number): readonly StepFunction[] | null;
}

/** Steps of a metric, each made when first asked for. */
interface KnownSteps {
  value?: StepFunction | null;
  raw?: StepFunction | null;
  counts?: readonly StepFunction[] | null;
}

function compileClocks({ source, lists, metrics, metricList }: CompiledRuleset): RulesetClocks {
  // Compiling the ruleset has found every name already.
  const types = fieldTypes(lists, () => '');
  const clocks = new Map<string, MetricClock>();
  /** Steps by metric index: several rules look at one metric. */
  const memo = new WeakMap<Context, { readonly until: number; readonly metrics: KnownSteps[] }>();
  const stepsFrom = (index: number, context: Context, until: number): KnownSteps => {
    let found = memo.get(context);
    if (found?.until !== until) {
      found = { until, metrics: [] };
      memo.set(context, found);
    }
    let steps = found.metrics[index];
    if (!steps) {
      steps = {};
      found.metrics[index] = steps;
    }
    return steps;
  };
  const clockOf = (name: string): MetricClock => {
    let clock = clocks.get(name);
    if (!clock) {
      clock = metricClock(compiled(name));
      clocks.set(name, clock);
    }
    return clock;
  };
  const compiled = (name: string): CompiledMetric => metrics.get(name) as CompiledMetric;
  const condition: ClockScope['condition'] = (part) => {
    const { leaves } = compileCondition(part, { metric: compiled, fail: types.fail });
    return {
      instants(context, until, emit) {
        for (const leaf of leaves) leafInstants(leaf, clockOf(leaf.metric.name), context, until, emit);
      },
    };
  };

  function metricClock(metric: CompiledMetric): MetricClock {
    const { index, period, declaration } = metric;
    const tree = declaration.value;
    const { worse } = declaration;
    const compile: CompileScope = {
      types,
      zone: source.zone,
      worse,
      metric: compiled,
      node: (node) => compileNode(node, compile),
      condition: (part) => compileCondition(part, { metric: compiled, fail: types.fail }),
    };
    const scope: ClockScope = {
      compile,
      metric: clockOf,
      condition,
      node: (node) => nodeClock(node, scope),
    };
    const events = tree === undefined ? null : nodeClock(tree, scope);
    const parts =
      typeof tree === 'object' && 'ratio' in tree ? tree.ratio.map((part) => scope.node(part)) : null;
    const shape = metric.ratio?.shape;
    const countSteps: MetricClock['countSteps'] = (context, until) => {
      const found = stepsFrom(index, context, until);
      if (found.counts === undefined) found.counts = stepsOfAll(parts, context, until);
      return found.counts;
    };
    const shareSteps = (context: Context, until: number, how: RatioShape): StepFunction | null => {
      const counts = countSteps(context, until);
      return (
        counts && combineSteps(counts, ([top, bottom]) => ratioOf(top as Interval, bottom as Interval, how))
      );
    };
    /** Whether it does not move, since it was given and events do not narrow it. */
    const isStill = (given: readonly GivenValue[], context: Context, until: number): boolean =>
      (events === null || metric.isPublished) &&
      period === null &&
      given.every((entry) => entry.period === null && entry.at <= context.at && entry.freshUntil >= until);
    const stepsOf: MetricClock['steps'] = (context, until) => {
      const given = context.givenEntries(index);
      const still = { now: context.metric(index), steps: [] };
      if (given.length > 0) return isStill(given, context, until) ? still : null;
      if (events === null || events.isStill?.(context)) return still;
      const ofEvents = shape ? shareSteps(context, until, shape) : events.steps?.(context, until);
      return ofEvents ? clampSteps(ofEvents, metric, context) : null;
    };
    const rawStepsOf: MetricClock['rawSteps'] = (context, until) => {
      const given = context.givenEntries(index);
      if (given.length > 0)
        return isStill(given, context, until) ? { now: rawShareOf(metric, context), steps: [] } : null;
      if (events?.isStill?.(context)) return { now: rawShareOf(metric, context), steps: [] };
      return shape ? shareSteps(context, until, { ...shape, atLeast: null }) : null;
    };
    return {
      ...(events?.ageTimes && { ageTimes: events.ageTimes }),
      countSteps,
      isStill: (context) => context.givenEntries(index).length === 0 && !!events?.isStill?.(context),
      steps(context, until) {
        const found = stepsFrom(index, context, until);
        if (found.value === undefined) found.value = stepsOf(context, until);
        return found.value;
      },
      rawSteps(context, until) {
        const found = stepsFrom(index, context, until);
        if (found.raw === undefined) found.raw = rawStepsOf(context, until);
        return found.raw;
      },
      instants(context, until, emit) {
        events?.instants(context, until, emit);
        const given = context.givenEntries(index);
        if (given.length === 0) return;
        const within = emitter(context, until, emit);
        if (period) periodStarts(period.calendar, context.at, until, (t) => within(t, 'period'));
        for (const { freshUntil, at } of given) {
          within(freshUntil + 1, 'stale');
          within(at, 'recorded');
        }
      },
    };
  }

  return {
    metricInstants: ({ name }, context, until, emit) => clockOf(name).instants(context, until, emit),
    metricSteps: ({ name }, context, until) => clockOf(name).steps(context, until),
    contextAt(context, until, instant) {
      const then = context.judgedAt(instant);
      const clockAt = (index: number): MetricClock => clockOf((metricList[index] as CompiledMetric).name);
      return new DerivedContext(
        then,
        (index) => {
          const steps = clockAt(index).steps(context, until);
          return steps ? valueAt(steps, instant) : then.metric(index);
        },
        (index) => {
          const [top, bottom] = clockAt(index).countSteps(context, until) ?? [];
          return top && bottom ? { top: valueAt(top, instant), bottom: valueAt(bottom, instant) } : null;
        },
      );
    },
    turns({ leaves }, context, until, emit) {
      for (const leaf of leaves) leafTurns(leaf, clockOf(leaf.metric.name), context, until, emit);
    },
  };
}

/** The steps of every one, null where one has none. */
function stepsOfAll(
  clocks: readonly Clock[] | null,
  context: Context,
  until: number,
): readonly StepFunction[] | null {
  if (!clocks) return null;
  const all: StepFunction[] = [];
  for (const clock of clocks) {
    const steps = clock.steps?.(context, until);
    if (!steps) return null;
    all.push(steps);
  }
  return all;
}

function clampSteps(
  { steps }: StepFunction,
  { index, domain: [least, most] }: CompiledMetric,
  context: Context,
): StepFunction {
  return {
    now: context.metric(index),
    steps: steps.map((step) => {
      const value = clamp(step.value, least, most);
      return value === step.value ? step : { ...step, value };
    }),
  };
}

function leafTurns(leaf: Leaf, clock: MetricClock, context: Context, until: number, emit: Emit): void {
  const { isRaw = false, ahead = 0 } = leaf.near ?? {};
  // A lead of N days moves the instant N days earlier.
  if (ahead > 0) clock.instants(context, until + ahead, (instant, kind) => emit(instant - ahead, kind));
  const found = isRaw ? clock.rawSteps(context, until) : clock.steps(context, until);
  if (!found) {
    leafInstants(leaf, clock, context, until, emit);
    return;
  }
  // Steps are there only without a given value, and then the limits do not move.
  const limits = leaf.limits(context);
  let before = leaf.judge(found.now, limits);
  for (const { at, value, kind } of found.steps) {
    const now = leaf.judge(value, limits);
    if (now !== before) emit(at, kind);
    before = now;
  }
}

function leafInstants(leaf: Leaf, clock: MetricClock, context: Context, until: number, emit: Emit): void {
  clock.instants(context, until, emit);
  if (!clock.ageTimes) return;
  const times = clock.ageTimes(context);
  const given = context.givenEntries(leaf.metric.index);
  const targets = leaf.takesTarget ? given.flatMap(({ target }) => target ?? []) : [];
  for (const limits of [
    leaf.ownLimits(context),
    ...targets.map(({ limit }) => [limit, limit] as const),
    // A given age narrows what events say until they contradict it.
    ...given.map(({ value }) => [value.lo, value.hi] as const),
  ]) {
    if (limits) ageInstants(times, limits, emitter(context, until, emit));
  }
}

/** When each item's age reaches the threshold, and a millisecond around it. */
function ageInstants(times: TimeColumn, [least, most]: Limits, emit: Emit): void {
  for (const time of times) {
    if (!Number.isFinite(time)) continue;
    for (const limit of least === most ? [least] : [least, most]) {
      const instant = time + Math.floor((limit.n * DAY) / limit.d);
      for (let by = 0; by <= 2; by++) emit(instant + by, 'age');
    }
  }
}
