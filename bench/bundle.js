import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles and minifies a module given as text, as a user's bundler would. */
export async function bundle(text, { outfile, minify = true } = {}) {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    outfile: outfile ?? 'bundle.js',
  });
  return outputFiles[0].contents;
}

export const gzippedSize = async (text) => gzipSync(await bundle(text), { level: 9 }).length;

/** Imports a TypeScript module of the workspace. */
export async function importTypeScript(path) {
  const url = pathToFileURL(`${root}${path}`).href;
  const code = await bundle(`export * from ${JSON.stringify(fileURLToPath(url))};`, { minify: false });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
