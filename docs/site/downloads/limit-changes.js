import { historyOfRule } from '../dataset.js';
import { changeSentence } from '../pages/change-sentence.js';

/** @import { Dataset, SiteRuleset } from '../dataset.js' */

/**
 * A day on which a limit of a platform began, changed or ended.
 * @typedef {object} WorldChange
 * @property {string} key - Names it for ever, such as `visa.merchant.vamp/2026-04-01/changes/fee/outside-CEMEA`.
 * @property {string} on - YYYY-MM-DD, or a month or year where the source knows no more.
 * @property {boolean} isAhead - It is announced for a day after the one of the dataset.
 * @property {SiteRuleset} ruleset
 * @property {string} rule - Its id.
 * @property {string} title
 * @property {string} sentence
 */

/** What changed in the world, newest first, as the dataset knows it. @param {Dataset} dataset @returns {WorldChange[]} */
export function worldChanges({ rulesets, datasetDate }) {
  const changes = rulesets.flatMap((ruleset) =>
    ruleset.rules.flatMap(({ id, title }) =>
      (historyOfRule(id)?.changes ?? []).map((change) => ({
        key: [id, change.on, change.what, change.step, change.for ?? 'all']
          .join('/')
          .replaceAll(/[^a-zA-Z0-9./-]+/g, '-'),
        on: change.on,
        isAhead: change.on > datasetDate,
        ruleset,
        rule: id,
        title,
        sentence: changeSentence(change, datasetDate),
      })),
    ),
  );
  // Two limits of one step may begin on the same day.
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const change of changes) {
    const time = (times.get(change.key) ?? 0) + 1;
    times.set(change.key, time);
    if (time > 1) change.key += `/${time}`;
  }
  return changes.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.key < b.key ? -1 : 1));
}

/** The first day that a date may mean. @param {string} on */
export const dayOf = (on) => new Date(`${`${on}-01-01`.slice(0, 10)}T00:00:00Z`);
