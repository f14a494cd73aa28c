import { scoreAccount } from '@risk-check/core';

/**
 * A hash of the report of each of many accounts, with nothing of a host: the same code for every engine.
 *
 * @param {string} cases - JSON: pairs of the number of a ruleset and a snapshot.
 * @param {string} rulesets - JSON: the rulesets.
 * @returns {string} One hash a line.
 */
globalThis.hashReports = (cases, rulesets) => {
  const known = JSON.parse(rulesets);
  return JSON.parse(cases)
    .map(([ruleset, snapshot]) => {
      try {
        return hashOf(JSON.stringify(scoreAccount(snapshot, known[ruleset], { includeExperimental: true })));
      } catch (error) {
        return hashOf(JSON.stringify([error.name, error.issues]));
      }
    })
    .join('\n');
};

/** Two sums of 32 bits over the code units: enough to tell reports apart, and fast where there is no compiler. */
function hashOf(text) {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  return `${(a >>> 0).toString(16)}.${(b >>> 0).toString(16)}`;
}
