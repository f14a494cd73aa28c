import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './page-html.js';

/** Takes along what the address holds, such as a shared snapshot behind the `#`. */
const SCRIPT = `const link = document.querySelector('a');
location.replace(link.href + location.search + location.hash);
`;

/**
 * Pages at the former address, which lead to the new one.
 *
 * @param {string} folder The former address.
 * @param {string} to The new one, seen from there.
 */
export function writeRedirects(folder, to) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'moved.js'), SCRIPT);
  for (const { code, folder: own, toRoot, title } of PAGES) {
    const target = `${toRoot}${to}${code === 'en' ? '' : `${code}/`}`;
    mkdirSync(join(folder, own), { recursive: true });
    writeFileSync(
      join(folder, own, 'index.html'),
      `<!DOCTYPE html>
<html lang="${code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="canonical" href="${target}">
<script type="module" src="${toRoot}moved.js"></script>
</head>
<body><p><a href="${target}">${title}</a></p></body>
</html>
`,
    );
  }
}
