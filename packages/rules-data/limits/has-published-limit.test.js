import { describe, expect, it } from 'vitest';
import { hasPublishedLimit } from './has-published-limit.js';

const NUMBER = { metric: 'seen', gte: '3' };
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
    ['a number that ended', { levels: [{ when: NUMBER, until: '2026-06-15' }] }, false],
    ['a number that ends tomorrow', { levels: [{ when: NUMBER, until: '2026-06-16' }] }, true],
    ['a number that lies ahead', { levels: [{ when: NUMBER, from: '2026-06-16' }] }, false],
    ['a number of the first day', { levels: [{ when: NUMBER, from: '2026-06-15' }] }, true],
    ['a number that never came', { levels: [{ when: NUMBER, supersededBeforeEffect: true }] }, false],
    [
      'a number of the past, and none of today',
      {
        levels: [
          { when: NUMBER, until: '2026-01-01' },
          { when: { metric: 'seen', gte: null }, from: '2026-01-01' },
        ],
      },
      false,
    ],
  ])('%s', (_, given, expected) => {
    expect(hasPublishedLimit(/** @type {any} */ (given), metrics, '2026-06-15')).toBe(expected);
  });
});
