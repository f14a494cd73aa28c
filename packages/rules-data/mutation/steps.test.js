import { describe, expect, it } from 'vitest';
import { stepDate, stepDecimal, stepDuration } from './steps.js';

describe('steps', () => {
  it.each([
    ['5', 1, '6'],
    ['5', -1, '4'],
    ['0', -1, '-1'],
    ['0.04', 1, '0.05'],
    ['0.10', -1, '0.09'],
    ['2.5', 1, '2.6'],
  ])('moves the decimal %s by %i to %s', (decimal, sign, expected) =>
    expect(stepDecimal(decimal, /** @type {1 | -1} */ (sign))).toBe(expected),
  );

  it.each([
    ['30d', 1, '31d'],
    ['24h', -1, '23h'],
    ['1d', -1, null],
  ])('moves the duration %s by %i to %s', (duration, sign, expected) =>
    expect(stepDuration(duration, /** @type {1 | -1} */ (sign))).toBe(expected),
  );

  it('moves a day over the end of a month', () =>
    expect([stepDate('2024-02-28', 1), stepDate('2026-01-01', -1)]).toEqual(['2024-02-29', '2025-12-31']));
});
