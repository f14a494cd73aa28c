import { calendarOf, resetsAround } from '../evaluate/calendar.ts';
import type { FieldTypes } from '../evaluate/field-types.ts';
import { ratioOf, ratioShape } from '../evaluate/ratio.ts';
import { parseDuration, parseOffset } from '../exact/duration.ts';
import type {
  Choose,
  Condition,
  Ledger,
  Measure,
  Ratio,
  Run,
  Total,
  ValueNode,
} from '../ruleset/rule-language.generated.ts';
import type { Clock } from './clock.ts';
import { selectionClock } from './selection-clock.ts';
import { countSteps, distinctSteps, joinSteps } from './steps.ts';
import { emitter, periodStarts, timesMoved } from './window-clock.ts';

/** What the clocks of nodes need of each other. */
export interface ClockScope {
  readonly types: FieldTypes;
  readonly zone: string;
  /** Whether the metric gets worse upwards or downwards. */
  readonly worse: string;
  metric(name: string): Clock;
  condition(condition: Condition): Clock;
}

/** How time alone changes what `compileNode` computes: one case per construct of the language. */
export function nodeClock(node: ValueNode, scope: ClockScope): Clock {
  if (typeof node === 'string') return scope.metric(node);
  if ('of' in node) return measureClock(node, scope);
  if ('ratio' in node) return ratioClock(node, scope);
  if ('total' in node) return totalClock(node, scope);
  if ('choose' in node) return chooseClock(node, scope);
  if ('ledger' in node) return ledgerClock(node, scope);
  return runClock(node, scope);
}

const together = (clocks: readonly Clock[]): Clock => ({
  instants(context, until, emit) {
    for (const clock of clocks) clock.instants(context, until, emit);
  },
});

function measureClock(measure: Measure, { types, zone }: ClockScope): Clock {
  const { instants, spans } = selectionClock(measure, types, zone);
  const { take = 'count' } = measure;
  const distinct = typeof take === 'object' && 'distinct' in take ? take.distinct : undefined;
  if (take !== 'count' && distinct === undefined) return { instants };
  return {
    instants,
    steps(context, until) {
      const found = spans(context);
      if (!found) return null;
      if (distinct === undefined) return countSteps(found, context.at, until);
      return distinctSteps(found, context.tables.table(measure.of).values(distinct), context.at, until);
    },
  };
}

function ratioClock(ratio: Ratio, scope: ClockScope): Clock {
  const [top, bottom] = ratio.ratio.map((node) => nodeClock(node, scope)) as [Clock, Clock];
  const shape = ratioShape(ratio, scope.worse);
  return {
    ...together([top, bottom]),
    steps(context, until) {
      const above = top.steps?.(context, until);
      const below = above && bottom.steps?.(context, until);
      return above && below ? joinSteps(above, below, (a, b) => ratioOf(a, b, shape)) : null;
    },
  };
}

const totalClock = ({ total }: Total, scope: ClockScope): Clock =>
  together(
    total.flatMap((term) => {
      const node = typeof term === 'string' ? undefined : (term.plus ?? term.minus);
      return node === undefined ? [] : [nodeClock(node, scope)];
    }),
  );

const chooseClock = ({ choose }: Choose, scope: ClockScope): Clock =>
  together(
    choose.flatMap(({ when, use }) => [
      ...(when === undefined ? [] : [scope.condition(when)]),
      nodeClock(use, scope),
    ]),
  );

function ledgerClock({ ledger }: Ledger, { types, zone }: ClockScope): Clock {
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
  const calendar = calendarOf(run.every, parseOffset(run.zone ?? scope.zone));
  // What is recorded for later changes how past periods read once it has happened.
  const conditions = [run.enter, ...(run.exit === undefined ? [] : [run.exit])].map(scope.condition);
  return together([
    {
      instants(context, until, emit) {
        const within = emitter(context, until, emit);
        periodStarts(calendar, context.at, Number.POSITIVE_INFINITY, until, (t) => {
          // Whether an item of unknown time was there at the end of a period is open once that end is past.
          for (const by of [0, 1]) within(t + by, 'period');
        });
      },
    },
    ...conditions,
  ]);
}
