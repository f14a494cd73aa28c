import type { Snapshot } from '@risk-check/core';
import { REFERENCES } from '@risk-check/core/snapshot';
import { DEADLINE } from './values/card-disputes.ts';

/** Fields that name an account, an order, an item or a device. */
const ID_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'sellerId',
  'buyerId',
  'itemId',
  'listingId',
  'methodId',
  'addressId',
  ...Object.values(REFERENCES).map(({ by }) => by),
]);

/**
 * Replaces every id by what `hash` makes of it: the same id stays the same everywhere, so references and merging still work.
 *
 * @param snapshot - A snapshot; it is not changed.
 * @param hash - What takes the place of an id, such as a keyed digest.
 *
 * @example
 * const secret = new Map();
 * const numbered = replaceIds(snapshot, (id) => {
 *   if (!secret.has(id)) secret.set(id, `id-${secret.size + 1}`);
 *   return secret.get(id);
 * });
 * console.log(numbered.orders);
 */
export function replaceIds(snapshot: Snapshot, hash: (id: string) => string): Snapshot {
  const item = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, content]) => {
        if (ID_FIELDS.has(field) && typeof content === 'string') {
          // A deadline stays that of its dispute.
          const start = content.startsWith(DEADLINE) ? DEADLINE : '';
          return [field, `${start}${hash(content.slice(start.length))}`];
        }
        if (field === 'accountIds' && Array.isArray(content))
          return [field, content.map((id: unknown) => (typeof id === 'string' ? hash(id) : id))];
        return [field, content];
      }),
    );
  };
  const entries = Object.entries(snapshot).map(([name, value]): [string, unknown] => {
    if (name === 'account') return [name, item(value)];
    if (name !== 'source' && Array.isArray(value)) return [name, value.map(item)];
    return [name, value];
  });
  return Object.fromEntries(entries) as unknown as Snapshot;
}
