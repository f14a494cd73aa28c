import { openQuestions, parseSnapshot, type Ruleset, type Snapshot, scoreAccount } from '@risk-check/core';
import { MergeError, mergeSnapshots } from '@risk-check/import';
import { printJson } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { initSourceOf, withInitSource } from '@risk-check/report/questions';
import { noLimitLines } from '@risk-check/report/terminal';
import { showArgument } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import { en } from '@risk-check/report/words/en';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import { type AnswersFile, applyAnswers, invalidAnswers, readAnswersFile } from '../answers/read-answers.ts';
import { isTime } from '../arguments/check-values.ts';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { chooseAccount as askForAccount } from '../dialogue/choose-account.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { CliError, usageError } from '../errors/cli-error.ts';
import { withStdout, writeResult } from '../files/write-result.ts';
import { EXIT } from '../process/exit-codes.ts';
import { hasPerson } from '../process/has-person.ts';
import { sayLines } from '../process/say-lines.ts';
import type { Session } from '../process/session.ts';
import { wholeSecond } from '../process/whole-second.ts';
import { findRuleset, platformNamed } from '../rulesets/find-ruleset.ts';
import { loadQuestions, wordQuestions } from '../rulesets/load-guide.ts';
import { readSnapshot } from '../rulesets/read-snapshot.ts';
import { rulesFor } from '../rulesets/rules-for.ts';
import { optionsOf, runOnInput } from '../rulesets/score-input.ts';
import { translatedPart, translatedRules } from '../rulesets/translated-rules.ts';
import { outputWords } from './output-layout.ts';

interface InitFlags extends CommonFlags {
  readonly platform?: string;
  readonly role?: string;
  readonly output?: string;
  readonly answers?: string;
}

/** The default file for the answers given in a terminal. */
const DEFAULT_OUTPUT = 'snapshot.json';

/** `risk-check init`: asks what the rules need and writes a snapshot; an existing one is gone on with. */
export async function init(_args: readonly string[], flags: InitFlags, session: Session): Promise<void> {
  const { io } = session;
  if (flags.answers !== undefined)
    return fillIn(await readAnswersFile(flags.answers, io, outputWords(flags, session)), flags, session);
  if (!(io.stdout.isTTY && io.isStdinTTY)) throw usageError({ code: 'init-needs-terminal', args: {} });
  const isPlain = [flags.output, flags.platform, flags.role, flags.asOf].every((flag) => flag === undefined);
  if (isPlain && hasPerson(flags, io)) {
    const { openDialogue } = await import('./open-dialogue.ts');
    return openDialogue(flags, session, 'worried');
  }
  return ask(flags, session);
}

/** Asks at the terminal, topic by topic; an imported snapshot is completed by a few of them. */
async function ask(flags: InitFlags, session: Session): Promise<void> {
  const { io, words } = session;
  const text = words.commands.init;
  const output = flags.output === '-' ? undefined : (flags.output ?? DEFAULT_OUTPUT);
  const before = output === undefined ? undefined : await openEarlier(output, session);
  const { openQuestionsOf } = await import('./open-dialogue.ts');
  const saving = output === undefined ? {} : { save: output };
  const snapshot = await openQuestionsOf({ ...flags, ...saving }, session, async (conversation) => {
    conversation.say(before && output !== undefined ? text.goesOn(output) : words.dialogue.privacy);
    const account = await chooseAccount(before, flags, undefined, conversation);
    if (!account) return null;
    const start = await startFrom(before, account, flags, undefined, session);
    for (const line of movedOn(before, start, words)) conversation.say(line);
    return {
      account,
      // Whoever asks whether an account is in danger still has it.
      snapshot: before ? start : { ...start, account: { status: 'active' } },
      onlyFew: [before?.source].flat().some(isOfExport),
    };
  });
  const isStopped = session.exitCode === EXIT.interrupted;
  if (snapshot === null && !isStopped) return;
  if (snapshot) await writeResult(output, printJson(snapshot), io);
  await tell({ snapshot, before, output, isStopped }, flags, session);
}

const isOfExport = (source: unknown): boolean =>
  typeof source === 'object' && source !== null && 'fileSha256' in source;

/** The same with a file of answers in place of a person. */
async function fillIn(answers: AnswersFile, flags: InitFlags, session: Session): Promise<void> {
  const { io, words } = session;
  const { output } = withStdout(flags);
  const before = output === undefined ? undefined : await openEarlier(output, session);
  const account = await chooseAccount(before, flags, answers);
  if (!account) return;
  const start = await startFrom(before, account, flags, answers, session);
  const ruleset = await translatedRules(await rulesToAsk(account, flags, session), words);
  const written = await loadQuestions(ruleset, words);
  const errorWords = outputWords(flags, session);
  const snapshot = await applyAnswers(start, answers, ruleset, written, words, errorWords);
  await runOnInput({ name: answers.input.name, text: printJson(snapshot) }, {}, () =>
    scoreAccount(snapshot, ruleset, optionsOf(flags)),
  );
  await writeResult(output, printJson(snapshot), io);
  await tell({ snapshot, before, output, isStopped: false }, flags, session);
}

interface Outcome {
  /** Null where nothing was begun. */
  readonly snapshot: Snapshot | null;
  readonly before: Snapshot | undefined;
  readonly output: string | undefined;
  readonly isStopped: boolean;
}

