import { dirname, join } from 'node:path';
import {
  parseSnapshot,
  type Ruleset,
  type ScoreOptions,
  type Snapshot,
  scoreAccount,
} from '@risk-check/core';
import { MergeError, mergeSnapshots } from '@risk-check/import';
import { CliError } from '../errors/cli-error.ts';
import type { Session } from '../process/session.ts';
import { readExports } from './read-export.ts';

/** Endings that an export can have; a snapshot ends in .json, too. */
const EXPORT = /\.(?:csv|tsv|txt|json|xlsx|zip|eml|mbox)$/i;
/** Nobody waits for more of them. */
const MOST_FILES = 30;
const MOST_BYTES = 16 * 2 ** 20;

/** An export that lies beside a snapshot, and what it would decide there. */
export interface ExportBeside {
  readonly file: string;
  readonly importer: string;
  /** Rules that are undecided without it, and decided with it. */
  readonly decides: readonly string[];
  readonly coverage: number;
}

/** Exports of the same account in the folder of a snapshot that were not read into it, the most useful first. */
export async function exportsBeside(
  file: string,
  value: unknown,
  ruleset: Ruleset,
  options: ScoreOptions,
  session: Session,
): Promise<readonly ExportBeside[]> {
  if (file === '-') return [];
  const folder = dirname(file);
  const entries = await session.io.listFolder(folder).catch(() => []);
  const names = entries
    .filter(({ name, isFolder }) => !isFolder && EXPORT.test(name))
    .map(({ name }) => name);
  const snapshot = parseSnapshot(value);
  const decided = decidedBy(snapshot, ruleset, options).rules;
  const known = new Set(hashesOf(snapshot));
  const found: ExportBeside[] = [];
  for (const name of names.sort().slice(0, MOST_FILES)) {
    const path = folder === '.' && !file.startsWith('.') ? name : join(folder, name);
    for (const { importer, snapshot: exported } of await readBeside(path, snapshot, session)) {
      if (exported.platform !== snapshot.platform || exported.role !== snapshot.role) continue;
      if (hashesOf(exported).some((hash) => known.has(hash))) continue;
      const merged = mergedWith(snapshot, exported);
      if (!merged) continue;
      const { rules, coverage } = decidedBy(merged, ruleset, options);
      const decides = [...rules].filter((id) => !decided.has(id));
      found.push({ file: path, importer, decides, coverage });
    }
  }
  return found.sort((a, b) => b.decides.length - a.decides.length || a.file.localeCompare(b.file));
}

/** The hashes of the files that a snapshot is made of. */
const hashesOf = ({ source }: Snapshot): string[] =>
  [source].flat().flatMap((one) => {
    const hash: unknown = (one as { fileSha256?: unknown } | undefined)?.fileSha256;
    return typeof hash === 'string' ? [hash] : [];
  });

/** What is no export, or a broken one, says nothing here. */
async function readBeside(path: string, { role }: Snapshot, session: Session) {
  try {
    const bytes = await session.io.readFile(path, MOST_BYTES);
    if (bytes.length > MOST_BYTES || isSnapshotText(bytes)) return [];
    const read = await readExports(path, { role }, session).catch(() => readExports(path, {}, session));
    return read.map(({ result }) => result);
  } catch (error) {
    if (error instanceof CliError || isFileError(error)) return [];
    throw error;
  }
}

const isFileError = (error: unknown): boolean => error instanceof Error && 'code' in error;

const isSnapshotText = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 4096)).includes('"snapshotVersion"');

function mergedWith(snapshot: Snapshot, exported: Snapshot): Snapshot | undefined {
  try {
    return mergeSnapshots(snapshot, exported).snapshot;
  } catch (error) {
    if (error instanceof MergeError) return undefined;
    throw error;
  }
}

function decidedBy(snapshot: Snapshot, ruleset: Ruleset, options: ScoreOptions) {
  const { findings, coverage } = scoreAccount(snapshot, ruleset, options);
  const rules = findings.filter(({ status }) => status === 'fired' || status === 'clear');
  return { rules: new Set(rules.map(({ ruleId }) => ruleId as string)), coverage };
}
