import { describe, expect, it } from 'vitest';
import { verdict } from './verdict.js';

const survivor = (/** @type {string} */ id) => ({
  id,
  file: 'rules/a/b/c.json',
  line: 3,
  what: 'gte 3 -> 4',
});
const shares = [
  { counts: { killed: 5, refused: 1, survived: 1 }, survivors: [survivor('b')] },
  { counts: { killed: 4, refused: 0, survived: 1 }, survivors: [survivor('a')] },
];

describe('verdict', () => {
  it('adds up the shares and sorts the survivors', () => {
    expect(verdict(shares, [], true)).toMatchObject({
      total: 12,
      killed: 9,
      refused: 1,
      equivalent: 0,
      percent: '83.33',
      survivors: [{ id: 'a' }, { id: 'b' }],
    });
  });

  it('takes out what the list declares equivalent', () => {
    expect(
      verdict(shares, [{ reason: 'the old step lies inside the new one', mutants: ['a', 'b'] }], true),
    ).toMatchObject({ equivalent: 2, percent: '100.00', survivors: [], stale: [] });
  });

  it('names entries that nothing needs, but only when all rulesets were mutated', () => {
    const list = [{ reason: 'gone', mutants: ['z'] }];
    expect([verdict(shares, list, true).stale, verdict(shares, list, false).stale]).toEqual([['z'], []]);
  });
});
