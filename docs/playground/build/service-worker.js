/**
 * The text of the service worker of the check: it answers from what was kept when the device is offline, and sends nothing.
 * Pages are asked for first, so that a new version is seen; scripts and rules, whose names change with their content, are
 * taken from what was kept.
 *
 * @param {string} version Changes with every file.
 * @param {Readonly<Record<string, readonly string[]>>} scripts All that a language needs but the rules, from the folder of the check.
 */
export const serviceWorker = (version, scripts) => `const NAME = 'check-${version}';
const SCRIPTS = ${JSON.stringify(scripts)};
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('check-') && name !== NAME).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});
addEventListener('message', (event) => {
  const { keep = [], language } = event.data ?? {};
  const files = [...keep, ...(SCRIPTS[language] ?? []).map((file) => new URL(file, location.href).href)];
  event.waitUntil(
    caches.open(NAME).then((cache) =>
      Promise.all(
        files.map(async (file) => {
          if (!(await cache.match(file))) await cache.add(file).catch(() => {});
        }),
      ),
    ),
  );
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.includes('/assets/')) event.respondWith(asset(request));
});
async function page(request) {
  const cache = await caches.open(NAME);
  const file = new URL(request.url).pathname;
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(file, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(file);
    if (kept) return kept;
    throw error;
  }
}
async function asset(request) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
`;
