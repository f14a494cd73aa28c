import { scoreAccount } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../scripts/load-dataset.js';

const { rulesets } = loadDataset();

/**
 * What platforms calculate on their own pages, read again on 2026-11-29: the account as the page tells it, and what it says
 * follows. `null`: the page says that nothing follows.
 */
const WORKED_EXAMPLES = [
  {
    page: 'https://docs.ozon.com/global/en/commissions/ozon-fees/fines',
    says: '45 of 900 shipments cancelled: 3% of the price',
    ruleset: 'ozon.seller',
    metrics: { errorIndex14d: String(45 / 900) },
    rule: 'error-index',
    text: /^3 % of the price/,
  },
  {
    page: 'https://platform.conrad.de/de/verkaeufer/competence-center/verkaufaufderplatform/qualitat_leistung/verkauferleistungsmetriken.html',
    says: '47 of 50 orders accepted: suspended',
    ruleset: 'conrad.seller',
    metrics: { acceptanceRate: String(47 / 50) },
    rule: 'acceptance-rate',
    text: /suspended automatically/,
  },
  {
    page: 'https://platform.conrad.de/de/verkaeufer/competence-center/verkaufaufderplatform/qualitat_leistung/verkauferleistungsmetriken.html',
    says: '48 of 50 would have been enough',
    ruleset: 'conrad.seller',
    metrics: { acceptanceRate: String(48 / 50) },
    rule: 'acceptance-rate',
    text: /nothing happens yet/,
  },
  {
    page: 'https://help.abebooks.com/how-does-the-bookseller-rating-work/',
    says: '75 orders, 3 rejected, 2 returned: 93%, above the 90% that are wanted',
    ruleset: 'abebooks.seller',
    facts: { listings: 'under-a-million' },
    metrics: { completionRate: '0.933' },
    rule: 'completion',
    text: null,
  },
  ...[
    ['cancellationRate', '0.05', 'cancellations', /right to sell/],
    ['returnRate', '0.02', 'return-rate', null],
    ['lateShipmentRate', '0.03', 'late-shipment', null],
    ['negativeFeedbackRate', '0.12', 'negative-feedback', /right to sell/],
  ].map(([metric, value, rule, text]) => ({
    page: 'https://help.pricecheck.co.za/merchant-performance-measurements/',
    says: `${metric} ${value} against its target`,
    ruleset: 'pricecheck.merchant',
    metrics: { [metric]: value },
    rule,
    text,
  })),
];

describe('an account that a platform calculates on its own page', () => {
  it.each(WORKED_EXAMPLES)('$ruleset: $says', ({ ruleset, facts, metrics, rule, text }) => {
    const { built, head } = rulesets.find(({ id }) => id === ruleset);
    const snapshot = {
      snapshotVersion: 1,
      platform: head.platform,
      role: head.role,
      asOf: '2026-06-15T12:00:00Z',
      ...(facts ? { facts } : {}),
      metrics,
    };
    const { findings } = scoreAccount(snapshot, built, { includeExperimental: true });
    const finding = findings.find(({ ruleId }) => ruleId === `${ruleset}.${rule}`);
    expect(finding.status).toBe(text === null ? 'clear' : 'fired');
    const levels = built.rules.find(({ id }) => id === finding.ruleId).levels;
    if (text) expect(levels[finding.level - 1].consequence.text).toMatch(text);
  });
});
