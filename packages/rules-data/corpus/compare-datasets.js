import { compileRuleset } from '@risk-check/core';
import { buildRuleset } from '../scripts/build-ruleset.js';
import { canonicalJson } from '../scripts/digest.js';
import { scoreEntry } from './score-entry.js';

/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */
/** @import { Entry } from './generate-corpus.js' */
/** @import { Outcome } from './score-entry.js' */

/**
 * @typedef {{ id: string, kind: string, ruleset: string, experimental: boolean, before: Outcome, after: Outcome, rules: string[] }} Changed
 *   One snapshot whose outcome changed; `rules` are those that fire now and did not, or no longer, or at another level.
 *   `experimental`: only with the experimental rules.
 * @typedef {{ compared: number, snapshots: number, changed: Changed[], bandFlips: number, rules: Record<string, number>,
 *   healthyHigh: { id: string, band: string, rules: string[] }[], unread: { ruleset: string, why: string }[] }} Impact
 */

/**
 * What a change of the dataset does to the corpus. Only rulesets that differ are scored.
 * @param {Dataset} base
 * @param {Dataset} head
 * @param {{ corpusOf: (id: string) => Entry[], allowed?: ReadonlySet<string> }} options - `allowed`: healthy snapshots that may reach `high`.
 * @returns {Impact}
 */
export function compareDatasets(base, head, { corpusOf, allowed = new Set() }) {
  /** @type {Changed[]} */
  const changed = [];
  /** @type {Impact['healthyHigh']} */
  const healthyHigh = [];
  /** @type {Impact['unread']} */
  const unread = [];
  let snapshots = 0;
  let compared = 0;
  for (const after of head.rulesets) {
    const entries = corpusOf(after.id);
    snapshots += entries.length;
    const before = base.rulesets.find(({ id }) => id === after.id);
    if (!before || fingerprint(before, base) === fingerprint(after, head)) continue;
    let old;
    let now;
    try {
      [old, now] = [compiled(before, base), compiled(after, head)];
    } catch (error) {
      unread.push({ ruleset: after.id, why: String(/** @type {Error} */ (error).message) });
      continue;
    }
    for (const { id, kind, snapshot } of entries) {
      compared++;
      const was = scoreEntry(snapshot, old);
      const is = scoreEntry(snapshot, now);
      const differs = same(was.stable, is.stable)
        ? same(was.experimental, is.experimental)
          ? null
          : 'experimental'
        : 'stable';
      if (differs)
        changed.push({
          id,
          kind,
          ruleset: after.id,
          experimental: differs === 'experimental',
          before: was[differs],
          after: is[differs],
          rules: causes(was[differs], is[differs]),
        });
      if (kind === 'healthy' && isHigh(is.stable.band) && !allowed.has(id))
        healthyHigh.push({ id, band: is.stable.band, rules: is.stable.fired });
    }
  }
  /** @type {Record<string, number>} */
  const rules = {};
  for (const entry of changed) for (const rule of entry.rules) rules[rule] = (rules[rule] ?? 0) + 1;
  return {
    compared,
    snapshots,
    changed,
    bandFlips: changed.filter(({ before, after }) => before.band !== after.band).length,
    rules: Object.fromEntries(Object.entries(rules).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))),
    healthyHigh,
    unread,
  };
}

export const isHigh = (/** @type {string} */ band) => band === 'high' || band === 'critical';

/** Everything of a ruleset that a score can depend on. @param {Written} written @param {Dataset} dataset */
function fingerprint(written, { common }) {
  const { digest: _digest, ...built } = buildRuleset(written, {
    scoring: common.scoring,
    schemaVersion: common.schemaVersion,
  });
  return canonicalJson(built);
}

/** @param {Written} written @param {Dataset} dataset */
const compiled = (written, { common }) => compileRuleset(buildRuleset(written, common));

/** @param {Outcome} a @param {Outcome} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {Outcome} before @param {Outcome} after */
function causes(before, after) {
  const differing = [
    ...before.fired.filter((one) => !after.fired.includes(one)),
    ...after.fired.filter((one) => !before.fired.includes(one)),
  ];
  return [...new Set(differing.map((one) => one.slice(0, one.lastIndexOf(':'))))].sort();
}
