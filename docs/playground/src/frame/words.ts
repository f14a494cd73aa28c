import type { Words } from '@risk-check/report/words';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Frame } from './frame.ts';

/** The page's language: the words of its frame, and the words that its reports share with the command line. */
export interface PageWords {
  readonly frame: Frame;
  readonly words: Words;
  /** For what is taken away, which the command line writes in the same words. */
  readonly fileWords: Words;
  /** In a partly translated language: the notice before the parts in English, and their words. */
  readonly rest?: { readonly inEnglish: string; readonly english: PageWords };
}

/** What a language says in the page. */
export type OwnWords = Pick<PageWords, 'frame' | 'words'>;

/** A language that has words for the questions and the verdict alone; the others in its place are English. */
export interface BegunWords extends OwnWords {
  readonly inEnglish: string;
  readonly english: OwnWords;
}

export const PageWordsContext = createContext<PageWords | null>(null);

export function usePageWords(): PageWords {
  const words = useContext(PageWordsContext);
  if (!words) throw new Error('the page was started without words');
  return words;
}
