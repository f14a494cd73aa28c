/** @import { Texts, Translation } from '@risk-check/rules-data' */

/**
 * Key of an English text in a translation: FNV-1a of its UTF-16 code units, in base 36. With the texts themselves as keys
 * each language would weigh nearly twice as much; the data lint checks that no two texts share a key.
 * @param {string} text
 */
export function textKey(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * A ruleset in another language: the same rules and ids, other texts. Every text without a translation stays English.
 * Units keep their name in front (`disputes|спор|спора|споров`), since some of them decide how a number is shown.
 * Its pages are those of the language.
 * @template {{ metrics: Record<string, { unit: string }>, site?: string, checksum?: string }} T
 * @param {T} ruleset
 * @param {Translation} translation
 * @param {Readonly<Record<string, string>>} [phrases] - Words for values inside messages, by the English ones.
 * @returns {T & { phrases: Readonly<Record<string, string>> }}
 */
export function translateRuleset(ruleset, translation, phrases = {}) {
  const translated = replaceTexts(ruleset, translation.texts);
  const units = Object.fromEntries(
    Object.entries(translation.units).map(([unit, forms]) => [unit, [unit, ...forms].join('|')]),
  );
  for (const metric of Object.values(translated.metrics)) metric.unit = units[metric.unit] ?? metric.unit;
  if (translated.site !== undefined) translated.site = `${translated.site}/${translation.language}`;
  // Core names some units itself: what is counted in a share is the unit of the room left.
  const complete = { ...translated, phrases: { ...phrases, ...units, ...translation.labels } };
  // Other texts, and the same rules: the translation keeps the digest of the English ruleset, if that is what its digest is of.
  return ruleset.checksum !== undefined && ruleset.checksum === checksumOf(ruleset)
    ? { ...complete, checksum: checksumOf(complete) }
    : complete;
}

/** Core's checksum of a ruleset: over its canonical JSON without what it states about itself. @param {object} ruleset */
function checksumOf(ruleset) {
  const { digest, checksum, ...content } = /** @type {{ digest?: unknown, checksum?: unknown }} */ (ruleset);
  return textKey(
    JSON.stringify(content, (_, part) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ),
  );
}

/**
 * A guide in another language. The wordings it looks for in messages of the platform stay as they are.
 * @template T
 * @param {T} guide
 * @param {Translation} translation
 * @returns {T}
 */
export const translateGuide = (guide, { texts }) => replaceTexts(guide, texts);

/**
 * A part of the dataset as written, such as a rule, in another language.
 * @template T
 * @param {T} part
 * @param {Texts} translation
 * @returns {T}
 */
export const translateTexts = (part, { texts }) => replaceTexts(part, texts);

/** A copy with every text that has a translation replaced; ids stay, even those that read like a title. @template T @param {T} value @param {Texts['texts']} texts @returns {T} */
function replaceTexts(value, texts) {
  /** @param {any} part @returns {any} */
  const copy = (part) => {
    if (typeof part === 'string') return texts[textKey(part)] ?? part;
    if (Array.isArray(part)) return part.map(copy);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => [key, key === 'id' ? item : copy(item)]),
    );
  };
  return copy(value);
}
