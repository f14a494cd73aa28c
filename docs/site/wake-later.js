import { transformSync } from 'esbuild';
import { wakeTheme } from './wake-theme.js';

/** Scripts of the theme at the head of a page, in the order in which they run. */
const SCRIPT = /\n? *<script type="module" src="([^"]+)"><\/script>/g;
const PRELOAD = /\n? *<link rel="modulepreload" href="[^"]+">/g;
/** What is drawn by a component is alive at once, and so is the page of a missing address, which the theme draws as a whole. */
const COMPONENT = /<section class="score-calculator|<div id="app"><\/div>/;

/**
 * A page is read without the scripts of the theme: they are loaded when the reader first touches it. Until then links, folds
 * and the page's own parts work by themselves.
 * @param {string} html
 */
export function wakeLater(html) {
  if (COMPONENT.test(html)) return html;
  const files = [...html.matchAll(SCRIPT)].map(([, file = '']) => file);
  if (files.length === 0) return html;
  const bare = html.replaceAll(SCRIPT, '').replaceAll(PRELOAD, '');
  const { code } = transformSync(`(${wakeTheme})(${JSON.stringify(files)})`, { minify: true });
  return bare.replace('</body>', () => `<script>${code.trim()}</script></body>`);
}
