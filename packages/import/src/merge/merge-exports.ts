import type { Snapshot } from '@risk-check/core';
import { type ImportResult, importFile } from '../importers/import-file.ts';
import { importerById } from '../importers/importers.ts';
import type { ImportNote } from '../notes/import-book.ts';
import { ImportError } from '../notes/import-error.ts';
import type { ImportOptions } from '../source/importer.ts';
import { differingMetric } from './merge-metrics.ts';
import { MergeError, mergeSnapshots } from './merge-snapshots.ts';

/** Notes about how much of its lists a file holds. */
const REACH_NOTES = ['list-complete', 'list-partial'];

/** One export, read. */
export interface ExportRead {
  readonly file: string;
  /** The text of an answer in JSON, which may be read once more; tables are not, and can be large. */
  readonly json?: string;
  /** Whether a file of the same import couldn't be read, so that its lists are partial. */
  readonly isPart?: boolean;
  readonly result: ImportResult;
}

/** A file and what it gives. */
export interface Part {
  readonly file: string;
  readonly snapshot: Snapshot;
}

/** What there is to say of a file that was merged with those before it. */
export interface MergeNotes {
  readonly file: string;
  readonly notes: readonly ImportNote[];
}

/** The error for a file that is of another account than those before it. */
export type Refuse = (file: string, cause: MergeError) => Error;

/** What several pages of one list, or one file, give. */
export interface Group<T extends ExportRead> extends Part {
  readonly pages: readonly T[];
  readonly said: readonly MergeNotes[];
}

/** Pages of one list together, every other file on its own. */
export function mergeExports<T extends ExportRead>(
  files: readonly T[],
  options: ImportOptions,
  refuse: Refuse,
): Group<T>[] {
  const groups = new Map<unknown, [T, ...T[]]>();
  for (const file of files) {
    const { importer } = file.result;
    const key = importerById(importer)?.isPaged ? importer : file;
    const pages = groups.get(key);
    if (pages) pages.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()].map((pages) => mergePages(pages, options, refuse));
}

/** Whether all snapshots have the same account id; true for a single one. */
export const isOneAccount = (parts: readonly Part[]): boolean => {
  const [first, ...others] = parts.map(({ snapshot }) => snapshot.account?.id ?? null);
  return others.length === 0 || (first !== null && others.every((id) => id === first));
};

/** Snapshots of one account as one, each of them merged with those before it. */
export function mergeAll(
  first: Pick<Part, 'snapshot'>,
  others: readonly Part[],
  refuse: Refuse,
): { readonly snapshot: Snapshot; readonly said: readonly MergeNotes[] } {
  let { snapshot } = first;
  const said: MergeNotes[] = [];
  for (const { file, snapshot: next } of others) {
    try {
      refuseOtherFigures(snapshot, next);
      const merged = mergeSnapshots(snapshot, next);
      snapshot = merged.snapshot;
      said.push({ file, notes: merged.notes });
    } catch (cause) {
      throw cause instanceof MergeError ? refuse(file, cause) : cause;
    }
  }
  return { snapshot, said };
}

/** Refuses two values of one figure at the same time: they belong to two records, such as two stores. */
function refuseOtherFigures(one: Snapshot, other: Snapshot): void {
  const differing = differingMetric(one, other);
  if (differing) throw new MergeError(`metrics.${differing.name}`, differing.one, differing.other);
}

function mergePages<T extends ExportRead>(
  pages: readonly [T, ...T[]],
  options: ImportOptions,
  refuse: Refuse,
): Group<T> {
  const [{ file: name, result }, ...others] = pages;
  const { snapshot, said } = mergeAll(result, others.map(partOf), refuse);
  const group = { file: name, pages, snapshot, said };
  const joined =
    others.length > 0 && !pages.some(({ isPart }) => isPart)
      ? joinPages(pages, snapshot, { ...options, role: snapshot.role })
      : undefined;
  if (!joined) return group;
  const file = pages.map((page) => page.file).join(', ');
  return {
    ...group,
    pages: pages.map(withoutPart),
    snapshot: joined.snapshot,
    said: [...said, { file, notes: joined.notes }],
  };
}

const partOf = ({ file, result }: ExportRead): Part => ({ file, snapshot: result.snapshot });

/**
 * The pages of one list, read as one file; undefined where they aren't pages of one list.
 *
 * @param pages - The files, each read on its own.
 * @param merged - The snapshot that they give one after the other.
 * @param options - The options that each of them was read with.
 */
function joinPages(
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
    const lists = Object.entries(snapshot).filter(([name, list]) => Array.isArray(list) && name !== 'source');
    return {
      snapshot: {
        ...rest,
        // All pages were read at one time.
        ...Object.fromEntries(lists),
        ...(snapshot.observed ? { observed: snapshot.observed } : {}),
      },
      notes: notes.messages.filter(({ code }) => REACH_NOTES.includes(code)),
    };
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

/** A page without the note that it is one: how much of the list the pages are together is said once. */
function withoutPart<T extends ExportRead>(page: T): T {
  const { notes } = page.result;
  const messages = notes.messages.filter(({ code }) => !REACH_NOTES.includes(code));
  return { ...page, result: { ...page.result, notes: { ...notes, messages } } };
}

/** How many items each list has. */
const sizesOf = (snapshot: Snapshot): string =>
  JSON.stringify(
    Object.entries(snapshot)
      .flatMap(([name, list]) => (Array.isArray(list) && name !== 'source' ? [`${name} ${list.length}`] : []))
      .sort(),
  );
