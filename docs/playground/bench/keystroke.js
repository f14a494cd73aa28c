import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { writePlayground } from '../build/write-playground.js';

/**
 * How long the playground takes from a digit typed into a snapshot of 200 events to a page that is laid out again: edited,
 * read, scored, drawn. Forecast and actions follow after the paint, and count for the processor only. A frame has 16.7 ms.
 */
const TIMES = 200;
const WARM_UP = 20;
const folder = mkdtempSync(join(tmpdir(), 'playground-bench-'));
await writePlayground(folder);
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer((request, response) => {
  const path = request.url === '/' ? '/index.html' : (request.url ?? '/');
  const type = types[/** @type {keyof typeof types} */ (extname(path))];
  if (!type) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type });
  response.end(readFileSync(join(folder, path)));
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`http://127.0.0.1:${port}/`);
await page.getByRole('tab', { name: 'JSON' }).click();
// On a busy machine only the time of the processor says something.
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const work = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
};
const editor = page.locator('.sheet textarea');
await editor.fill(JSON.stringify(largeSnapshot(), null, 2));
// The minute a dispute was opened: the report and everything that follows from it change.
const minute = /"openedAt": ".{14}/.exec(await editor.inputValue());
if (!minute) throw new Error('the snapshot has no dispute');
const before = await work();
const times = await editor.evaluate(
  async (/** @type {HTMLTextAreaElement} */ field, { at, count }) => {
    const taken = [];
    field.focus();
    for (let i = 0; i < count; i++) {
      await new Promise(requestAnimationFrame);
      await new Promise((done) => setTimeout(done));
      field.setSelectionRange(at, at + 1);
      const start = performance.now();
      // As a key does, through the browser's own editing.
      document.execCommand('insertText', false, `${i % 6}`);
      // The page draws in a microtask; asking for a height lays it out.
      await Promise.resolve().then(() => {});
      await Promise.resolve();
      document.body.getBoundingClientRect();
      taken.push(performance.now() - start);
    }
    return taken;
  },
  { at: minute.index + minute[0].length, count: WARM_UP + TIMES },
);
const each = (((await work()) - before) / (WARM_UP + TIMES)).toFixed(1);
await browser.close();
server.close();
rmSync(folder, { recursive: true });
const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
const at = (/** @type {number} */ share) =>
  (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
console.log(
  `a digit in a snapshot of 200 events: median ${at(0.5)} ms, of 10 nine within ${at(0.9)} ms, of 100 ninety-nine within ${at(0.99)} ms; processor ${each} ms with painting and what follows`,
);

/** 100 orders, 40 disputes and 60 sign-ins of one buyer. */
function largeSnapshot() {
  const asOf = Date.parse('2026-03-12T10:00:00Z');
  const time = (/** @type {number} */ i) => new Date(asOf - i * 7 * 3_600_000).toISOString();
  const times = (/** @type {number} */ n, /** @type {(i: number) => object} */ make) =>
    Array.from({ length: n }, (_, i) => make(i));
  return {
    snapshotVersion: 1,
    platform: 'aliexpress',
    role: 'buyer',
    asOf: new Date(asOf).toISOString(),
    account: { id: 'me', createdAt: '2021-05-04T00:00:00Z', status: 'active' },
    orders: times(100, (i) => ({
      id: `o${i}`,
      placedAt: time(i),
      status: i % 3 ? 'completed' : 'cancelled',
      paidAt: i % 3 ? time(i) : null,
      closedAt: time(i),
    })),
    disputes: times(40, (i) => ({
      id: `d${i}`,
      orderId: `o${i}`,
      openedAt: time(i),
      closedAt: i % 2 ? time(i - 1) : null,
      outcome: i % 2 ? 'won' : null,
    })),
    logins: times(60, (i) => ({
      at: time(i),
      ip: `198.51.100.${i}`,
      deviceId: `phone-${i % 4}`,
      country: 'DE',
    })),
  };
}
