import type { Snapshot } from '@risk-check/core';
import {
  ImportError,
  type ImportResult,
  importerHeads,
  importerTitle,
  importFile,
  MergeError,
} from '@risk-check/import';
import {
  asPartial,
  type ExportRead,
  isOneAccount,
  mergeAll,
  mergeExports,
  type Part,
} from '@risk-check/import/files';
import { phraseText } from '@risk-check/report/problems';
import { type AccountEntry, savedMessage } from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import { loadLexicon } from '@risk-check/rules-data/notices';
import { loadRulesetIn } from '../data/load-ruleset-in.ts';
import type { Frame } from '../frame/frame.ts';
import { snapshotText } from '../questions/new-snapshot.ts';
import type { FileNotes, Told } from './file-notes.ts';
import { importNotes, sayNote } from './import-notes.ts';
import type { SourceFile } from './read-file.ts';

export type Imported =
  | {
      readonly kind: 'snapshot';
      readonly text: string;
      readonly notes: readonly FileNotes[];
      /** What exports gave by themselves, to which others can be added; null of a snapshot. */
      readonly exported: string | null;
      /** A saved message among the files. */
      readonly notice?: string;
    }
  | {
      readonly kind: 'message';
      readonly notice: string;
      /** Null unless the message names exactly one account. */
      readonly account: AccountEntry | null;
      readonly notes: readonly FileNotes[];
    }
  | { readonly kind: 'failed'; readonly notes: readonly FileNotes[] };

/**
 * Reads exports; several of one account become one snapshot, and the pages of one list are read as one. A file that can't
 * be used gets a note, and the others are read.
 *
 * @param files - The exports and saved messages.
 * @param older - Snapshots of the same account.
 * @param told - What the reader has said of each of the files that they are of.
 * @param present - What the reader has made of the snapshot of some of them, which stays.
 * @param frame - The words of the page.
 * @param words - The words of the command line.
 */
export async function importExports(
  files: readonly SourceFile[],
  older: readonly Part[],
  told: readonly Told[],
  present: Snapshot | null,
  frame: Frame,
  words: Words,
): Promise<Imported> {
  const read: ReadFile[] = [];
  const unused: FileNotes[] = [];
  const messages: { readonly name: string; readonly text: string; readonly account: AccountEntry | null }[] =
    [];
  for (const file of files) {
    try {
      read.push(await readExport(file, told[file.place] ?? {}));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      const message = 'text' in file ? await savedMessage(file.text, rulesets, loadLexicon) : null;
      if (message) {
        const [account = null, ...others] = message.accounts;
        messages.push({ name: file.name, text: message.text, account: others.length > 0 ? null : account });
      } else unused.push(failure(file, error, frame, words));
    }
  }
  const message = messages.at(-1);
  const saidMessages = messages.map(({ name }) => ({ title: frame.files.message(name), lines: [] }));
  // Without a common account id, the snapshots may be of different accounts.
  const [one, another] = older;
  if (one && another && !isOneAccount(older))
    return { kind: 'failed', notes: [{ title: frame.files.alone(another.file), lines: [] }, ...unused] };
  if (read.length === 0 && older.length === 0)
    return message
      ? {
          kind: 'message',
          notice: message.text,
          account: message.account,
          notes: [...saidMessages, ...unused.map(inOneLine)],
        }
      : { kind: 'failed', notes: unused };
  let refused = '';
  const refuse = (file: string, cause: MergeError): MergeError => {
    refused = file;
    return cause;
  };
  try {
    const groups = mergeExports(agreeOnRole(read), {}, refuse);
    const [first, ...others] = [...older, ...groups];
    if (!first) return { kind: 'failed', notes: [] };
    const whole = mergeAll(first, others, refuse);
    const own = present ? [{ file: files.at(-1)?.name ?? '', snapshot: present }] : [];
    const { snapshot } = mergeAll(whole, own, refuse);
    // The notes call what they speak of by the names of its rules; without those by its field.
    await loadRulesetIn(JSON.stringify(snapshot), words).catch(() => {});
    const notes = groups.flatMap(({ pages }) => pages).map((page) => notesOf(page, frame, words));
    const merged = [...groups.flatMap(({ said }) => said), ...whole.said];
    return {
      kind: 'snapshot',
      exported: snapshotText(whole.snapshot),
      text: snapshotText(snapshot),
      ...(message ? { notice: message.text } : {}),
      notes: [
        ...notes,
        ...older.map(({ file }) => ({ title: frame.files.opened(file), lines: [] })),
        ...saidMessages,
        ...unused.map(inOneLine),
        ...merged.flatMap(({ file, notes: said }) =>
          said.length > 0
            ? [{ title: file, lines: said.map((note) => sayNote(note, snapshot, frame, words)) }]
            : [],
        ),
      ],
    };
  } catch (error) {
    if (!(error instanceof MergeError)) throw error;
    const detail = `${error.path}: ${JSON.stringify(error.one)} / ${JSON.stringify(error.other)}`;
    return { kind: 'failed', notes: [{ title: refused, lines: [frame.files.merge(detail)] }] };
  }
}

