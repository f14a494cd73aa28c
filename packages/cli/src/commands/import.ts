import { openQuestions, parseSnapshot, type Snapshot, scoreAccount } from '@risk-check/core';
import type { Format, ImporterId, ImportResult } from '@risk-check/import';
import { type ExportRead, mergeAll, mergeExports, type Part } from '@risk-check/import/files';
import { printJson } from '@risk-check/report/formats';
import { topicsToComplete } from '@risk-check/report/questions';
import { createLayout, detectTerminal, noLimitLines } from '@risk-check/report/terminal';
import { commandArgument } from '@risk-check/report/text';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { CliError, usageError } from '../errors/cli-error.ts';
import { distinctFiles } from '../files/distinct-files.ts';
import { isNoSnapshot } from '../files/is-no-snapshot.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { readBytes, refuseStdinTwice } from '../files/read-bytes.ts';
import { withStdout, writeResult } from '../files/write-result.ts';
import { formatImportNotes } from '../import/format-import-notes.ts';
import { readHashKey } from '../import/hash-ids.ts';
import { type LeftOpen, leftOpen } from '../import/left-open.ts';
import { notMergeable } from '../import/not-mergeable.ts';
import { answersIn, keepAnswers } from '../import/own-answers.ts';
import { readAsking } from '../import/read-asking.ts';
import { agreeOnRole } from '../import/read-export.ts';
import { EXIT } from '../process/exit-codes.ts';
import { hasPerson } from '../process/has-person.ts';
import { type Session, withIo } from '../process/session.ts';
import { loadTopics, wordQuestions } from '../rulesets/load-guide.ts';
import { readSnapshot } from '../rulesets/read-snapshot.ts';
import { rulesFor } from '../rulesets/rules-for.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { translatedRules } from '../rulesets/translated-rules.ts';
import { outputWords } from './output-layout.ts';

interface ImportFlags extends CommonFlags, LeftOpen {
  readonly from?: ImporterId;
  readonly output?: string;
  readonly merge?: readonly string[];
  readonly hashIds?: string;
  readonly role?: string;
  readonly part?: string;
  readonly map?: string;
  readonly replace?: boolean;
}

