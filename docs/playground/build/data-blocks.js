import { readdirSync, readFileSync } from 'node:fs';
import { rulesets } from '@risk-check/rules-data';
import appealRules from '@risk-check/rules-data/appeal/en';
import appealTranslations from '@risk-check/rules-data/appeal/en/translations';
import { translateTexts } from '@risk-check/rules-data/translate';

const examples = new URL('../../../examples/', import.meta.url);

/**
 * The dataset as inert blocks of the page: there when it has loaded, read only when chosen. What is not a script needs no
 * allowance of the policy, and costs no time to compile.
 *
 * @param {string} language Whose translations come with it.
 */
export async function dataBlocks(language) {
  const blocks = [
    block(
      'index',
      rulesets.map(({ id, platform, role, title, reasons }) => ({ id, platform, role, title, reasons })),
    ),
  ];
  const [anyOne] = rulesets;
  blocks.push(block('guide-common', (await anyOne?.loadGuide())?.default.common));
  const appealTexts = await appealTranslations[language]?.();
  blocks.push(block('appeal', appealTexts ? translateTexts(appealRules, appealTexts.default) : appealRules));
  // What is alike stands together, which packs better.
  /** @type {{ texts: string[], examples: string[] }} */
  const further = { texts: [], examples: [] };
  for (const { id, load, loadGuide, translations } of rulesets) {
    blocks.push(block(`ruleset:${id}`, (await load()).default));
    // What all guides have in common is there once.
    blocks.push(block(`guide:${id}`, { ...(await loadGuide()).default, common: undefined }));
    const texts = translations?.[language];
    if (texts) {
      const [rules, guide] = [(await texts.load()).default, (await texts.loadGuide()).default];
      further.texts.push(block(`texts:${id}`, { rules, guide }));
    }
    further.examples.push(block(`examples:${id}`, examplesOf(id)));
  }
  return [...blocks, ...further.texts, ...further.examples].join('\n');
}

/** Texts of the examples by name, as they are written. @param {string} id */
function examplesOf(id) {
  const folder = new URL(`${id.replace('.', '-')}/`, examples);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  );
}

/** A `<` could end the block. @param {string} id @param {unknown} value */
const block = (id, value) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
