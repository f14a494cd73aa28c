import { createHash } from 'node:crypto';
import {
  ImportError,
  type ImportNote,
  type ImportOptions,
  type ImportResult,
  importFile,
} from '@risk-check/import';
import { asPartial, type ExportRead, foreignFormat, markupOf, utf16ToUtf8 } from '@risk-check/import/files';
import { openInput } from '../batch/open-input.ts';
import { CliError, unreadable } from '../errors/cli-error.ts';
import { parseJson } from '../files/parse-json.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { Session } from '../process/session.ts';
import { wholeSecond } from '../process/whole-second.ts';
import { decodeExport, type ExportText } from './decode-export.ts';
import type { ReadOptions } from './left-open.ts';
import { readMails } from './read-mails.ts';
import { unquoted } from './unquoted.ts';

/**
 * Reads one file: an export, or the exports inside of an archive. Errors are located, and where a file does not say when it
 * was made, now is taken and said.
 */
export async function readExports(
  file: string,
  options: ReadOptions,
  session: Session,
): Promise<readonly ExportRead[]> {
  const { io } = session;
  const given = await readBytes(file, io).catch((error: unknown) => readLargeMailbox(error, file, session));
  if (given === null)
    return [{ file, result: await located(file, () => readMails(file, undefined, options, session)) }];
  if (foreignFormat(given)?.format === 'ZIP') {
    const { isWorkbook } = await import('@risk-check/import/workbook');
    if (!isWorkbook(given)) {
      const { readArchive } = await import('./read-archive.ts');
      return readArchive(file, given, (inside, bytes) => readFile(inside, bytes, options, session));
    }
  }
  return readFile(file, given, options, session);
}

/** A file that is no archive: a workbook may hold several exports. */
async function readFile(
  file: string,
  given: Uint8Array,
  options: ReadOptions,
  session: Session,
): Promise<readonly ExportRead[]> {
  const { isWorkbook } = await import('@risk-check/import/workbook');
  if (!isWorkbook(given)) return [await readExport(file, given, options, session)];
  const { readWorkbook } = await import('./read-workbook.ts');
  return readWorkbook(file, given, (name, text) => ({
    file: name,
    result: withHash(importNow(text, file, options, session.io.now), given),
  }));
}

async function readExport(
  file: string,
  given: Uint8Array,
  options: ReadOptions,
  session: Session,
): Promise<ExportRead> {
  const { io } = session;
  if (await isMailFile(given)) {
    const result = await located(file, () => readMails(file, given, options, session));
    return { file, result: withHash(result, given) };
  }
  // An answer without content (HTTP 204) is an answer where the importer is known.
  const isBlank = given.length < 128 && new TextDecoder().decode(utf16ToUtf8(given)).trim() === '';
  const input: ExportText =
    isBlank && options.from !== undefined ? { name: file, text: '' } : decodeExport(given, file, options);
  const format = markupOf(input.text);
  if (format) throw unreadable(file, { code: 'is-document', args: { format } });
  // The stricter reader first: it shows the place of a syntax error and refuses a name given twice.
  const isJson = /^\s*[[{]/.test(input.text);
  const value = isJson ? await parseJson(input).catch((error) => Promise.reject(unquoted(error))) : null;
  if (typeof value === 'object' && value !== null && 'snapshotVersion' in value)
    throw new CliError('INVALID_IMPORT', file, [{ file, code: 'is-snapshot', args: {} }]);
  const result = importText(input, options, io.now);
  return { file, ...(isJson ? { json: input.text } : {}), result: withHash(result, given) };
}

/** The snapshot with the hash of the file that it is from. */
function withHash(result: ImportResult, given: Uint8Array): ImportResult {
  const source = {
    ...(result.snapshot.source as object),
    fileSha256: createHash('sha256').update(given).digest('hex'),
  };
  return { ...result, snapshot: { ...result.snapshot, source } };
}

const BEGINNING = 20_000;

async function isMailFile(bytes: Uint8Array): Promise<boolean> {
  const { isMail } = await import('@risk-check/import/mail');
  return isMail(new TextDecoder('windows-1252').decode(bytes.subarray(0, BEGINNING)));
}

/** A mailbox may be larger than a text can be: null where the file is one; any other error as it is. */
async function readLargeMailbox(error: unknown, file: string, { io }: Session): Promise<null> {
  if (!(error instanceof CliError) || file === '-' || !error.has('too-large')) throw error;
  const input = await openInput(file, io);
  try {
    for await (const chunk of input.chunks(() => Buffer.alloc(BEGINNING)))
      if (await isMailFile(chunk)) return null;
      else break;
  } finally {
    await input.close();
  }
  throw error;
}

/** Errors of importing as those of the file. */
async function located<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof ImportError ? cliError(error, file) : error;
  }
}

