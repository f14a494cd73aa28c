import { scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { describe, expect, it } from 'vitest';
import { missingFieldTexts } from '../src/content/missing-fields.ts';
import { loadWords } from '../src/words/load/load-words.generated.ts';

const disputes = (closedAt: object) =>
  Array.from({ length: 6 }, (_, i) => ({ id: `d${i}`, openedAt: '2026-11-20T00:00:00Z', ...closedAt }));
const report = (closedAt: object) =>
  scoreAccount(
    {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf: '2026-11-28T12:00:00Z',
      disputes: disputes(closedAt),
    },
    ruleset,
  );

describe('missingFieldTexts', () => {
  it.each(['en', 'de', 'es', 'ru'] as const)(
    'names the field, the items and the limit in %s',
    async (language) => {
      const [first] = missingFieldTexts(report({}), ruleset, await loadWords(language));
      for (const part of ['6', 'disputes', 'closedAt', '+63', 'null']) expect(first).toContain(part);
    },
  );

  it('says nothing of a field that was given', async () => {
    const texts = missingFieldTexts(report({ closedAt: null }), ruleset, await loadWords('en'));
    expect(texts.filter((text) => text.includes('closedAt'))).toEqual([]);
  });
});
