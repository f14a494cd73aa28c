import { formatTime, type PhrasePart } from '@risk-check/core/snapshot';
import type { Doubt } from './doubt.ts';

/** Something the reader should know; words are made at the edge from `code` and `args`. */
export interface ImportNote {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number | boolean>>;
}

/** Entries or single values that could not be used, with the first places (a path, or a phrase); never with their content. */
export interface LeftOut {
  readonly reason: string;
  readonly count: number;
  readonly places: readonly PhrasePart[];
}

/** What an import found, left out and could not know. */
export interface ImportNotes {
  /** Rows of a table, or entries of an answer (figures, disputes). */
  readonly rows: { readonly read: number; readonly used: number; readonly leftOut: readonly LeftOut[] };
  /** Single values that were left out of entries that were used. */
  readonly values: readonly LeftOut[];
  readonly messages: readonly ImportNote[];
}

/** Collects what an importer reads, uses and leaves out, and the newest time it has seen. */
export interface ImportBook {
  /** One entry was read. */
  readonly read: () => void;
  readonly use: () => undefined;
  /** One entry was read and not used. */
  readonly leaveOut: (reason: string, place: PhrasePart) => undefined;
  readonly leaveOutValue: (reason: string, place: PhrasePart) => void;
  readonly say: (code: string, args?: ImportNote['args']) => void;
  /** The file shows, or lacks, something for which a list cannot be taken as complete; the first reason counts. `total`: how many entries the list has. */
  readonly doubt: (list: string, why: Doubt, total?: number) => void;
  readonly doubtOf: (list: string) => { readonly why: Doubt; readonly total?: number } | undefined;
  /** Whether an entry that happened was left out, for want of its id or its time: the lists of the file are not whole then. */
  readonly hasMissed: () => boolean;
  /** A time at which the file says something has happened already. */
  readonly see: (epochMs: number) => void;
  /** A day without a time of day was read. */
  readonly seeDay: () => void;
  /** The time the caller gave, or NaN. */
  readonly asOf: number;
  /** The last year that a time in the file can be of: the one that follows the present. */
  readonly lastYear: number;
  /** Whether a time is of a year that can't be, such as one of another calendar. */
  readonly isOdd: (epochMs: number) => boolean;
  readonly newest: () => number;
  readonly close: () => ImportNotes;
}

/** No platform is older. */
export const FIRST_YEAR = 1995;
/** The last year where nobody says which year it is now: each two digits stand for one year from the first on. */
export const LAST_YEAR = FIRST_YEAR + 99;

const MOST_PLACES = 5;
/** Reasons for which an entry is left out that counts for all that. */
const MISSED = ['no-id', 'rounded-id', 'not-a-time', 'not-a-day'];

const ambiguous = (left: { readonly count: number } | undefined): readonly ImportNote[] =>
  left ? [{ code: 'ambiguous-days', args: { count: left.count } }] : [];

/**
 * @param asOf - The time the caller gave, or NaN.
 * @param now - The present, where the caller knows it.
 */
export function openBook(asOf: number, now: number = asOf): ImportBook {
  const lastYear = Number.isNaN(now) ? LAST_YEAR : new Date(now).getUTCFullYear() + 1;
  const isOdd = (epochMs: number): boolean => {
    const year = new Date(epochMs).getUTCFullYear();
    return year < FIRST_YEAR || year > lastYear;
  };
  let read = 0;
  let used = 0;
  let days = 0;
  let newest = Number.NaN;
  const rows = new Map<string, { count: number; places: PhrasePart[] }>();
  const values = new Map<string, { count: number; places: PhrasePart[] }>();
  const messages: ImportNote[] = [];
  const doubts = new Map<string, { readonly why: Doubt; readonly total?: number }>();
  const add = (to: typeof rows, reason: string, place: PhrasePart): undefined => {
    const entry = to.get(reason) ?? { count: 0, places: [] };
    entry.count++;
    if (entry.places.length < MOST_PLACES) entry.places.push(place);
    to.set(reason, entry);
  };
  const list = (from: typeof rows): LeftOut[] => [...from].map(([reason, entry]) => ({ reason, ...entry }));
  return {
    asOf,
    lastYear,
    isOdd,
    read: () => void read++,
    use: () => {
      used++;
    },
    leaveOut: (reason, place) => add(rows, reason, place),
    leaveOutValue: (reason, place) => add(values, reason, place),
    say: (code, args = {}) => void messages.push({ code, args }),
    doubt: (list, why, total) =>
      void doubts.set(list, doubts.get(list) ?? { why, ...(total === undefined ? {} : { total }) }),
    doubtOf: (list) => doubts.get(list),
    hasMissed: () => MISSED.some((reason) => rows.has(reason)) || values.has('odd-year'),
    see: (epochMs) => {
      if (!isOdd(epochMs) && !(epochMs <= newest)) newest = Number.isNaN(epochMs) ? newest : epochMs;
    },
    seeDay: () => void days++,
    newest: () => newest,
    close: () => ({
      rows: { read, used, leftOut: list(rows) },
      values: list(values),
      messages: [
        ...messages,
        ...ambiguous(values.get('ambiguous-day')),
        ...(days > 0 ? [{ code: 'days-without-time', args: { count: days, assumed: '12:00 UTC' } }] : []),
        ...(Number.isNaN(asOf) && !Number.isNaN(newest)
          ? [{ code: 'as-of-newest', args: { asOf: formatTime(newest) } }]
          : []),
      ],
    }),
  };
}
