import { expect, it } from 'vitest';
import { DerivedContext } from '../../src/clocks/derived-context.ts';
import type { Context } from '../../src/evaluate/context.ts';
import { exactCount, type Interval } from '../../src/exact/interval.ts';

/** Answers with what it was asked. */
const account = {
  at: 1,
  asOf: 1,
  tables: { at: (asOf: number) => ['tables', asOf] },
  given: (index: number) => ['given', index],
  counts: (index: number) => ['counts', index],
  givenEntries: (index: number) => ['givenEntries', index],
  fact: (name: string) => ['fact', name],
  param: (name: string) => ['param', name],
  moved: (to: number) => ['moved', to],
  judgedAt: (asOf: number) => ['judgedAt', asOf],
  later: (by: number) => ['later', by],
} as unknown as Context;

class Known extends DerivedContext {
  readonly account = account;
  metric(index: number): Interval {
    return exactCount(index);
  }
}

it('an account whose metrics are known from elsewhere is otherwise as it is', () => {
  const known = new Known(account, 5);
  expect([known.at, known.asOf]).toEqual([5, 5]);
  expect(known.tables).toEqual(['tables', 5]);
  expect(known.metric(3)).toEqual(exactCount(3));
  expect([
    known.given(2),
    known.counts(3),
    known.givenEntries(4),
    known.fact('a'),
    known.param('b'),
    known.moved(6),
    known.judgedAt(7),
    known.later(8),
  ]).toEqual([
    ['given', 2],
    ['counts', 3],
    ['givenEntries', 4],
    ['fact', 'a'],
    ['param', 'b'],
    ['moved', 6],
    ['judgedAt', 7],
    ['later', 8],
  ]);
});
