/**
 * The colours and drawings of the HTML report as style of the site, so that both look alike; the theme switches by a class.
 * @param {string} style - The style of the report.
 */
export function reportColors(style) {
  const of = { light: '', dark: '', print: '' };
  for (const [, media = '', body = ''] of style.matchAll(/(@media [^{]*\{)?:root\{([^}]*)\}/g)) {
    const when = media.includes('dark') ? 'dark' : media.includes('print') ? 'print' : 'light';
    for (const line of body.split(';'))
      if (line.startsWith('--')) of[when] += `  --rc-${line.slice(2).replace(':', ': ')};\n`;
  }
  const { light, dark, print } = of;
  if (![light, dark, print].every((colors) => colors.includes('--rc-bg: ')))
    throw new Error('The style of the report has no colours for light, dark and print any more.');
  const drawings = style
    .slice(style.indexOf('\ntext{') + 1)
    .replace(/\n@[\s\S]*$/, '')
    .replaceAll(/([^{}]+)\{([^}]*)\}/g, (_, selectors, body) => {
      const within = selectors
        .split(',')
        .map((/** @type {string} */ selector) => `.report ${selector.trim()}`);
      return `${within.join(', ')} { ${body.replaceAll('var(--', 'var(--rc-')} }\n`;
    });
  return `${drawings}:root {\n${light}}\n.dark {\n${dark}}\n@media print {\n:root, .dark {\n${print}}\n}\n`;
}
