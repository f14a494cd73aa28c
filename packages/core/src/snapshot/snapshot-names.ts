import { headFields } from './snapshot-form.generated.ts';
import { snapshotLists } from './snapshot-lists.ts';

/** Every name that the format itself gives a meaning: fields of the head, of what it holds, lists and their fields. */
export const SNAPSHOT_NAMES: ReadonlySet<string> = new Set([
  ...Object.entries(headFields).flatMap(([name, form]) => [
    name.replace('?', ''),
    ...(String(form).match(/[A-Za-z]\w+(?=\??[:,])/g) ?? []),
  ]),
  ...Object.entries(snapshotLists).flatMap(([list, { fields }]) => [list, ...Object.keys(fields)]),
  // Of an amount of money.
  'value',
  'currency',
]);
