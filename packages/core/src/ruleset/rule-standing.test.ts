import { describe, expect, it } from 'vitest';
import { ruleStanding } from './rule-standing.ts';

describe('ruleStanding', () => {
  it.each([
    ['without dates', [{}], 'in-force'],
    ['on its first day', [{ from: '2026-11-29' }], 'in-force'],
    ['on the day before its first', [{ from: '2026-11-30' }], 'announced'],
    ['on its last day', [{ until: '2026-11-30' }], 'in-force'],
    ['on the day after its last', [{ until: '2026-11-29' }], 'over'],
    ['between two', [{ until: '2026-01-01' }, { from: '2027-01-01' }], 'announced'],
    ['announced and never in force', [{ from: '2026-01-01', supersededBeforeEffect: true as const }], 'over'],
  ])('%s', (_, levels, standing) => {
    expect(ruleStanding({ levels }, '2026-11-29')).toBe(standing);
  });
});
