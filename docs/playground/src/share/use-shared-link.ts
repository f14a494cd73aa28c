import { useEffect } from 'preact/hooks';
import { holdsLink, textOfLink } from './share-link.ts';

/** Opens what the address of the page holds, and what is put into it later; null where it cannot be read. */
export function useSharedLink(onShared: (text: string | null) => void): void {
  useEffect(() => {
    const openLink = (): void => {
      if (!holdsLink(location.hash)) return;
      void textOfLink(location.hash).then(onShared);
      // So that the address is not passed on by mistake, with the data in it.
      history.replaceState(null, '', location.pathname + location.search);
    };
    openLink();
    // A link that is put into the address of this page does not load it again.
    addEventListener('hashchange', openLink);
    return () => removeEventListener('hashchange', openLink);
  }, [onShared]);
}
