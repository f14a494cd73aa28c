import { hasNumbers } from './case-snapshot.js';

const CONTROLS = ['healthy', 'no-restriction'];
/** Languages that the reader is measured in one by one. */
const MEASURED = ['de', 'es', 'fr', 'pt', 'ru', 'it'];

/** @param {any} one - A case, as written. */
const isControl = ({ kind }) => CONTROLS.includes(kind);
/** @param {any} one */
const statesReason = ({ message, class: stated }) => message !== null && stated !== null;

/**
 * What the library holds, and how far it is from its goals.
 * @param {readonly any[]} cases - As written.
 */
export function countCases(cases) {
  const messages = cases.filter(statesReason);
  const reached = {
    cases: cases.length,
    'messages that state a reason': messages.length,
    'cases with numbers': cases.filter(hasNumbers).length,
    controls: cases.filter(isControl).length,
    'healthy accounts with numbers': cases.filter((one) => one.kind === 'healthy' && hasNumbers(one)).length,
    platforms: tally(cases, ({ platform }) => platform).filter(([name]) => name !== 'other').length,
    languages: tally(cases, ({ language }) => language).length,
    ...Object.fromEntries(
      MEASURED.map((language) => [
        `messages in ${language}`,
        messages.filter((one) => one.language === language).length,
      ]),
    ),
  };
  return {
    reached,
    by: {
      kind: tally(cases, ({ kind }) => kind),
      class: tally(messages, (one) => one.class),
      language: tally(cases, ({ language }) => language),
      platform: tally(cases, ({ platform }) => platform),
      source: tally(cases, ({ source }) => source),
      seen: tally(messages, ({ seen }) => seen),
      confidence: tally(cases, ({ confidence }) => confidence),
      'what controls are': tally(
        cases.filter(({ control }) => control),
        ({ control }) => control,
      ),
    },
  };
}

/** @type {Readonly<Record<string, number>>} */
export const GOALS = {
  cases: 400,
  'messages that state a reason': 250,
  'cases with numbers': 100,
  controls: 120,
  'healthy accounts with numbers': 20,
  platforms: 25,
  languages: 10,
  ...Object.fromEntries(MEASURED.map((language) => [`messages in ${language}`, 15])),
};

/** @param {readonly any[]} cases @param {(one: any) => string} keyOf @returns {[string, number][]} Most first. */
function tally(cases, keyOf) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const one of cases) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
