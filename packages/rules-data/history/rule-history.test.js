import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { changeText, historyPage } from './history-page.js';
import { datasetHistory } from './rule-history.js';

/** @import { Edits } from '../lint/testing/sample-dataset.js' */

const LATE = 'example-market.seller.late-shipments';
const FILE = 'rules/example-market/seller/late-shipments.json';
const RELEASE = /** @type {any} */ ({
  version: '0.2.0',
  date: '2026-08-01',
  added: [],
  moved: [],
  split: [],
  withdrawn: [],
  thresholds: [{ kind: 'threshold-dated', rule: LATE, level: 3 }],
  corrections: [],
  other: [],
});
const FIRST = { ...RELEASE, version: '0.1.0', date: '2026-06-01', added: [LATE], thresholds: [] };

/** @param {Edits} [edits] @param {any[]} [releases] */
function lateShipments(edits = {}, releases = [FIRST]) {
  const rules = datasetHistory(sampleDataset(edits), releases).flatMap((ruleset) => ruleset.rules);
  return /** @type {import('./rule-history.js').RuleHistory} */ (rules.find(({ id }) => id === LATE));
}

/** @param {Edits} [edits] */
const told = (edits) => lateShipments(edits).changes.map((change) => changeText(change, '2026-06-01'));

describe('the history of a rule', () => {
  it('tells the number before and after, and the day', () => {
    expect(told()).toEqual([
      '**1 January 2026** (suspension): changes. Share of parcels sent late in 30 days: from more than 5 % to more than 4 %',
    ]);
  });

  it('tells what begins, ends, lies ahead and never came', () => {
    expect(
      told({
        [FILE]: (/** @type {any} */ data) => {
          data.limits = [
            { step: 'suspension', from: '2027-01-01', region: { not: 'TH' }, gt: '3%', sources: ['policy'] },
            { step: 'suspension', from: '2026-09-01', never: true, gt: '2%', sources: ['policy'] },
            { step: 'suspension', from: '2026-01-01', until: '2026-12-01', gt: '4%', sources: ['policy'] },
            { step: 'early-warning', gte: null, reason: 'Our own.', evidence: 'heuristic' },
          ];
          data.history = [];
        },
      }),
    ).toEqual([
      '**1 January 2027** (suspension, outside TH): announced; begins. Share of parcels sent late in 30 days: more than 3 %',
      '**1 December 2026** (suspension): announced; ends. Share of parcels sent late in 30 days: more than 4 %',
      '**1 September 2026** (suspension): announced; was announced, and never came into force. Share of parcels sent late in 30 days: more than 2 %',
      '**1 January 2026** (suspension): begins. Share of parcels sent late in 30 days: more than 4 %',
    ]);
  });

  it('adds the versions of the dataset and its corrections, and the day of the last', () => {
    expect(lateShipments()).toMatchObject({ modified: '2026-06-01', releases: [{ kind: 'rule-added' }] });
    expect(lateShipments({}, [RELEASE, FIRST])).toMatchObject({
      modified: '2026-08-01',
      releases: [
        { version: '0.2.0', kind: 'threshold-dated' },
        { version: '0.1.0', kind: 'rule-added' },
      ],
    });
    const corrected = lateShipments(
      {
        'corrections.json': (/** @type {any} */ data) => {
          data.corrections.push({
            rule: LATE,
            madeOn: '2026-09-02',
            was: '3 %.',
            is: '4 %.',
            why: 'A slip.',
          });
        },
      },
      [RELEASE, FIRST],
    );
    expect(corrected).toMatchObject({ modified: '2026-09-02', corrections: [{ was: '3 %.', is: '4 %.' }] });
  });

  it('dates a rule by its own changes, whatever else the dataset changes', () => {
    expect(lateShipments({}, [])).toMatchObject({ modified: null, releases: [], corrections: [] });
    const later = {
      ...RELEASE,
      thresholds: [{ kind: 'threshold-dated', rule: 'example-market.seller.open-disputes' }],
    };
    expect(lateShipments({}, [later, FIRST])).toMatchObject({ modified: '2026-06-01' });
    const page = historyPage(datasetHistory(sampleDataset(), []), '2026-06-01');
    expect(page).toContain('`late-shipments`, new since the last release of the dataset.');
  });

  it('marks on its page what is no longer in force', () => {
    const dataset = sampleDataset({
      [FILE]: (/** @type {any} */ data) => {
        data.limits = [];
        delete data.steps['early-warning'];
      },
    });
    const page = historyPage(datasetHistory(dataset, [FIRST]), '2026-06-01');
    expect(page).toContain('### Late shipment rate above the limit (no longer in force)');
    expect(page).toContain(
      '- **1 January 2026** (suspension): ends. Share of parcels sent late in 30 days: more than 5 %',
    );
  });
});
