import type { ImportResult } from '../importers/import-file.ts';

/**
 * The same export as a part of what there is: what is in its lists counts, and nothing follows from what isn't.
 *
 * @param result - What became of a file beside which another one couldn't be read.
 */
export function asPartial(result: ImportResult): ImportResult {
  const { snapshot } = result;
  const lists = Object.entries(snapshot).flatMap(([name, list]) =>
    Array.isArray(list) && name !== 'source' ? [[name, { since: snapshot.asOf }]] : [],
  );
  if (lists.length === 0) return result;
  return { ...result, snapshot: { ...snapshot, observed: Object.fromEntries(lists) } };
}
