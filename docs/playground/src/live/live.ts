import { nameInFragment } from './name-in-fragment.ts';

/** An interactive part of a page of the site: the page works without it. */
export type LivePart = (place: HTMLElement) => void | Promise<void>;

/** Each part is loaded when a page has a place for it. */
export type LiveParts = Readonly<Record<string, () => Promise<LivePart>>>;

const SHARED: LiveParts = {
  rule: () => import('./rule.ts').then(({ liveRule }) => liveRule),
  table: () => import('./table.ts').then(({ liveTable }) => liveTable),
  compare: () => import('./compare.ts').then(({ liveCompare }) => liveCompare),
};

/** Brings the parts of the page to life, and those of every page that the theme shows in its place. */
export function startLive(own: LiveParts): void {
  const parts: LiveParts = { ...SHARED, ...own };
  const bring = (): void => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-live]:not([data-alive])')) {
      place.dataset['alive'] = '';
      const load = parts[place.dataset['live'] ?? ''];
      // Without a connection the page stays as it was written.
      load?.().then(
        (part) => part(place),
        () => delete place.dataset['alive'],
      );
    }
  };
  /** Opens the target of a link: its fold, or the first fold below its heading. */
  const unfold = (): void => {
    const name = nameInFragment(location.hash);
    const target = name === '' ? null : document.getElementById(name);
    let fold = target?.closest('details') ?? null;
    for (
      let next = target?.nextElementSibling;
      !fold && next && !/^H[12]$/.test(next.tagName);
      next = next.nextElementSibling
    )
      if (next instanceof HTMLDetailsElement) fold = next;
    if (fold) fold.open = true;
  };
  bring();
  unfold();
  addEventListener('site:page', bring);
  addEventListener('hashchange', unfold);
}
