/** @typedef {{ slots: string[], mark: string }} Pattern - Words in order; `~` where it names a remedy. */

/** Shorter words are read whole unless they end in `*`: as in core, notices/pattern-index.ts. */
const BEGINNING = 5;

/**
 * Patterns without what another one of them, or of others that stay, finds: of "unpaid/late bill" beside "unpaid" it is
 * "late bill".
 * @param {readonly Pattern[]} patterns
 * @param {readonly Pattern[]} others
 * @param {boolean} isShown - Whether the words found are shown and compared: then only as many words find the same.
 * @returns {Pattern[]}
 */
export function withoutFound(patterns, others, isShown) {
  const kept = [...patterns];
  for (let at = kept.length - 1; at >= 0; at--) {
    const { slots: written, mark } = kept[at];
    const rest = [...kept.toSpliced(at, 1), ...others].filter(
      (other) => other.mark === mark && (!isShown || other.slots.length === written.length),
    );
    const slots = [...written];
    for (const [i, slot] of written.entries()) {
      const { tight, words } = partsOf(slot);
      const isFound = (/** @type {string} */ word) => {
        const alone = slots.with(i, tight + word);
        return rest.some((other) => findsAll(other.slots, alone));
      };
      slots[i] = tight + words.filter((word) => !isFound(word)).join('/');
      if (slots[i] === tight) break;
    }
    if (slots.every((slot) => partsOf(slot).words[0])) kept[at] = { slots, mark };
    else kept.splice(at, 1);
  }
  return kept;
}

/** Whether one pattern finds every text that another one finds. @param {string[]} few @param {string[]} many */
const findsAll = (few, many) =>
  many.some(
    (_, from) =>
      from + few.length <= many.length &&
      few.every((slot, i) => {
        const [one, other] = [partsOf(slot), partsOf(many[from + i])];
        // Nothing may stand before a word with `&`; before the first one of a pattern everything may.
        if (i > 0 && one.tight && !other.tight) return false;
        return other.words.every((word) => one.words.some((start) => findsWord(start, word)));
      }),
  );

/** @type {Map<string, { tight: string, words: string[] }>} */
const known = new Map();

/** @param {string} slot */
function partsOf(slot) {
  const tight = slot.startsWith('&') ? '&' : '';
  const parts = known.get(slot) ?? { tight, words: slot.slice(tight.length).split('/') };
  known.set(slot, parts);
  return parts;
}

/** @param {string} one @param {string} other */
function findsWord(one, other) {
  if (one === other) return true;
  if (one.charAt(0) !== other.charAt(0) || one.startsWith('-') || other.startsWith('-')) return false;
  const [start, word] = [one, other].map((written) => written.replace(/[=*]$/, ''));
  return isBeginning(one) ? word.startsWith(start) : !isBeginning(other) && word === start;
}

/** Whether what begins with it is meant too. @param {string} word */
export const isBeginning = (word) =>
  word.endsWith('*') || (word.length >= BEGINNING && !word.endsWith('=') && !word.startsWith('-'));