interface ReadFile extends ExportRead {
  readonly source: SourceFile;
  readonly told: Told;
  readonly isTimeAssumed: boolean;
}

function notesOf({ source, result, isTimeAssumed }: ReadFile, frame: Frame, words: Words): FileNotes {
  const assumed = isTimeAssumed ? [frame.files.assumedTime(words.head.time(source.changedAt))] : [];
  const { lines, choices } = importNotes(result, source.place, frame, words);
  return { title: titleOf(source, result, frame, words), lines: [...lines, ...assumed], choices };
}

async function readExport(source: SourceFile, told: Told): Promise<ReadFile> {
  if ('text' in source) return readText(source, told);
  const result = besideUnread(source, await source.readMails(told));
  return { file: source.name, source, told, result, isTimeAssumed: false };
}

/** Beside a file that couldn't be read its lists are parts. */
function besideUnread({ unread }: SourceFile, result: ImportResult): ImportResult {
  if (!unread) return result;
  const messages = [...result.notes.messages, ...unread];
  return asPartial({ ...result, notes: { ...result.notes, messages } });
}

/** An export that does not say when it was made was made when the file was last changed, or later. */
function readText(source: Extract<SourceFile, { readonly text: string }>, told: Told): ReadFile {
  const { name, text, changedAt } = source;
  const read = (result: ImportResult, isTimeAssumed: boolean): ReadFile => ({
    file: name,
    ...(/^\s*[[{]/.test(text) ? { json: text } : {}),
    ...(source.unread ? { isPart: true } : {}),
    source,
    told,
    result: besideUnread(source, result),
    isTimeAssumed,
  });
  try {
    return read(importFile(text, { now: new Date().toISOString(), ...told }), false);
  } catch (error) {
    if (!(error instanceof ImportError) || !error.issues.some(({ code }) => code === 'no-time')) throw error;
    return read(importFile(text, { ...told, asOf: changedAt }), true);
  }
}

/** A file that leaves the role open is of the role that another one beside it is of. */
function agreeOnRole(read: readonly ReadFile[]): readonly ReadFile[] {
  const sure = read.find(({ result }) => otherRoles(result).length === 0)?.result.snapshot.role;
  return read.map((one) =>
    sure !== undefined && 'text' in one.source && otherRoles(one.result).includes(sure)
      ? readText(one.source, { ...one.told, role: sure })
      : one,
  );
}

const otherRoles = ({ notes }: ImportResult): readonly string[] => {
  const assumed = notes.messages.find(({ code }) => code === 'role-assumed');
  return assumed ? String(assumed.args.others).split(', ') : [];
};

/** The note without the list of known exports, which would push the notes of other files off the screen. */
const inOneLine = ({ title, lines }: FileNotes): FileNotes => ({
  title,
  lines: lines.filter((line) => typeof line === 'string'),
});

function failure({ name }: SourceFile, { issues }: ImportError, frame: Frame, words: Words): FileNotes {
  const isUnknown = issues.some(({ code }) => code === 'unknown-format');
  if (isUnknown)
    return {
      title: frame.files.unreadable(name),
      lines: [
        // Its columns, and the export that it is most like.
        ...issues
          .filter(({ code }) => code !== 'unknown-format')
          .map(({ phrase }) => phraseText(phrase, words)),
        {
          title: frame.files.known,
          lines: importerHeads.map(({ id }) => importerTitle(id, words.language)),
        },
      ],
    };
  return {
    title: name,
    lines: issues.map((issue) =>
      [
        issue.line === undefined ? (issue.path ?? '') : frame.files.line(issue.line),
        phraseText(issue.phrase, words),
      ]
        .filter((part) => part !== '')
        .join(': '),
    ),
  };
}

const titleOf = ({ name }: SourceFile, { importer }: ImportResult, frame: Frame, words: Words): string =>
  frame.files.imported(name, importerTitle(importer, words.language));
