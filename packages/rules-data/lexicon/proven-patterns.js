import { readFileSync } from 'node:fs';
import { readNotice } from '@risk-check/core';
import { languagesOf } from '../src/notices.js';

/**
 * Classes whose words are used of much else. Of wordings that no real message had borne out, one of four named a wrong
 * class in these (rounds 3 to 9, each with its own words), one of twenty in the others.
 */
export const UNSURE = /** @type {const} */ ([
  'performance',
  'identity',
  'multiple-accounts',
  'policy',
  'manipulation',
  'fraud',
  'conduct',
  'security',
]);

/**
 * What a platform has really written, each text with its class: the messages of the library, and official wordings.
 * @param {Map<string, { path: string, data: any }>} files
 * @returns {{ data: any }[]}
 */
export function readProof(files) {
  const cases = [...files.values()].filter(({ path }) => path.startsWith('cases/'));
  const samples = JSON.parse(readFileSync(new URL('sample-messages.json', import.meta.url), 'utf8'));
  return [
    ...cases,
    ...samples.messages.map((/** @type {any} */ { class: name, text }) => ({
      data: { class: name, message: { quotation: text } },
    })),
  ];
}

/**
 * Whether a published message that states this class holds the pattern.
 * @param {{ data: any }[]} cases
 * @returns {(language: string, name: string, pattern: string) => boolean}
 */
export function provenBy(cases) {
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const { data } of cases) {
    const text = data?.message?.quotation;
    if (!text || !data.class) continue;
    for (const language of languagesOf(text)) {
      const key = `${language} ${data.class}`;
      texts.set(key, [...(texts.get(key) ?? []), text]);
    }
  }
  return (language, name, pattern) => {
    const alone = {
      classes: { [name]: pattern.replace(/~$/, '') },
      frames: {},
      phishing: {},
      codes: {},
    };
    // Without the words around it the reader may leave open what it has found.
    return (texts.get(`${language} ${name}`) ?? []).some((text) => {
      const { class: named, open } = readNotice(text, /** @type {any} */ (alone), { restricted: true });
      return named === name || open.includes(/** @type {any} */ (name));
    });
  };
}

/**
 * A lexicon with the wordings of each unsure class where they belong.
 * @param {any} written - `lexicon/<language>.json`
 * @param {(language: string, name: string, pattern: string) => boolean} isProven
 */
export function sortPatterns(written, isProven) {
  const { language, classes, unproven = {}, ...others } = written;
  const sorted = { classes: { ...classes }, unproven: /** @type {Record<string, string[]>} */ ({}) };
  for (const name of UNSURE) {
    const all = [...(classes[name] ?? []), ...(unproven[name] ?? [])];
    sorted.classes[name] = all.filter((pattern) => isProven(language, name, pattern));
    const rest = all.filter((pattern) => !sorted.classes[name].includes(pattern));
    if (rest[0]) sorted.unproven[name] = rest;
  }
  const { $schema, ...more } = others;
  return { $schema, language, classes: sorted.classes, unproven: sorted.unproven, ...more };
}
