import { shownWords } from '../notices/shown-words.ts';
import type { Notice } from '../ruleset/guide-language.generated.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import { findPattern, findPlaces, type Match } from './find-pattern.ts';
import { readStatements } from './read-statements.ts';
import type { Token } from './read-tokens.ts';

/** A wording of a guide, or what the reader made of a message: of its cause alone nobody knows what came of it. */
export type NoticeRead = Omit<Notice, 'stage'> & { readonly stage: Notice['stage'] | 'cause' };

/** A wording of the guide found in a text. */
export interface NoticeMatch extends Match {
  readonly notice: NoticeRead;
  /** The words of the text that matched, as they stand there. */
  readonly words: string;
}

/** How often the text after something lifted is read on its own; a hostile one repeats it without end. */
const MOST_LIFTS = 4;

const isLiftNotice = ({ stage, scope }: NoticeRead): boolean => stage === 'reply' && scope === 'none';

/** Whether a wording says that something was lifted. */
export const isLift = ({ notice }: NoticeMatch): boolean => isLiftNotice(notice);

/** Where the last place of any of the wordings ends. */
const lastEnd = (tokens: readonly Token[], notices: readonly Notice[], closeWords: number): number =>
  notices
    .flatMap(({ match }) => findPlaces(tokens, match, closeWords))
    .reduce((last, { end }) => Math.max(last, end), 0);

/**
 * Every wording that a text holds, in the guide's order: those of the platform before the common ones. What stands
 * after something was lifted comes first, and may come twice. What a text only announces is a warning, and beside a block
 * it is no reason of that.
 *
 * @param lifts - How many lifted restrictions stood before the text.
 */
export function matchNotices(text: string, guide: Guide, lifts = 0): NoticeMatch[] {
  const { weights, notices, bare, threats, warns } = guide.common;
  const { tokens, done } = readStatements(text, threats);
  // Most of a long history may have come without a text.
  if (tokens.length === 0) return [];
  const find = (notices: readonly Notice[], among: readonly Token[], near: number): NoticeMatch[] =>
    notices.flatMap((notice) => {
      const place = (pattern: Notice['match'][number]) => findPattern(among, pattern, near);
      const found = !notice.unless?.some(place) && notice.match.map(place).find((one) => one);
      return found
        ? { ...found, notice, words: shownWords(text, found.start, found.end).replaceAll(/\s+/g, ' ') }
        : [];
    });
  const { closeWords, announcedWords } = weights;
  const all = [...(guide.notices ?? []), ...notices];
  const blocks = all.filter(({ scope, stage }) => scope === 'account' && stage === 'block');
  const others = find(
    all.filter((notice) => !blocks.includes(notice)),
    tokens,
    closeWords,
  );
  // What was lifted is no restriction any more; what is told after that is.
  const lift = others.find(isLift);
  if (lift && lifts <= MOST_LIFTS) {
    const end = lifts < MOST_LIFTS ? lift.end : lastEnd(tokens, all.filter(isLiftNotice), closeWords);
    return [...matchNotices(text.slice(end), guide, lifts + 1), ...others];
  }
  for (const some of [blocks, bare]) {
    const found = find(some, done, closeWords);
    if (found[0]) return [...found, ...others];
  }
  // Words that only stand far apart are announced by nothing.
  const apart = find(blocks, done, announcedWords).map(({ notice }) => notice);
  const announced = find(
    blocks.filter((notice) => !apart.includes(notice)),
    tokens,
    announcedWords,
  );
  return [
    ...announced.map((match) => ({
      ...match,
      notice: { ...match.notice, stage: 'warning' as const, says: warns, questions: [] },
    })),
    ...others,
  ];
}
