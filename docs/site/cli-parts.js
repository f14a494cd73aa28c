import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PATHS } from './paths.js';

/**
 * Words, colours and drawings of the command line, so that the site says and shows the same.
 * @typedef {object} CliParts
 * @property {typeof import('../../packages/cli/src/words/load-words.ts').loadWords} loadWords
 * @property {typeof import('../../packages/cli/src/formats/consequence-text.ts').consequenceText} consequenceText
 * @property {typeof import('../../packages/cli/src/formats/pretty/condition-text.ts').conditionText} conditionText
 * @property {typeof import('../../packages/cli/src/formats/pretty/value-text.ts').numberText} numberText
 * @property {typeof import('../../packages/cli/src/formats/html/svg-figure.ts').svgFigure} svgFigure
 * @property {typeof import('../../packages/cli/src/formats/html/svg-figure.ts').cutText} cutText
 * @property {typeof import('../../packages/cli/src/formats/html/svg-figure.ts').px} px
 * @property {typeof import('../../packages/cli/src/formats/html/gauge.ts').drawGauge} drawGauge
 * @property {typeof import('../../packages/cli/src/formats/html/waterfall.ts').drawWaterfall} drawWaterfall
 * @property {typeof import('../../packages/cli/src/formats/html/page-style.ts').PAGE_STYLE} PAGE_STYLE
 * @property {typeof import('../../packages/cli/src/output/escape-xml.ts').escapeXml} escapeXml
 */

const SOURCES = {
  'words/load-words.ts': ['loadWords'],
  'formats/consequence-text.ts': ['consequenceText'],
  'formats/pretty/condition-text.ts': ['conditionText'],
  'formats/pretty/value-text.ts': ['numberText'],
  'formats/html/svg-figure.ts': ['svgFigure', 'cutText', 'px'],
  'formats/html/gauge.ts': ['drawGauge'],
  'formats/html/waterfall.ts': ['drawWaterfall'],
  'formats/html/page-style.ts': ['PAGE_STYLE'],
  'output/escape-xml.ts': ['escapeXml'],
};

/** @type {Promise<CliParts> | undefined} */
let parts;

/** The parts, bundled from the sources of the command line once per run. */
export function cliParts() {
  parts ??= bundle();
  return parts;
}

/** @returns {Promise<CliParts>} */
async function bundle() {
  await mkdir(PATHS.generated, { recursive: true });
  const outfile = join(PATHS.generated, `cli-parts-${process.pid}.mjs`);
  const contents = Object.entries(SOURCES)
    .map(([path, names]) => `export { ${names.join(', ')} } from './${path}';`)
    .join('\n');
  await build({
    stdin: { contents, resolveDir: join(PATHS.root, 'packages/cli/src'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
