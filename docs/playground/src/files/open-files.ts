import type { RiskReport, Snapshot } from '@risk-check/core';
import {
  ImportError,
  type ImportResult,
  importerHeads,
  importFile,
  MergeError,
  mergeSnapshots,
} from '@risk-check/core/import';
import { codeText } from '../../../../packages/cli/src/formats/warning-text.ts';
import type { Words } from '../../../../packages/cli/src/words/words.ts';
import type { Frame } from '../frame/frame.ts';
import { snapshotText } from '../questions/new-snapshot.ts';
import { readReport } from './read-report.ts';

/** What dropped or chosen files come to. */
export type Opened =
  | { readonly kind: 'snapshot'; readonly text: string; readonly notes: readonly FileNotes[] }
  | { readonly kind: 'report'; readonly report: RiskReport }
  | { readonly kind: 'failed'; readonly notes: readonly FileNotes[] };

/** What there is to say about one file, in sentences; some of them have others below. */
export interface FileNotes {
  readonly title: string;
  readonly lines: readonly (string | FileNotes)[];
}

interface TextFile {
  readonly name: string;
  readonly text: string;
  /** When it was last changed, for exports that do not say when they were made. */
  readonly changedAt: string;
}

const MOST_MEGABYTES = 32;

/** Reads snapshots, reports and exports, nowhere but here; several exports of one account become one snapshot. */
export async function openFiles(files: readonly File[], frame: Frame, words: Words): Promise<Opened> {
  const texts: TextFile[] = [];
  for (const file of files) {
    const read = await readText(file, frame);
    if ('failed' in read) return failed(file.name, [read.failed]);
    texts.push(read);
  }
  const [only] = texts;
  if (only && texts.length === 1) {
    const known = knownJson(only.text);
    if (known === 'bad-report') return failed(frame.files.badReport(only.name), []);
    if (known === 'snapshot')
      return {
        kind: 'snapshot',
        text: only.text,
        notes: [{ title: frame.files.opened(only.name), lines: [] }],
      };
    if (known) return { kind: 'report', report: known };
  }
  return importAll(texts, frame, words);
}

async function readText(file: File, frame: Frame): Promise<TextFile | { readonly failed: string }> {
  if (file.size > MOST_MEGABYTES * 2 ** 20)
    return { failed: frame.files.tooLarge(file.name, MOST_MEGABYTES) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { name: file.name, text, changedAt: new Date(file.lastModified).toISOString() };
  } catch {
    return { failed: frame.files.notText(file.name) };
  }
}

const failed = (title: string, lines: readonly string[]): Opened => ({
  kind: 'failed',
  notes: [{ title, lines }],
});

/** Whether a text is a snapshot or a report, good or broken; anything else may be an export. */
function knownJson(text: string): 'snapshot' | 'bad-report' | RiskReport | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // A snapshot that somebody mends by hand comes into the editor with its mistakes.
    return /"snapshotVersion"/.test(text) ? 'snapshot' : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if ('reportVersion' in value) return readReport(value) ?? 'bad-report';
  return 'snapshotVersion' in value || ('platform' in value && 'role' in value) ? 'snapshot' : null;
}

function importAll(files: readonly TextFile[], frame: Frame, words: Words): Opened {
  const notes: FileNotes[] = [];
  let joined: Snapshot | null = null;
  for (const file of files) {
    try {
      const { result, isTimeAssumed } = importOne(file);
      const assumed = isTimeAssumed ? [frame.files.assumedTime(file.changedAt)] : [];
      notes.push({ title: titleOf(file, result, frame), lines: [...linesOf(result, words), ...assumed] });
      if (joined === null) joined = result.snapshot;
      else {
        const merged = mergeSnapshots(joined, result.snapshot);
        joined = merged.snapshot;
        const lines = merged.notes.map((note) => say(note, words));
        if (lines.length > 0) notes.push({ title: file.name, lines });
      }
    } catch (error) {
      if (error instanceof MergeError) return failed(file.name, [frame.files.merge(error.message)]);
      if (!(error instanceof ImportError)) throw error;
      const isUnknown = error.issues.some(({ code }) => code === 'unknown-format');
      const lines = error.issues.map(({ line, path, message }) =>
        [line === undefined ? (path ?? '') : frame.problemAt(line, 1), message]
          .filter((part) => part !== '')
          .join(': '),
      );
      return failed(isUnknown ? frame.files.unreadable(file.name) : file.name, lines);
    }
  }
  if (joined === null) return { kind: 'failed', notes };
  return { kind: 'snapshot', text: snapshotText(joined), notes };
}

/** An export that does not say when it was made was made when the file was last changed, or later. */
function importOne({ text, changedAt }: TextFile): { result: ImportResult; isTimeAssumed: boolean } {
  try {
    return { result: importFile(text), isTimeAssumed: false };
  } catch (error) {
    if (!(error instanceof ImportError) || !error.issues.some(({ code }) => code === 'no-time')) throw error;
    return { result: importFile(text, { asOf: changedAt }), isTimeAssumed: true };
  }
}

const titleOf = ({ name }: TextFile, { importer }: ImportResult, frame: Frame): string =>
  frame.files.imported(name, importerHeads.find(({ id }) => id === importer)?.title ?? importer);

function linesOf({ notes: { rows, values, messages } }: ImportResult, words: Words): FileNotes['lines'] {
  const text = words.commands.import;
  const left = ({ count, reason, places }: (typeof rows.leftOut)[number]): string =>
    text.leftOut(count, text.reasons[reason] ?? reason, places);
  return [
    { title: text.rows(rows.read, rows.used), lines: rows.leftOut.map(left) },
    ...(values.length > 0 ? [{ title: text.values, lines: values.map(left) }] : []),
    ...messages.map((note) => say(note, words)),
  ];
}

function say(note: ImportResult['notes']['messages'][number], words: Words): string {
  const text = words.commands.import;
  return text.messages[note.code]?.(note.args, (name) => name) ?? codeText(note.code, note.args);
}
