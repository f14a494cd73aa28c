import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../../scripts/some-cases.js';
import { snapshotSchemaOf } from '../../src/snapshot/snapshot-schema-of.ts';
import { datasetExamples, datasetRulesets } from '../fixtures/dataset-examples.ts';

const base = JSON.parse(
  readFileSync(new URL('../../dist/snapshot.schema.json', import.meta.url), 'utf8'),
) as object;
// Optimizing what is compiled takes longer than running it.
const ajv = new Ajv2020({ strict: false, validateFormats: false, code: { optimize: false } });
const checkOf = (id: string) => ajv.compile(snapshotSchemaOf(datasetRulesets.get(id)?.source as never, base));
/** Compiling a schema takes longer than all its examples. */
const someIds = someOf([...datasetRulesets.keys()], 4);

describe('the JSON Schema of the snapshot of a ruleset', () => {
  it('accepts every example of the dataset', () => {
    for (const id of someIds) {
      const check = checkOf(id);
      for (const { ruleset, snapshot } of datasetExamples)
        if (ruleset.source.id === id) expect(check(snapshot), JSON.stringify(check.errors)).toBe(true);
    }
  });

  it('refuses another platform, and a fact with a word that it does not have', () => {
    const check = checkOf('aliexpress.buyer');
    const snapshot = {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf: '2026-02-10T08:00:00Z',
    };
    expect(check(snapshot)).toBe(true);
    expect(check({ ...snapshot, platform: 'amazon' })).toBe(false);
    expect(check({ ...snapshot, facts: { profileData: 'wrong' } })).toBe(false);
    expect(check({ ...snapshot, facts: { profileData: 'untrue' } })).toBe(true);
  });

  it('names metrics and words with what they mean', () => {
    const text = JSON.stringify(snapshotSchemaOf(datasetRulesets.get('etsy.seller')?.source as never, base));
    expect(text).toContain('"onTimeShippingRate3mo":');
    expect(text).toContain('"const":"etsy"');
    expect(text).toContain('"examples":["case"');
  });
});
