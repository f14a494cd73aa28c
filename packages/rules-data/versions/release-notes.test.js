import { describe, expect, it } from 'vitest';
import { RULES, sampleDataset } from '../lint/testing/sample-dataset.js';
import { diffDatasets } from './diff-datasets.js';
import { releaseEntry } from './release-entry.js';
import { releaseNotes } from './release-notes.js';

const OPEN = `${RULES}/open-disputes.json`;
const head = sampleDataset({
  [OPEN]: null,
  [`${RULES}/disputes.json`]: JSON.stringify({
    ...JSON.parse(sampleDataset().files.get(OPEN)?.text ?? ''),
  }),
  [`${RULES}/late-shipments.json`]: (data) => void Object.assign(data.history[0], { gt: '6%' }),
  'tombstones.json': (data) =>
    void Object.assign(data.moved, {
      'example-market.seller.open-disputes': {
        to: 'example-market.seller.disputes',
        since: '0.3.0',
        why: 'A shorter name.',
      },
    }),
  'corrections.json': (data) =>
    void data.corrections.push({
      rule: 'example-market.seller.late-shipments',
      until: '2026-01-01',
      madeOn: '2026-06-12',
      was: 'above 5%',
      is: 'above 6%',
      why: 'The archived page says so.',
    }),
  'package.json': (data) => void Object.assign(data, { version: '0.3.0' }),
});
const entry = releaseEntry(diffDatasets(sampleDataset(), head), head, { since: '0.2.0', impact: null });

describe('releaseEntry', () => {
  it('is machine readable: added, moved, threshold before and after with dates, correction', () => {
    expect(JSON.parse(JSON.stringify(entry))).toEqual({
      version: '0.3.0',
      date: '2026-06-01',
      since: '0.2.0',
      bump: 'minor',
      added: ['example-market.seller.disputes'],
      moved: [{ rule: 'example-market.seller.open-disputes', to: 'example-market.seller.disputes' }],
      split: [],
      withdrawn: [],
      thresholds: [
        {
          kind: 'threshold-changed',
          rule: 'example-market.seller.late-shipments',
          level: 2,
          metric: 'lateShipmentRate30d',
          before: 'lateShipmentRate30d gt 0.05',
          after: 'lateShipmentRate30d gt 0.06',
          until: '2026-01-01',
        },
      ],
      corrections: [
        {
          rule: 'example-market.seller.late-shipments',
          before: 'above 5%',
          after: 'above 6%',
          until: '2026-01-01',
          why: 'The archived page says so.',
        },
      ],
      other: [],
      impact: null,
    });
  });
});

describe('releaseNotes', () => {
  it('says the same for people', () => {
    expect(releaseNotes([entry])).toMatchInlineSnapshot(`
      "<!-- Generated from packages/rules-data/changes.json by \`npm run generate\`; do not edit. -->

      # Releases of the dataset

      What each number promises stands in [DATA_POLICY.md](../DATA_POLICY.md).

      ## 0.3.0, 2026-06-01

      A minor release after 0.2.0.

      ### Corrections

      - \`example-market.seller.late-shipments\` until 2026-01-01: above 5%, now above 6%. The archived page says so.

      ### Levels

      - \`example-market.seller.late-shipments\`, level 2 until 2026-01-01: another number or comparator in a level: lateShipmentRate30d gt 0.05 -> lateShipmentRate30d gt 0.06

      ### Moved

      - \`example-market.seller.open-disputes\` is now \`example-market.seller.disputes\`

      ### New rules (1)

      - \`example-market.seller\`: disputes
      "
    `);
  });
});
