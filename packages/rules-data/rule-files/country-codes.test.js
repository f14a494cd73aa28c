import { compileRuleset } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../corpus/corpus-files.js';
import { scoreEntry } from '../corpus/score-entry.js';
import { openDataset } from '../dataset/open-dataset.js';
import { buildRuleset } from '../scripts/build-ruleset.js';
import { factsWithBothCodes } from './country-codes.js';
import { readCondition } from './short-conditions.js';

const dataset = openDataset();

describe('UK and GB', () => {
  it.each([
    [{ region: 'GB' }, { fact: 'region', in: ['GB', 'UK'] }],
    [{ region: ['US', 'UK', 'FR'] }, { fact: 'region', in: ['US', 'UK', 'GB', 'FR'] }],
    [{ region: { not: 'GB' } }, { fact: 'region', notIn: ['GB', 'UK'] }],
    [{ region: ['GB', 'UK'] }, { fact: 'region', in: ['GB', 'UK'] }],
    [{ region: 'DE' }, { fact: 'region', in: ['DE'] }],
    [{ program: 'UK' }, { fact: 'program', in: ['UK'] }],
  ])('are one country in %j', (short, condition) => {
    expect(readCondition(short)).toEqual(condition);
  });
  it('are both told of where a ruleset lists its countries', () => {
    const titled = (/** @type {any} */ values) => factsWithBothCodes({ region: { values } }).region.values;
    expect(titled({ US: 'United States', GB: 'United Kingdom' })).toEqual({
      ...{ US: 'United States', GB: 'United Kingdom', UK: 'United Kingdom' },
    });
    expect(titled({ UK: 'Own words', GB: 'Other words' })).toEqual({ UK: 'Own words', GB: 'Other words' });
    expect(titled({ US: 'United States' })).toEqual({ US: 'United States' });
  });
  it('never get different scores, in any ruleset whose rules ask for the region', () => {
    const asking = dataset.rulesets.filter(({ rules }) => /"fact":"region"/.test(JSON.stringify(rules)));
    const differing = asking.flatMap((written) => {
      const compiled = compileRuleset(buildRuleset(written, dataset.common));
      const judged = (/** @type {any} */ { snapshot }, /** @type {string} */ region) =>
        JSON.stringify(scoreEntry({ ...snapshot, region }, compiled));
      return readCorpus(written.id)
        .filter((entry) => judged(entry, 'UK') !== judged(entry, 'GB'))
        .map(({ id }) => id);
    });
    expect(asking.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['bolt.driver', 'turo.host', 'amazon.seller']),
    );
    expect(differing).toEqual([]);
  });
});
