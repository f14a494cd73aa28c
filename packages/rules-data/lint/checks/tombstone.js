import { ruleIds } from '../rule-ids.js';

/** @import { Check } from '../check-types.js' */

const FILE = 'tombstones.json';

/** @type {Check} */
export const tombstone = {
  code: 'tombstone',
  scope: 'dataset',
  about:
    'A tombstone leads to another tombstone or to nothing, stands for an id that is still a rule or never was one, or stands twice.',
  wayOut: 'Let it name living rules only; when a target moves on, rewrite the older tombstone too.',
  run(dataset, report) {
    const rules = ruleIds(dataset);
    const { moved, split, withdrawn } = dataset.tombstones;
    const kinds = { moved, split, withdrawn };
    const dead = new Set(Object.values(kinds).flatMap(Object.keys));
    /** @type {Set<string>} */
    const seen = new Set();
    for (const [kind, entries] of Object.entries(kinds)) {
      for (const [id, entry] of Object.entries(entries)) {
        if (rules.has(id)) report(FILE, [kind, id], `${id} is still a rule`);
        if (seen.has(id)) report(FILE, [kind, id], `${id} has two tombstones`);
        if (!(id in dataset.ids))
          report(FILE, [kind, id], `${id} was never released (it is not in ids.lock.json)`);
        seen.add(id);
        for (const target of entry.into ?? (entry.to ? [entry.to] : [])) {
          if (dead.has(target))
            report(FILE, [kind, id], `${id} leads to ${target}, which is a tombstone itself`);
          else if (!rules.has(target)) report(FILE, [kind, id], `${id} leads to ${target}, which is no rule`);
        }
      }
    }
  },
};
