import { describe, expect, it } from 'vitest';
import { lintDataset } from '../lint-dataset.js';
import { numbersMissingIn } from '../number-words.js';
import { expectPlanted, plant as plantedProblems } from '../testing/plant.js';
import { RULES, sampleDataset } from '../testing/sample-dataset.js';
import { translation } from './translation.js';

/** @import { Dataset } from '../../dataset/parse-dataset.js' */

const file = `${RULES}/_translation.de.json`;
const MESSAGE = 'Open at the same time: {disputesOpen|dispute|disputes}';

/** Plants further or other entries into the German texts of the sample. @param {any} entries @param {string} line @param {RegExp} message */
const plant = (entries, line, message) =>
  expectPlanted(
    'translation',
    { [file]: (/** @type {any} */ data) => ({ ...data, ...entries(data) }) },
    { file, line, message },
  );
/** @param {Record<string, string>} texts */
const withTexts = (texts) => (/** @type {any} */ data) => ({ texts: { ...data.texts, ...texts } });

describe('translation', () => {
  it('finds a text that is not translated', () => {
    const without = (/** @type {any} */ { texts: { Shipping: _, ...texts } }) => ({ texts });
    plant(without, '"texts"', /not translated: "Shipping"/);
  });
  it('finds a translation whose English text has changed', () => {
    plant(
      withTexts({ 'No fee each month': 'Keine' }),
      'No fee each month',
      /nothing says "No fee each month"/,
    );
  });
  it('finds a text left in English', () => {
    plant(withTexts({ 'Selling plan': 'Selling plan' }), 'Selling plan', /still English/);
  });
  it('finds another value in a message', () => {
    plant(
      withTexts({ [MESSAGE]: 'Offen: {disputes}' }),
      'Open at the same time',
      /fills in \{disputes\}, the English text fills in \{disputesOpen\}/,
    );
  });
  it.each([
    ['another number', 'Anteil in 35 Tagen', [/lacks the number 30 of/, /has the number 35, which/]],
    ['a number left out', 'Anteil verspätet verschickter Pakete', [/lacks the number 30 of/]],
    ['another word for it', 'Anteil in einunddreißig Tagen', [/lacks the number 30 of/]],
  ])('finds %s', (_, german, messages) => {
    const edits = {
      [file]: (/** @type {any} */ data) => {
        data.texts['Share of parcels sent late in 30 days'] = german;
      },
    };
    const found = plantedProblems('translation', edits).map(({ message }) => message);
    expect(found).toHaveLength(messages.length);
    for (const [i, message] of messages.entries()) expect(found[i]).toMatch(message);
  });
  it.each([
    ['Above 1.5 % of 1,000 orders', 'Über 1,5 % von 1.000 Bestellungen'],
    ['Above 1.5 % of 1,000 orders', 'Über 1,5 % von 1 000 Bestellungen'],
    ['After 2 cases', 'Nach zwei Fällen'],
    [
      'Exactly 1% misses the target; only above 1% counts',
      'Genau 1 % verfehlt das Ziel; erst darüber zählt es',
    ],
    ['In March 2018, 90 days', 'Im März 2018 90 Tage'],
  ])('takes "%s" as "%s"', (english, german) => {
    expect([...numbersMissingIn(english, german), ...numbersMissingIn(german, english)]).toEqual([]);
  });
  it('finds a noun with too few forms inside a message', () => {
    plant(
      withTexts({ [MESSAGE]: 'Offen: {disputesOpen|Streitfälle}' }),
      'Open at the same time',
      /\{disputesOpen\|Streitfälle\} has 1 plural form, expected two/,
    );
  });
  it('finds a unit with the forms of another language', () => {
    plant(() => ({ units: { disputes: ['a', 'b', 'c'] } }), '"disputes"', /3 forms instead of 2/);
  });
  it('finds a unit that is missing', () => {
    plant(() => ({ units: {} }), '"units"', /unit "disputes" is not translated/);
  });
  it('finds a label of no scale', () => {
    plant(() => ({ labels: { huge: 'riesig' } }), '"huge"', /no scale has "huge"/);
  });
  it('finds the file of another ruleset', () => {
    plant(() => ({ id: 'example-market.buyer' }), '"id"', /the id is "example-market.buyer"/);
  });
  it('finds the file of another language', () => {
    plant(() => ({ language: 'es' }), '"language"', /the file is called de/);
  });
  it('lets a reworded text wait until a release has said it', () => {
    const reworded = {
      [`${RULES}/late-shipments.json`]: (/** @type {any} */ data) => ({
        ...data,
        title: 'Parcels sent late',
      }),
    };
    const found = (/** @type {Dataset | null} */ base) =>
      lintDataset(sampleDataset(reworded), { today: '2026-06-15', base, checks: [translation] }).problems.map(
        ({ message }) => message,
      );
    expect(found(sampleDataset())).toEqual([]);
    // Both, once it is released: the old words may go, the new ones must be there.
    expect(found(sampleDataset(reworded))).toEqual(found(null));
    expect(found(null)).toContain('not translated: "Parcels sent late"');
    expect(found(null)).toHaveLength(2);
  });
});
