import { FOLDED_SECTIONS, OPEN_SECTIONS } from './page-sections.ts';
import type { PageInput } from './parts/page-section.ts';

/**
 * One report as markup: what stands open, and below it what is folded.
 *
 * @param heading - HTML above it; empty where the verdict is heading enough.
 * @param between - HTML between both.
 */
export function articleHtml(page: PageInput, heading = '', between = ''): string {
  const open = OPEN_SECTIONS.map((section) => section(page));
  const folded = FOLDED_SECTIONS.map((section) => section(page)).filter((part) => part !== '');
  const folds = `<section class="card folds">\n${folded.join('\n')}\n</section>`;
  const parts = [heading, ...open, between, folds].filter((part) => part !== '');
  return `<article>\n${parts.join('\n')}\n</article>`;
}
