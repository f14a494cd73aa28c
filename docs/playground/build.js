import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PATHS } from '../site/paths.js';
import { writePlayground } from './build/write-playground.js';
import { writeRedirects } from './build/write-redirects.js';

/** `node docs/playground/build.js [OUTDIR]`: writes the page of the check as static files. */
const byDefault = fileURLToPath(new URL('../public/check/', import.meta.url));
const [, , folder = byDefault] = process.argv;
const pages = await writePlayground(folder);
if (folder === byDefault) {
  writeRedirects(fileURLToPath(new URL('../public/playground/', import.meta.url)), '../check/');
  // The pages of the site name these scripts.
  mkdirSync(dirname(PATHS.live), { recursive: true });
  writeFileSync(
    PATHS.live,
    JSON.stringify(
      Object.fromEntries(pages.map(({ language, live }) => [language, live.map((name) => `/check/${name}`)])),
    ),
  );
}
for (const { language, start, script, style, page } of pages)
  console.log(
    `${language}: page ${page}, style ${style}, scripts ${start} at first, ${script} in all; bytes gzipped`,
  );
