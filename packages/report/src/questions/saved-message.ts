import { type NoticeLexicon, type NoticeReading, readNotice } from '@risk-check/core';
import { accountsOfMessage } from './account-of-message.ts';
import { cleanMessage } from './clean-message.ts';
import type { AccountEntry } from './find-accounts.ts';

/** A platform's message, saved as text. */
export interface SavedMessage<Entry extends AccountEntry> {
  readonly text: string;
  readonly kind: NoticeReading['kind'];
  /** The accounts it may concern; none if it names no platform. */
  readonly accounts: readonly Entry[];
}

/** A longer text is a table or a document. */
const LONGEST = 100_000;
/** Sentences rarely have three commas in each of two lines. */
const LEAST_COLUMNS = 4;
/** Kinds of messages that say something about the account. */
const ABOUT_ACCOUNT: readonly NoticeReading['kind'][] = ['restriction', 'warning', 'verification', 'content'];

/**
 * Reads a text as a platform's message. A text that names one platform counts as its message, whatever it says: what it
 * means is left to the reader.
 *
 * @param given - The text; not a mail, whose sender has to be checked first.
 * @param entries - The known accounts.
 * @param loadLexicon - Loads the wordings for a text.
 * @returns null for JSON, markup, tables, and texts that neither name a platform nor say anything about an account.
 */
export async function savedMessage<Entry extends AccountEntry>(
  given: string,
  entries: readonly Entry[],
  loadLexicon: (text: string) => Promise<NoticeLexicon>,
): Promise<SavedMessage<Entry> | null> {
  if (given.length > LONGEST || /^\s*[[{<]/.test(given) || given.includes('"snapshotVersion"')) return null;
  const text = cleanMessage(given);
  if (text.trim() === '' || isTable(text, LEAST_COLUMNS)) return null;
  const { kind } = readNotice(text, await loadLexicon(text));
  const accounts = accountsOfMessage(text, entries);
  return ABOUT_ACCOUNT.includes(kind) || (accounts.length > 0 && !isTable(text, 2))
    ? { text, kind, accounts }
    : null;
}

/** Whether the first two lines have the same number of cells. */
function isTable(text: string, leastColumns: number): boolean {
  const [head = '', row = ''] = text.split('\n').filter((line) => line.trim() !== '');
  const cells = (line: string): number => line.split(/[,;\t]/).length;
  return cells(head) >= leastColumns && cells(head) === cells(row);
}
