import type { OwnProblem } from '@risk-check/report/problems';
import { type CliError, unreadable } from '../errors/cli-error.ts';
import { RECORDS_FILE } from '../errors/records-file.ts';
import type { Io } from '../process/io.ts';
import { findMatches, isPattern } from './find-matches.ts';
import { isOwnFile } from './own-files.ts';

/** Which files of a folder are meant by it. */
export interface InFolders {
  readonly named: RegExp;
  /** As an error names them. */
  readonly endings: readonly string[];
}

const SNAPSHOTS: InFolders = { named: /\.json$/i, endings: ['.json'] };
/** Files with one record on each line. */
export const RECORDS_FILES: InFolders = { named: RECORDS_FILE, endings: ['.ndjson', '.jsonl'] };

/**
 * The files behind the arguments: folders give the files directly in them that are named so, patterns what they match, each
 * file once.
 */
export async function expandInputs(
  args: readonly string[],
  io: Io,
  onError: (error: CliError) => Promise<void>,
  inFolders: InFolders = SNAPSHOTS,
  /** Takes the files that nobody named: those of folders. */
  ofFolders?: Set<string>,
): Promise<string[]> {
  const files = new Set<string>();
  for (const arg of args) {
    const found = await expand(arg, io, inFolders);
    if ('code' in found) await onError(unreadable(arg, found));
    else
      for (const file of found) {
        files.add(file);
        if (file !== arg && !isPattern(arg)) ofFolders?.add(file);
      }
  }
  return [...files];
}

async function expand(arg: string, io: Io, inFolders: InFolders): Promise<readonly string[] | OwnProblem> {
  if (arg === '-') return [arg];
  const kind = await io.kindOf(arg);
  if (kind === 'folder') {
    const folder = arg.replace(/[\\/]+$/, '') || arg;
    const names = await namesIn(arg, io, inFolders.named);
    return names.length === 0
      ? { code: 'is-a-directory', args: { endings: inFolders.endings } }
      : names.map((name) => `${folder}/${name}`);
  }
  // A file may be named like a pattern.
  if (kind === 'file' || !isPattern(arg)) return [arg];
  const pattern = io.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
  const matches = (await findMatches(pattern, io)).filter((path) => !isOwnFile(path));
  return matches.length === 0 ? { code: 'no-match', args: {} } : matches;
}

async function namesIn(folder: string, io: Io, named: RegExp): Promise<string[]> {
  const entries = await io.listFolder(folder).catch(() => []);
  return entries
    .filter(({ name, isFolder }) => !isFolder && named.test(name) && !isOwnFile(name))
    .map(({ name }) => name)
    .sort();
}
