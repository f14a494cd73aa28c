import { describe, expect, it } from 'vitest';
import { eachPart, isComposite } from '../../src/evaluate/each-part.ts';
import { countedUnit } from '../../src/evaluate/measure.ts';

/** What a construct is made of, in the order of visits: names of metrics, and the metric of each condition. */
function partsOf(node: object): string[] {
  const found: string[] = [];
  eachPart(
    node as never,
    (part) => found.push(typeof part === 'string' ? part : JSON.stringify(part)),
    (condition) => found.push(`when ${(condition as { metric: string }).metric}`),
  );
  return found;
}
const when = (metric: string) => ({ metric, gte: '1' });

describe('the parts of a construct', () => {
  it.each([
    ['a ratio', { ratio: ['a', 'b'] }, ['a', 'b']],
    ['a sum', { total: [{ plus: 'a' }, '3', { minus: 'b' }] }, ['a', 'b']],
    ['a choice', { choose: [{ when: when('a'), use: 'b' }, { use: 'c' }] }, ['when a', 'b', 'c']],
    ['a run', { run: { every: 'month', back: 3, enter: when('a') } }, ['when a']],
    [
      'a run that ends',
      { run: { every: 'month', back: 3, enter: when('a'), exit: when('b') } },
      ['when a', 'when b'],
    ],
    ['a count', { of: 'orders' }, []],
    ['a ledger', { ledger: { of: 'violations' } }, []],
  ])('of %s', (_, node, wanted) => {
    expect(partsOf(node)).toEqual(wanted);
  });

  it.each([
    [{ ratio: ['a', 'b'] }, true],
    [{ total: [{ plus: 'a' }] }, true],
    [{ choose: [{ use: 'a' }] }, true],
    [{ of: 'orders' }, false],
    [{ ledger: { of: 'violations' } }, false],
    [{ run: { every: 'month', back: 1, enter: when('a') } }, false],
  ])('%j follows from the values of its parts alone: %s', (node, wanted) => {
    expect(isComposite(node as never)).toBe(wanted);
  });
});

describe('what a measure counts', () => {
  it.each([
    [{ of: 'orders' }, 'orders'],
    [{ of: 'orders', take: 'count' }, 'orders'],
    [{ of: 'orders', take: { sum: 'units' } }, 'units'],
    [{ of: 'signIns', take: { distinct: 'deviceId' } }, 'devices'],
    [{ of: 'signIns', take: { distinct: 'Idea' } }, 'signIns'],
    [{ of: 'signIns', take: { distinct: 'country' } }, 'signIns'],
    [{ of: 'signIns', take: { largest: 'deviceId' } }, 'signIns'],
  ])('%j is said in %s', (measure, unit) => {
    expect(countedUnit(measure as never)).toBe(unit);
  });
});
