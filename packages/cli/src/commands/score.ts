import type { Band, Ruleset } from '@risk-check/core';
import { askedTopics } from '@risk-check/report/first-screen';
import {
  compareWithBaseline,
  DEFAULT_FORMAT,
  type FailedInput,
  type FormatName,
  isStale,
  type ReportInput,
} from '@risk-check/report/formats';
import { type ErrorCode, showFileName } from '@risk-check/report/problems';
import { BAND_NAMES } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { aheadLine } from '../errors/ahead-of-now.ts';
import { CliError, usageError } from '../errors/cli-error.ts';
import { oddInputLines } from '../errors/odd-inputs.ts';
import { reportError } from '../errors/report-error.ts';
import { distinctFiles } from '../files/distinct-files.ts';
import { expandInputs } from '../files/expand-inputs.ts';
import type { InputText } from '../files/input-text.ts';
import { isNoSnapshot } from '../files/is-no-snapshot.ts';
import { readBaseline } from '../files/read-baseline.ts';
import { readBytes, refuseStdinTwice } from '../files/read-bytes.ts';
import { readText } from '../files/read-input.ts';
import { readOnce } from '../files/read-once.ts';
import type { LeftOpen } from '../import/left-open.ts';
import { collectGarbage } from '../process/collect-garbage.ts';
import { EXIT } from '../process/exit-codes.ts';
import { hasPerson } from '../process/has-person.ts';
import { sayLines } from '../process/say-lines.ts';
import { raiseExitCode, type Session, withIo } from '../process/session.ts';
import { loadTopics } from '../rulesets/load-guide.ts';
import type { OwnRules } from '../rulesets/own-rules.ts';
import { readOwnRules } from '../rulesets/read-own-rules.ts';
import { findRules, type ReadSnapshot, readSnapshot } from '../rulesets/read-snapshot.ts';
import { rulesFrom } from '../rulesets/rules-from.ts';
import { readOptions, runOnInput } from '../rulesets/score-input.ts';
import { isLeftInEnglish, translatedRules } from '../rulesets/translated-rules.ts';
import { sayRules, saysRulesFirst } from './announce-rules.ts';
import { assessSnapshot } from './assess-snapshot.ts';
import { type OpenFiles, openFiles } from './open-files.ts';
import { planOutputs } from './plan-outputs.ts';
import { refuseUnseen } from './refuse-unseen.ts';
import { writeOutputs } from './write-outputs.ts';

export interface ScoreFlags extends Omit<CommonFlags, 'format'>, LeftOpen {
  readonly format?: FormatName;
  readonly output?: readonly string[];
  readonly failOn?: Band;
  readonly baseline?: string;
  readonly quiet?: boolean;
  /** Warnings of the input end with exit code 2. */
  readonly strict?: boolean;
  readonly brief?: boolean;
  readonly details?: boolean;
  readonly explain?: boolean;
  readonly plain?: boolean;
  /** Without a file: where the dialogue keeps its answers. */
  readonly save?: string;
}

