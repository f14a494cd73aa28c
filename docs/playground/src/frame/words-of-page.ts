import type { Words } from '@risk-check/report/words';
import type { Frame } from './frame.ts';

/** The words of the command line, but for those that speak of its options: the page has its own ways. */
export function wordsOfPage(words: Words, { wayBack, experimental }: Frame): Words {
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
