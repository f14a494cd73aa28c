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
  const { instants, isStill, spans } = selectionClock(measure, types, zone);
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
  const closedSteps: Clock['steps'] = ({ context, until }) => {
    const found = spans(context);
    if (!found) return null;
    const { at } = context;
    if (kind === 'count') return countSteps(found, at, until);
    const values = context.tables.table(list).values(path);
    if (!numberOf) return distinctSteps(found, values, at, until);
    return sumSteps(found, (item) => numberOf(values[item]), at, until);
  };
  return closedClock({ instants, isStill }, closedSteps, measure, scope);
}
