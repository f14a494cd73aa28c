import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/parse-dataset.js';
import { lintDataset } from '../lint/lint-dataset.js';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { faultOfPlatform, PLATFORM_QUESTIONS, scaffoldPlatform } from './scaffold-platform.js';
import { scaffoldRule } from './scaffold-rule.js';

const ANSWERS = {
  title: 'Corner Shop seller',
  homepage: 'https://corner.example.com',
  policy: 'https://corner.example.com/policy',
  'policy-title': 'Seller policy',
  zone: '+01:00',
  reason: 'performance',
  'reason-means': 'The numbers of the account fell behind.',
  cause: 'late-delivery',
  'cause-title': 'Late delivery',
};
const RULE = {
  title: 'Too many late parcels',
  cause: 'late-delivery',
  metric: 'lateParcels30d',
  'metric-title': 'Late parcels in 30 days',
  unit: 'parcels',
  worse: 'higher',
  best: '0',
  question: 'How many parcels were late in the last 30 days?',
  op: 'gte',
  threshold: '5',
  severity: 'high',
  evidence: 'anecdotal',
  source: 'guide',
  url: 'https://example.org/late',
  'source-title': 'Late parcels',
  publisher: 'Example Guide',
  kind: 'guide',
  'published-on': '',
  'read-as': 'live',
  quote: 'five late parcels in 30 days',
  confidence: '0.5',
  means: 'Many late parcels in a short time lead to a review of the account.',
  advice: 'Ship earlier, or promise a longer handling time.',
  action: '',
  'only-time': 'Late parcels leave the window after thirty days.',
};

/** The sample dataset with files added. @param {ReadonlyMap<string, string>} added - By path below the package. */
function withFiles(added) {
  const texts = new Map([...sampleDataset().files].map(([path, { text }]) => [path, text]));
  for (const [path, text] of added) texts.set(path, text);
  return parseDataset(texts);
}

describe('scaffoldPlatform', () => {
  it('asks for nothing that its answers do not fit', () => {
    for (const question of PLATFORM_QUESTIONS)
      expect(faultOfPlatform(question, /** @type {Record<string, string>} */ (ANSWERS)[question.flag])).toBe(
        null,
      );
    expect(faultOfPlatform(/** @type {any} */ (PLATFORM_QUESTIONS[1]), 'corner.example.com')).toBe(
      'an https address',
    );
  });

  it('passes every check together with a first rule', () => {
    const platform = new Map(
      [...scaffoldPlatform('corner.seller', ANSWERS)]
        .filter(([path]) => path.startsWith('packages/rules-data/'))
        .map(([path, text]) => [path.slice('packages/rules-data/'.length), text]),
    );
    const rule = scaffoldRule(withFiles(platform), 'corner.seller.late-parcels', RULE, '2026-06-01');
    const dataset = withFiles(new Map([...platform, ...rule]));
    expect(lintDataset(dataset, { today: '2026-06-01', base: sampleDataset() }).problems).toEqual([]);
  });
});
