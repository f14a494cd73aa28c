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
 * What bears a wording out, each text with its class: the messages of the library and official wordings. Names of acts that
 * nobody received do not: tried, they named a wrong class too often (round 17 in docs/validity.md).
 * @param {readonly { data: any }[]} cases
 * @returns {{ data: any }[]}
 */
export function readProof(cases) {
  const { messages } = JSON.parse(readFileSync(new URL('sample-messages.json', import.meta.url), 'utf8'));
  return [
    ...cases,
    ...messages.map((/** @type {any} */ { class: name, text }) => ({
      data: { class: name, message: { quotation: text } },
    })),
  ];
}

/** @typedef {(language: string, name: string, patterns: readonly string[]) => (string | null)[]} ProvenParts */

/**
 * The part of each pattern that published messages of its class hold; null where none does. Of "late/slow delivery/parcels"
 * it may be "late delivery": a word that nobody has seen there says as little as a pattern that nobody has seen.
 * @param {{ data: any }[]} cases
 * @returns {ProvenParts}
 */
export function provenBy(cases) {
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const { data } of cases) {
    const text = data?.message?.quotation;
    if (!text || !data.class) continue;
    for (const language of data.message.language ? [data.message.language] : languagesOf(text)) {
      const key = `${language} ${data.class}`;
      texts.set(key, [...(texts.get(key) ?? []), text]);
    }
  }
  return (language, name, patterns) => {
    const published = texts.get(`${language} ${name}`) ?? [];
    const wordings = patterns.map((pattern) => pattern.replace(/~$/, ''));
    const holding = textsOfEach(wordings, published, name);
    return patterns.map((pattern, i) => {
      const [wording, its] = [wordings[i] ?? '', holding[i] ?? []];
      if (!its[0]) return null;
      // A remedy names nothing, whatever is known of it.
      if (pattern !== wording) return pattern;
      const slots = slotsOf(wording);
      return joinSlots(
        slots.map((slot, at) =>
          slot.length === 1
            ? slot
            : slot.filter((word) =>
                its.some((text) => isHeld(joinSlots(slots.with(at, [word])), text, name)),
              ),
        ),
      );
    });
  };
}

/** The reader keeps its index of a lexicon, so each is made once. @type {Map<string, object>} */
const alone = new Map();

/** @param {string} pattern - Several joined by `|`. @param {string} text @param {string} name - Of the class. */
function isHeld(pattern, text, name) {
  const key = `${name} ${pattern}`;
  const lexicon = alone.get(key) ?? { classes: { [name]: pattern }, frames: {}, phishing: {}, codes: {} };
  alone.set(key, lexicon);
  // Without the words around it the reader may leave open what it has found.
  const { class: named, open } = readNotice(text, /** @type {any} */ (lexicon), { restricted: true });
  return named === name || open.includes(/** @type {any} */ (name));
}

/**
 * The texts that hold each pattern. Most hold few: what holds none of many is read once for all of them, else once for
 * either half.
 * @param {readonly string[]} patterns @param {readonly string[]} texts @param {string} name
 */
function textsOfEach(patterns, texts, name) {
  /** @type {string[][]} */
  const found = patterns.map(() => []);
  const look = (/** @type {string} */ text, /** @type {number} */ from, /** @type {number} */ to) => {
    if (from === to || !isHeld(patterns.slice(from, to).join('|'), text, name)) return;
    const half = (from + to) >> 1;
    if (to - from === 1) found[from]?.push(text);
    else
      for (const [start, end] of /** @type {const} */ ([
        [from, half],
        [half, to],
      ]))
        look(text, start, end);
  };
  for (const text of texts) look(text, 0, patterns.length);
  return found;
}

const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The alternatives of each place; `&` stays with the first. @param {string} pattern */
const slotsOf = (pattern) =>
  pattern.split(EAST_ASIAN.test(pattern) ? '+' : ' ').map((slot) => {
    const [, mark = '', words = ''] = /^(&?)(.*)$/.exec(slot) ?? [];
    return words.split('/').map((word) => mark + word);
  });

/** @param {string[][]} slots */
const joinSlots = (slots) =>
  slots
    .map((slot) => slot.map((word, at) => (at > 0 ? word.replace(/^&/, '') : word)).join('/'))
    .join(EAST_ASIAN.test(slots.flat().join('')) ? '+' : ' ');

/**
 * A lexicon with the wordings of each unsure class where they belong: a pattern that is borne out in part leaves its class
 * open, and the part names it.
 * @param {any} written - `lexicon/<language>.json`
 * @param {ProvenParts} provenParts
 */
export function sortPatterns(written, provenParts) {
  const { language, classes, unproven = {}, ...others } = written;
  const sorted = { classes: { ...classes }, unproven: /** @type {Record<string, string[]>} */ ({}) };
  for (const name of UNSURE) {
    const patterns = [...new Set([...(classes[name] ?? []), ...(unproven[name] ?? [])])];
    const its = provenParts(language, name, patterns);
    const all = patterns.map((pattern, i) => ({ pattern, part: its[i] ?? null }));
    const parts = [...new Set(all.flatMap(({ part }) => part ?? []))];
    sorted.classes[name] = parts.filter(
      (part) => !parts.some((other) => other !== part && isPartOf(part, other)),
    );
    const rest = all.filter(({ pattern, part }) => part !== pattern).map(({ pattern }) => pattern);
    if (rest[0]) sorted.unproven[name] = rest;
  }
  const { $schema, ...more } = others;
  return { $schema, language, classes: sorted.classes, unproven: sorted.unproven, ...more };
}

/** Whether one pattern finds all that the other one finds, place by place. @param {string} part @param {string} whole */
function isPartOf(part, whole) {
  const [few, many] = [slotsOf(part), slotsOf(whole)];
  return (
    few.length === many.length && few.every((slot, at) => slot.every((word) => many[at]?.includes(word)))
  );
}
