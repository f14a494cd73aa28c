import { describe, expect, it } from 'vitest';
import { type FieldClock, fieldClocksOf } from '../../src/clocks/field-clocks.ts';
import { fieldTypes, mergeLists } from '../../src/evaluate/field-types.ts';
import type { Where } from '../../src/ruleset/rule-language.generated.ts';
import { DAY, HOUR } from '../reference/world.ts';

const types = fieldTypes(mergeLists(undefined), () => '');
const recorded = (path: string, ends?: boolean): FieldClock => ({
  path,
  plus: 0,
  kind: 'recorded',
  ...(ends === undefined ? {} : { ends }),
});
const clocksOf = (where: Where | undefined): FieldClock[] =>
  // A length of nothing moved backwards is -0.
  fieldClocksOf(where, 'orders', types).map((clock) => ({ ...clock, plus: clock.plus + 0 }));

describe('the times that a filter reads', () => {
  it.each<[string, Where | undefined, FieldClock[]]>([
    ['no filter', undefined, []],
    ['no test', {}, []],
    ['a word, a number and a flag', { cancelledBy: 'buyer', units: { gte: '2' }, business: true }, []],
    ['a time that has not come', { paidAt: null }, [recorded('paidAt', true)]],
    ['a time that has come', { paidAt: { not: null } }, [recorded('paidAt', false)]],
    ['a time that is one of some', { paidAt: [null] }, [recorded('paidAt', false)]],
    ['a time that is said to be', { paidAt: true }, [recorded('paidAt', false)]],
    ['a deadline that there is none of', { shipBy: null }, []],
    ['a deadline that there is', { shipBy: { not: null } }, []],
    [
      'a deadline that has passed',
      { shipBy: { lt: { time: 'asOf' } } },
      [{ path: 'shipBy', plus: 0, kind: 'deadline' }],
    ],
    [
      'a deadline within two days',
      { shipBy: { lte: { time: 'asOf', plus: '2d' } } },
      [{ path: 'shipBy', plus: -2 * DAY, kind: 'deadline' }],
    ],
    [
      'what was paid more than a day ago',
      { paidAt: { lt: { time: 'asOf', plus: '-24h' } } },
      [recorded('paidAt', false), { path: 'paidAt', plus: DAY, kind: 'deadline' }],
    ],
    [
      'what was shipped after its deadline',
      { shippedAt: { gt: { time: 'shipBy', plus: '6h' } } },
      [
        recorded('shippedAt', false),
        { path: 'shipBy', plus: 6 * HOUR, kind: 'deadline', settledBy: 'shippedAt' },
      ],
    ],
    [
      'what was shipped a day after it was paid',
      { shippedAt: { gte: { time: 'paidAt', plus: '24h' } } },
      [
        recorded('shippedAt', false),
        recorded('paidAt'),
        { path: 'paidAt', plus: DAY, kind: 'deadline', settledBy: 'shippedAt' },
      ],
    ],
    [
      'a deadline before another',
      { shipBy: { lt: { time: 'deliverBy' } } },
      [{ path: 'deliverBy', plus: 0, kind: 'deadline', settledBy: 'shipBy' }],
    ],
    // The text of a time is no number, whenever it is read.
    ['a time that is compared with a number', { paidAt: { gte: '5' } }, []],
    [
      'several tests',
      { paidAt: null, business: false, shippedAt: null },
      [recorded('paidAt', true), recorded('shippedAt', true)],
    ],
    [
      'any of several',
      [{ paidAt: null }, { shipBy: { lt: { time: 'asOf' } } }],
      [recorded('paidAt', true), { path: 'shipBy', plus: 0, kind: 'deadline' }],
    ],
  ])('of %s', (_, where, expected) => {
    expect(clocksOf(where)).toEqual(expected);
  });

  it('may be those of what an item refers to', () => {
    expect(fieldClocksOf({ 'order.shippedAt': null }, 'disputes', types)).toEqual([
      recorded('order.shippedAt', true),
    ]);
  });
});
