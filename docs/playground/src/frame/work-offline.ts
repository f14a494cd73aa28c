/**
 * Has the browser keep the files of this page, so that it opens without a connection from the second visit on: this page, its
 * scripts, and the rules of the accounts that were opened. Nothing that was entered is kept.
 */
export async function workOffline(): Promise<void> {
  try {
    const { scope } = await navigator.serviceWorker.register(new URL('../sw.js', import.meta.url));
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (name.startsWith(scope) ? name : []));
    active?.postMessage({
      keep: [location.href.split(/[?#]/)[0], ...loaded],
      language: document.documentElement.lang,
    });
  } catch {
    // Where nothing may be kept, the page works as long as it is open.
  }
}
