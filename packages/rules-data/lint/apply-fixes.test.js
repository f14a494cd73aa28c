import { describe, expect, it } from 'vitest';
import { applyFixes } from './apply-fixes.js';
import { RULES, sampleDataset } from './testing/sample-dataset.js';

describe('applyFixes', () => {
  it('leaves a clean dataset alone', () => {
    expect([...applyFixes(sampleDataset()).keys()]).toEqual([]);
  });

  it('does not choose between two values of one key', () => {
    const text =
      '{ "schemaVersion": 1, "schemaVersion": 2, "minCoreVersion": "0.1.0", "date": "2026-06-01" }';
    expect([...applyFixes(sampleDataset({ 'dataset.json': text })).keys()]).toEqual([]);
  });

  it('fixes order, formatting, links and the lock, and gives what the clean dataset is', () => {
    const clean = sampleDataset();
    const rule = JSON.parse(clean.files.get(`${RULES}/open-disputes.json`)?.text ?? '');
    const { title, ...rest } = rule;
    const broken = sampleDataset({
      [`${RULES}/open-disputes.json`]: JSON.stringify({ ...rest, title }),
      [`${RULES}/_sources.json`]: (data) => {
        data.sources.policy.url = 'http://example.com/policy';
      },
      'ids.lock.json': (data) => {
        delete data.ids['example-market.seller.late-shipments'];
      },
    });
    const fixed = applyFixes(broken);
    expect([...fixed.keys()].sort()).toEqual([
      'ids.lock.json',
      `${RULES}/_sources.json`,
      `${RULES}/open-disputes.json`,
    ]);
    for (const [path, text] of fixed) expect(text).toBe(clean.files.get(path)?.text);
  });
});
