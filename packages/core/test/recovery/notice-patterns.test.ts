import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/index.ts';
import { findPattern } from '../../src/recovery/find-pattern.ts';
import { matchNotices } from '../../src/recovery/match-notices.ts';
import { readTokens } from '../../src/recovery/read-tokens.ts';
import { guideOf, guides } from '../fixtures/dataset-guides.ts';
import { NOTICES, UNRELATED } from './notice-texts.ts';
import { PLATFORM_NOTICES } from './platform-notice-texts.ts';

/** Wordings that every guide shares are tested once, with those of AliExpress buyers. */
const withWordings = guides.filter(({ guide }) => guide?.notices?.length);
const written = new Map<string, readonly (readonly [string, string])[]>([
  ...Object.entries(PLATFORM_NOTICES),
  ['aliexpress.buyer', NOTICES],
]);
const idsIn = (text: string, ruleset: string): string[] =>
  matchNotices(text, guideOf(ruleset).guide).map(({ notice }) => notice.id);

describe.each(withWordings.map((one) => [one.ruleset.id, one.guide] as const))(
  'the wordings of the guide for %s',
  (ruleset, guide) => {
    const { closeWords } = guide.common.weights;
    const own = guide.notices ?? [];
    const notices = ruleset === 'aliexpress.buyer' ? [...own, ...guide.common.notices] : own;
    const texts = written.get(ruleset) ?? [];

    it.each(notices.flatMap(({ id, match }) => match.map((pattern) => ({ id, pattern }))))(
      '$id: $pattern stands in a text that was written for it',
      ({ id, pattern }) => {
        const found = texts.some(
          ([noticed, text]) => noticed === id && findPattern(readTokens(text), pattern, closeWords),
        );
        expect(found, 'write a message with it in platform-notice-texts.ts').toBe(true);
      },
    );

    const quotes = notices.flatMap(({ id, sources = [] }) =>
      sources.flatMap(({ quote }) => (quote ? [[id, quote] as const] : [])),
    );

    if (quotes.length > 0)
      it.each(quotes)('%s is recognised in its own quotation', (id, quote) => {
        expect(idsIn(quote, ruleset)).toContain(id);
      });

    it('are in no mail that has nothing to do with a restriction', () => {
      expect(UNRELATED.filter((text) => idsIn(text, ruleset).length > 0)).toEqual([]);
    });
  },
);

describe.each(Object.entries(PLATFORM_NOTICES))('a message of %s', (id, texts) => {
  const { ruleset, guide } = guideOf(id);
  const [platform = '', role = ''] = id.split('.');
  const snapshot = {
    snapshotVersion: 1,
    platform,
    role,
    asOf: '2026-03-06T18:00:00Z',
    account: { id: 'me', status: 'suspended' },
  };

  it.each(texts)('is recognised as %s and nothing else, with its reason first: %s', (notice, text) => {
    const told = diagnose(snapshot, ruleset, guide, { notice: text });
    expect(told.notices.map((one) => one.id)).toEqual([notice]);
    const reasons = guide.notices?.find((one) => one.id === notice)?.reasons ?? {};
    const [strongest] = Object.entries(reasons).sort(([, a], [, b]) => Number(b) - Number(a));
    expect(told.reasons[0]?.reason).toBe(strongest?.[0]);
    expect(told.decided).toBe(strongest !== undefined);
  });
});
