import { readdirSync, readFileSync } from 'node:fs';
import { rulesets } from '@risk-check/rules-data';

const examples = new URL('../../../examples/', import.meta.url);

/**
 * What the page has to know before any ruleset is loaded: how accounts are called in its language.
 *
 * @param {string} language
 */
export async function shownTitles(language) {
  /** @type {Record<string, string>} */
  const titles = {};
  for (const { id, title, translations } of rulesets) {
    const texts = translations?.[language];
    if (!texts) continue;
    const { translateTexts } = await import('@risk-check/rules-data/translate');
    titles[id] = translateTexts({ title }, (await texts.load()).default).title;
  }
  return titles;
}

/** The examples of every ruleset by their names, as modules: the policy of the page lets nothing else be loaded. */
export const exampleModules = () =>
  rulesets.map(({ id }) => ({ id, module: `export default ${JSON.stringify(examplesOf(id))};\n` }));

/** @param {string} id */
function examplesOf(id) {
  const folder = new URL(`${id.replace('.', '-')}/`, examples);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  );
}
