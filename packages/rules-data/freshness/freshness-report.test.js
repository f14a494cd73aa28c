import { describe, expect, it } from 'vitest';
import { RULES, sampleDataset } from '../lint/testing/sample-dataset.js';
import { formatFreshness } from './format-freshness.js';
import { freshnessReport } from './freshness-report.js';

describe('freshnessReport', () => {
  it.each([
    ['2026-05-21', []],
    ['2026-08-17', []],
    ['2026-08-18', ['policy']],
    ['2026-11-16', ['policy', 'terms-archive', 'seller-blog']],
  ])('on %s asks to read %j again', (asOf, due) => {
    expect(
      freshnessReport(sampleDataset(), asOf)
        .due.map(({ source }) => source)
        .sort(),
    ).toEqual([...due].sort());
  });

  it('says what comes next while nothing is due', () => {
    expect(freshnessReport(sampleDataset(), '2026-06-01').next).toMatchObject({
      source: 'policy',
      ageDays: 12,
      dueAfterDays: 90,
      usedBy: 1,
    });
  });

  it.each([
    ['2021-04', '2024-04-30', []],
    ['2021-04', '2024-05-01', ['2021-04']],
    [null, '2026-06-01', [null]],
  ])('counts the age of a text of %s on %s, whenever it was read', (publishedOn, asOf, texts) => {
    const dataset = sampleDataset({
      [`${RULES}/_sources.json`]: (data) => {
        data.sources.policy.publishedOn = publishedOn;
      },
    });
    expect(freshnessReport(dataset, asOf).oldTexts.map(({ text }) => text)).toEqual(texts);
  });

  it('puts a grave consequence on thin ground first', () => {
    const dataset = sampleDataset({
      [`${RULES}/open-disputes.json`]: (data) =>
        void Object.assign(data, {
          evidence: 'anecdotal',
          limits: [{ gte: 3, sources: ['seller-blog'] }],
          steps: { review: { severity: 'critical' } },
          sources: { 'seller-blog': { confidence: 0.3 } },
        }),
    });
    expect(freshnessReport(dataset, '2026-06-01').weakest).toEqual([
      {
        rule: 'example-market.seller.open-disputes',
        weakness: 24,
        because: [
          'critical on anecdotal evidence',
          'only openings of pages were read',
          'confidence below 0.4',
        ],
      },
    ]);
  });

  it('reads as Markdown', () => {
    expect(formatFreshness(freshnessReport(sampleDataset(), '2026-08-20'), 5)).toMatchInlineSnapshot(`
      "# Freshness of the dataset on 2026-08-20

      1 of 3 sources should be read again (after 90, 180 or 365 days, by who speaks).

      | source | who speaks | text | read | days | rules | page |
      | --- | --- | --- | --- | --- | --- | --- |
      | example-market.seller policy | official-policy | 2026-01-10 | 2026-05-20 | 92 of 90 | 1 | https://example.com/policy |

      ## Official limits on old texts

      None: each rests on a text of the last three years.

      ## Where one good page would help most

      | rule | weakness | because |
      | --- | --- | --- |"
    `);
  });
});
