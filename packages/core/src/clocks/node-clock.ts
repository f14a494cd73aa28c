import { calendarOf, resetsAround } from '../evaluate/calendar.ts';
import type { CompileScope } from '../evaluate/compile-scope.ts';
import { compilePoints } from '../evaluate/ledger.ts';
import { numberReader } from '../evaluate/measure.ts';
import { parseDuration, parseOffset } from '../exact/duration.ts';
import type { Condition, Ledger, Measure, Run, ValueNode } from '../ruleset/rule-language.generated.ts';
import type { Clock } from './clock.ts';
import { type Composite, compositeSteps, isComposite } from './composite-steps.ts';
import { sampleSteps } from './sample-steps.ts';
import { selectionClock } from './selection-clock.ts';
import { countSteps, distinctSteps, type Span, sumSteps } from './steps.ts';
import { emitter, periodStarts, timesMoved } from './window-clock.ts';

/** What the clocks of nodes need of each other. */
export interface ClockScope {
  /** Compiles the values themselves, to compute them at any instant. */
  readonly compile: CompileScope;
  metric(name: string): Clock;
  condition(condition: Condition): Clock;
}

/** How time alone changes what `compileNode` computes: one case per construct of the language. */
export function nodeClock(node: ValueNode, scope: ClockScope): Clock {
  if (typeof node === 'string') return scope.metric(node);
  if ('of' in node) return measureClock(node, scope);
  if (isComposite(node)) return compositeClock(node, scope);
  if ('ledger' in node) return ledgerClock(node, scope);
  return sampledClock(runClock(node, scope), node, scope);
}

/** Takes the steps in closed form, and computes the value again where there are none. */
function closedClock(
  clock: Clock,
  steps: NonNullable<Clock['steps']>,
  node: ValueNode,
  scope: ClockScope,
): Clock {
  const sampled = sampledClock(clock, node, scope);
  return {
    ...clock,
    steps: (context, until) => steps(context, until) ?? sampled.steps?.(context, until) ?? null,
  };
}

function sampledClock(clock: Clock, node: ValueNode, scope: ClockScope): Clock {
  const value = scope.compile.node(node);
  return { ...clock, steps: (context, until) => sampleSteps(clock, value, context, until) };
}

const together = (clocks: readonly Clock[]): Clock => ({
  instants(context, until, emit) {
    for (const clock of clocks) clock.instants(context, until, emit);
  },
});

function measureClock(measure: Measure, scope: ClockScope): Clock {
  const { types, zone } = scope.compile;
  const { instants, spans } = selectionClock(measure, types, zone);
  const { of: list, take = 'count', currency } = measure;
  // An age grows from day to day.
  if (take === 'oldest' || take === 'newest') return { instants };
  const [kind, path] = take === 'count' ? ['count', ''] : (Object.entries(take)[0] as [string, string]);
  if (kind !== 'count' && kind !== 'distinct' && kind !== 'sum')
    return sampledClock({ instants }, measure, scope);
  const numberOf = kind === 'sum' ? numberReader(types.kindOf(list, path), currency) : null;
  const closedSteps: Clock['steps'] = (context, until) => {
    const found = spans(context);
    if (!found) return null;
    const { at } = context;
    if (kind === 'count') return countSteps(found, at, until);
    const values = context.tables.table(list).values(path);
    if (!numberOf) return distinctSteps(found, values, at, until);
    return sumSteps(found, (item) => numberOf(values[item]), at, until);
  };
  return closedClock({ instants }, closedSteps, measure, scope);
}

function compositeClock(node: Composite, scope: ClockScope): Clock {
  const steps = compositeSteps(node, { ...scope, measure: (part) => nodeClock(part, scope) });
  return { ...together(partsOf(node, scope)), steps };
}

function partsOf(node: Composite, scope: ClockScope): Clock[] {
  if ('ratio' in node) return node.ratio.map((part) => nodeClock(part, scope));
  if ('choose' in node) {
    return node.choose.flatMap(({ when, use }) => [
      ...(when === undefined ? [] : [scope.condition(when)]),
      nodeClock(use, scope),
    ]);
  }
  return node.total.flatMap((term) => {
    const part = typeof term === 'string' ? undefined : (term.plus ?? term.minus);
    return part === undefined ? [] : [nodeClock(part, scope)];
  });
}

function ledgerClock(node: Ledger, scope: ClockScope): Clock {
  const clock = lapsingClock(node, scope);
  const steps = ledgerSteps(node, scope);
  return steps ? closedClock(clock, steps, node, scope) : sampledClock(clock, node, scope);
}

/** Points that nothing limits and that lapse one by one are a sum over a window; null for other ledgers. */
function ledgerSteps({ ledger }: Ledger, { compile }: ClockScope): Clock['steps'] | null {
  const { life, free, collapse, perDay, by, lapse, of: list, points = '1' } = ledger;
  const isLimited = free || collapse || perDay !== undefined || by !== undefined || lapse === 'together';
  if (isLimited || life === 'ever' || !('last' in life)) return null;
  const { spans } = selectionClock({ ...ledger, window: life }, compile.types, compile.zone);
  const pointsOf = compilePoints(points, list, compile);
  return (context, until) => {
    const found = spans(context)?.map(
      (span): Span => (span.until === 'leaves' ? { ...span, until: 'lapses' } : span),
    );
    const table = context.tables.table(list);
    // A ledger counts what is taken back only where that is sure.
    if (!found || found.some(({ item }) => pointsOf(table, item).lo.n < 0)) return null;
    return sumSteps(found, (item) => pointsOf(table, item), context.at, until);
  };
}

function lapsingClock({ ledger }: Ledger, { compile: { types, zone } }: ClockScope): Clock {
  const { life } = ledger;
  const { instants } = selectionClock(ledger, types, zone);
  if (life === 'ever') return { instants };
  const at = ledger.at ?? types.listOf(ledger.of).at ?? '';
  return {
    instants(context, until, emit) {
      instants(context, until, emit);
      const within = emitter(context, until, emit);
      if ('last' in life) {
        const last = parseDuration(life.last);
        const table = context.tables.table(ledger.of);
        timesMoved(table.times(at), last, 'lapses', within);
        if (Number.isFinite(table.since)) for (const by of [-1, 0]) within(table.since + last + by, 'reach');
        return;
      }
      const offset = parseOffset(life.reset.zone ?? ledger.zone ?? zone);
      let { next } = resetsAround(life.reset, offset, context.at);
      for (; next <= until; next = resetsAround(life.reset, offset, next).next) within(next, 'lapses');
    },
  };
}

function runClock({ run }: Run, scope: ClockScope): Clock {
  const calendar = calendarOf(run.every, parseOffset(run.zone ?? scope.compile.zone));
  const conditions = together(
    [run.enter, ...(run.exit === undefined ? [] : [run.exit])].map(scope.condition),
  );
  return together([
    {
      instants(context, until, emit) {
        const within = emitter(context, until, emit);
        periodStarts(calendar, context.at, until, (t) => {
          // Whether an item of unknown time was there at the end of a period is open once that end is past.
          for (const by of [0, 1]) within(t + by, 'period');
        });
      },
    },
    {
      instants(context, until, emit) {
        // Conditions are asked at the ends of periods, which do not move: a past one reads otherwise only by what is recorded
        // for later, once it has happened, and by how far a list reaches.
        conditions.instants(context, until, (instant, kind) => {
          if (kind === 'recorded' || kind === 'reach') emit(instant, kind);
        });
      },
    },
  ]);
}
