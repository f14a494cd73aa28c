import { isBeginning, withoutFound } from './without-found.js';

/** @typedef {import('./without-found.js').Pattern} Pattern */

/** What stands behind them is shown as the cause: "because of" must not be found as "because". */
const BEFORE_CAUSE = ['because', 'namely'];
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff]/;

/**
 * The lexicon of one language as the reader takes it: the patterns of each group joined by `|`; of codes what they mean,
 * without where that is written. Patterns that differ in one word only are written as one:
 * a tenth less to load.
 * @param {any} written - `lexicon/<language>.json`
 */
export function compileLexicon({ classes, unproven = {}, frames, phishing, codes = {} }) {
  const joined = (/** @type {Record<string, string[]>} */ groups) =>
    Object.fromEntries(
      Object.entries(groups).map(([name, patterns]) => [
        name,
        packPatterns(patterns, groups === classes || BEFORE_CAUSE.includes(name)).join('|'),
      ]),
    );
  return {
    classes: Object.fromEntries(
      Object.entries(joined(classes)).map(([name, patterns]) => [
        name,
        unproven[name]
          ? `${patterns}||${packPatterns(unproven[name], true, classes[name]).join('|')}`
          : patterns,
      ]),
    ),
    frames: joined(frames),
    phishing: joined(phishing),
    codes: Object.fromEntries(
      Object.entries(codes).map(([code, { source: _, ...meaning }]) => [code, meaning]),
    ),
  };
}

/**
 * @param {string[]} patterns
 * @param {boolean} isShown - Whether the words found, or what stands behind them, are shown to a reader.
 * @param {string[]} others - Patterns that find the same and more, such as those that name a class.
 */
function packPatterns(patterns, isShown, others = []) {
  const asWritten = patterns.filter((pattern) => EAST_ASIAN.test(pattern));
  const parsed = (/** @type {string[]} */ texts) =>
    [...new Set(texts)].filter((pattern) => !EAST_ASIAN.test(pattern)).map(parsePattern);
  let packed = withoutFound(parsed(patterns), parsed(others), isShown);
  for (let next = mergeOnce(packed); next; next = mergeOnce(packed)) packed = next;
  const texts = packed.map(({ slots, mark }) => slots.map(sortWords).join(' ') + mark);
  // In order, so that what begins alike stands together.
  return [...new Set(texts)].sort().concat(asWritten);
}

/** Alike lists of words alike, which compresses better. @param {string} slot */
const sortWords = (slot) =>
  slot.startsWith('&') ? `&${slot.slice(1).split('/').sort().join('/')}` : slot.split('/').sort().join('/');

/** @param {string} pattern @returns {Pattern} */
function parsePattern(pattern) {
  const mark = pattern.endsWith('~') ? '~' : '';
  return { slots: (mark ? pattern.slice(0, -1) : pattern).split(' '), mark };
}

/**
 * A place of a pattern with these words, without those that begin as another one of them.
 * @param {string[]} words
 */
const joinWords = (words) =>
  [...new Set(words)]
    .filter(
      (word, _, all) => !all.some((other) => other !== word && isBeginning(other) && word.startsWith(other)),
    )
    .join('/');

/**
 * Writes those patterns as one that differ in one place only, the largest such set first; null where there is none.
 * @param {Pattern[]} patterns @returns {Pattern[] | null}
 */
function mergeOnce(patterns) {
  /** @type {Map<string, { at: number, members: Pattern[] }>} */
  const sets = new Map();
  for (const pattern of patterns)
    for (const [at, slot] of pattern.slots.entries()) {
      if (slot.startsWith('&')) continue;
      const key = pattern.slots.with(at, '\0').join(' ') + pattern.mark;
      const set = sets.get(key) ?? { at, members: [] };
      set.members.push(pattern);
      sets.set(key, set);
    }
  const gain = (/** @type {[string, { members: Pattern[] }]} */ [key, { members }]) =>
    (members.length - 1) * key.length;
  const best = [...sets].reduce(
    (most, one) => (gain(one) > gain(most) ? one : most),
    ['', { at: 0, members: [{ slots: [], mark: '' }] }],
  );
  if (gain(best) === 0) return null;
  const [, { at, members }] = best;
  const [{ slots, mark }] = members;
  const words = members.flatMap((member) => member.slots[at].split('/'));
  return [
    ...patterns.filter((pattern) => !members.includes(pattern)),
    { slots: slots.with(at, joinWords(words)), mark },
  ];
}
