import type { Words } from '@risk-check/report/words';
import type { Frame } from './frame.ts';
import type { BegunWords, OwnWords, PageWords } from './words.ts';

/** The words of a page. */
export function pageWords(own: OwnWords | BegunWords): PageWords {
  const { frame, words } = own;
  const page = { frame, words: wordsOfPage(words, frame), fileWords: words };
  return 'english' in own
    ? { ...page, rest: { inEnglish: own.inEnglish, english: pageWords(own.english) } }
    : page;
}

/** The words of the command line, but for those that speak of its options: the page has its own ways. */
function wordsOfPage(words: Words, { wayBack, experimental }: Frame): Words {
  const { notes, recovery } = words;
  return {
    ...words,
    notes: { ...notes, useExperimental: experimental.where },
    recovery: {
      ...recovery,
      notes: { ...recovery.notes, 'nothing-says-restricted': () => wayBack.nothingSays },
    },
  };
}
