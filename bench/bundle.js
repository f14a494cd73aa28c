import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles and minifies a module given as text, as a user's bundler would. */
export async function bundle(text, { minify = true, splitting = false } = {}) {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    // What is behind `import()` comes when it is asked for, so it is no part of the size.
    splitting,
    ...(splitting ? { outdir: 'out' } : { outfile: 'bundle.js' }),
  });
  return outputFiles.find(({ path }) => /(stdin|bundle)\.js$/.test(path)).contents;
}

export const gzippedSize = async (text) =>
  gzipSync(await bundle(text, { splitting: true }), { level: 9 }).length;

/** Imports a TypeScript module of the workspace. */
export async function importTypeScript(path) {
  const url = pathToFileURL(`${root}${path}`).href;
  const code = await bundle(`export * from ${JSON.stringify(fileURLToPath(url))};`, { minify: false });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
