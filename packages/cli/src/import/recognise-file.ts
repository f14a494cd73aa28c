import { type NoticeReading, readNotice } from '@risk-check/core';
import { type ExportRead, isMail } from '@risk-check/import/files';
import { accountsOfMessage, cleanMessage } from '@risk-check/report/questions';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import { loadLexicon } from '@risk-check/rules-data/notices';
import { CliError } from '../errors/cli-error.ts';
import { RECORDS_FILE } from '../errors/records-file.ts';
import { isOfAnotherKind } from '../files/is-no-snapshot.ts';
import { parseJson } from '../files/parse-json.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { Session } from '../process/session.ts';
import { kindOf } from '../rulesets/read-snapshot.ts';
import { readAsking } from './read-asking.ts';

/** A message of a platform that somebody saved as a text. */
export interface SavedMessage {
  readonly file: string;
  readonly text: string;
  readonly kind: NoticeReading['kind'];
  /** The accounts that it may be about; none where it names no platform. */
  readonly accounts: readonly RulesetEntry[];
}

/** What a file is: a snapshot, or what can be made one. */
export type Recognised =
  | { readonly is: 'snapshot' }
  | { readonly is: 'exports'; readonly read: readonly ExportRead[]; readonly message?: SavedMessage }
  | { readonly is: 'message'; readonly message: SavedMessage }
  | { readonly is: 'unknown'; readonly error: CliError; readonly isJson: boolean };

/** A message is short; a longer text is a table. */
const LONGEST_MESSAGE = 100_000;
const LEAST_WORDS = 10;
/** Of these a message tells something about the account. */
const ABOUT_ACCOUNT: readonly NoticeReading['kind'][] = ['restriction', 'warning', 'verification', 'content'];

/** Tells what a file is, whatever its name, and reads what is no snapshot. */
export async function recogniseFile(
  file: string,
  format: string | undefined,
  session: Session,
): Promise<Recognised> {
  const text = await beginningOf(file, session);
  if (text !== null && /^\uFEFF?\s*\{/.test(text) && (await isSnapshot(file, session)))
    return { is: 'snapshot' };
  try {
    const read = await readAsking(file, {}, format, session);
    const isPage = read.some(({ result }) => result.importer.endsWith('-page'));
    const message = isPage && text !== null && hasSentence(text) ? await messageIn(file, text) : null;
    // What a message says of figures is no page of them where none can be read.
    if (message && read.every(({ result }) => result.notes.rows.used === 0))
      return { is: 'message', message };
    return { is: 'exports', read, ...(message?.kind === 'restriction' ? { message } : {}) };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    // A refused mail may be forged: its text isn't a message of the platform.
    const isText =
      text !== null &&
      !isNamedJson(file) &&
      !text.includes('"snapshotVersion"') &&
      !/^\s*[[{<]/.test(text) &&
      kindOf(text) !== 'mail' &&
      !isMail(text);
    const message = isText ? await messageIn(file, text) : null;
    return message
      ? { is: 'message', message }
      : {
          is: 'unknown',
          error,
          isJson:
            text === null || isNamedJson(file) || text.includes('"snapshotVersion"') || /^\s*[[{]/.test(text),
        };
  }
}

const isNamedJson = (file: string): boolean => /\.json$/i.test(file) || RECORDS_FILE.test(file);

/** A message is written in sentences; a page of figures has labels. */
const hasSentence = (text: string): boolean =>
  text.split('\n').some((line) => line.trim().split(' ').length >= LEAST_WORDS);

/** The text of a short file; null of a longer one, or of one that can't be read. */
async function beginningOf(file: string, { io }: Session): Promise<string | null> {
  const bytes = await readBytes(file, io).catch(() => null);
  if (bytes === null || bytes.length > LONGEST_MESSAGE) return bytes && decode(bytes.subarray(0, 4096));
  return decode(bytes);
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** JSON that names a platform, or that is broken: an error of it says what is wrong with a snapshot. */
async function isSnapshot(file: string, { io }: Session): Promise<boolean> {
  try {
    const value = await parseJson({ name: file, text: decode(await readBytes(file, io)) });
    return !isOfAnotherKind(value);
  } catch {
    return true;
  }
}

/** What a text says of an account; null where it says nothing. */
async function messageIn(file: string, given: string): Promise<SavedMessage | null> {
  const text = cleanMessage(given);
  if (text.trim() === '') return null;
  const { kind } = readNotice(text, await loadLexicon(text));
  const accounts = accountsOfMessage(text, rulesets);
  // A text that names one platform may be its message: what it says is left to the person.
  return ABOUT_ACCOUNT.includes(kind) || (accounts.length > 0 && kindOf(text) === null)
    ? { file, text, kind, accounts }
    : null;
}
