import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, bundleStyle } from './bundle.js';
import { dataBlocks } from './data-blocks.js';
import { PAGES, pageHtml } from './page-html.js';

const OWN_NAME = /^playground(\.[a-z]{2})?-[0-9a-f]{10}\.(js|css)$/;

/**
 * Writes one page per language with its script, and one style for all. Names carry a hash of the content, so that a host
 * may cache them for ever.
 *
 * @param {string} folder
 * @returns {Promise<{ language: string, script: number, style: number, page: number }[]>} Sizes in bytes, gzipped.
 */
export async function writePlayground(folder) {
  mkdirSync(folder, { recursive: true });
  // Only what an earlier run has written: the folder may hold other things.
  for (const name of readdirSync(folder)) if (OWN_NAME.test(name)) rmSync(join(folder, name));
  const style = await bundleStyle();
  const styleName = named('playground', style, 'css');
  writeFileSync(join(folder, styleName), style);
  const sizes = [];
  for (const frame of PAGES) {
    const { code } = frame;
    const script = await bundle(`src/main.${code}.tsx`);
    const scriptName = named(`playground.${code}`, script, 'js');
    writeFileSync(join(folder, scriptName), script);
    const blocks = await dataBlocks(code);
    const page = pageHtml({ frame, style: styleName, script: scriptName, blocks });
    mkdirSync(join(folder, frame.folder), { recursive: true });
    writeFileSync(join(folder, frame.folder, 'index.html'), page);
    sizes.push({
      language: code,
      script: gzipped(script),
      style: gzipped(style),
      page: gzipped(page),
    });
  }
  return sizes;
}

/** @param {string} name @param {string} text @param {string} ending */
const named = (name, text, ending) =>
  `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.${ending}`;

/** @param {string} text */
const gzipped = (text) => gzipSync(text, { level: 9 }).length;
