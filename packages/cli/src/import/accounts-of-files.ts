import { parseSnapshot, type Snapshot } from '@risk-check/core';
import type { ImportOptions } from '@risk-check/import';
import { type ExportRead, isOneAccount, mergeAll, mergeExports, type Part } from '@risk-check/import/files';
import { problemText, showFileName } from '@risk-check/report/problems';
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
  /** What the exports were read with. */
  readonly options: ImportOptions;
}

/**
 * One snapshot for each account that an export or a message is about, from all files about it.
 *
 * @param fail - Takes a file that can't be used beside the others.
 * @returns The accounts, and the snapshots of others.
 */
export async function accountsOfFiles(
  { snapshots, exports, messages, options }: Given,
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
  const older = groupedBy(all.filter(isTold), ({ snapshot }) => keyOf(snapshot))
    .filter(isOneAccount)
    .flat();
  const apart = all.filter((part) => isTold(part) && !older.includes(part));
  others.push(...all.filter((part) => !older.includes(part)).map(({ file }) => file));
  const roles = older.map(({ snapshot }) => snapshot.role);
  const groups = mergeExports(agreeOnRole(exports, roles, options, session), options, notMergeable);
  const merged: { files: string[]; snapshot?: Snapshot; messages: SavedMessage[]; account: Account }[] = [];
  const { accounts, unnamed } = byAccount([...older, ...groups]);
  await sayLines(
    session.io,
    [...unnamed, ...unnamedBeside(apart, groups)].map(({ file, known }) =>
      answeredApart(file, known, session),
    ),
  );
  for (const parts of accounts) {
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
    const about = merged.filter(({ account }) => keyOf(account) === key);
    const filesApart = apart.flatMap(({ file, snapshot }) => (keyOf(snapshot) === key ? [file] : []));
    const [platform = '', role = ''] = key.split('/');
    const known =
      about.length === 1 && filesApart.length === 0 ? about[0] : about.find(({ snapshot }) => !snapshot);
    const account = known ?? { files: [], messages: [], account: { platform, role } };
    if (!known) merged.push(account);
    if (about.length > 1 || filesApart.length > 0) {
      const files = [...about.flatMap(({ files, snapshot }) => (snapshot ? files : [])), ...filesApart];
      await sayLines(session.io, [answeredApart(message.file, files, session)]);
    }
    account.messages.push(message);
    account.files = [...new Set([...account.files, message.file])];
  }
  return { accounts: merged, others };
}

type Account = AccountOfFiles['account'];

/** Platforms keep a separate record for each of these. */
const RECORDS: readonly ((snapshot: Snapshot) => string | null | undefined)[] = [
  ({ account }) => account?.id,
  ({ region }) => region,
  ({ program }) => program,
];

/** A file that doesn't say which of several accounts it's about, and the files of those accounts. */
interface Unnamed {
  readonly file: string;
  readonly known: readonly string[];
}

/** Groups files by account. If there are several, a file that doesn't say which it's about stays alone. */
function byAccount(parts: readonly Part[]): {
  readonly accounts: readonly (readonly Part[])[];
  readonly unnamed: readonly Unnamed[];
} {
  const unnamed: Unnamed[] = [];
  let accounts = groupedBy(parts, ({ snapshot }) => keyOf(snapshot));
  for (const record of RECORDS)
    accounts = accounts.flatMap((all) => {
      const apart = groupedBy(all, ({ snapshot }) => record(snapshot) ?? null);
      const named = apart.filter(([first]) => first && record(first.snapshot) != null);
      if (named.length < 2) return [all];
      const known = named.flat().map(({ file }) => file);
      const others = all.filter(({ snapshot }) => record(snapshot) == null);
      unnamed.push(...others.map(({ file }) => ({ file, known })));
      return apart;
    });
  return { accounts, unnamed };
}

/** Files without an account id, beside snapshots that are scored separately. */
const unnamedBeside = (apart: readonly Part[], parts: readonly Part[]): Unnamed[] =>
  parts.flatMap(({ file, snapshot }) => {
    const known = apart.filter((other) => keyOf(other.snapshot) === keyOf(snapshot)).map(({ file }) => file);
    return known.length === 0 || snapshot.account?.id != null ? [] : [{ file, known }];
  });

function groupedBy(parts: readonly Part[], keyOfPart: (part: Part) => string | null): (readonly Part[])[] {
  const groups = new Map<string | null, Part[]>();
  for (const part of parts) {
    const key = keyOfPart(part);
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()];
}

const answeredApart = (file: string, known: readonly string[], { words }: Session): string =>
  words.commands.import.answeredApart(
    showFileName(file, words),
    [...new Set(known)].map((one) => showFileName(one, words)),
  );

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
