import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestSet } from '../../src/actions/smallest-set.ts';

/** A score of 100, less what each action brings, and less the bonus where a set holds both of its actions. */
const scoring =
  (worth: Readonly<Record<string, number>>, pairs: readonly (readonly [string, string, number])[] = []) =>
  (set: readonly string[]) => {
    let score = 100;
    for (const one of set) score -= worth[one] ?? 0;
    for (const [a, b, bonus] of pairs) if (set.includes(a) && set.includes(b)) score -= bonus;
    return { score, band: 'high' as const };
  };
const below =
  (limit: number) =>
  ({ score }: { readonly score: number }): boolean =>
    score < limit;

describe('the smallest set', () => {
  const worth = { a: 5, b: 20, c: 5, d: 30 };
  const names = Object.keys(worth);

  it.each([
    ['one, of several the one with the lowest score', 96, { actions: ['d'], score: 70 }],
    ['two where no single one does', 70, { actions: ['b', 'd'], score: 50 }],
    ['three', 50, { actions: ['a', 'b', 'd'], score: 45 }],
    ['all of them', 45, { actions: ['a', 'b', 'c', 'd'], score: 40 }],
    ['none where not even all of them do', 40, null],
  ])('is %s', (_, limit, found) => {
    expect(smallestSet(names, scoring(worth), below(limit))).toEqual(found && { ...found, band: 'high' });
  });

  it('is the first in the given order among those with one score', () => {
    const same = { a: 5, b: 5, c: 5 };
    expect(smallestSet(['c', 'a', 'b'], scoring(same), below(96))?.actions).toEqual(['c']);
    expect(smallestSet(['c', 'a', 'b'], scoring(same), below(91))?.actions).toEqual(['c', 'a']);
  });

  it('is none of no actions, and looks at no set', () => {
    const seen = () => {
      throw new Error('looked at');
    };
    expect(smallestSet([], seen, () => true)).toBeNull();
  });

  it('asks whether a set reaches the goal with its score and its band', () => {
    const bands = { a: 'high', b: 'low' } as const;
    const scored = ([one]: readonly string[]) => ({ score: 9, band: bands[one as 'a' | 'b'] });
    expect(smallestSet(['a', 'b'], scored, ({ band }) => band === 'low')).toEqual({
      actions: ['b'],
      score: 9,
      band: 'low',
    });
  });

  it('is what looking at all sets finds', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    const worths = fc.record(Object.fromEntries(all.map((name) => [name, fc.integer({ min: -3, max: 9 })])));
    fc.assert(
      fc.property(
        worths,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 75, max: 101 }),
        (of, bonus, limit) => {
          const scored = scoring(of, [['b', 'd', bonus]]);
          const sets = all.reduce<string[][]>(
            (made, one) => made.concat(made.map((set) => [...set, one])),
            [[]],
          );
          const fitting = sets
            .filter((set) => set.length > 0 && scored(set).score < limit)
            .map((actions) => ({ actions, ...scored(actions) }));
          const size = Math.min(...fitting.map(({ actions }) => actions.length));
          const [best] = fitting
            .filter(({ actions }) => actions.length === size)
            .sort((x, y) => x.score - y.score || (x.actions.join() < y.actions.join() ? -1 : 1));
          expect(smallestSet(all, scored, below(limit))).toEqual(best ?? null);
        },
      ),
    );
  });

  it('gives up after 4096 sets, with the best of the size it has come to', () => {
    // 13 actions have 8191 sets, of which 4095 have up to six.
    const many = Array.from({ length: 13 }, (_, i) => `action${i}`);
    let looked = 0;
    const counting = (reaches: (set: readonly string[]) => boolean) => {
      looked = 0;
      return smallestSet(
        many,
        (set) => {
          looked++;
          return { score: reaches(set) ? 1 : 2, band: 'low' };
        },
        ({ score }) => score === 1,
      );
    };
    expect(counting(() => false)).toBeNull();
    expect(looked).toBe(4096);
    const firstSeven = many.slice(0, 7);
    expect(counting((set) => set.join() === firstSeven.join())?.actions).toEqual(firstSeven);
    expect(counting((set) => set.length > 7)).toBeNull();
  });
});
