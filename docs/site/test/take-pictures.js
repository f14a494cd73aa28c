import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../../scripts/chromium.js';
import { PATHS } from '../paths.js';
import { ALL_KINDS } from './page-kinds.js';
import { serveFolder } from './static-server.js';

/** Pictures of one page of each kind at three widths in both themes, to be looked at: node docs/site/test/take-pictures.js [KIND...] */
const WIDTHS = [390, 768, 1280];
const wanted = process.argv.slice(2);
const folder = join(PATHS.root, 'artifacts/site');
mkdirSync(folder, { recursive: true });
const server = await serveFolder(PATHS.dist);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark']))
    for (const width of WIDTHS) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const [kind, path] of Object.entries(ALL_KINDS)) {
        if (wanted.length > 0 && !wanted.includes(kind)) continue;
        await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle' });
        await page.screenshot({ path: join(folder, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await context.close();
    }
} finally {
  await browser.close();
  await server.close();
}
console.log(`Pictures in ${folder}`);
