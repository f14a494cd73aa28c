import { openQuestions, type Snapshot, scoreAccount } from '@risk-check/core';
import type { ExportRead } from '@risk-check/import/files';
import { printJson } from '@risk-check/report/formats';
import { showFileName } from '@risk-check/report/problems';
import { topicsToComplete } from '@risk-check/report/questions';
import { showArgument } from '@risk-check/report/text';
import { emptySnapshot } from '../dialogue/empty-snapshot.ts';
import type { CliError } from '../errors/cli-error.ts';
import type { JsonInput } from '../files/read-input.ts';
import { type AccountOfFiles, accountsOfFiles } from '../import/accounts-of-files.ts';
import { leftOpen } from '../import/left-open.ts';
import { type Recognised, recogniseFile, type SavedMessage } from '../import/recognise-file.ts';
import { exportLines, messageLine } from '../import/taken-lines.ts';
import { hasPerson } from '../process/has-person.ts';
import { sayLines } from '../process/say-lines.ts';
import { type Session, withIo, withStdin } from '../process/session.ts';
import { loadTopics } from '../rulesets/load-guide.ts';
import { rulesFor } from '../rulesets/rules-for.ts';
import { optionsOf } from '../rulesets/score-input.ts';
import { translatedRules } from '../rulesets/translated-rules.ts';
import type { ScoreFlags } from './score.ts';

/** An input made of several files. */
export interface MadeInput {
  readonly json: JsonInput;
  /** The files, quoted for a printed command. */
  readonly files: string;
}

/** The named files as inputs of scoring, where some of them aren't snapshots. */
export interface OpenFiles {
  /** Snapshots that keep their own answer. */
  readonly snapshots: readonly string[];
  /** The accounts of the other files, by the names of those files. */
  readonly made: ReadonlyMap<string, MadeInput>;
}

/**
 * Reads exports, mails, pages and messages beside snapshots, as one snapshot for each account. Where a message says that the
 * account is restricted, the way back is printed; where too little is known, the person is asked or the topics are named.
 *
 * @param fail - Takes a file that can't be used.
 * @returns What is to be scored; null where no file is anything but a snapshot.
 */
export async function openFiles(
  files: readonly string[],
  flags: ScoreFlags,
  session: Session,
  fail: (error: CliError, file: string) => Promise<void>,
): Promise<OpenFiles | null> {
  const { io, words } = session;
  // Undated files get the same time.
  const at = io.now();
  const reading = withIo(session, { ...io, now: () => at });
  const recognised: { readonly file: string; readonly as: Recognised }[] = [];
  const options = leftOpen(flags);
  for (const file of files)
    recognised.push({ file, as: await recogniseFile(file, options, flags.format, reading) });
  if (recognised.every(({ as }) => as.is === 'snapshot' || (as.is === 'unknown' && as.isJson))) return null;
  const text = words.commands.import;
  const snapshots: string[] = [];
  const exports: ExportRead[] = [];
  const messages: SavedMessage[] = [];
  for (const { file, as } of recognised) {
    if (as.is === 'unknown') await fail(as.error, file);
    else if (as.is === 'snapshot') {
      snapshots.push(file);
      await sayLines(io, [text.taken(showFileName(file, words), text.kinds.snapshot ?? '', '')]);
    } else if (as.is === 'message') {
      messages.push(as.message);
      await sayLines(io, [messageLine(as.message, words)]);
    } else {
      exports.push(...as.read);
      await sayLines(
        io,
        as.read.flatMap((read) => exportLines(read, words)),
      );
      if (as.message) messages.push(as.message);
    }
  }
  const { accounts, others } = await accountsOfFiles(
    { snapshots, exports, messages, options },
    session,
    fail,
  );
  const made = new Map<string, MadeInput>();
  for (const account of accounts) {
    await showWayBack(account, exports, flags, session);
    const { snapshot = isWithReport(flags) ? emptySnapshot(account.account, at) : undefined } = account;
    if (!snapshot) continue;
    if (await isAnsweredByAsking(snapshot, flags, session)) continue;
    const name = account.files.join(' + ');
    made.set(name, {
      json: { input: { name, text: printJson(snapshot) }, value: snapshot },
      files: account.files.map((file) => showArgument(file, io.platform)).join(' '),
    });
  }
  return { snapshots: others, made };
}

/** Only the pretty format prints the way back; the others print one document. */
const isShown = ({ format = 'pretty', quiet }: ScoreFlags): boolean => format === 'pretty' && quiet !== true;

/** Whether an account known only from a message gets an unverified report. */
const isWithReport = (flags: ScoreFlags): boolean => !isShown(flags) || (flags.output ?? []).length > 0;

/** Prints the way back first if a message says that the account is restricted. */
async function showWayBack(
  { account, files, snapshot, messages }: AccountOfFiles,
  exports: readonly ExportRead[],
  flags: ScoreFlags,
  session: Session,
): Promise<void> {
  const { io, words } = session;
  const restricted = messages.filter(({ kind }) => kind === 'restriction').at(-1);
  const isToldByMail = exports.some(
    ({ file, result }) =>
      files.includes(file) && result.notes.messages.some(({ code }) => code === 'told-restricted'),
  );
  const others = messages.filter((message) => message !== restricted && (snapshot || restricted));
  await sayLines(
    io,
    others.map(({ file }) => words.commands.import.readMessage(showArgument(file, io.platform))),
  );
  const notice = restricted ?? (snapshot ? undefined : messages.at(-1));
  if (!notice && !isToldByMail) return;
  if (!isShown(flags)) {
    const [file = ''] = notice ? [notice.file] : files;
    await sayLines(io, [words.commands.import.readMessage(showArgument(file, io.platform))]);
    return;
  }
  const { recover } = await import('./recover.ts');
  const shown = {
    format: 'pretty',
    color: flags.color,
    brief: true,
    ...(notice ? { notice: notice.text } : {}),
  };
  if (snapshot) await recover(['-'], shown, withStdin(session, JSON.stringify(snapshot)));
  else await recover([], { ...shown, ...account }, session);
  if (snapshot) await io.stdout.write('\n');
}

/** Asks the open topics if almost nothing is known; lists them if nobody can answer. */
async function isAnsweredByAsking(snapshot: Snapshot, flags: ScoreFlags, session: Session): Promise<boolean> {
  const { io, words } = session;
  const english = await rulesFor(snapshot, flags, io);
  if ('code' in english) return false;
  const ruleset = await translatedRules(english, words);
  const options = optionsOf(flags);
  if (scoreAccount(snapshot, ruleset, options).band !== 'unverified') return false;
  if (openQuestions(snapshot, ruleset, options).length === 0) return false;
  const topics = topicsToComplete(snapshot, ruleset, await loadTopics(ruleset, words), options);
  if (topics.length === 0) return false;
  if (hasPerson(flags, io) && flags.quiet !== true) {
    const { askToComplete } = await import('./open-dialogue.ts');
    await askToComplete(flags.save, snapshot, flags, session);
    return true;
  }
  await sayLines(io, [
    words.commands.import.few(topics.length),
    ...topics.map(({ title }) => `  - ${title}`),
  ]);
  return false;
}
