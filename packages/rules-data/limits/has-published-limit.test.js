import { describe, expect, it } from 'vitest';
import { hasPublishedLimit } from './has-published-limit.js';

const metrics = { seen: {}, hidden: { observable: false } };
/** @param {object[]} conditions */
const rule = (...conditions) => ({ levels: conditions.map((when) => ({ when })) });

describe('hasPublishedLimit', () => {
  it.each([
    ['a number', rule({ metric: 'seen', gte: '3' }), true],
    ['no number', rule({ metric: 'seen', gte: null }), false],
    ['a number of a metric that nobody sees', rule({ metric: 'hidden', gte: '3' }), false],
    ['a fact alone', rule({ fact: 'region', in: ['US'] }), true],
    [
      'one part without a number',
      rule({
        all: [
          { metric: 'seen', gte: '3' },
          { metric: 'seen', lt: null },
        ],
      }),
      false,
    ],
    [
      'alternatives, one without a number',
      rule({
        any: [
          { metric: 'seen', gte: null },
          { fact: 'region', in: [] },
        ],
      }),
      false,
    ],
    ['a second level with a number', rule({ metric: 'seen', gte: null }, { metric: 'seen', gt: '9' }), true],
    ['no level', rule(), false],
  ])('%s', (_, given, expected) => {
    expect(hasPublishedLimit(given, metrics)).toBe(expected);
  });
});
