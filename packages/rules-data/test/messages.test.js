import { compileRuleset, scoreAccount } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { sharedDataset } from './shared-dataset.js';

const dataset = sharedDataset;
const asOf = '2026-11-20T00:00:00Z';

/** The metrics that a condition compares. */
const metricsOf = (condition) =>
  typeof condition === 'object' && condition !== null
    ? [...(condition.metric ? [condition.metric] : []), ...Object.values(condition).flatMap(metricsOf)]
    : [];

describe('the message of a rule', () => {
  // A message that names other metrics says "unknown" beside the number that made the rule fire.
  it('names what each level in force looks at', () => {
    const silent = dataset.rulesets.flatMap(({ built }) =>
      built.rules.flatMap(({ id, message, levels = [] }) => {
        const named = new Set([...message.matchAll(/\{([A-Za-z0-9]+)/g)].map(([, name]) => name));
        if (named.size === 0 || named.has('value')) return [];
        return levels
          .filter(({ until, supersededBeforeEffect }) => !until && !supersededBeforeEffect)
          .map(({ when }) => metricsOf(when))
          .filter((metrics) => metrics.length > 0 && !metrics.some((metric) => named.has(metric)))
          .map((metrics) => `${id}: ${metrics.join(', ')}`);
      }),
    );
    expect(silent).toEqual([]);
  });

  it.each([
    [
      'walmart.seller.cancel',
      { region: 'CA', metrics: { dashboardCancelRate: '0.05' } },
      'Cancellation rate on the dashboard: 5%',
    ],
    [
      'walmart.seller.cancel',
      { region: 'US', metrics: { cancelRate30d: '0.05' } },
      'Cancellation rate, 30 days: 5%',
    ],
    [
      'shopee.seller.points-tiers',
      { region: 'MY', metrics: { penaltyPoints: '6' } },
      'Penalty points of the quarter: 6',
    ],
    [
      'shopee.seller.points-tiers',
      { region: 'PH', metrics: { penaltyPointsPh: '6' } },
      'Penalty points of the quarter: 6',
    ],
    [
      'tiktok-shop.seller.points48',
      { region: 'TH', metrics: { violationPoints90d: '13' } },
      'Violation points that still count: 13',
    ],
  ])('%s says the number and the window of the place that is judged', (ruleId, parts, message) => {
    const [platform, role] = ruleId.split('.');
    const { built } = dataset.rulesets.find(({ id }) => id === `${platform}.${role}`);
    const snapshot = { snapshotVersion: 1, platform, role, asOf, ...parts };
    const { findings } = scoreAccount(snapshot, compileRuleset(built));
    expect(findings.find((finding) => finding.ruleId === ruleId)).toMatchObject({ status: 'fired', message });
  });
});
