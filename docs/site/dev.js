import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vitepress';
import { makePages } from './make-pages.js';
import { PATHS } from './paths.js';

/** The site while it is written: pages are made again when a document changes. */
await makePages();
const server = await createServer(PATHS.docs);
await server.listen();
server.printUrls();

/** @type {NodeJS.Timeout | undefined} */
let timer;
for (const folder of [PATHS.docs, join(PATHS.docs, 'guide')]) {
  watch(folder, (_, name) => {
    if (!name?.endsWith('.md')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void makePages().catch(console.error), 200);
  });
}
