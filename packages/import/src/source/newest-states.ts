import type { PhrasePart } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';

/** What the entries of a file are about, and how far each has come. */
export interface States<T> {
  /** The thing an entry is about; undefined where the entry does not say. */
  readonly keyOf: (entry: T) => string | undefined;
  /** Greater for a later state of one thing; NaN where the entry does not say. */
  readonly stateOf: (entry: T) => number;
}

/** How far a word is among words that follow one another; NaN for another one, which tells nothing. */
export function stateAmong(steps: readonly (readonly string[])[], word: string | undefined): number {
  const step = steps.findIndex((words) => word !== undefined && words.includes(word));
  return step < 0 ? Number.NaN : step;
}

interface Look<T> {
  /** All that an entry says. */
  readonly textOf: (entry: T) => string;
  readonly placeOf: (entry: T) => PhrasePart;
}

/**
 * Of several entries about one thing the one of its latest state, and where they do not tell which that is, the one
 * further down: joined exports hold one thing as it was on several days. What was left out is told to the book.
 */
export function newestStates<T>(
  entries: readonly T[],
  { keyOf, stateOf }: States<T>,
  { textOf, placeOf }: Look<T>,
  book: ImportBook,
): readonly T[] {
  const newest = new Map<string, T>();
  const older = new Map<T, 'row-again' | 'older-state'>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = key === undefined ? undefined : newest.get(key);
    if (known !== undefined && textOf(known) === textOf(entry)) older.set(entry, 'row-again');
    else if (known !== undefined && stateOf(entry) < stateOf(known)) older.set(entry, 'older-state');
    else {
      if (known !== undefined) older.set(known, 'older-state');
      if (key !== undefined) newest.set(key, entry);
    }
  }
  return entries.filter((entry) => {
    const reason = older.get(entry);
    if (reason !== undefined) {
      book.read();
      book.leaveOut(reason, placeOf(entry));
    }
    return reason === undefined;
  });
}
