import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.js';

/**
 * `npm run test:apps`: builds the applications of `apps/` with the built packages and uses them as their readers would: in
 * Chromium under a strict policy, and by requests. `--pictures FOLDER` also takes pictures. Needs `npm run apps`.
 */
const apps = fileURLToPath(new URL('../../apps/', import.meta.url));
if (!existsSync(join(apps, 'node_modules'))) throw new Error('run `npm run apps` first');
const { bundle } = await import('../../apps/bundle.js');
const pictures = process.argv[process.argv.indexOf('--pictures') + 1];
const isPictured = process.argv.includes('--pictures');

const ORIGIN = 'http://apps.test';
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; base-uri 'none'";
let failed = 0;

async function check(name, run) {
  try {
    await run();
    console.log(`ok     ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}: ${error.stack}`);
  }
}

function expect(isSo, what) {
  if (!isSo) throw new Error(what);
}

const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

/** Opens an application as its reader would; what is not its own is refused and noted. */
async function open(files, width = 1280, colorScheme = 'light') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const html = readFileSync(join(apps, 'page.html'), 'utf8');
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': POLICY },
        body: html,
      });
    const text = files.get(pathname.slice(1));
    if (text !== undefined)
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: text });
    if (pathname !== '/favicon.ico') said.push(`asked for ${pathname}`);
    return route.fulfill({ status: 204, body: '' });
  });
  await page.goto(`${ORIGIN}/`);
  return { page, said, close: () => context.close() };
}

const MOST_LINES = 20;
for (const [name, entry, source] of [
  ['react', 'react/app.jsx', 'react/app.jsx'],
  ['vue', 'vue/main.js', 'vue/app.vue'],
  ['svelte', 'svelte/main.js', 'svelte/app.svelte'],
]) {
  await check(`${name}: the report in an application of at most ${MOST_LINES} lines`, async () => {
    const lines = readFileSync(join(apps, source), 'utf8').trimEnd().split('\n').length;
    expect(lines <= MOST_LINES, `${source} has ${lines} lines`);
    const files = await bundle(entry);
    for (const [width, scheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ]) {
      const { page, said, close } = await open(files, width, scheme);
      await page.locator('risk-report .verdict').waitFor();
      // What the element tells has reached the framework.
      await page.getByRole('heading', { name: 'Account health: 99 of 100' }).waitFor();
      await page.locator('risk-report input[type=range]').first().focus();
      await page.keyboard.press('Home');
      await page.waitForFunction("!document.querySelector('h1').textContent.includes('99')");
      expect((await page.evaluate('document.documentElement.scrollWidth')) <= width, 'it scrolls sideways');
      await page.evaluate(axe.source);
      const violations = await page.evaluate(
        'axe.run({ resultTypes: ["violations"] }).then((found) => found.violations.map(({ id }) => id))',
      );
      expect(violations.length === 0, `axe: ${violations}`);
      expect(said.length === 0, said.join('\n'));
      if (isPictured) await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
      await close();
    }
  });
}

await check('in a web app: the report follows a field', async () => {
  const { page, said, close } = await open(await bundle('web/app.js'));
  await page.locator('risk-report .verdict').waitFor();
  const told = page.evaluate(
    "new Promise((done) => document.addEventListener('risk-report', ({ detail }) => done(detail.report.findings.find(({ metric }) => metric === 'disputesOpen').value)))",
  );
  await page.getByLabel('Open disputes').fill('9');
  expect((await told) === 9, 'the field was not read');
  expect(said.length === 0, said.join('\n'));
  await close();
});

await check('in a worker: a thousand accounts while the page stays free', async () => {
  const files = await bundle('worker/app.js');
  files.set('worker.js', (await bundle('worker/worker.js')).get('app.js'));
  const { page, said, close } = await open(files);
  await page.locator('pre').waitFor();
  const lines = (await page.locator('pre').textContent()).split('\n');
  expect(lines.includes('refused: 1'), lines.join(', '));
  const scored = lines.map((line) => Number(line.split(': ')[1])).reduce((sum, n) => sum + n, 0);
  expect(scored === 1001, `${scored} answers`);
  expect(said.length === 0, said.join('\n'));
  await close();
});

await check('in a browser extension: the popup scores what the page shows', async () => {
  const popup = await bundle('extension/popup.js');
  const script = popup
    .get('app.js')
    .replace(/export\s*\{\s*(\w+) as scorePage\s*\};?/, 'globalThis.scorePage = $1;');
  const { page, said, close } = await open(new Map([...popup, ['app.js', script]]));
  const rows = Array.from(
    { length: 6 },
    (_, i) =>
      `<tr data-id="d${i}"><td><time class="opened" datetime="2026-02-0${i + 1}T08:00:00Z"></time></td></tr>`,
  );
  await page.evaluate(
    (html) => {
      document.querySelector('main').innerHTML = html;
    },
    `<table class="disputes"><tbody>${rows.join('')}</tbody></table>`,
  );
  await page.waitForFunction('globalThis.scorePage');
  const report = await page.evaluate("scorePage(document, new Date('2026-02-10T08:00:00Z'))");
  const finding = report.findings.find(({ ruleId }) => ruleId.endsWith('.disputes-open-simultaneous'));
  expect(finding.status === 'fired' && finding.value === 6, JSON.stringify(finding));
  expect(said.length === 0, said.join('\n'));
  await close();
});

await check('as a service: scores, refuses, and is described by OpenAPI', async () => {
  const { app } = await import('../../apps/service/service.js');
  const ask = (path, body) => app.request(path, { method: 'POST', body });
  const snapshot = readFileSync(join(apps, 'snapshot.json'), 'utf8');
  const good = await ask('/score/aliexpress/buyer', snapshot);
  const report = await good.json();
  expect(good.status === 200 && report.score === 99, `${good.status} ${report.score}`);
  const bad = await ask('/score/aliexpress/buyer', '{}');
  expect(bad.status === 422 && (await bad.json()).issues.length > 1, `${bad.status} for an empty snapshot`);
  expect((await ask('/score/aliexpress/buyer', '{')).status === 400, 'broken JSON was not refused');
  expect((await ask('/score/nowhere/buyer', '{}')).status === 404, 'an unknown platform was not refused');
  expect(
    (await ask('/score/aliexpress/buyer', `"${'x'.repeat(2_000_001)}"`)).status === 413,
    'a huge body was read',
  );
  const described = await (await app.request('/openapi.json')).json();
  expect(described.openapi === '3.1.0', 'no OpenAPI');
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const paths = Object.entries(described.paths);
  expect(paths.length > 50, `${paths.length} paths`);
  for (const [path, { post }] of paths) {
    const accepts = ajv.compile(post.requestBody.content['application/json'].schema);
    const [, , platform, role] = path.split('/');
    const head = { snapshotVersion: 1, platform, role, asOf: '2026-02-10T08:00:00Z' };
    expect(accepts(head), `${path} refuses its own platform`);
    expect(!accepts({ ...head, platform: 'another' }), `${path} accepts another platform`);
  }
  const isReport = ajv.compile(described.components.schemas.Report);
  expect(isReport(report), JSON.stringify(isReport.errors?.slice(0, 3)));
});

await browser.close();
console.log(failed === 0 ? 'All applications work.' : `${failed} failed`);
if (failed > 0) process.exitCode = 1;
