/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const idUnique = {
  code: 'id-unique',
  scope: 'dataset',
  about: 'Two files use the same rule id.',
  wayOut: 'Give one of them a slug of its own.',
  run({ rulesets }, report) {
    /** @type {Map<string, string>} */
    const seen = new Map();
    for (const { folder, files } of rulesets) {
      for (const { path, data } of files.values()) {
        if (!path.endsWith('.json') || path.startsWith(`${folder}/_`) || typeof data?.id !== 'string')
          continue;
        const other = seen.get(data.id);
        if (other) report(path, ['id'], `${data.id} is also the id of ${other}`);
        else seen.set(data.id, path);
      }
    }
  },
};
