import { isCaseFile } from '../../dataset/case-files.js';
import { orderKeys } from '../order-keys.js';
import { definitionsFor, schemaNameOf, schemaOf } from '../schemas.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const keyOrder = {
  code: 'key-order',
  scope: 'file',
  about:
    'Keys stand in another order than in the schema, so that two files of one kind cannot be compared at a glance.',
  wayOut: 'Run `npm run lint:data -- --fix`.',
  run(file, report) {
    if (file.error || schemaNameOf(file.path) === null) return;
    const first = firstDifference(file.data, ordered(file.data, file.path), []);
    if (first)
      report(
        file.path,
        first.pointer,
        `"${first.key}" stands before "${first.before}"; the order here is ${first.order.join(', ')}`,
      );
  },
  fix: (data, path) => (schemaNameOf(path) === null ? data : ordered(data, path)),
};

/** @param {any} data @param {string} path */
function ordered(data, path) {
  const name = String(schemaNameOf(path));
  const inOrder = (/** @type {any} */ value) => orderKeys(value, schemaOf(name), definitionsFor(name));
  return isCaseFile(path) ? data.map(inOrder) : inOrder(data);
}

/** @param {any} is @param {any} wanted @param {(string | number)[]} pointer @returns {{ pointer: (string | number)[], key: string, before: string, order: string[] } | null} */
function firstDifference(is, wanted, pointer) {
  if (is === null || typeof is !== 'object') return null;
  const keys = Object.keys(is);
  const order = Object.keys(wanted);
  for (const [i, key] of keys.entries()) {
    if (key !== order[i]) return { pointer: [...pointer, key], key, before: String(order[i]), order };
  }
  for (const key of keys) {
    const inner = firstDifference(is[key], wanted[key], [...pointer, Array.isArray(is) ? Number(key) : key]);
    if (inner) return inner;
  }
  return null;
}