/** Says on standard error what came of the answers; in a conversation the report has been shown. */
async function tell(
  { snapshot, before, output, isStopped }: Outcome,
  flags: InitFlags,
  session: Session,
): Promise<void> {
  const { io, words } = session;
  const text = words.commands.init;
  const isJson = flags.format === 'json';
  const end = (isStopped ? text.stopped : text.done)(
    snapshot === null || output === undefined ? undefined : showArgument(output, io.platform),
  );
  if (snapshot === null || (!isJson && flags.answers === undefined)) {
    if (isJson) await io.stderr.write(printJson({ output: null, stopped: true }));
    else await sayLines(io, [end]);
    return;
  }
  const english = await rulesToAsk(snapshot, flags, session);
  const report = scoreAccount(snapshot, english, optionsOf(flags));
  const { asOf, score, worstCase, band, coverage } = report;
  const questions = openQuestions(snapshot, english, optionsOf(flags));
  if (isJson) {
    const unknown = await wordQuestions(questions, english, en);
    const times = { asOf, earlierAsOf: before?.asOf ?? null };
    const outcome = { output: output ?? null, stopped: isStopped, ...times };
    await io.stderr.write(printJson({ ...outcome, score, worstCase, band, coverage, unknown }));
    return;
  }
  const open = questions.length;
  const lines = [
    ...movedOn(before, snapshot, words),
    ...(coverage > 0 || open > 0
      ? [text.narrowed(score, worstCase, words.percent(coverage)), text.open(open)]
      : noLimitLines(report, words)),
    end,
  ];
  await sayLines(io, lines);
}

/** That an earlier snapshot is judged as of another time now. */
const movedOn = (before: Snapshot | undefined, { asOf }: Snapshot, words: Words): readonly string[] =>
  before && before.asOf !== asOf ? [words.commands.init.movedOn(before.asOf, words.head.time(asOf))] : [];

/** The snapshot to go on with; none when the file does not exist yet. */
async function openEarlier(file: string, session: Session): Promise<Snapshot | undefined> {
  try {
    const { input, value } = await readSnapshot(file, session, undefined);
    return await runOnInput(input, {}, () => parseSnapshot(value));
  } catch (error) {
    if (error instanceof CliError && error.has('file-not-found')) return undefined;
    throw error;
  }
}

/** An empty snapshot as of now, or the earlier one brought up to now: what it said stays true of its own time. */
async function startFrom(
  before: Snapshot | undefined,
  { platform, role }: RulesetEntry,
  flags: InitFlags,
  answers: AnswersFile | undefined,
  session: Session,
): Promise<Snapshot> {
  const asOf = flags.asOf ?? answers?.asOf ?? wholeSecond(session.io.now());
  // A flag has been looked at before.
  if (answers && !(await isTime(asOf))) {
    const file = answers.input.name;
    const args = { option: 'asOf', value: asOf };
    throw new CliError('INVALID_ANSWERS', file, [{ file, code: 'not-a-time', args }]);
  }
  const now = { snapshotVersion: 1 as const, platform, role, asOf };
  const merged = before ? goOn(before, now) : now;
  return withInitSource(merged, initSourceOf(merged));
}

/** Said of the file of answers where that names the platform or role. */
async function unknownAccount(
  problem: OwnProblem,
  flags: InitFlags,
  answers: AnswersFile | undefined,
): Promise<CliError> {
  const name = problem.path as 'platform' | 'role';
  return answers?.[name] !== undefined && flags[name] === undefined
    ? invalidAnswers(answers.input, [problem])
    : usageError(problem);
}

/** The earlier snapshot as known now; one of another account is never mixed in. */
function goOn(before: Snapshot, now: Snapshot): Snapshot {
  try {
    return mergeSnapshots(before, now).snapshot;
  } catch (cause) {
    if (!(cause instanceof MergeError)) throw cause;
    const args = { field: cause.path, one: cause.one, other: cause.other };
    throw new CliError('INVALID_MERGE', null, [{ code: 'not-mergeable', args }], { cause });
  }
}

/** Which account it is, asked for where nothing says so; null where it is not in the list. @throws {Stopped} */
async function chooseAccount(
  before: Snapshot | undefined,
  flags: InitFlags,
  answers: AnswersFile | undefined,
  conversation?: Conversation,
): Promise<RulesetEntry | null> {
  const named = flags.platform && platformNamed(flags.platform);
  const platform = named ?? answers?.platform ?? before?.platform;
  const role = flags.role ?? answers?.role ?? before?.role;
  const candidates = rulesets.filter((entry) => entry.platform === platform);
  if (platform !== undefined && (role !== undefined || candidates.length === 0)) {
    const found = findRuleset(platform, role ?? '');
    if ('code' in found) throw await unknownAccount(found, flags, answers);
    return found;
  }
  const [only] = candidates;
  if (only && candidates.length === 1) return only;
  if (!conversation)
    throw usageError({ code: 'platform-not-said', args: { known: rulesets.map(({ id }) => id) } });
  const { words, pick } = conversation;
  if (platform === undefined) return askForAccount(conversation);
  const options = candidates.map(async ({ id, title }) => {
    const translated = await translatedPart({ title }, id, words);
    return { value: id, label: translated.title };
  });
  const id = await pick(words.commands.init.account, await Promise.all(options));
  return candidates.find((entry) => entry.id === id) ?? null;
}

/** The rules to ask for, in English. */
async function rulesToAsk(
  account: Pick<Snapshot, 'platform' | 'role'>,
  flags: InitFlags,
  { io }: Session,
): Promise<Ruleset> {
  const found = await rulesFor(account, flags, io);
  if ('code' in found) throw usageError(found);
  return found;
}
