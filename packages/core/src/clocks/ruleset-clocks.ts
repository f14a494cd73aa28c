import { compileNode } from '../evaluate/compile-node.ts';
import type { CompileScope } from '../evaluate/compile-scope.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { type CompiledCondition, compileCondition, type Leaf, type Limits } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { type Counts, rawShareOf } from '../evaluate/counts.ts';
import { fieldTypes } from '../evaluate/field-types.ts';
import type { GivenValue } from '../evaluate/given-values.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { type RatioShape, ratioOf } from '../evaluate/ratio.ts';
import type { TimeColumn } from '../evaluate/tables.ts';
import { DAY } from '../exact/duration.ts';
import { clamp, type Interval } from '../exact/interval.ts';
import { compare, INFINITE, ZERO } from '../exact/rational.ts';
import type { Clock, Course, EarlierCourse, Emit, KnownSteps, Turn } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { stepsOfAll } from './composite-clock.ts';
import { nodeClock } from './construct-clocks.ts';
import { DerivedContext } from './derived-context.ts';
import { columnsOf, combineSteps, eachStep, type StepFunction, type Steps, still, valueAt } from './steps.ts';
import { emitter, periodStarts } from './window-clock.ts';

/** How time alone changes what a ruleset says. */
export interface RulesetClocks {
  /** Emits every instant at which a metric may change; an age that grows is left to its threshold. */
  metricInstants(metric: CompiledMetric, context: Context, until: number, emit: Emit): void;
  /** The metric's value as a step function, null for an age, which grows, and where given values age or narrow what events say. */
  metricSteps(metric: CompiledMetric, course: Course): StepFunction | null;
  /** The account at an instant of a course; metrics that have steps are not computed again. */
  contextAt(course: Course, instant: number): Context;
  /** Emits every instant at which what a condition says of the present may change: where there is a closed form, only where it does. */
  turns(condition: CompiledCondition, course: Course, emit: Emit): void;
}

/** The course of an account, of which nothing is known yet but what one before it says. */
export const courseFrom = (
  context: Context,
  until: number,
  end = until,
  earlier: EarlierCourse | null = null,
): Course => ({
  context,
  until,
  end,
  earlier,
  closed: new Map(),
  known: [],
  from: null,
  turns: new Map(),
  longer: new Map(),
  moved: new Map(),
  orders: earlier?.course.orders ?? new Map(),
  long: earlier?.course.long ?? {},
});

/** A course that ends so many milliseconds later. */
function longerBy(by: number, course: Course): Course {
  const { context, until, end, closed, longer, long, orders } = course;
  let found = longer.get(by);
  if (!found) {
    const last = until + by;
    found = courseFrom(context, last, Math.max(end, last));
    // What is known to there is not made again.
    found = { ...found, long, orders, closed: last <= end ? closed : found.closed };
    longer.set(by, found);
  }
  return found;
}

/** A course as it is seen from an instant before it, from a millisecond after that on. */
function movedTo(from: number, course: Course): Course {
  const { context, until, long, orders, moved } = course;
  let found = moved.get(from);
  if (!found) {
    const start = Math.max(from + 1, context.asOf);
    const then = start === context.asOf ? context : context.judgedAt(start);
    found = { ...courseFrom(then.moved(from), until), from, long, orders };
    moved.set(from, found);
  }
  return found;
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
  steps(course: Course): Steps | null;
  /** A share without its minimum sample, null where it has no steps. */
  rawSteps(course: Course): Steps | null;
  /** The two counts behind a share of events; null where there are none, or they have no steps. */
  countSteps(course: Course): readonly Steps[] | null;
}

function knownSteps({ known }: Course, index: number): KnownSteps {
  let steps = known[index];
  if (!steps) {
    steps = {};
    known[index] = steps;
  }
  return steps;
}

