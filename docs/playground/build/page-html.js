import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../languages.js';

/** @typedef {{ code: string, folder: string, toRoot: string, title: string, description: string, frame: { site: string, private: string, noScript: string, notice: string } }} PageFrame */

/** @type {readonly PageFrame[]} */
export const PAGES = LANGUAGES.map(({ code }) =>
  JSON.parse(readFileSync(new URL(`./page.${code}.json`, import.meta.url), 'utf8')),
);

/** Nothing may be asked for but scripts and style of this site, and nothing can be sent anywhere. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** The one of the site; beside the name of the project it says nothing more. */
const LOGO = readFileSync(new URL('../../public/logo.svg', import.meta.url), 'utf8').trim();
const ICON = `data:image/svg+xml;base64,${Buffer.from(LOGO).toString('base64')}`;
const BRAND = LOGO.replace(/ role="img" aria-label="[^"]*"/, ' aria-hidden="true"').replaceAll(
  />\s+</g,
  '><',
);

/** Leads to the page in every other language. @param {string} own @param {string} toRoot */
const languageLinks = (own, toRoot) =>
  LANGUAGES.filter(({ code }) => code !== own)
    .map(({ code, name }) => {
      const address = code === 'en' ? toRoot : `${toRoot}${code}/`;
      return `<a href="${address}" hreflang="${code}" lang="${code}">${name}</a>`;
    })
    .join('');

/** The page as it stands before its script has run: the frame at its final size, so that nothing moves. @param {{ frame: PageFrame, style: string, scripts: readonly string[], blocks: string, hero: { title: string, about: string } }} parts The first script is started, the others are loaded with it; `hero`: the first words, which are read before the script is there. */
export function pageHtml({
  frame: { code, toRoot, title, description, frame },
  style,
  scripts,
  blocks,
  hero,
}) {
  const site = `${toRoot}../${code === 'en' ? '' : `${code}/`}`;
  return `<!DOCTYPE html>
<html lang="${code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="${toRoot}${style}">
${scripts.map((script, i) => (i === 0 ? `<script type="module" src="${toRoot}${script}"></script>` : `<link rel="modulepreload" href="${toRoot}${script}">`)).join('\n')}
</head>
<body>
<header class="bar">
<a class="brand" href="${site}">${BRAND}risk-check</a>
<nav aria-label="${frame.site}"><a href="${site}">${frame.site}</a>${languageLinks(code, toRoot)}</nav>
</header>
<noscript><p class="promise">${frame.noScript}</p></noscript>
<main id="check"><div class="check"><div class="hero"><h1>${hero.title}</h1><p>${hero.about}</p></div></div></main>
<footer><p class="promise">${frame.private}</p><p>${frame.notice}</p></footer>
${blocks}
</body>
</html>
`;
}
