import { ruleIds } from '../rule-ids.js';

/** @import { Check } from '../check-types.js' */

const LOCK = 'ids.lock.json';

/** @type {Check} */
export const idsLock = {
  code: 'ids-lock',
  scope: 'dataset',
  about:
    'ids.lock.json does not hold every rule id, an id it holds is neither a rule nor a tombstone, or an entry was changed or removed.',
  wayOut:
    'New id: `npm run lint:data -- --fix` adds it. Lost id: bring the rule back or write a tombstone (tombstones.json). Entries are never removed.',
  run(dataset, report, { base }) {
    const rules = ruleIds(dataset);
    const { moved, split, withdrawn } = dataset.tombstones;
    for (const [id, path] of rules) if (!(id in dataset.ids)) report(path, [], `${id} is not in ${LOCK}`);
    for (const id of Object.keys(dataset.ids)) {
      if (!rules.has(id) && !(id in moved) && !(id in split) && !(id in withdrawn))
        report(LOCK, ['ids', id], `${id} was released and is neither a rule nor a tombstone`);
    }
    for (const [id, version] of Object.entries(base?.ids ?? {})) {
      if (!(id in dataset.ids)) report(LOCK, ['ids'], `the entry ${id} was removed`);
      else if (dataset.ids[id] !== version)
        report(LOCK, ['ids', id], `the entry ${id} was changed from ${version} to ${dataset.ids[id]}`);
    }
  },
  fix(data, path, dataset) {
    if (path !== LOCK) return data;
    const ids = { ...data.ids };
    for (const id of ruleIds(dataset).keys()) ids[id] ??= dataset.common.datasetVersion;
    return { ...data, ids: Object.fromEntries(Object.entries(ids).sort(([a], [b]) => (a < b ? -1 : 1))) };
  },
};
