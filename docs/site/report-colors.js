/**
 * The colours and drawings of the HTML report as style of the site, so that both look alike; the theme switches by a class.
 * @param {string} style - The style of the report.
 */
export function reportColors(style) {
  const [light, dark, print] = [...style.matchAll(/:root\{([^}]*)\}/g)].map(([, body = '']) =>
    body
      .split(';')
      .filter((line) => line.startsWith('--'))
      .map((line) => `  --rc-${line.slice(2).replace(':', ': ')};`)
      .join('\n'),
  );
  if (!light || !dark || !print)
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
  return `${drawings}:root {\n${light}\n}\n.dark {\n${dark}\n}\n@media print {\n:root, .dark {\n${print}\n}\n}\n`;
}
