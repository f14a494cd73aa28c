import { fileURLToPath } from 'node:url';
import { writePlayground } from './build/write-playground.js';

/** `node docs/playground/build.js [OUTDIR]`: writes the playground as static files. */
const usual = fileURLToPath(new URL('../public/playground/', import.meta.url));
const pages = await writePlayground(process.argv[2] ?? usual);
for (const { language, script, style, page } of pages)
  console.log(`${language}: script ${script}, style ${style}, page ${page} bytes gzipped`);
