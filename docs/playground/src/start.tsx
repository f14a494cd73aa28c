import { render } from 'preact';
import { type PageWords, PageWordsContext } from './frame/words.ts';
import { Playground } from './playground.tsx';

/** Puts the playground in its place in the page. */
export function start(words: PageWords): void {
  const place = document.getElementById('playground');
  if (!place) throw new Error('the page has no place for the playground');
  render(
    <PageWordsContext.Provider value={words}>
      <Playground />
    </PageWordsContext.Provider>,
    place,
  );
}
