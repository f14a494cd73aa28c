import type { Interval } from '../exact/interval.ts';
import type { Counts } from './counts.ts';
import type { GivenValue } from './given-values.ts';
import type { Tables } from './tables.ts';

/** When something is asked. `at` moves in forecasts and runs; `asOf` is the present everything is known from. */
export interface Moment {
  /** The instant windows and ages are counted back from, epoch milliseconds. */
  readonly at: number;
  /** The instant the account is judged at: a recorded time after it has not happened yet. */
  readonly asOf: number;
}

/** Everything one evaluation reads. */
export interface Context extends Moment {
  readonly tables: Tables;
  /** Value of a metric, computed once per context. */
  metric(index: number): Interval;
  /** The ready-made value of a metric that holds here, with all that came with it; null when none does. */
  given(index: number): GivenValue | null;
  /** The counts behind a ratio as the events say them. */
  counts(index: number): Counts | null;
  /** All ready-made values of a metric. */
  givenEntries(index: number): readonly GivenValue[];
  /** A fact of the account: undefined unknown, null known none. */
  fact(name: string): unknown;
  /** The value the owner set for a parameter, as text. */
  param(name: string): string | number | undefined;
  /** The same account seen from another instant, with what is known today. */
  moved(at: number): Context;
  /** The same account judged at another instant, as if that were the present. */
  judgedAt(asOf: number): Context;
  /** The same so many milliseconds later, if nothing happens until then. */
  later(by: number): Context;
}
