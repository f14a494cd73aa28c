import { describe, expect, it } from 'vitest';
import { findPattern } from '../../src/recovery/find-pattern.ts';
import { matchNotices } from '../../src/recovery/match-notices.ts';
import { readTokens } from '../../src/recovery/read-tokens.ts';
import { guideOf } from '../fixtures/dataset-guides.ts';
import { NOTICES } from './notice-texts.ts';

const { guide } = guideOf('aliexpress.buyer');
const { closeWords } = guide.common.weights;
const notices = [...(guide.notices ?? []), ...guide.common.notices];

describe('the wordings of the guide for AliExpress buyers', () => {
  const patterns = notices.flatMap(({ id, match }) => match.map((pattern) => ({ id, pattern })));

  it.each(patterns)('$id: $pattern stands in a text that was written for it', ({ id, pattern }) => {
    const texts = NOTICES.filter(([noticed]) => noticed === id).map(([, text]) => readTokens(text));
    expect(texts.some((tokens) => findPattern(tokens, pattern, closeWords))).toBe(true);
  });

  const quotes = notices.flatMap(({ id, sources = [] }) =>
    sources.flatMap(({ quote }) => (quote ? [{ id, quote }] : [])),
  );

  it.each(quotes)('$id is recognised in its own quotation', ({ id, quote }) => {
    expect(matchNotices(quote, guide).map(({ notice }) => notice.id)).toContain(id);
  });
});
