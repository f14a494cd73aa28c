import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { packageRoot } from '../paths.js';
import { expectPlanted } from '../testing/plant.js';

const file = 'appeal/_translation.de.json';
const read = (/** @type {string} */ path) => readFileSync(join(packageRoot, path), 'utf8');
const NO_TEXT = 'There is no text.';

/** Plants a change into the German texts of the checks. @param {(data: any) => any} change @param {string} line @param {RegExp} message */
const plant = (change, line, message) => {
  const rules = { 'appeal/en.json': read('appeal/en.json') };
  const edits = { ...rules, [file]: () => change(JSON.parse(read(file))) };
  expectPlanted('appeal-translation', edits, { file, line, message }, rules);
};
/** @param {Record<string, string>} texts */
const withTexts = (texts) => (/** @type {any} */ data) => ({ ...data, texts: { ...data.texts, ...texts } });

describe('appeal-translation', () => {
  it('finds a text that is not translated', () => {
    plant(
      ({ texts: { [NO_TEXT]: _, ...texts }, ...data }) => ({ ...data, texts }),
      '"texts"',
      /not translated: "There is no text\."/,
    );
  });
  it('finds a translation of what is no longer said', () => {
    plant(withTexts({ 'No words.': 'Keine Worte.' }), 'No words.', /nothing says "No words\."/);
  });
  it('finds a text left in English', () => {
    plant(withTexts({ [NO_TEXT]: NO_TEXT }), NO_TEXT, /still English/);
  });
  it('finds the file of another language', () => {
    plant((data) => ({ ...data, language: 'es' }), '"language"', /the language is "es"/);
  });
  it('finds a text of the general guide that is not translated', () => {
    const general = 'general/_translation.de.json';
    const guide = { 'general/guide.json': read('general/guide.json') };
    const edits = {
      ...guide,
      [general]: () => {
        const { texts, ...data } = JSON.parse(read(general));
        const { 'Wait for the answer': _, ...others } = texts;
        return { ...data, texts: others };
      },
    };
    const message = /not translated: "Wait for the answer"/;
    expectPlanted('appeal-translation', edits, { file: general, line: '"texts"', message }, guide);
  });
});
