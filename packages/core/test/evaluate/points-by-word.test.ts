import { describe, expect, it } from 'vitest';
import { compilePoints } from '../../src/evaluate/ledger.ts';
import { toNumber } from '../../src/exact/rational.ts';

const scope = { types: { kindOf: () => 'text' } } as unknown as Parameters<typeof compilePoints>[2];
type Points = Parameters<typeof compilePoints>[0];
/** What an item brings, from its lowest to its highest. */
function bring(points: Points, item: Record<string, unknown>): [number, number] {
  const table = { values: (field: string) => [item[field]] } as never;
  const { lo, hi } = compilePoints(points, 'violations', scope)(table, 0);
  return [toNumber(lo), toNumber(hi)];
}
const byKind: Points = { by: 'kind', table: { grave: '4', range: ['1', '3'], secret: null }, other: '2' };

describe('what an entry of a ledger brings', () => {
  it.each<[string, Points, Record<string, unknown>, [number, number]]>([
    ['the same for each', '1.5', {}, [1.5, 1.5]],
    ['what its word brings', byKind, { kind: 'grave' }, [4, 4]],
    ['what its word brings at least and at most', byKind, { kind: 'range' }, [1, 3]],
    ['any number where none is published', byKind, { kind: 'secret' }, [0, Number.POSITIVE_INFINITY]],
    ['what other words bring', byKind, { kind: 'new' }, [2, 2]],
    [
      'what any word could bring, without its word',
      { by: 'kind', table: { a: '4', b: '1' }, other: '2' },
      {},
      [1, 4],
    ],
    ['what another word could bring, too', { by: 'kind', table: { a: '4' }, other: '9' }, {}, [4, 9]],
    [
      'any number for a word of none',
      { by: 'kind', table: { a: '4' } },
      { kind: 'b' },
      [0, Number.POSITIVE_INFINITY],
    ],
    ['its own number', { field: 'points', range: ['1', '12'] }, { points: 7 }, [7, 7]],
    ['what there can be, without a number', { field: 'points', range: ['1', '12'] }, {}, [1, 12]],
    ['what there can be, for no number', { field: 'points', range: ['1', '12'] }, { points: '7' }, [1, 12]],
    ['any number where no range is published', { field: 'points' }, {}, [0, Number.POSITIVE_INFINITY]],
    [
      'its own number before that of its word',
      { ...byKind, field: 'points' },
      { kind: 'grave', points: 1 },
      [1, 1],
    ],
    ['that of its word without its own', { ...byKind, field: 'points' }, { kind: 'grave' }, [4, 4]],
    ['a word that objects have of their own is another word', byKind, { kind: 'constructor' }, [2, 2]],
  ])('is %s', (_, points, item, wanted) => {
    expect(bring(points, item)).toEqual(wanted);
  });

  it('asks for fields that the list has', () => {
    const asked: string[] = [];
    const types = { kindOf: (list: string, field: string) => asked.push(`${list}.${field}`) };
    compilePoints({ field: 'points', by: 'kind' }, 'violations', { types } as never);
    expect(asked).toEqual(['violations.points', 'violations.kind']);
  });
});