function compileClocks({ source, lists, metrics, metricList, rules }: CompiledRuleset): RulesetClocks {
  /** By metric index. */
  const leaves: Leaf[][] = metricList.map(() => []);
  for (const { applies, levels } of rules)
    for (const condition of [applies, ...levels.flatMap((level) => [level.near, level.applies, level.when])])
      for (const leaf of condition?.leaves ?? []) leaves[leaf.metric.index]?.push(leaf);
  // Compiling the ruleset has found every name already.
  const types = fieldTypes(lists, () => '');
  /** By metric index. */
  const clocks: MetricClock[] = [];
  const clockAt = (index: number): MetricClock => {
    let clock = clocks[index];
    if (!clock) {
      clock = metricClock(metricList[index] as CompiledMetric);
      clocks[index] = clock;
    }
    return clock;
  };
  const compiled = (name: string): CompiledMetric => metrics.get(name) as CompiledMetric;
  const condition: ClockScope['condition'] = (part) => {
    const { leaves } = compileCondition(part, { metric: compiled, fail: types.fail });
    return {
      instants(context, until, emit) {
        for (const leaf of leaves) leafInstants(leaf, clockAt(leaf.metric.index), context, until, emit);
      },
      turns(course, emit) {
        for (const leaf of leaves) leafTurns(leaf, clockAt(leaf.metric.index), course, leaves, emit);
      },
    };
  };
  const contextAt: RulesetClocks['contextAt'] = (course, instant) =>
    new CourseContext(course, instant, clockAt);

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
      metric: (name) => clockAt(compiled(name).index),
      condition,
      node: (node) => nodeClock(node, scope),
      contextAt,
      movedTo,
    };
    const events = tree === undefined ? null : nodeClock(tree, scope);
    const parts =
      typeof tree === 'object' && 'ratio' in tree ? tree.ratio.map((part) => scope.node(part)) : null;
    const shape = metric.ratio?.shape;
    const countSteps: MetricClock['countSteps'] = (course) => {
      const found = knownSteps(course, index);
      if (found.counts === undefined) found.counts = parts && stepsOfAll(parts, course);
      return found.counts;
    };
    const shareSteps = (course: Course, how: RatioShape | undefined): Steps | null => {
      const counts = how && countSteps(course);
      return counts
        ? combineSteps(counts, ([top, bottom]) => ratioOf(top as Interval, bottom as Interval, how))
        : null;
    };
    /** Whether it does not move, since it was given and events do not narrow it. */
    const isStill = (given: readonly GivenValue[], context: Context, until: number): boolean =>
      (events === null || metric.isPublished) &&
      period === null &&
      given.every((entry) => entry.period === null && entry.at <= context.at && entry.freshUntil >= until);
    const stepsOf: MetricClock['steps'] = (course) => {
      const { context, until } = course;
      const given = context.givenEntries(index);
      if (given.length > 0) return isStill(given, context, until) ? still(context.metric(index)) : null;
      if (events === null || events.isStill?.(context)) return still(context.metric(index));
      const ofEvents = shape ? shareSteps(course, shape) : events.steps?.(course);
      return ofEvents ? clampSteps(ofEvents, metric) : null;
    };
    const rawStepsOf: MetricClock['rawSteps'] = (course) => {
      const { context, until } = course;
      const given = context.givenEntries(index);
      if (given.length === 0) return shareSteps(course, metric.ratio?.rawShape);
      return isStill(given, context, until) ? still(rawShareOf(metric, context)) : null;
    };
    return {
      ...(events?.ageTimes && { ageTimes: events.ageTimes }),
      countSteps,
      isStill: (context) => context.givenEntries(index).length === 0 && !!events?.isStill?.(context),
      steps(course) {
        const found = knownSteps(course, index);
        if (found.value === undefined) found.value = stepsOf(course);
        return found.value;
      },
      rawSteps(course) {
        const found = knownSteps(course, index);
        if (found.raw === undefined) found.raw = rawStepsOf(course);
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
    metricInstants: ({ index }, context, until, emit) => clockAt(index).instants(context, until, emit),
    metricSteps({ index }, course) {
      const steps = clockAt(index).steps(course);
      return steps && columnsOf(steps);
    },
    contextAt,
    turns({ leaves: some }, course, emit) {
      for (const leaf of some) {
        const { index } = leaf.metric;
        leafTurns(leaf, clockAt(index), course, leaves[index] as Leaf[], emit);
      }
    },
  };
}

