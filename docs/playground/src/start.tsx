import { render } from 'preact';
import { Check } from './check/check.tsx';
import { firstStep } from './check/first-step.ts';
import { followTheme } from './frame/follow-theme.ts';
import { type PageWords, PageWordsContext } from './frame/words.ts';
import { wordsOfPage } from './frame/words-of-page.ts';

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
  const whenIdle = (then: () => void): void =>
    'requestIdleCallback' in globalThis
      ? void requestIdleCallback(then, { timeout: 5000 })
      : void setTimeout(then, 2000);
  addEventListener('load', () => whenIdle(() => void keepFiles()));
  if (document.readyState === 'complete') whenIdle(() => void keepFiles());
}

const keepFiles = (): Promise<void> =>
  import('./frame/work-offline.ts').then(({ workOffline }) => workOffline());
