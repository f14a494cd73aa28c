import { render } from 'preact';
import { Check } from './check/check.tsx';
import { firstStep } from './check/first-step.ts';
import { followTheme } from './frame/follow-theme.ts';
import { type PageWords, PageWordsContext } from './frame/words.ts';
import { wordsOfPage } from './frame/words-of-page.ts';
import { workOffline } from './frame/work-offline.ts';

/** Puts the check in its place in the page. */
export async function start({ frame, words }: Pick<PageWords, 'frame' | 'words'>): Promise<void> {
  followTheme();
  const place = document.getElementById('check');
  if (!place) throw new Error('the page has no place for the check');
  const first = await firstStep(location, words).catch(() => ({ at: 'doors' }) as const);
  render(
    <PageWordsContext.Provider value={{ frame, words: wordsOfPage(words, frame), fileWords: words }}>
      <Check first={first} />
    </PageWordsContext.Provider>,
    place,
  );
  place.dataset['alive'] = '';
  // What the reader waits for comes first.
  setTimeout(workOffline, 3000);
}