/** `risk-check FILE...`: scores each snapshot and prints the reports; one that fails does not stop the others. */
export async function score(args: readonly string[], flags: ScoreFlags, session: Session): Promise<void> {
  const { io, words } = session;
  if (args.length === 0 && hasPerson(flags, io)) {
    const { openDialogue } = await import('./open-dialogue.ts');
    return openDialogue(flags, session);
  }
  if (args.length === 0) throw usageError({ code: 'no-input', args: { wanted: 'snapshot' } });
  refuseStdinTwice(...args, flags.rules, flags.suppressions, flags.baseline);
  const formatName = flags.format ?? DEFAULT_FORMAT;
  const failed: FailedInput[] = [];
  const fail = async (error: CliError, file: string): Promise<void> => {
    failed.push({ file, code: error.code, problems: error.problems });
    raiseExitCode(session, await reportError(error, formatName, session));
  };
  const ofFolders = new Set<string>();
  const named = await expandInputs(args, io, (error) => fail(error, error.file ?? ''), undefined, ofFolders);
  const files: string[] = [];
  for (const file of await distinctFiles(named, session)) {
    if (ofFolders.has(file) && (await isNoSnapshot(file, io)))
      await sayLines(io, [words.notes.noSnapshot(showFileName(file, words))]);
    else files.push(file);
  }
  const outputs = await planOutputs(formatName, flags, files, session);
  const direct = files.filter((file) => !ofFolders.has(file));
  const reading = withIo(session, readOnce(io));
  const isOpened =
    (direct.length <= MOST_LOOKED_INTO || !direct.every((file) => /\.json$/i.test(file))) &&
    !(await areSnapshots(direct, reading));
  const opened = isOpened ? await openFiles(direct, flags, reading, fail) : null;
  const made: OpenFiles['made'] = opened?.made ?? new Map();
  const inputs = opened
    ? [...made.keys(), ...opened.snapshots, ...files.filter((file) => !direct.includes(file))]
    : files;

  refuseUnseen(
    flags,
    outputs.map(({ name }) => name),
  );
  const isForPeople = outputs.some(({ format }) => format.isForPeople);
  // The verdict alone needs none.
  const needsOutlook = outputs.some(
    ({ name, format }) => format.isForPeople && !(name === 'pretty' && flags.quiet === true),
  );
  const isBrief = isFirstScreen(formatName, flags, io.stdout.isTTY);
  const needsSteps = outputs.some(
    ({ name, path }) =>
      name === 'html' || name === 'markdown' || (path === null ? isBrief : flags.brief === true),
  );
  const needsCourse = outputs.some(({ name }) => name === 'html');
  const hasLines = outputs.some(({ name }) => name === 'sarif');
  const ownRules = await readOwnRules(flags, io);
  const baseline = flags.baseline === undefined ? null : await readBaseline(flags.baseline, io);
  const options = await readOptions(flags, io, knownRules(ownRules));
  const reports: ReportInput[] = [];
  const translated: ReportInput[] = [];
  for (const file of inputs) {
    try {
      const ofFiles = made.get(file);
      const { value, ruleset, isOwn } = ofFiles
        ? await findRules(file, ofFiles.json, ownRules)
        : await readWithoutText(file, reading, ownRules);
      const textOf = async (): Promise<InputText> => ofFiles?.json.input ?? readText(file, reading.io);
      const topics = needsSteps ? askedTopics(await loadTopics(ruleset, words)) : [];
      const judge = (rules: Ruleset, withOutlook: boolean): ReportInput => {
        const assessed = assessSnapshot(value, rules, options, words, withOutlook, needsCourse);
        return {
          file,
          ...(ofFiles ? { files: ofFiles.files } : {}),
          name: inputs.length + failed.length > 1 ? showFileName(file, words) : null,
          ...assessed,
          rulesFrom: rulesFrom(flags, session, isOwn),
          isLeftInEnglish: isLeftInEnglish(rules, words),
          ...(flags.asOf === undefined ? { now: io.now() } : {}),
          ...(io.zone === undefined ? {} : { zone: io.zone }),
          isStale: flags.asOf === undefined && isStale(assessed.report.asOf, io.now()),
          baseline:
            baseline && compareWithBaseline(assessed.report, baseline(file, assessed.report.ruleset.id)),
          ...(topics.length === 0 ? {} : { topics }),
        };
      };
      // The texts of a report are those of its rules, so another language means other rules, not another outcome.
      const rules = isForPeople ? await translatedRules(ruleset, words) : ruleset;
      const isSame = rules === ruleset;
      const judged = await runOnInput(textOf, flags, () => judge(ruleset, isSame && needsOutlook));
      const isFailure = isAtLimit(judged, flags.failOn);
      if (hasLines) {
        const { findingPlaces } = await import('./finding-places.ts');
        const places = findingPlaces(await textOf(), value, judged.report, ruleset);
        reports.push({ ...judged, places, isFailure });
      } else reports.push({ ...judged, isFailure });
      translated.push(isSame ? judged : judge(rules, needsOutlook));
    } catch (error) {
      if (!(error instanceof CliError) || !ABOUT_ONE_INPUT.includes(error.code)) throw error;
      await fail(error, file);
    }
  }
  // Before writing, so that the exit code is true even when nobody reads the report to its end.
  if (reports.some((input) => isAtLimit(input, flags.failOn))) raiseExitCode(session, EXIT.atLimit);
  if (!saysRulesFirst(formatName)) await sayRules(reports, session);
  await tellOddities(reports, { ...flags, quiet: flags.quiet === true || isBrief }, session);
  const detail = {
    isQuiet: flags.quiet === true,
    isBrief: flags.brief === true,
    isDetailed: flags.details === true,
    isExplained: flags.explain === true,
    isPlain: flags.plain === true,
  };
  await writeOutputs(
    outputs,
    { reports, translated, isBriefOnTerminal: isBrief, failed, detail, words },
    session,
    formatName,
  );
}

