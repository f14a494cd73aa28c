import { parseSnapshot, type Snapshot } from '@risk-check/core';
import { type ExportRead, isOneAccount, mergeAll, mergeExports, type Part } from '@risk-check/import/files';
import { problemText } from '@risk-check/report/problems';
import { CliError } from '../errors/cli-error.ts';
import { sayLines } from '../process/say-lines.ts';
import type { Session } from '../process/session.ts';
import { readSnapshot } from '../rulesets/read-snapshot.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { notMergeable } from './not-mergeable.ts';
import { answersIn, keepAnswers } from './own-answers.ts';
import { agreeOnRole } from './read-export.ts';
import type { SavedMessage } from './recognise-file.ts';

/** One account, put together from several files. */
export interface AccountOfFiles {
  readonly files: readonly string[];
  /** Absent if only messages are about the account. */
  readonly snapshot?: Snapshot;
  readonly account: Pick<Snapshot, 'platform' | 'role'>;
  readonly messages: readonly SavedMessage[];
}

/** The files by kind. */
export interface Given {
  readonly snapshots: readonly string[];
  readonly exports: readonly ExportRead[];
  readonly messages: readonly SavedMessage[];
}

/**
 * One snapshot for each account that an export or a message is about, from all files about it.
 *
 * @param fail - Takes a file that can't be used beside the others.
 * @returns The accounts, and the snapshots of others.
 */
export async function accountsOfFiles(
  { snapshots, exports, messages }: Given,
  session: Session,
  fail: (error: CliError, file: string) => Promise<void>,
): Promise<{ readonly accounts: readonly AccountOfFiles[]; readonly others: readonly string[] }> {
  const all: Part[] = [];
  const others: string[] = [];
  for (const file of snapshots) {
    try {
      const { input, value } = await readSnapshot(file, session, undefined);
      all.push({ file, snapshot: await runOnInput(input, {}, () => parseSnapshot(value)) });
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      // Scoring it reports the problem.
      others.push(file);
    }
  }
  const told = new Set([
    ...exports.map(({ result }) => result.snapshot.platform),
    ...messages.flatMap((message) => message.accounts.map(({ platform }) => platform)),
  ]);
  const isTold = ({ snapshot }: Part): boolean =>
    told.has(snapshot.platform) || messages.some((message) => message.accounts.length === 0);
  // Snapshots without a common account id may be of different accounts, so each keeps its own answer.
  const older = byAccount(all.filter(isTold)).filter(isOneAccount).flat();
  others.push(...all.filter((part) => !older.includes(part)).map(({ file }) => file));
  const roles = older.map(({ snapshot }) => snapshot.role);
  const groups = mergeExports(agreeOnRole(exports, roles, {}, session), {}, notMergeable);
  const merged: { files: string[]; snapshot?: Snapshot; messages: SavedMessage[]; account: Account }[] = [];
  for (const parts of byAccount([...older, ...groups])) {
    const [first] = parts;
    if (!first) continue;
    let { snapshot } = first;
    const files = [first.file];
    for (const part of parts.slice(1)) {
      try {
        snapshot = mergeAll({ snapshot }, [part], notMergeable).snapshot;
        files.push(part.file);
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        const [problem] = error.problems;
        if (problem && error.has('figures-differ')) {
          // Different figures may be another store's: they get their own answer.
          merged.push({ files: [part.file], snapshot: part.snapshot, messages: [], account: part.snapshot });
          await sayLines(session.io, [problemText(problem, session.words)]);
        } else await fail(error, part.file);
      }
    }
    const said = older.filter(({ file }) => files.includes(file)).map((part) => answersIn(part.snapshot));
    const given = groups.filter(({ file }) => files.includes(file)).map((part) => part.snapshot);
    const kept = keepAnswers(snapshot, Object.assign({}, ...said), given);
    merged.push({ files: [...new Set(files)], snapshot: kept.snapshot, messages: [], account: snapshot });
  }
  for (const message of messages) {
    const key = keyOfMessage(
      message,
      merged.map(({ account }) => keyOf(account)),
    );
    if (key === null) {
      await fail(unknownAccount(message), message.file);
      continue;
    }
    const known = merged.find(({ account }) => keyOf(account) === key);
    const [platform = '', role = ''] = key.split('/');
    const account = known ?? { files: [], messages: [], account: { platform, role } };
    if (!known) merged.push(account);
    account.messages.push(message);
    account.files = [...new Set([...account.files, message.file])];
  }
  return { accounts: merged, others };
}

type Account = AccountOfFiles['account'];

/** Files of one platform and role together. */
function byAccount(parts: readonly Part[]): Part[][] {
  const accounts = new Map<string, Part[]>();
  for (const part of parts) {
    const key = keyOf(part.snapshot);
    accounts.set(key, [...(accounts.get(key) ?? []), part]);
  }
  return [...accounts.values()];
}

const keyOf = ({ platform, role }: Pick<Snapshot, 'platform' | 'role'>): string => `${platform}/${role}`;

/** The account of a message: the one it names, or the only one of the other files that fits. */
function keyOfMessage({ accounts }: SavedMessage, known: readonly string[]): string | null {
  const meant = accounts.map(keyOf);
  const all = [...new Set(known)];
  const fits = meant.length === 0 ? all : all.filter((key) => meant.includes(key));
  if (fits.length === 1) return fits[0] ?? null;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const unknownAccount = ({ file }: SavedMessage): CliError =>
  new CliError('INVALID_IMPORT', file, [{ file, code: 'message-of-unknown-account', args: {} }]);
