import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPins } from '../limits/pinned-examples.js';
import { lintDataset } from '../lint/lint-dataset.js';
import { validatorFor } from '../lint/schemas.js';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { judgeOf } from '../mutation/kills.js';
import { mutantsOf } from '../mutation/mutants-of.js';
import { scaffoldRule } from './scaffold-rule.js';

const ID = 'example-market.seller.refunds';
const TODAY = '2026-06-01';
const ANSWERS = {
  title: 'Many refunds in a month',
  cause: 'disputes',
  metric: 'refunds30d',
  'metric-title': 'Refunds in 30 days',
  unit: 'refunds',
  worse: 'higher',
  best: '0',
  question: 'How many refunds were there in the last 30 days?',
  op: 'gte',
  threshold: '5',
  severity: 'high',
  evidence: 'anecdotal',
  source: 'refund-guide',
  url: 'https://example.org/refunds',
  'source-title': 'Refunds',
  publisher: 'Example Guide',
  kind: 'guide',
  'published-on': '',
  'read-as': 'live',
  quote: '',
  confidence: '0.5',
  means: 'Many refunds in a short time lead to a review of the account.',
  advice: 'Describe the goods well and answer questions before the buyer orders.',
  action: '',
  'only-time': 'Refunds leave the window after thirty days.',
};
const edits = (/** @type {object} */ change) =>
  Object.fromEntries(scaffoldRule(sampleDataset(), ID, { ...ANSWERS, ...change }, TODAY));

describe('scaffoldRule', () => {
  it.each([
    ['a new metric and a new source', {}],
    ['more than', { op: 'gt' }],
    ['a share, worse when lower', { unit: 'share', worse: 'lower', best: '1', op: 'lt', threshold: '0.90' }],
    ['at most', { unit: 'share', worse: 'lower', best: '1', op: 'lte', threshold: '0.9' }],
    ['an existing metric and an existing source', { metric: 'disputesOpen', source: 'policy' }],
    ['an existing metric with a window', { metric: 'lateShipmentRate30d', threshold: '0.2' }],
    [
      'an early warning of our own',
      { evidence: 'heuristic', severity: 'low', source: '', reason: 'Half of what the guides name.' },
    ],
    ['a new cause', { cause: 'refunds', 'cause-title': 'Refunds', 'cause-reason': 'performance' }],
    ['an action', { action: 'close-disputes', 'only-time': '' }],
  ])('passes every check at once with %s', (_, change) => {
    // The sample's schemas stand elsewhere.
    const dataset = sampleDataset(edits(change));
    expect(lintDataset(dataset, { today: TODAY, base: sampleDataset() }).problems).toEqual([]);
  });

  it('is sharp: its examples notice every mutant of it', () => {
    const dataset = sampleDataset(edits({}));
    const {
      rulesets: [written],
      common,
    } = dataset;
    const judge = judgeOf(/** @type {any} */ (written), common, readPins(dataset, 'example-market.seller'));
    const own = [...mutantsOf(/** @type {any} */ (written))].filter(({ file }) =>
      file.endsWith('refunds.json'),
    );
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((mutant) => judge(mutant) === 'survived')).toEqual([]);
  });
});

describe('_template.json', () => {
  it('follows the schema that its $schema names', () => {
    const template = JSON.parse(
      readFileSync(new URL('../templates/platform/role/_template.json', import.meta.url), 'utf8'),
    );
    expect([validatorFor('rule')(template), template.$schema]).toEqual([
      true,
      '../../../schemas/rule.schema.json',
    ]);
  });
});