/** `risk-check import FILE...`: exports to one snapshot on standard output, what was read and what is missing on standard error. */
export async function importFiles(args: readonly string[], given: ImportFlags, run: Session): Promise<void> {
  const flags = withStdout(given);
  // Undated files get the same time.
  const at = run.io.now();
  const session = withIo(run, { ...run.io, now: () => at });
  const { io, words } = session;
  refuseStdinTwice(...args);
  const files = await distinctFiles(args, session);
  // What is merged may be replaced: the result holds it.
  await keepInputs({ option: '--output', path: flags.output }, [...files, flags.hashIds, flags.rules], io);
  const { from, asOf, role, part } = flags;
  const options = {
    ...(from ? { from } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(role === undefined ? {} : { role }),
    ...(part === undefined ? {} : { part }),
    ...leftOpen(flags),
  };
  const format = flags.map === undefined ? undefined : await mapFor(flags.map, files, flags, session);
  if (format === null) return;
  const hash =
    flags.hashIds === undefined ? (snapshot: Snapshot) => snapshot : await readHashKey(flags.hashIds, io);
  const read: ExportRead[] = [];
  const asked = format ? { ...options, format } : options;
  for (const file of files) read.push(...(await readAsking(file, asked, flags.format, session)));
  const present = await presentSnapshot(flags, session);
  const older = await Promise.all(
    [...(present ? [present] : []), ...(flags.merge ?? [])].map((file) => openOlder(file, session)),
  );
  const roles = older.map((part) => part.snapshot.role);
  const agreed = agreeOnRole(read, roles, options, session);
  const groups = mergeExports(agreed, options, notMergeable);
  const imported = groups
    .flatMap(({ pages }) => pages)
    .map(({ file, result }) => ({ file, result: besideLater(result, older) }));
  const [first, ...others] = [...older, ...groups].map(
    (part): Part => ({ file: part.file, snapshot: hash(part.snapshot) }),
  );
  if (!first) throw usageError({ code: 'no-input', args: { wanted: 'export' } });
  const merged = mergeAll(first, others, notMergeable);
  const own = keepAnswers(
    merged.snapshot,
    Object.assign({}, ...older.map((part) => answersIn(part.snapshot))),
    groups.map((group) => group.snapshot),
  );
  const { snapshot } = own;
  const said = [...groups.flatMap((group) => group.said), ...merged.said].flatMap((one) => one.notes);
  const notes = [...said, ...own.notes];
  const text = printJson(snapshot);
  await writeResult(flags.output, text, io);
  const noteWords = outputWords(flags, session);
  // The dataset's rules say what is missing, unless others are given.
  const english = await rulesFor(snapshot, flags, io);
  const ruleset = 'code' in english ? undefined : await translatedRules(english, noteWords);
  const open = ruleset
    ? await runOnInput({ name: files[0] ?? '', text }, {}, () =>
        openQuestions(snapshot, ruleset, { includeExperimental: flags.experimental === true }),
      )
    : [];
  const questions = ruleset ? await wordQuestions(open, ruleset, noteWords) : [];
  const scoring = flags.experimental ? { includeExperimental: true } : {};
  const few =
    ruleset && questions.length > 0
      ? topicsToComplete(snapshot, ruleset, await loadTopics(ruleset, noteWords), scoring)
      : [];
  const report = ruleset && questions.length === 0 ? scoreAccount(snapshot, ruleset, scoring) : undefined;
  // Nothing to ask where nothing can be checked is no all-clear.
  const noLimit = report?.coverage === 0 ? noLimitLines(report, words) : [];
  if (flags.format === 'json') {
    await io.stderr.write(
      printJson({
        files: imported.map(({ file, result: { importer, notes: own } }) => ({ file, importer, ...own })),
        merged: notes,
        unknown: questions,
        topics: few.map(({ id, title }) => ({ id, title })),
      }),
    );
    return;
  }
  const layout = createLayout(detectTerminal(io, io.stderr, flags.color, words.language));
  const summary = {
    imported,
    merged: notes,
    ruleset,
    questions,
    noLimit,
    topics: few,
    output: flags.output,
    isUpdate: present !== undefined,
    argument: commandArgument(flags.output, io.platform),
  };
  await io.stderr.write(formatImportNotes(summary, words, layout));
  // Somebody who sits there can complete it at once; a script is never asked.
  if (flags.output !== undefined && few.length > 0 && hasPerson({}, io)) {
    const { askToComplete } = await import('./open-dialogue.ts');
    await askToComplete(flags.output, snapshot, flags, session);
  }
}

/** The map of the first table; null where the person stops. */
async function mapFor(
  path: string,
  files: readonly string[],
  flags: ImportFlags,
  session: Session,
): Promise<Format | null> {
  const { mapOf } = await import('../import/map-table.ts');
  const format = await mapOf(path, files[0] ?? '', leftOpen(flags), session);
  if (format === null) session.exitCode = EXIT.interrupted;
  return format;
}

/** The newest time in an export may be before that of the snapshot that it is to update, which counts then. */
function besideLater(result: ImportResult, older: readonly Part[]): ImportResult {
  const { snapshot, notes } = result;
  const later = older.find((other) => Date.parse(other.snapshot.asOf) > Date.parse(snapshot.asOf));
  if (!later || !notes.messages.some(({ code }) => code === 'as-of-newest')) return result;
  const note = { code: 'merged-is-later', args: { asOf: later.snapshot.asOf } };
  return { ...result, notes: { ...notes, messages: [...notes.messages, note] } };
}

/** The snapshot that already stands where the result is to go: it is updated. Any other file there is refused. */
async function presentSnapshot(
  { output, merge = [], replace }: ImportFlags,
  { io }: Session,
): Promise<string | undefined> {
  if (output === undefined || replace || (await io.kindOf(output)) !== 'file') return undefined;
  const there = await io.identityOf(output);
  for (const file of merge) if ((await io.identityOf(file)) === there) return undefined;
  const bytes = await readBytes(output, io);
  if (bytes.length === 0) return undefined;
  if (
    (await isNoSnapshot(output, io)) ||
    !/^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 4096)))
  )
    throw new CliError('OUTPUT_NOT_WRITTEN', output, [
      { code: 'output-not-snapshot', args: { value: output } },
    ]);
  return output;
}

/** An older snapshot is checked before anything is joined to it. */
async function openOlder(file: string, session: Session): Promise<Part> {
  const { input, value } = await readSnapshot(file, session, undefined);
  return { file, snapshot: await runOnInput(input, {}, () => parseSnapshot(value)) };
}
