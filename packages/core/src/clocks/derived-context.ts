import type { Context } from '../evaluate/context.ts';
import type { Interval } from '../exact/interval.ts';

/** An account at an instant as it is, but for its metrics, whose values are known from elsewhere. */
export abstract class DerivedContext implements Context {
  readonly tables: Context['tables'];
  /** The account as it is. */
  protected abstract readonly account: Context;

  constructor(
    { tables }: Context,
    readonly at: number,
    readonly asOf = at,
  ) {
    this.tables = tables.at(asOf);
  }

  abstract metric(index: number): Interval;

  given(index: number): ReturnType<Context['given']> {
    return this.account.given(index);
  }

  counts(index: number): ReturnType<Context['counts']> {
    return this.account.counts(index);
  }

  givenEntries(index: number): ReturnType<Context['givenEntries']> {
    return this.account.givenEntries(index);
  }

  fact(name: string): unknown {
    return this.account.fact(name);
  }

  param(name: string): string | number | undefined {
    return this.account.param(name);
  }

  moved(at: number): Context {
    return this.account.moved(at);
  }

  judgedAt(asOf: number): Context {
    return this.account.judgedAt(asOf);
  }

  later(by: number): Context {
    return this.account.later(by);
  }
}
