import { compileRuleset } from '@risk-check/core';
import { levelKeys } from '../limits/level-keys.js';
import { buildRuleset } from '../scripts/build-ruleset.js';
import { canonicalJson } from '../scripts/digest.js';
import { momentsOfChange } from './moments-of-change.js';
import { scoreEntry } from './score-entry.js';
import { shiftSnapshot } from './shift-snapshot.js';

/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */
/** @import { Entry } from './generate-corpus.js' */
/** @import { Outcome } from './score-entry.js' */

/**
 * @typedef {{ id: string, kind: string, ruleset: string, experimental: boolean, on: string[], before: Outcome, after: Outcome, rules: string[] }} Changed
 *   One snapshot whose outcome changed; `rules` are those that fire now and did not, or no longer, or at another level.
 *   `experimental`: only with the experimental rules. `on`: the moments at which it was judged so (`momentsOfChange`).
 * @typedef {{ compared: number, snapshots: number, changed: Changed[], bandFlips: number, rules: Record<string, number>,
 *   healthyHigh: { id: string, band: string, rules: string[] }[], unread: { ruleset: string, why: string }[] }} Impact
 */

/**
 * What a change of the dataset does to the corpus: each snapshot as it is, today, and just before and after every day that
 * the change names. Only rulesets that differ are scored.
 * @param {Dataset} base
 * @param {Dataset} head
 * @param {{ corpusOf: (id: string) => Entry[], today: string, allowed?: ReadonlySet<string> }} options - `today`: YYYY-MM-DD;
 *   `allowed`: healthy snapshots that may reach `high`.
 * @returns {Impact}
 */
export function compareDatasets(base, head, { corpusOf, today, allowed = new Set() }) {
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
    const moments = momentsOfChange(before, after, today);
    for (const { id, kind, snapshot } of entries) {
      compared++;
      /** @type {Map<string, Changed>} */
      const found = new Map();
      for (const { name, time } of moments) {
        const then = time === null ? snapshot : shiftSnapshot(snapshot, time);
        const was = withKeys(scoreEntry(then, old), before);
        const is = withKeys(scoreEntry(then, now), after);
        if (kind === 'healthy' && isHigh(is.stable.band) && time === null && !allowed.has(id))
          healthyHigh.push({ id, band: is.stable.band, rules: is.stable.fired });
        const differs = same(was.stable, is.stable)
          ? same(was.experimental, is.experimental)
            ? null
            : 'experimental'
          : 'stable';
        if (!differs) continue;
        const outcome = JSON.stringify([was[differs], is[differs]]);
        const known = found.get(outcome);
        if (known) known.on.push(name);
        else
          found.set(outcome, {
            id,
            kind,
            ruleset: after.id,
            experimental: differs === 'experimental',
            on: [name],
            before: was[differs],
            after: is[differs],
            rules: causes(was[differs], is[differs]),
          });
      }
      changed.push(...found.values());
    }
  }
  /** @type {Record<string, number>} */
  const rules = {};
  for (const rule of new Set(changed.flatMap((entry) => entry.rules)))
    rules[rule] = snapshotsOf(changed.filter((entry) => entry.rules.includes(rule)));
  return {
    compared,
    snapshots,
    changed,
    bandFlips: snapshotsOf(changed.filter(({ before, after }) => before.band !== after.band)),
    rules: Object.fromEntries(Object.entries(rules).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))),
    healthyHigh,
    unread,
  };
}

/** Changed snapshots, each once however often it was judged. @param {readonly Changed[]} changed */
export const snapshotsOf = (changed) => new Set(changed.map(({ id }) => id)).size;

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

/**
 * Levels by their names instead of their numbers: a new row moves the numbers of others, which changes nothing.
 * @param {{ stable: Outcome, experimental: Outcome }} outcomes @param {Written} written
 */
function withKeys({ stable, experimental }, { compiledFiles, folder }) {
  const named = (/** @type {string} */ fired) => {
    const at = fired.lastIndexOf(':');
    const rule = fired.slice(0, at);
    const file = compiledFiles.get(`${folder}/${rule.slice(rule.lastIndexOf('.') + 1)}.json`);
    return `${rule}: ${(file && levelKeys(file)[Number(fired.slice(at + 1)) - 1]) ?? fired.slice(at + 1)}`;
  };
  const keyed = (/** @type {Outcome} */ outcome) => ({ ...outcome, fired: outcome.fired.map(named) });
  return { stable: keyed(stable), experimental: keyed(experimental) };
}

/** @param {Outcome} a @param {Outcome} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {Outcome} before @param {Outcome} after */
function causes(before, after) {
  const differing = [
    ...before.fired.filter((one) => !after.fired.includes(one)),
    ...after.fired.filter((one) => !before.fired.includes(one)),
  ];
  return [...new Set(differing.map((one) => one.slice(0, one.indexOf(':'))))].sort();
}
