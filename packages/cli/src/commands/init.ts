import { openQuestions, parseSnapshot, type Ruleset, type Snapshot, scoreAccount } from '@risk-check/core';
import { MergeError, mergeSnapshots } from '@risk-check/import';
import { printJson } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { initSourceOf, withInitSource } from '@risk-check/report/questions';
import { noLimitLines } from '@risk-check/report/terminal';
import { showArgument } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import { en } from '@risk-check/report/words/en';
import { rulesets } from '@risk-check/rules-data';
import { isTime } from '../arguments/check-values.ts';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { CliError } from '../errors/cli-error.ts';
import { writeResult } from '../files/write-result.ts';
import { askQuestions } from '../init/ask-questions.ts';
import { type AnswersFile, applyAnswers, invalidAnswers, readAnswersFile } from '../init/read-answers.ts';
import type { Asker } from '../process/asker.ts';
import { EXIT } from '../process/exit-codes.ts';
import { hasPerson } from '../process/has-person.ts';
import type { Session } from '../process/session.ts';
import { findRuleset, platformNamed } from '../rulesets/find-ruleset.ts';
import { loadQuestions, loadTopics } from '../rulesets/load-questions.ts';
import { ownRulesetFor, readOwnRules } from '../rulesets/own-rules.ts';
import { readSnapshot } from '../rulesets/read-snapshot.ts';
import { optionsOf, runOnInput } from '../rulesets/score-input.ts';
import { translatedPart, translatedRules } from '../rulesets/translated-rules.ts';
import { wordQuestions } from '../rulesets/word-questions.ts';
import { withStdout } from './with-stdout.ts';

/** Programs get the same in every language. */
const wordsOfOutput = ({ format }: CommonFlags, { words }: Session): Words =>
  format === 'json' ? en : words;

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
  const isPlain = [flags.answers, flags.output, flags.platform, flags.role, flags.asOf].every(
    (flag) => flag === undefined,
  );
  if (isPlain && !io.asker && hasPerson(flags, io)) {
    const { openDialogue } = await import('./open-dialogue.ts');
    return openDialogue(flags, session, 'worried');
  }
  // A snapshot that an import has made is completed by a few topics, not question by question.
  const { output } = flags;
  if (output !== undefined && flags.answers === undefined && !io.asker && hasPerson({}, io)) {
    const imported = (await io.kindOf(output)) === 'file' ? await openEarlier(output, session) : undefined;
    const isImported = [imported?.source].flat().some(isOfExport);
    if (imported && isImported) {
      const { askToComplete } = await import('./open-dialogue.ts');
      return askToComplete(output, imported, flags as never, session);
    }
  }
  const answers =
    flags.answers === undefined
      ? undefined
      : await readAnswersFile(flags.answers, io, wordsOfOutput(flags, session));
  if (!answers && !io.stdout.isTTY)
    throw new CliError('USAGE', null, [{ code: 'init-needs-terminal', args: {} }]);
  const asker = answers
    ? undefined
    : (io.asker?.() ?? (await import('../init/terminal-asker.ts')).terminalAsker(session.words.language));
  await runInit(flags, answers, asker, session);
}

const isOfExport = (source: unknown): boolean =>
  typeof source === 'object' && source !== null && 'fileSha256' in source;

async function runInit(
  flags: InitFlags,
  answers: AnswersFile | undefined,
  asker: Asker | undefined,
  session: Session,
): Promise<void> {
  const { io, words } = session;
  const text = words.commands.init;
  const byDefault = asker && flags.output !== '-' ? DEFAULT_OUTPUT : undefined;
  const output = withStdout(flags).output ?? byDefault;
  const before = output === undefined ? undefined : await openEarlier(output, session);
  asker?.say(before && output !== undefined ? text.goesOn(output) : text.intro);
  asker?.say(text.howTo);
  const start = await startFrom(before, flags, answers, asker, session);
  if (!start) {
    session.exitCode = EXIT.interrupted;
    const isJson = flags.format === 'json';
    await io.stderr.write(
      isJson ? printJson({ output: null, stopped: true }) : `${text.stopped(undefined)}\n`,
    );
    return;
  }
  const moved =
    before && before.asOf !== start.asOf ? [text.movedOn(before.asOf, words.head.time(start.asOf))] : [];
  for (const line of moved) asker?.say(line);
  const english = ownRulesetFor(await readOwnRules(flags, io), start) ?? (await rulesetOf(start));
  const ruleset = await translatedRules(english, words);
  const written = await loadQuestions(ruleset, words);
  const topics = await loadTopics(ruleset, words);
  const options = optionsOf({ ...(flags.experimental ? { experimental: true } : {}) });
  const save = async (snapshot: Snapshot): Promise<void> => {
    if (output !== undefined) await writeResult(output, printJson(snapshot), io);
  };
  const answered = answers
    ? applyAnswers(start, answers, ruleset, written, words, wordsOfOutput(flags, session))
    : start;
  const file = answers?.input.name ?? output ?? '';
  await runOnInput({ name: file, text: printJson(answered) }, {}, () =>
    scoreAccount(answered, ruleset, options),
  );
  const { snapshot, isStopped } = asker
    ? await askQuestions(answered, asker, { ruleset, written, topics, options, words, keep: save })
    : { snapshot: answered, isStopped: false };
  if (isStopped) session.exitCode = EXIT.interrupted;
  await save(snapshot);
  if (output === undefined) await io.stdout.write(printJson(snapshot));
  const report = scoreAccount(snapshot, ruleset, options);
  const { score, worstCase, coverage } = report;
  const questions = openQuestions(snapshot, ruleset, options);
  if (flags.format === 'json') {
    const unknown = wordQuestions(questions, await loadQuestions(english, en), en);
    const { asOf, band } = report;
    const times = { asOf, earlierAsOf: before?.asOf ?? null };
    const outcome = { output: output ?? null, stopped: isStopped, ...times };
    await io.stderr.write(printJson({ ...outcome, score, worstCase, band, coverage, unknown }));
    return;
  }
  const open = questions.length;
  const lines = [
    ...(asker ? [] : moved),
    ...(coverage > 0 || open > 0
      ? [text.narrowed(score, worstCase, words.percent(coverage)), text.open(open)]
      : noLimitLines(report, words)),
    (isStopped ? text.stopped : text.done)(
      output === undefined ? undefined : showArgument(output, io.platform),
    ),
  ];
  await io.stderr.write(`${lines.join('\n')}\n`);
}

