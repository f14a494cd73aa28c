import { firstScreen } from '../../../first-screen/first-screen.ts';
import type { PageSection } from '../parts/page-section.ts';
import { screenHtml } from './screen-html.ts';

/** The first screen: what a reader needs before anything is unfolded. */
export const screenSection: PageSection = (input) => {
  const { words, prefix, steps = null, isAmongSeveral, verdictLevel } = input;
  const screen = firstScreen({ ...input, steps });
  return screenHtml(screen, words, { prefix, level: verdictLevel ?? (isAmongSeveral ? 3 : 1) });
};
