import type { Context } from '../evaluate/context.ts';
import type { Counts } from '../evaluate/counts.ts';
import type { Interval } from '../exact/interval.ts';

/** An account at an instant as it is, but for its metrics, whose values are known from elsewhere. */
export class DerivedContext implements Context {
  readonly at: number;
  readonly asOf: number;
  readonly tables: Context['tables'];
  readonly #account: Context;
  readonly #valueOf: (index: number) => Interval;
  readonly #countsOf: ((index: number) => Counts | null) | undefined;

  constructor(
    account: Context,
    known: (index: number) => Interval,
    /** The counts behind a share where they are known from elsewhere, too. */
    knownCounts?: (index: number) => Counts | null,
  ) {
    this.at = account.at;
    this.asOf = account.asOf;
    this.tables = account.tables;
    this.#account = account;
    this.#valueOf = known;
    this.#countsOf = knownCounts;
  }

  metric(index: number): Interval {
    return this.#valueOf(index);
  }

  givenValue(index: number): Interval | null {
    return this.#account.givenValue(index);
  }

  givenTarget(index: number): ReturnType<Context['givenTarget']> {
    return this.#account.givenTarget(index);
  }

  given(index: number): ReturnType<Context['given']> {
    return this.#account.given(index);
  }

  counts(index: number): ReturnType<Context['counts']> {
    return this.#countsOf?.(index) ?? this.#account.counts(index);
  }

  givenEntries(index: number): ReturnType<Context['givenEntries']> {
    return this.#account.givenEntries(index);
  }

  fact(name: string): unknown {
    return this.#account.fact(name);
  }

  param(name: string): string | number | undefined {
    return this.#account.param(name);
  }

  moved(at: number): Context {
    return this.#account.moved(at);
  }

  judgedAt(asOf: number): Context {
    return this.#account.judgedAt(asOf);
  }

  later(by: number): Context {
    return this.#account.later(by);
  }
}
