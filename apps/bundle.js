import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

/** Components of Svelte, as its compiler makes them. */
const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    const { compile } = require('svelte/compiler');
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), { filename: path, generate: 'client', css: 'injected' })
        .js.code,
    }));
  },
};

/** Components of Vue with `<script setup>`, of which `risk-report` is a custom element. */
const vue = {
  name: 'vue',
  setup({ onLoad }) {
    const { compileScript, parse } = require('vue/compiler-sfc');
    onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path });
      const compilerOptions = { isCustomElement: (tag) => tag.includes('-') };
      const { content } = compileScript(descriptor, {
        id: 'app',
        inlineTemplate: true,
        templateOptions: { compilerOptions },
      });
      return { contents: content };
    });
  },
};

/**
 * Bundles an application for browsers.
 *
 * @param {string} entry - Path in this folder, such as `react/app.jsx`.
 * @returns {Promise<Map<string, string>>} Name -> text; the entry is `app.js`.
 */
export async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: { app: fileURLToPath(new URL(entry, import.meta.url)) },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['browser', 'import', 'module', 'production'],
    mainFields: ['module', 'main'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [svelte, vue],
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ''), text]));
}
