import { parseSnapshot, type RiskReport, type Snapshot } from '@risk-check/core';
import type { Part } from '@risk-check/import/files';
import type { Words } from '@risk-check/report/words';
import type { Frame } from '../frame/frame.ts';
import type { FileNotes, Told } from './file-notes.ts';
import { type Imported, importExports } from './import-exports.ts';
import { readFile, type SourceFile } from './read-file.ts';
import { readReport } from './read-report.ts';

/** What dropped or chosen files come to. */
export type Opened = Imported | { readonly kind: 'report'; readonly report: RiskReport };

/** Reads snapshots, reports and exports, nowhere but here; several exports of one account become one snapshot. */
export async function openFiles(
  files: readonly File[],
  told: readonly Told[],
  present: Snapshot | null,
  frame: Frame,
  words: Words,
): Promise<Opened> {
  const sources: SourceFile[] = [];
  const unread: FileNotes[] = [];
  for (const [place, file] of files.entries()) {
    const read = await readFile(file, place, frame);
    if ('failed' in read) unread.push({ title: read.failed, lines: [] });
    else sources.push(...read);
  }
  const [only] = sources;
  if (only && sources.length === 1 && 'text' in only) {
    const known = knownJson(only.text);
    if (known === 'bad-report') return failed(frame.files.badReport(only.name), []);
    if (known === 'snapshot')
      return {
        kind: 'snapshot',
        exported: null,
        text: only.text,
        notes: [{ title: frame.files.opened(only.name), file: only.name, lines: [] }],
      };
    if (known) return { kind: 'report', report: known };
  }
  const older: Part[] = [];
  const others: SourceFile[] = [];
  for (const source of sources) {
    const known = 'text' in source ? knownJson(source.text) : null;
    if (!known) others.push(source);
    else {
      const snapshot = known === 'snapshot' && 'text' in source ? readSnapshot(source.text) : null;
      if (snapshot) older.push({ file: source.name, snapshot });
      else unread.push({ title: frame.files.alone(source.name), lines: [] });
    }
  }
  // Several snapshots alone may be of different accounts.
  const [first] = older;
  if (first && others.length === 0) return failed(frame.files.alone(first.file), []);
  const found = await importExports(others, older, told, present, frame, words);
  return { ...found, notes: [...found.notes, ...unread] };
}

/** Null for a broken snapshot. */
function readSnapshot(text: string): Snapshot | null {
  try {
    return parseSnapshot(JSON.parse(text));
  } catch {
    return null;
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
    // A snapshot that somebody fixes by hand comes into the editor with its mistakes.
    return /"snapshotVersion"/.test(text) ? 'snapshot' : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if ('reportVersion' in value) return readReport(value) ?? 'bad-report';
  return 'snapshotVersion' in value || ('platform' in value && 'role' in value) ? 'snapshot' : null;
}
