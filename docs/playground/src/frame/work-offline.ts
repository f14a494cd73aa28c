/**
 * Has the browser keep the files of this page, so that it opens without a connection from the second visit on: this page, its
 * scripts, and the rules of the accounts that were opened. Nothing that was entered is kept.
 */
export async function workOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registered = await navigator.serviceWorker.register(new URL('../sw.js', import.meta.url));
    const { active } = await navigator.serviceWorker.ready;
    const seen = performance.getEntriesByType('resource').map(({ name }) => name);
    const own = seen.filter((name) => name.startsWith(registered.scope));
    active?.postMessage({
      keep: [...new Set([location.origin + location.pathname, ...own])],
      language: document.documentElement.lang,
    });
  } catch {
    // Where nothing may be kept, the page works as long as it is open.
  }
}
