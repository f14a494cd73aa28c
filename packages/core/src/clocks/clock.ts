import type { Context } from '../evaluate/context.ts';
import type { TimeColumn } from '../evaluate/tables.ts';
import type { LongSweep, StepFunction, Steps } from './steps.ts';

/** Why a value may change at an instant although nothing new happens. */
export const CHANGE_KINDS = [
  'recorded',
  'enters',
  'left',
  'deadline',
  'lapses',
  'period',
  'reach',
  'age',
  'stale',
  'dated',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Receives an instant (epoch milliseconds) at which something may change. */
export type Emit = (instant: number, kind: ChangeKind) => void;

/** An instant at which something does change, and why. */
export type Turn = readonly [at: number, kind: ChangeKind];

/** An account from an instant on, if nothing new happens. */
export interface Course {
  /** The account at its start. */
  readonly context: Context;
  /** Its last instant. */
  readonly until: number;
  /** Where it is seen from another instant all the time: what is asked there, and what is known is as of each instant. */
  readonly from: number | null;
  /** Last instant of steps in closed form: where a later course goes on with them, its own. */
  readonly end: number;
  /** Steps in closed form, by what they are of: several metrics count the same. */
  readonly closed: Map<string, StepFunction>;
  readonly long: LongSweep;
  /** The course that this one goes on from, null for none. */
  readonly earlier: EarlierCourse | null;
  /** Steps by metric index, each made when first asked for: several rules look at one metric. */
  readonly known: KnownSteps[];
  /** When what a comparison says changes. */
  readonly turns: Map<object, Turn[]>;
  /** The same course with a later end, by how many milliseconds later. */
  readonly longer: Map<number, Course>;
  /** The same account seen from other instants. */
  readonly moved: Map<number, Course>;
  /** Places of items in order of a time of theirs. */
  readonly orders: Map<TimeColumn, TimeOrder>;
}

/** Places of items: of a known time in order of it, of an unknown one. */
export interface TimeOrder {
  readonly dated: readonly number[];
  readonly times: Float64Array;
  readonly undated: readonly number[];
}

/** A course of the same account that ends where another begins. */
export interface EarlierCourse {
  readonly course: Course;
  /** What only the other one knows, by its places in a snapshot. */
  readonly unknown: readonly string[];
}

/** Steps of a metric. */
export interface KnownSteps {
  value?: Steps | null;
  /** Of a share without its minimum sample. */
  raw?: Steps | null;
  /** Of the two counts behind a share. */
  counts?: readonly Steps[] | null;
}

/** How time alone changes a value. */
export interface Clock {
  /** Emits every instant after `context.at`, up to `until`, at which the value may differ from what it was before. */
  instants(context: Context, until: number, emit: Emit): void;
  /** The value as an exact step function of time; absent, or null for this snapshot, where it is none, as an age. */
  steps?(course: Course): Steps | null;
  /** true where it is sure that time alone changes nothing after `context.at`; cheaper than steps. */
  isStill?(context: Context): boolean;
  /** For an age, which grows continuously: the times it is counted from. */
  readonly ageTimes?: (context: Context) => TimeColumn;
}

/** Emits the instants of all of them. */
export const together = (clocks: readonly Clock[]): Clock => ({
  instants(context, until, emit) {
    for (const clock of clocks) clock.instants(context, until, emit);
  },
});