/** Characters of a text that takes much memory. */
const LARGE = 2 ** 25;

/** Reads a snapshot and forgets its text, which only places of errors and SARIF need: they read it again. */
async function readWithoutText(
  file: string,
  session: Session,
  ownRules: OwnRules | undefined,
): Promise<Omit<ReadSnapshot, 'input'>> {
  let isLarge = false;
  const read = async (): Promise<Omit<ReadSnapshot, 'input'>> => {
    const { input, ...rest } = await readSnapshot(file, session, ownRules);
    isLarge = input.text.length > LARGE;
    return rest;
  };
  const rest = await read();
  if (isLarge) collectGarbage();
  return rest;
}

/** Above this number, files named `.json` are taken for snapshots unread. */
const MOST_LOOKED_INTO = 50;
const HEAD = 4096;

/** Whether every file begins like a snapshot, so that none has to be recognised. */
async function areSnapshots(files: readonly string[], { io }: Session): Promise<boolean> {
  for (const file of files) {
    const bytes = await readBytes(file, io).catch(() => null);
    const head = bytes && new TextDecoder().decode(bytes.subarray(0, HEAD));
    if (head !== null && !(/^\uFEFF?\s*\{/.test(head) && head.includes('"snapshotVersion"'))) return false;
    // Reading it again says what is wrong.
    if (!bytes && !/\.json$/i.test(file)) return false;
  }
  return true;
}

/** A terminal gets the first screen, unless more was asked for; a comparison and an explanation are details. */
function isFirstScreen(format: FormatName, flags: ScoreFlags, isTTY: boolean): boolean {
  if (flags.brief !== undefined || format !== 'pretty') return flags.brief === true;
  return isTTY && !flags.details && !flags.explain && !flags.quiet && flags.baseline === undefined;
}

/** Ids of all rules at hand; with rules of the reader's own any id may be one of theirs. */
const knownRules = (own: unknown): string[] | undefined =>
  own === undefined ? rulesets.flatMap(({ rules }) => rules.map(({ id }) => id)) : undefined;

const ABOUT_ONE_INPUT: readonly ErrorCode[] = ['UNREADABLE_INPUT', 'INVALID_JSON', 'INVALID_SNAPSHOT'];

/** What is odd about an input is never hidden: where no report says it, standard error does; `--strict` makes it an error. */
async function tellOddities(
  reports: readonly ReportInput[],
  { quiet, strict }: ScoreFlags,
  session: Session,
): Promise<void> {
  const { io, words } = session;
  const ahead = reports.flatMap(({ file, report, now }) =>
    now === undefined ? [] : (aheadLine(file, report.asOf, session) ?? []),
  );
  const odd = reports.flatMap(({ file, report, ruleset }) => oddInputLines(file, report, ruleset, words));
  const lines = [...ahead, ...(quiet || strict ? odd : [])];
  if (lines.length > 0) await io.stderr.write(lines.join(''));
  if (odd.length + ahead.length > 0 && strict) raiseExitCode(session, EXIT.couldNotRun);
}

/** Whether a report fails the run: at or above the band asked for, and with a baseline only when it got worse. */
function isAtLimit({ report, baseline }: ReportInput, failOn: Band | undefined): boolean {
  if (failOn === undefined) return baseline?.isWorse === true;
  if (BAND_NAMES.indexOf(report.band) < BAND_NAMES.indexOf(failOn)) return false;
  return baseline === null || baseline.isWorse;
}
