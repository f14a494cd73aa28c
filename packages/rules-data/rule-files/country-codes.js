/** Two codes mean the United Kingdom: ISO 3166 has GB, Amazon, eBay and most people write UK. */
const SAME = { GB: 'UK', UK: 'GB' };

/** Countries with both codes of the United Kingdom, where either is named. @param {string[]} countries */
export const withBothCodes = (countries) => [
  ...new Set(countries.flatMap((code) => [code, ...twinOf(code)])),
];

/**
 * What a ruleset says of its region, with the same title for both codes.
 * @param {any} facts
 */
export function factsWithBothCodes(facts) {
  const values = facts?.region?.values;
  if (!values) return facts;
  const entries = Object.entries(values).flatMap(([code, title]) => [
    [code, title],
    ...twinOf(code).flatMap((twin) => (Object.hasOwn(values, twin) ? [] : [[twin, title]])),
  ]);
  return { ...facts, region: { ...facts.region, values: Object.fromEntries(entries) } };
}

/** @param {string} code @returns {string[]} */
const twinOf = (code) => (Object.hasOwn(SAME, code) ? [SAME[/** @type {keyof typeof SAME} */ (code)]] : []);
