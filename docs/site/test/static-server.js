import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/**
 * Serves a folder on 127.0.0.1 as a host with clean addresses does: `/a` is `a.html`, `/a/` is `a/index.html`.
 * @param {string} root
 * @param {{ compress?: boolean }} [options] - Whether texts are sent gzipped, as hosts do.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveFolder(root, { compress = false } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = findFile(root, decodeURIComponent(pathname));
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      const missing = join(root, '404.html');
      if (existsSync(missing)) createReadStream(missing).pipe(response);
      else response.end('not found');
      return;
    }
    const isPacked = compress && !/\.(png|parquet)$/.test(file);
    response.writeHead(200, {
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // Their names change with what they hold: hosts have browsers keep them, and a test opens hundreds of pages.
      ...(/^\/(check\/)?assets\//.test(pathname) ? { 'cache-control': 'max-age=31536000, immutable' } : {}),
    });
    if (isPacked) createReadStream(file).pipe(createGzip()).pipe(response);
    else createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file a path stands for, or null. @param {string} root @param {string} pathname */
export function findFile(root, pathname) {
  const path = normalize(join(root, pathname));
  if (!path.startsWith(root)) return null;
  const tried = pathname.endsWith('/') ? [join(path, 'index.html')] : [path, `${path}.html`];
  return tried.find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
}
