import { render } from 'preact';
import { type PageWords, PageWordsContext } from './frame/words.ts';
import { wordsOfPage } from './frame/words-of-page.ts';
import { Playground } from './playground.tsx';

/** Puts the playground in its place in the page. */
export function start({ frame, words }: Pick<PageWords, 'frame' | 'words'>): void {
  const place = document.getElementById('playground');
  if (!place) throw new Error('the page has no place for the playground');
  render(
    <PageWordsContext.Provider value={{ frame, words: wordsOfPage(words, frame), fileWords: words }}>
      <Playground />
    </PageWordsContext.Provider>,
    place,
  );
}
