/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const idPath = {
  code: 'id-path',
  scope: 'ruleset',
  about: 'An id does not say what folders and file name say.',
  wayOut:
    'Rename the file or mend the id; an id that was released is never renamed but moved (tombstones.json).',
  run({ id, platform, role, head, folder, files, part }, report) {
    if (head.id !== id || head.platform !== platform || head.role !== role) {
      report(part('_ruleset'), ['id'], `id, platform and role must say what the folders say: ${id}`);
    }
    for (const { path, data } of files.values()) {
      if (!path.endsWith('.json') || path.startsWith(`${folder}/_`)) continue;
      const wanted = `${id}.${path.slice(folder.length + 1, -5)}`;
      if (data.id !== wanted) report(path, ['id'], `the id must be "${wanted}", it is "${data.id}"`);
    }
  },
};
