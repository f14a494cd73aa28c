/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const idPath = {
  code: 'id-path',
  scope: 'ruleset',
  about: 'The head of a ruleset does not say what its folders say.',
  wayOut:
    'Rename the folders or correct the head; an id that was released is never renamed but moved (tombstones.json).',
  run({ id, platform, role, head, part }, report) {
    if (head.id !== id || head.platform !== platform || head.role !== role)
      report(part('_ruleset'), ['id'], `id, platform and role must say what the folders say: ${id}`);
  },
};