/** The snapshot to go on with; none when the file does not exist yet. */
async function openEarlier(file: string, session: Session): Promise<Snapshot | undefined> {
  try {
    const { input, value } = await readSnapshot(file, session, undefined);
    return await runOnInput(input, {}, () => parseSnapshot(value));
  } catch (error) {
    const isNew =
      error instanceof CliError &&
      error.problems.some((problem) => 'code' in problem && problem.code === 'file-not-found');
    if (isNew) return undefined;
    throw error;
  }
}

/** An empty snapshot as of now, or the earlier one brought up to now: what it said stays true of its own time. */
async function startFrom(
  before: Snapshot | undefined,
  flags: InitFlags,
  answers: AnswersFile | undefined,
  asker: Asker | undefined,
  session: Session,
): Promise<Snapshot | undefined> {
  const asOf =
    flags.asOf ??
    answers?.asOf ??
    new Date(Math.floor(session.io.now() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  const account = await chooseAccount(before, flags, answers, asker, session);
  if (!account) return undefined;
  const now = { snapshotVersion: 1 as const, ...account, asOf };
  const found = findRuleset(account.platform, account.role);
  if ('code' in found) throw unknownAccount(found, flags, answers);
  // A flag has been looked at before.
  if (answers && !(await isTime(asOf))) {
    const file = answers.input.name;
    throw new CliError('INVALID_ANSWERS', file, [
      { file, code: 'not-a-time', args: { option: 'asOf', value: asOf } },
    ]);
  }
  const merged = before ? goOn(before, now) : now;
  return withInitSource(merged, initSourceOf(merged));
}

/** Said of the file of answers where that names the platform or role. */
function unknownAccount(problem: OwnProblem, flags: InitFlags, answers: AnswersFile | undefined): CliError {
  const name = problem.path as 'platform' | 'role';
  return answers?.[name] !== undefined && flags[name] === undefined
    ? invalidAnswers(answers.input, [problem])
    : new CliError('USAGE', null, [problem]);
}

/** The earlier snapshot as known now; one of another account is never mixed in. */
function goOn(before: Snapshot, now: Snapshot): Snapshot {
  try {
    return mergeSnapshots(before, now).snapshot;
  } catch (cause) {
    if (!(cause instanceof MergeError)) throw cause;
    throw new CliError(
      'INVALID_MERGE',
      null,
      [{ code: 'not-mergeable', args: { field: cause.path, one: cause.one, other: cause.other } }],
      { cause },
    );
  }
}

async function chooseAccount(
  before: Snapshot | undefined,
  flags: InitFlags,
  answers: AnswersFile | undefined,
  asker: Asker | undefined,
  { words }: Session,
): Promise<{ platform: string; role: string } | undefined> {
  const named = flags.platform && platformNamed(flags.platform);
  const platform = named ?? answers?.platform ?? before?.platform;
  const role = flags.role ?? answers?.role ?? before?.role;
  if (platform !== undefined && role !== undefined) return { platform, role };
  const candidates = rulesets.filter((entry) => platform === undefined || entry.platform === platform);
  if (platform !== undefined && candidates.length === 0) {
    const problem = findRuleset(platform, role ?? '');
    if ('code' in problem) throw unknownAccount(problem, flags, answers);
  }
  const [only] = candidates;
  if (platform !== undefined && only && candidates.length === 1) return { platform, role: only.role };
  if (!asker)
    throw new CliError('USAGE', null, [
      { code: 'platform-not-said', args: { known: rulesets.map(({ id }) => id) } },
    ]);
  const id = await asker.choose(
    words.commands.init.account,
    await Promise.all(
      candidates.map(async ({ id, title }) => {
        const translated = await translatedPart({ title }, id, words);
        return { value: id, label: translated.title };
      }),
    ),
  );
  const chosen = candidates.find((entry) => entry.id === id);
  return chosen && { platform: chosen.platform, role: chosen.role };
}

async function rulesetOf({ platform, role }: Snapshot): Promise<Ruleset> {
  const entry = findRuleset(platform, role);
  if ('code' in entry) throw new CliError('USAGE', null, [entry]);
  return (await entry.load()).default;
}
