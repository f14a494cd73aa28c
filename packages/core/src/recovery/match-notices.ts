import type { Guide } from '../ruleset/ruleset.generated.ts';
import { findPattern } from './find-pattern.ts';
import type { Notice } from './guide-language.generated.ts';
import { readTokens } from './read-tokens.ts';

/** A wording of the guide found in a text. */
export interface NoticeMatch {
  readonly notice: Notice;
  /** The words of the text that matched, as they stand there. */
  readonly words: string;
  readonly numbers: readonly number[];
}

/** Every wording that a text holds, each once, in the guide's order: those of the platform before the common ones. */
export function matchNotices(text: string, guide: Guide): NoticeMatch[] {
  const tokens = readTokens(text);
  const { closeWords } = guide.common.weights;
  const matches: NoticeMatch[] = [];
  for (const notice of [...(guide.notices ?? []), ...guide.common.notices]) {
    if (notice.unless?.some((pattern) => findPattern(tokens, pattern, closeWords))) continue;
    for (const pattern of notice.match) {
      const found = findPattern(tokens, pattern, closeWords);
      if (!found) continue;
      matches.push({
        notice,
        words: text.slice(found.start, found.end).replaceAll(/\s+/g, ' '),
        numbers: found.numbers,
      });
      break;
    }
  }
  return matches;
}