/**
 * The same exports, those that may be of several roles as of the one that a file beside them is of for sure.
 *
 * @param files - The exports.
 * @param sure - The roles of the snapshots that they are merged with.
 * @param options - The options that they were read with.
 * @param session - Of this call.
 */
export function agreeOnRole(
  files: readonly ExportRead[],
  sure: readonly string[],
  options: ImportOptions,
  { io }: Session,
): ExportRead[] {
  const roles = [...sure, ...files.flatMap((read) => (rolesLeft(read) ? [] : [read.result.snapshot.role]))];
  return files.map((read) => {
    const role = rolesLeft(read)?.find((other) => other === roles[0]);
    if (role === undefined || read.json === undefined) return read;
    const { snapshot, ...rest } = importNow(read.json, read.file, { ...options, role }, io.now);
    const { source } = read.result.snapshot;
    const result = { ...rest, snapshot: { ...snapshot, source } };
    return { ...read, result: read.isPart ? asPartial(result) : result };
  });
}

/** The other roles of which an export may be; undefined where it is of one for sure. */
function rolesLeft({ result }: ExportRead): readonly string[] | undefined {
  const assumed = result.notes.messages.find(({ code }) => code === 'role-assumed');
  return assumed && String(assumed.args.others).split(', ');
}

/** Bytes in which no export can be found were no text in another encoding either. */
function importText(
  { name, text, notUtf8 }: ExportText,
  options: ImportOptions,
  now: () => number,
): ImportResult {
  if (!notUtf8) return importNow(text, name, options, now);
  try {
    const { notes, ...rest } = importNow(text, name, options, now);
    const note = { code: 'not-utf8', args: { encoding: notUtf8.encoding } };
    return { ...rest, notes: { ...notes, messages: [...notes.messages, note] } };
  } catch (error) {
    throw error instanceof CliError ? notUtf8.error : error;
  }
}

function importNow(text: string, file: string, given: ImportOptions, now: () => number): ImportResult {
  const options = { ...given, now: wholeSecond(now()) };
  const takeNow = (code: string, args: ImportNote['args'] = {}): ImportResult => {
    const asOf = wholeSecond(now());
    const { notes, ...rest } = importFile(text, { ...options, asOf });
    const note = { code, args: { asOf, ...args } };
    return { ...rest, notes: { ...notes, messages: [...notes.messages, note] } };
  };
  try {
    const result = importFile(text, options);
    const newest = result.snapshot.asOf;
    const isAhead = options.asOf === undefined && Date.parse(newest) > now() + FARTHEST_AHEAD;
    return isAhead ? takeNow('newest-is-ahead', { newest }) : result;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (options.asOf === undefined && error.issues.some(({ code }) => code === 'no-time'))
      return takeNow('as-of-now');
    throw cliError(error, file);
  }
}

function cliError(error: ImportError, file: string): CliError {
  const problems = error.issues.map(({ line, column, ...issue }) => ({
    file,
    ...(line === undefined ? {} : { line, column: column ?? 1 }),
    ...(issue.path === '' ? {} : { path: FLAGS[issue.path] ?? issue.path }),
    issue,
  }));
  return new CliError('INVALID_IMPORT', file, problems, { cause: error });
}

/** Until the end of the day that has begun in the farthest east: nothing that has happened is later. */
const FARTHEST_AHEAD = 38 * 3_600_000;

/** Options of the library by the flag that sets them. */
const FLAGS: Readonly<Record<string, string>> = {
  'options.role': '--role',
  'options.from': '--from',
  'options.part': '--part',
};
