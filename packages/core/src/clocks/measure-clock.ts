import { numberReader } from '../evaluate/measure.ts';
import type { Interval } from '../exact/interval.ts';
import type { Measure } from '../ruleset/rule-language.generated.ts';
import type { Clock, Course } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { closedClock } from './sampled-clock.ts';
import { selectionClock } from './selection-clock.ts';
import { countSteps, groupSteps, mostSteps, type StepFunction, sumSteps } from './steps.ts';

/** Whatever is measured has steps in closed form, but an age, which grows. */
export function measureClock(measure: Measure, scope: ClockScope): Clock {
  const { types, zone } = scope.compile;
  const { instants, isStill, stepsOf } = selectionClock(measure, types, zone);
  const { of: list, take = 'count', currency } = measure;
  if (take === 'oldest' || take === 'newest') {
    const at = measure.at ?? types.listOf(list).at;
    return at === undefined
      ? { instants }
      : { instants, ageTimes: (context) => context.tables.table(list).times(at) };
  }
  const [kind, path] = take === 'count' ? ['count', ''] : (Object.entries(take)[0] as [string, string]);
  const numberOf = kind === 'sum' || kind === 'max' ? numberReader(types.kindOf(list, path), currency) : null;
  const closedSteps = (course: Course): StepFunction | null =>
    stepsOf(course, (sweep, table) => {
      if (kind === 'count') return countSteps(sweep);
      const values = table.values(path);
      if (!numberOf) return groupSteps(sweep, values, kind === 'largest');
      const amountOf = (item: number): Interval => numberOf(values[item]);
      return kind === 'sum' ? sumSteps(sweep, amountOf) : mostSteps(sweep, amountOf);
    });
  return closedClock({ instants, isStill }, closedSteps, measure, scope);
}
