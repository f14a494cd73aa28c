import { scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { describe, expect, it } from 'vitest';
import { SITUATIONS, type Situation, situationOf } from '../src/content/situation.ts';
import { situationText, verdictMeans } from '../src/content/verdict-means.ts';
import { LANGUAGES } from '../src/words/base/languages.ts';
import { loadWords } from '../src/words/load/load-words.generated.ts';

const text = (situation: Situation): string => JSON.stringify(situation);

describe.each(LANGUAGES)('verdicts in %s', (language) => {
  it('have a sentence of their own for every situation', async () => {
    const words = await loadWords(language);
    const sentences = SITUATIONS.map((situation) => situationText(situation, words));
    for (const [i, sentence] of sentences.entries()) {
      expect(sentence.length, text(SITUATIONS[i] as Situation)).toBeGreaterThan(10);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      expect(sentence.endsWith('.'), sentence).toBe(true);
    }
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('calm only where nothing is near and everything is known', async () => {
    const { verdict } = await loadWords(language);
    const words = await loadWords(language);
    for (const situation of SITUATIONS) {
      const sentence = situationText(situation, words);
      const isCalm = situation.kind === 'not-reached' && situation.near === 0 && situation.isKnown;
      const says = [verdict.clear, verdict.minorAlone].some((calm) => sentence.includes(calm));
      expect(says, sentence).toBe(isCalm);
      if (situation.kind === 'not-reached' && situation.found === 'minor')
        expect(sentence).not.toContain(verdict.none);
    }
  });
});

it('the sentence of a person one step from four limits names the worst first', async () => {
  const words = await loadWords('en');
  const metrics = { unpaidOrders: 2, disputesOpen: 4, failedPayments24h: 4, distinctIps3d: 5 };
  const report = scoreAccount(
    { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-06-15T12:00:00Z', metrics },
    ruleset,
  );
  expect(report.band).toBe('watch');
  expect(situationOf(report)).toMatchObject({
    kind: 'not-reached',
    found: 'minor',
    near: report.near.length,
  });
  const said = verdictMeans(report, words, ruleset);
  expect(said).toMatch(/^of 100\. There are only small signs, but \d limits are close\./);
  const [worst] = report.near;
  expect(worst?.scoreThen).toBeGreaterThanOrEqual(63);
  expect(said).toContain(`the index is ${worst?.scoreThen}, high.`);
});
