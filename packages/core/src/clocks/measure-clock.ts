import { numberReader } from '../evaluate/measure.ts';
import type { Measure } from '../ruleset/rule-language.generated.ts';
import type { Clock, Course } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { closedClock, sampledClock } from './sampled-clock.ts';
import { selectionClock } from './selection-clock.ts';
import { countSteps, groupSteps, type StepFunction, sumSteps } from './steps.ts';

/** What is counted or added up has steps in closed form; the most of some numbers is sampled, an age grows. */
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
  if (kind === 'max') return sampledClock({ instants }, measure, scope);
  const numberOf = kind === 'sum' ? numberReader(types.kindOf(list, path), currency) : null;
  const closedSteps = (course: Course): StepFunction | null =>
    stepsOf(course, (sweep, table) => {
      if (kind === 'count') return countSteps(sweep);
      const values = table.values(path);
      return numberOf
        ? sumSteps(sweep, (item) => numberOf(values[item]))
        : groupSteps(sweep, values, kind === 'largest');
    });
  return closedClock({ instants, isStill }, closedSteps, measure, scope);
}
