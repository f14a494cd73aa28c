import { expandExample } from '../lint/expand-example.js';

/** @import { CompiledFile } from '../dataset/parse-dataset.js' */

/**
 * An example with the number of the level that it expects. Files name the step, which stays when rows are added: of its
 * levels the one that is in force at the moment of the example, for the account of the example.
 * @param {any} example @param {CompiledFile} compiled @param {any} head
 */
export function withLevel(example, { rule, origins }, head) {
  const { step, ...expect } = example.expect ?? {};
  if (step === undefined || expect.level !== undefined) return example;
  const snapshot = expandExample(example, head);
  const candidates = rule.levels.flatMap((/** @type {any} */ level, /** @type {number} */ i) =>
    origins[i]?.step === step && isInForce(level, snapshot.asOf, head.zone) ? [{ level, number: i + 1 }] : [],
  );
  const own =
    candidates.find((/** @type {any} */ { level }) => holds(level.applies, snapshot)) ?? candidates[0];
  const { status, ...rest } = expect;
  return { ...example, expect: { status, ...(own ? { level: own.number } : {}), ...rest } };
}

/** @param {any} level @param {string} asOf @param {string} zone */
function isInForce({ from, until, supersededBeforeEffect }, asOf, zone = '+00:00') {
  const at = (/** @type {string} */ date) => Date.parse(`${date}T00:00:00${zone}`);
  const now = Date.parse(asOf);
  return (
    !supersededBeforeEffect &&
    (from === undefined || at(from) <= now) &&
    (until === undefined || now < at(until))
  );
}

/** @param {any} condition @param {any} snapshot @returns {boolean} */
function holds(condition, snapshot) {
  if (condition === undefined) return true;
  if (condition.all) return condition.all.every((/** @type {any} */ leg) => holds(leg, snapshot));
  if (condition.any) return condition.any.some((/** @type {any} */ leg) => holds(leg, snapshot));
  if (condition.fact === undefined) return true;
  const value =
    condition.fact === 'account.status'
      ? snapshot.account?.status
      : (snapshot.facts?.[condition.fact] ?? snapshot[condition.fact]);
  return condition.in ? condition.in.includes(value) : !condition.notIn.includes(value);
}
