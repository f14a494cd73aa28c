import type { Snapshot } from '@risk-check/core';
import { ImportError, type ImportNote, type ImportOptions, importFile } from '@risk-check/core/import';
import type { ExportRead } from './read-export.ts';

/** Importers whose lists come in pages that tell only together how much of the list they are. */
const PAGED: ReadonlySet<string> = new Set(['stripe-disputes', 'aliexpress-issues']);
const IS_PART = 'part-of-list';

/** Pages of one list together, every other file on its own. */
export function groupPages(files: readonly ExportRead[]): ExportRead[][] {
  const groups = new Map<unknown, ExportRead[]>();
  for (const file of files) {
    const { importer } = file.result;
    const key = PAGED.has(importer) ? importer : file;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()];
}

/**
 * What pages hold, read as if they had come as one list; undefined where they are no pages of one.
 *
 * @param pages - The files, each read on its own.
 * @param merged - The snapshot that they give one after the other.
 * @param options - The options that each of them was read with.
 */
export function joinPages(
  pages: readonly ExportRead[],
  merged: Snapshot,
  options: ImportOptions,
): { readonly snapshot: Snapshot; readonly notes: readonly ImportNote[] } | undefined {
  // A file may hold several pages.
  const lists = pages.map(({ json = '' }) =>
    json
      .trim()
      .replace(/^\[(.*)\]$/s, '$1')
      .trim(),
  );
  const list = `[${lists.filter((text) => text !== '').join(',')}]`;
  try {
    const { snapshot, notes } = importFile(list, { ...options, asOf: merged.asOf });
    if (sizesOf(snapshot) !== sizesOf(merged)) return undefined;
    const { observed: _, ...rest } = merged;
    return {
      snapshot: { ...rest, ...(snapshot.observed ? { observed: snapshot.observed } : {}) },
      notes: notes.messages.filter(({ code }) => code === IS_PART),
    };
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

/** A page without the note that it is one: how much of the list the pages are together is said once. */
export function withoutPart({ result, ...read }: ExportRead): ExportRead {
  const messages = result.notes.messages.filter(({ code }) => code !== IS_PART);
  return { ...read, result: { ...result, notes: { ...result.notes, messages } } };
}

/** How many items each list has. */
const sizesOf = (snapshot: Snapshot): string =>
  JSON.stringify(
    Object.entries(snapshot)
      .flatMap(([name, list]) => (Array.isArray(list) && name !== 'source' ? [`${name} ${list.length}`] : []))
      .sort(),
  );
