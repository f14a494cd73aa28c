import { calendarOf } from '../evaluate/calendar.ts';
import { sharePast } from '../evaluate/create-context.ts';
import { parseOffset } from '../exact/duration.ts';
import type { Run } from '../ruleset/rule-language.generated.ts';
import { type Clock, together } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { sampledClock } from './sampled-clock.ts';
import { emitter, periodStarts } from './window-clock.ts';

/** A run changes at the starts of its periods, and when what was recorded for later happens. */
export function runClock(node: Run, scope: ClockScope): Clock {
  const { run } = node;
  const calendar = calendarOf(run.every, parseOffset(run.zone ?? scope.compile.zone));
  const conditions = together(
    [run.enter, ...(run.exit === undefined ? [] : [run.exit])].map(scope.condition),
  );
  const clock = together([
    {
      instants(context, until, emit) {
        sharePast(context);
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
  return sampledClock(clock, node, scope);
}
