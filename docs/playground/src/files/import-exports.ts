import type { Snapshot } from '@risk-check/core';
import {
  ImportError,
  type ImportResult,
  importerHeads,
  importFile,
  MergeError,
  mergeSnapshots,
} from '@risk-check/core/import';
import { translateIssue } from '../../../../packages/cli/src/errors/translate-issue.ts';
import type { Words } from '../../../../packages/cli/src/words/words.ts';
import type { Frame } from '../frame/frame.ts';
import { snapshotText } from '../questions/new-snapshot.ts';
import type { FileNotes, Told } from './file-notes.ts';
import { importNotes, sayNote } from './import-notes.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** When it was last changed, for exports that do not say when they were made. */
  readonly changedAt: string;
}

export type Imported =
  | { readonly kind: 'snapshot'; readonly text: string; readonly notes: readonly FileNotes[] }
  | { readonly kind: 'failed'; readonly notes: readonly FileNotes[] };

/** Reads exports; several of one account become one snapshot. */
export function importExports(
  files: readonly TextFile[],
  told: readonly Told[],
  frame: Frame,
  words: Words,
): Imported {
  const read: ReadFile[] = [];
  for (const [i, file] of files.entries()) {
    try {
      read.push(readFile(file, told[i] ?? {}));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return { kind: 'failed', notes: [failure(file, error, frame, words)] };
    }
  }
  const notes: FileNotes[] = [];
  let joined: Snapshot | null = null;
  for (const [i, one] of agreeOnRole(read).entries()) {
    const { file, result, isTimeAssumed } = one;
    const assumed = isTimeAssumed ? [frame.files.assumedTime(words.head.time(file.changedAt))] : [];
    const { lines, choices } = importNotes(result, i, frame, words);
    notes.push({ title: titleOf(file, result, frame), lines: [...lines, ...assumed], choices });
    if (joined === null) joined = result.snapshot;
    else {
      try {
        const merged = mergeSnapshots(joined, result.snapshot);
        joined = merged.snapshot;
        const { snapshot } = merged;
        const said = merged.notes.map((note) => sayNote(note, snapshot, frame, words));
        if (said.length > 0) notes.push({ title: file.name, lines: said });
      } catch (error) {
        if (!(error instanceof MergeError)) throw error;
        const detail = `${error.path}: ${JSON.stringify(error.one)} / ${JSON.stringify(error.other)}`;
        return { kind: 'failed', notes: [{ title: file.name, lines: [frame.files.merge(detail)] }] };
      }
    }
  }
  return joined === null
    ? { kind: 'failed', notes }
    : { kind: 'snapshot', text: snapshotText(joined), notes };
}

interface ReadFile {
  readonly file: TextFile;
  readonly told: Told;
  readonly result: ImportResult;
  readonly isTimeAssumed: boolean;
}

/** An export that does not say when it was made was made when the file was last changed, or later. */
function readFile(file: TextFile, told: Told): ReadFile {
  try {
    return { file, told, result: importFile(file.text, told), isTimeAssumed: false };
  } catch (error) {
    if (!(error instanceof ImportError) || !error.issues.some(({ code }) => code === 'no-time')) throw error;
    const result = importFile(file.text, { ...told, asOf: file.changedAt });
    return { file, told, result, isTimeAssumed: true };
  }
}

/** A file that leaves the role open is of the role that another one beside it is of. */
function agreeOnRole(read: readonly ReadFile[]): readonly ReadFile[] {
  const sure = read.find(({ result }) => otherRoles(result).length === 0)?.result.snapshot.role;
  return read.map((one) =>
    sure !== undefined && otherRoles(one.result).includes(sure)
      ? readFile(one.file, { ...one.told, role: sure })
      : one,
  );
}

const otherRoles = ({ notes }: ImportResult): readonly string[] => {
  const assumed = notes.messages.find(({ code }) => code === 'role-assumed');
  return assumed ? String(assumed.args.others).split(', ') : [];
};

function failure({ name }: TextFile, { issues }: ImportError, frame: Frame, words: Words): FileNotes {
  const isUnknown = issues.some(({ code }) => code === 'unknown-format');
  if (isUnknown)
    return {
      title: frame.files.unreadable(name),
      lines: [{ title: frame.files.known, lines: importerHeads.map(({ title }) => title) }],
    };
  return {
    title: name,
    lines: issues.map((issue) =>
      [
        issue.line === undefined ? (issue.path ?? '') : frame.files.line(issue.line),
        translateIssue(issue, words),
      ]
        .filter((part) => part !== '')
        .join(': '),
    ),
  };
}

const titleOf = ({ name }: TextFile, { importer }: ImportResult, frame: Frame): string =>
  frame.files.imported(name, importerHeads.find(({ id }) => id === importer)?.title ?? importer);