/** The account at an instant of a course. */
class CourseContext extends DerivedContext {
  #account: Context | undefined;

  constructor(
    private readonly course: Course,
    asOf: number,
    private readonly clockAt: (index: number) => MetricClock,
  ) {
    super(course.context, course.from ?? asOf, asOf);
  }

  /** Made where something has to be computed again. */
  protected get account(): Context {
    const { context } = this.course;
    if (!this.#account) {
      const then = this.asOf === context.asOf ? context : context.judgedAt(this.asOf);
      this.#account = then.at === this.at ? then : then.moved(this.at);
    }
    return this.#account;
  }

  metric(index: number): Interval {
    const steps = this.clockAt(index).steps(this.course);
    return steps ? valueAt(steps, this.asOf) : this.account.metric(index);
  }

  override moved(from: number): Context {
    return from === this.at ? this : new CourseContext(movedTo(from, this.course), this.asOf, this.clockAt);
  }

  override later(by: number): Context {
    return new CourseContext(longerBy(by, this.course), this.at + by, this.clockAt);
  }

  override counts(index: number): Counts | null {
    const [top, bottom] = this.course.known[index]?.counts ?? [];
    return top && bottom
      ? { top: valueAt(top, this.asOf), bottom: valueAt(bottom, this.asOf) }
      : this.account.counts(index);
  }
}

function clampSteps(steps: Steps, { domain: [least, most] }: CompiledMetric): Steps {
  const isWithin = ({ lo, hi, empty }: Interval): boolean =>
    empty === 2 ||
    ((least === ZERO ? lo.n >= 0 : compare(lo, least) >= 0) && (most === INFINITE || compare(hi, most) <= 0));
  const within = (value: Interval): Interval => (isWithin(value) ? value : clamp(value, least, most));
  const now = within(steps.now);
  if (steps.inputs)
    return { ...steps, now, make: (values: readonly Interval[]) => within(steps.make(values)) };
  return now === steps.now && steps.values.every(isWithin)
    ? steps
    : { ...steps, now, values: steps.values.map(within) };
}

/** @param others - Comparisons of the same metric. */
function leafTurns(
  leaf: Leaf,
  clock: MetricClock,
  course: Course,
  others: readonly Leaf[],
  emit: Emit,
): void {
  const { context, until } = course;
  const { isRaw = false, ahead = 0, of } = leaf.near ?? {};
  // A lead of N days moves the instant N days earlier.
  if (of && ahead > 0)
    leafTurns(of, clock, longerBy(ahead, course), others, (instant, kind) => emit(instant - ahead, kind));
  const found = isRaw ? clock.rawSteps(course) : clock.steps(course);
  if (!found) {
    leafInstants(leaf, clock, context, until, emit);
    return;
  }
  const { turns } = course;
  if (!turns.has(leaf)) {
    // Making the steps takes longer than judging them, so that all who judge them do it on one way.
    const judges = new Set([leaf, ...others.filter(({ near }) => (near?.isRaw ?? false) === isRaw)]);
    const made = [...judges].map((one) => {
      // Steps are there only without a given value, and then the limits do not move.
      const limits = one.limits(context);
      const own: Turn[] = [];
      turns.set(one, own);
      return { one, limits, own, before: one.judge(found.now, limits) };
    });
    eachStep(found, (at, value, kind) => {
      for (const judge of made) {
        const now = judge.one.judge(value, judge.limits);
        if (now !== judge.before) judge.own.push([at, kind]);
        judge.before = now;
      }
    });
  }
  for (const [at, kind] of turns.get(leaf) as Turn[]) emit(at, kind);
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
