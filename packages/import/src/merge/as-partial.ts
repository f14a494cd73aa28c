import type { ImportResult } from '../importers/import-file.ts';
import type { Doubt } from '../notes/doubt.ts';

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
  const messages = result.notes.messages.map(({ code, args }) =>
    code === 'list-complete'
      ? { code: 'list-partial', args: { list: args.list ?? '', count: args.count ?? 0, why: UNREAD } }
      : { code, args },
  );
  return {
    ...result,
    snapshot: { ...snapshot, observed: Object.fromEntries(lists) },
    notes: { ...result.notes, messages },
  };
}

const UNREAD: Doubt = 'unread';
