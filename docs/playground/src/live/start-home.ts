import type { LivePart } from './live.ts';

interface Home {
  /** Asks the first question about an account, in this place. */
  readonly ask: (place: HTMLElement, id: string) => Promise<void>;
}

/**
 * The picker of the first page. Its links lead to the check by themselves; what asks in place is loaded as soon as somebody
 * turns to the picker, so that nobody else waits for it.
 */
export const startHome =
  (loadHome: () => Promise<Home>): LivePart =>
  (place) => {
    const input = place.querySelector('input');
    const hits = place.querySelector<HTMLElement>('.hits');
    if (!input || !hits) return;
    const often = [...hits.childNodes];
    const warm = (): void => void loadHome().catch(() => {});
    for (const sign of ['pointerenter', 'touchstart', 'focusin'])
      place.addEventListener(sign, warm, { once: true, passive: true });
    const find = async (): Promise<readonly HTMLAnchorElement[]> => {
      const { findLinks } = await import('./find-links.ts');
      return findLinks(input.value, place);
    };
    const none = place.querySelector<HTMLElement>('.not-listed');
    const sayNone = (typed: string | null): void => {
      if (!none) return;
      none.hidden = typed === null;
      const said = none.querySelector('span');
      if (said && typed !== null)
        said.textContent = (none.dataset['says'] ?? '').replace('{typed}', () => typed);
    };
    input.addEventListener('input', async () => {
      const typed = input.value;
      const links = typed.trim() === '' ? null : await find();
      if (typed !== input.value) return;
      hits.replaceChildren(...(links ?? often));
      sayNone(links?.length === 0 ? typed.trim() : null);
    });
    input.addEventListener('keydown', async (event) => {
      if (event.key !== 'Enter' || input.value.trim() === '') return;
      event.preventDefault();
      const [first = none?.querySelector('a')] = await find();
      first?.click();
    });
    place.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-account]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // Also before the router of the theme sees it.
      event.preventDefault();
      event.stopPropagation();
      place.setAttribute('aria-busy', 'true');
      loadHome()
        .then(({ ask }) => ask(place, link.dataset['account'] ?? ''))
        .then(
          () => place.removeAttribute('aria-busy'),
          () => location.assign(link.href),
        );
    });
  };
