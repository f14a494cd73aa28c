import { useEffect } from 'preact/hooks';
import { handOver } from './hand-over.ts';

/**
 * Takes what was entered along to the page of another language.
 *
 * @param onNoRoom When it is too much for the browser: the reader stays.
 */
export function useLanguageSwitch(entered: object, onNoRoom: () => void): void {
  useEffect(() => {
    const links = document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]');
    const go = (event: MouseEvent): void => {
      // Another tab would not get it, and this one would keep it.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (handOver(entered)) return;
      event.preventDefault();
      onNoRoom();
    };
    for (const link of links) link.addEventListener('click', go);
    return () => {
      for (const link of links) link.removeEventListener('click', go);
    };
  });
}
