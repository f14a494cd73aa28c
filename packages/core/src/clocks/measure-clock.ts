import { numberReader } from '../evaluate/measure.ts';
import type { Measure } from '../ruleset/rule-language.generated.ts';
import type { Clock } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { closedClock, sampledClock } from './sampled-clock.ts';
import { selectionClock } from './selection-clock.ts';
import { countSteps, distinctSteps, sumSteps } from './steps.ts';

/** A count, a sum or a number of different values has steps in closed form; the largest of something is sampled, an age grows. */
export function measureClock(measure: Measure, scope: ClockScope): Clock {
  const { types, zone } = scope.compile;
  const { instants, isStill, sweep } = selectionClock(measure, types, zone);
  const { of: list, take = 'count', currency } = measure;
  if (take === 'oldest' || take === 'newest') {
    const at = measure.at ?? types.listOf(list).at;
    return at === undefined
      ? { instants }
      : { instants, ageTimes: (context) => context.tables.table(list).times(at) };
  }
  const [kind, path] = take === 'count' ? ['count', ''] : (Object.entries(take)[0] as [string, string]);
  if (kind !== 'count' && kind !== 'distinct' && kind !== 'sum')
    return sampledClock({ instants }, measure, scope);
  const numberOf = kind === 'sum' ? numberReader(types.kindOf(list, path), currency) : null;
  const closedSteps: Clock['steps'] = (course) => {
    const found = sweep(course);
    if (!found) return null;
    if (kind === 'count') return countSteps(found);
    const values = course.context.tables.table(list).values(path);
    return numberOf ? sumSteps(found, (item) => numberOf(values[item])) : distinctSteps(found, values);
  };
  return closedClock({ instants, isStill }, closedSteps, measure, scope);
}
