import { calendarOf } from '../evaluate/calendar.ts';
import { parseOffset } from '../exact/duration.ts';
import type { Run } from '../ruleset/rule-language.generated.ts';
import { type ChangeKind, type Clock, type Emit, together } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { sampledSteps } from './steps.ts';
import { emitter, periodStarts } from './window-clock.ts';

/** A run changes at the starts of its periods, and when what was recorded for later happens. */
export function runClock(node: Run, scope: ClockScope): Clock {
  const { run } = node;
  const calendar = calendarOf(run.every, parseOffset(run.zone ?? scope.compile.zone));
  const conditions = [run.enter, ...(run.exit === undefined ? [] : [run.exit])].map(scope.condition);
  const value = scope.compile.node(node);
  const starts: Clock['instants'] = (context, until, emit) => {
    const within = emitter(context, until, emit);
    periodStarts(calendar, context.at, until, (t) => {
      // Whether an item of unknown time was there at the end of a period is open once that end is past.
      for (const by of [0, 1]) within(t + by, 'period');
    });
  };
  return {
    instants(context, until, emit) {
      starts(context, until, emit);
      // Conditions are asked at the ends of periods, which do not move: a past one reads otherwise only by what is recorded
      // for later, once it has happened, and by how far a list reaches.
      together(conditions).instants(context, until, (instant, kind) => {
        if (kind === 'recorded' || kind === 'reach') emit(instant, kind);
      });
    },
    steps(course) {
      const { context, until } = course;
      const kinds = new Map<number, ChangeKind>();
      const add: Emit = (at, kind) => {
        if (at > context.asOf && at <= until && !kinds.has(at)) kinds.set(at, kind);
      };
      starts(context, until, add);
      for (let by = 1 - run.back; ; by++) {
        const end = calendar.startOf(context.at, by);
        if (!(end < until)) break;
        for (const condition of conditions) condition.turns(scope.movedTo(end, course), add);
      }
      return sampledSteps(value.evaluate(context), kinds, (at) =>
        value.evaluate(scope.contextAt(course, at)),
      );
    },
  };
}
