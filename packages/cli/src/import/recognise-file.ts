import { type ExportRead, isMail } from '@risk-check/import/files';
import { type SavedMessage as MessageText, savedMessage } from '@risk-check/report/questions';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import { loadLexicon } from '@risk-check/rules-data/notices';
import { CliError } from '../errors/cli-error.ts';
import { RECORDS_FILE } from '../errors/records-file.ts';
import { isOfAnotherKind } from '../files/is-no-snapshot.ts';
import { parseJson } from '../files/parse-json.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { Session } from '../process/session.ts';
import { kindOf } from '../rulesets/read-snapshot.ts';
import type { ReadOptions } from './left-open.ts';
import { readAsking } from './read-asking.ts';

/** A platform's message in a text file. */
export interface SavedMessage extends MessageText<RulesetEntry> {
  readonly file: string;
}

/** The kind of a file, with its content unless it's a snapshot. */
export type Recognised =
  | { readonly is: 'snapshot' }
  | { readonly is: 'exports'; readonly read: readonly ExportRead[]; readonly message?: SavedMessage }
  | { readonly is: 'message'; readonly message: SavedMessage }
  | { readonly is: 'unknown'; readonly error: CliError; readonly isJson: boolean };

/** More than the longest message takes, whatever its script. */
const MOST_LOOKED_AT = 500_000;
const LEAST_WORDS = 10;

/** Recognises a file by its content, and reads it unless it's a snapshot. */
export async function recogniseFile(
  file: string,
  options: ReadOptions,
  format: string | undefined,
  session: Session,
): Promise<Recognised> {
  const text = await beginningOf(file, options, session);
  if (text !== null && /^\uFEFF?\s*\{/.test(text) && (await isSnapshot(file, session)))
    return { is: 'snapshot' };
  try {
    const read = await readAsking(file, options, format, session);
    const isPage = read.some(({ result }) => result.importer.endsWith('-page'));
    const message = isPage && text !== null && hasSentence(text) ? await messageIn(file, text) : null;
    // A text about figures isn't a page if no figure can be read from it.
    if (message && read.every(({ result }) => result.notes.rows.used === 0))
      return { is: 'message', message };
    return { is: 'exports', read, ...(message?.kind === 'restriction' ? { message } : {}) };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    // A refused mail may be forged: its text isn't a message of the platform.
    const isText = text !== null && !isNamedJson(file) && kindOf(text) !== 'mail' && !isMail(text);
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

/** The text a file begins with; null where it can't be read. */
async function beginningOf(file: string, { encoding }: ReadOptions, { io }: Session): Promise<string | null> {
  const bytes = await readBytes(file, io).catch(() => null);
  return bytes && new TextDecoder(encoding).decode(bytes.subarray(0, MOST_LOOKED_AT));
}

/** Whether JSON names a platform or is broken: then scoring it reports the problem. */
async function isSnapshot(file: string, { io }: Session): Promise<boolean> {
  try {
    const value = await parseJson({ name: file, text: new TextDecoder().decode(await readBytes(file, io)) });
    return !isOfAnotherKind(value);
  } catch {
    return true;
  }
}

async function messageIn(file: string, given: string): Promise<SavedMessage | null> {
  const message = await savedMessage(given, rulesets, loadLexicon);
  return message && { file, ...message };
}
