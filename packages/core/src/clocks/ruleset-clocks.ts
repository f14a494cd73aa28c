import { compileNode } from '../evaluate/compile-node.ts';
import type { CompileScope } from '../evaluate/compile-scope.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { type CompiledCondition, compileCondition, type Leaf, type Limits } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { fieldTypes } from '../evaluate/field-types.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import type { TimeColumn } from '../evaluate/tables.ts';
import { DAY } from '../exact/duration.ts';
import { clamp } from '../exact/interval.ts';
import type { Clock, Emit } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { nodeClock } from './construct-clocks.ts';
import { DerivedContext } from './derived-context.ts';
import { type StepFunction, valueAt } from './steps.ts';
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
}

type KnownSteps = (StepFunction | null | undefined)[];

function compileClocks({ source, lists, metrics, metricList }: CompiledRuleset): RulesetClocks {
  // Compiling the ruleset has found every name already.
  const types = fieldTypes(lists, () => '');
  const clocks = new Map<string, MetricClock>();
  /** Steps by metric index: several rules look at one metric. */
  const memo = new WeakMap<Context, { readonly until: number; readonly steps: KnownSteps }>();
  const stepsFrom = (context: Context, until: number): KnownSteps => {
    let found = memo.get(context);
    if (found?.until !== until) {
      found = { until, steps: [] };
      memo.set(context, found);
    }
    return found.steps;
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
    const stepsOf: MetricClock['steps'] = (context, until) => {
      const given = context.givenEntries(index);
      const isAlone = events === null || metric.isPublished;
      if (given.length === 0) {
        if (events === null) return { now: context.metric(index), steps: [] };
        const ofEvents = events.steps?.(context, until);
        return ofEvents ? clampSteps(ofEvents, metric, context) : null;
      }
      const isLasting = given.every(
        (entry) => entry.period === null && entry.at <= context.at && entry.freshUntil >= until,
      );
      return isAlone && isLasting && period === null ? { now: context.metric(index), steps: [] } : null;
    };
    return {
      ...(events?.ageTimes && { ageTimes: events.ageTimes }),
      steps(context, until) {
        const found = stepsFrom(context, until);
        let steps = found[index];
        if (steps === undefined) {
          steps = stepsOf(context, until);
          found[index] = steps;
        }
        return steps;
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
      return new DerivedContext(then, (index) => {
        const { name } = metricList[index] as CompiledMetric;
        const steps = clockOf(name).steps(context, until);
        return steps ? valueAt(steps, instant) : then.metric(index);
      });
    },
    turns({ leaves }, context, until, emit) {
      for (const leaf of leaves) leafTurns(leaf, clockOf(leaf.metric.name), context, until, emit);
    },
  };
}

function clampSteps(
  { steps }: StepFunction,
  { index, domain: [least, most] }: CompiledMetric,
  context: Context,
): StepFunction {
  return {
    now: context.metric(index),
    steps: steps.map(({ at, value, kind }) => ({ at, value: clamp(value, least, most), kind })),
  };
}

function leafTurns(leaf: Leaf, clock: MetricClock, context: Context, until: number, emit: Emit): void {
  const { isRaw = false, ahead = 0 } = leaf.near ?? {};
  // A lead of N days moves the instant N days earlier.
  if (ahead > 0) clock.instants(context, until + ahead, (instant, kind) => emit(instant - ahead, kind));
  // The steps are those of the share that counts, not of what was counted.
  const found = isRaw ? null : clock.steps(context, until);
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
