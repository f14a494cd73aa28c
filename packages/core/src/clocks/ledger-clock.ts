import { resetsAround } from '../evaluate/calendar.ts';
import { compilePoints } from '../evaluate/ledger.ts';
import { parseDuration, parseOffset } from '../exact/duration.ts';
import type { Ledger } from '../ruleset/rule-language.generated.ts';
import type { Clock, Course } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { closedClock, sampledClock } from './sampled-clock.ts';
import { selectionClock } from './selection-clock.ts';
import { countedItems, type StepFunction, sumSteps } from './steps.ts';
import { emitter, timesMoved } from './window-clock.ts';

export function ledgerClock(node: Ledger, scope: ClockScope): Clock {
  const clock = lapsingClock(node, scope);
  const steps = ledgerSteps(node, scope);
  return steps ? closedClock(clock, steps, node, scope) : sampledClock(clock, node, scope);
}

/** Points that nothing limits and that lapse one by one are a sum over a window; null for other ledgers. */
function ledgerSteps(
  { ledger }: Ledger,
  { compile }: ClockScope,
): ((course: Course) => StepFunction | null) | null {
  const { life, free, collapse, perDay, by, lapse, of: list, points = '1' } = ledger;
  const isLimited = free || collapse || perDay !== undefined || by !== undefined || lapse === 'together';
  if (isLimited || life === 'ever' || !('last' in life)) return null;
  const { stepsOf } = selectionClock({ ...ledger, window: life }, compile.types, compile.zone, 'lapses');
  const pointsOf = compilePoints(points, list, compile);
  return (course) =>
    stepsOf(course, (sweep, table) =>
      // A ledger counts what is taken back only where that is sure.
      countedItems(sweep).some((item) => pointsOf(table, item).lo.n < 0)
        ? null
        : sumSteps(sweep, (item) => pointsOf(table, item)),
    );
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
