import { render } from 'preact';
import { Check } from './check/check.tsx';
import { firstStep } from './check/first-step.ts';
import { followTheme } from './frame/follow-theme.ts';
import { type BegunWords, type OwnWords, PageWordsContext } from './frame/words.ts';
import { pageWords } from './frame/words-of-page.ts';
import { workOffline } from './frame/work-offline.ts';

/** Puts the check in its place in the page. */
export async function start(own: OwnWords | BegunWords): Promise<void> {
  followTheme();
  const place = document.getElementById('check');
  if (!place) throw new Error('the page has no place for the check');
  const first = await firstStep(location, own.words).catch(() => ({ at: 'doors' }) as const);
  render(
    <PageWordsContext.Provider value={pageWords(own)}>
      <Check first={first} />
    </PageWordsContext.Provider>,
    place,
  );
  place.dataset['alive'] = '';
  // What the reader waits for comes first.
  setTimeout(workOffline, 3000);
}
