import type { Guide } from '../ruleset/ruleset.generated.ts';
import { deedsDone } from './deeds-done.ts';
import { findPattern } from './find-pattern.ts';
import type { Notice } from './guide-language.generated.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** A wording of the guide found in a text. */
export interface NoticeMatch {
  readonly notice: Notice;
  /** The words of the text that matched, as they stand there. */
  readonly words: string;
  readonly numbers: readonly number[];
}

/**
 * Every wording that a text holds, each once, in the guide's order: those of the platform before the common ones. What
 * a text only announces is a warning, and beside a block it is no reason of that.
 */
export function matchNotices(text: string, guide: Guide): NoticeMatch[] {
  const { weights, notices, threats, warns } = guide.common;
  const tokens = readTokens(text);
  const done = deedsDone(text, tokens, threats);
  const find = (notice: Notice, words: readonly Token[], near = weights.closeWords): NoticeMatch[] => {
    const place = (pattern: Notice['match'][number]) => findPattern(words, pattern, near);
    const found = notice.unless?.some(place) ? null : notice.match.map(place).find((one) => one);
    if (!found) return [];
    const { start, end, numbers } = found;
    return [{ notice, words: text.slice(start, end).replaceAll(/\s+/g, ' '), numbers }];
  };
  const all = [...(guide.notices ?? []), ...notices];
  const told = all.flatMap((notice) => find(notice, isBlock(notice) ? done : tokens));
  if (told.some(({ notice }) => isBlock(notice))) return told;
  const announced = all.filter(isBlock).flatMap((notice) => find(notice, tokens, weights.announcedWords));
  return [
    ...announced.map((match) => ({
      ...match,
      notice: { ...match.notice, stage: 'warning' as const, says: warns, questions: [] },
    })),
    ...told,
  ];
}

const isBlock = ({ scope, stage }: Notice): boolean => scope === 'account' && stage === 'block';
