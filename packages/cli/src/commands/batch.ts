import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Band, Suppression } from '@risk-check/core';
import { type JudgedBy, notStandard } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { createLayout, detectTerminal } from '@risk-check/report/terminal';
import { escapeControlCharacters } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import { digest as datasetDigest, rulesets } from '@risk-check/rules-data';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { checkpointPathOf, type RunIdentity } from '../batch/checkpoint.ts';
import { assertWritable, partPathOf } from '../batch/growing-file.ts';
import { HASH_KEY_ENV, recordHash } from '../batch/hash-records.ts';
import { openInput } from '../batch/open-input.ts';
import { openOutputFiles, openStreams, type Target } from '../batch/output-files.ts';
import { startProgress } from '../batch/progress.ts';
import { type BatchNumbers, type NumberFlags, readNumbers } from '../batch/read-batch-flags.ts';
import { runBatch } from '../batch/run-batch.ts';
import { lockPathOf } from '../batch/run-lock.ts';
import { summarize } from '../batch/summarize.ts';
import { isAnyAtLeast, listedIn, refusedIn, type Tally } from '../batch/tally.ts';
import { CliError, usageError } from '../errors/cli-error.ts';
import { distinctFiles } from '../files/distinct-files.ts';
import { expandInputs, RECORDS_FILES } from '../files/expand-inputs.ts';
import { identitiesOf } from '../files/keep-inputs.ts';
import { describeFileError, refuseStdinTwice } from '../files/read-bytes.ts';
import { withStdout, writeResult } from '../files/write-result.ts';
import { EXIT } from '../process/exit-codes.ts';
import type { Io } from '../process/io.ts';
import { sayLines } from '../process/say-lines.ts';
import { raiseExitCode, type Session } from '../process/session.ts';
import { cliVersion, coreVersion } from '../process/versions.ts';
import type { OwnRules } from '../rulesets/own-rules.ts';
import { readOwnRules } from '../rulesets/read-own-rules.ts';
import { rulesFrom } from '../rulesets/rules-from.ts';
import { readOptions } from '../rulesets/score-input.ts';
import { translatedRules } from '../rulesets/translated-rules.ts';
import { sayRules } from './announce-rules.ts';

export interface BatchFlags extends CommonFlags, NumberFlags {
  readonly output?: string;
  readonly deadLetters?: string;
  readonly inlineErrors?: boolean;
  readonly full?: boolean;
  readonly resume?: boolean;
  readonly summary?: boolean;
  readonly summaryHtml?: string;
  readonly lineBuffered?: boolean;
  readonly hashKey?: string;
  readonly idField?: string;
  readonly tables?: string;
  readonly memory?: string;
  readonly strict?: boolean;
  readonly failOn?: Band;
}

/** `risk-check batch IN.ndjson...`: scores one record a line in worker threads, in order, with bounded memory. */
export async function batch(args: readonly string[], given: BatchFlags, session: Session): Promise<void> {
  const flags = withStdout(given);
  if (flags.tables !== undefined)
    return (await import('./batch-tables.ts')).batchTables(args, flags, session);
  if (args.length === 0) throw usageError({ code: 'no-input', args: { wanted: 'records' } });
  const { io, words } = session;
  const numbers = readNumbers(flags);
  const names = await inputNames(args, session);
  await checkFiles(names, flags, io);
  const sizes = await inputSizes(names, io);
  const ownRules = await readOwnRules(flags, io);
  const options = await readOptions(flags, io);
  const { newHash, key } = await recordHash(flags.hashKey, io);
  const judged: JudgedBy = {
    report: {
      ruleset: ownRules?.ruleset ?? { digest: datasetDigest },
      suppressed: options.suppressions.map(({ rule }) => ({ ruleId: rule })),
    },
    rulesFrom: rulesFrom(flags, session, ownRules !== undefined),
  };
  const settings = {
    options,
    isFull: flags.full === true,
    keepsRefused: flags.inlineErrors === true,
    idField: flags.idField?.split('.') ?? null,
    notStandard: notStandard(judged),
    ownRules,
  };
  const run: RunIdentity = {
    input: sizes,
    names,
    version: `${cliVersion} ${coreVersion}`,
    rules: [datasetDigest, ...(ownRules ? [digestOf(ownRules)] : [])],
    options: {
      ...settings,
      ownRules: null,
      shard: numbers.shard,
      key,
      maxDeadLetters: flags.maxDeadLetters ?? null,
    },
  };
  const letters = deadLetterTarget(flags, io);
  const outputs =
    flags.output === undefined
      ? await openStreams(io, letters, names)
      : await openOutputFiles(targetOf(flags.output, io), letters as Target, run, flags.resume === true);
  const cut: string[] = [];
  try {
    await sayRules([judged], session);
    if (options.suppressions.length > 0) await io.stderr.write(leftOutLine(options.suppressions, words));
    if (outputs.isComplete) await io.stderr.write(`${words.commands.batch.wasComplete}\n`);
    else if (outputs.from.records > 0)
      await io.stderr.write(`${words.commands.batch.resumed(outputs.from.records)}\n`);
    // A terminal on which dead letters appear has no place for a bar.
    const isBarWanted = letters !== null && !outputs.isComplete;
    const isResumed = outputs.from.records > 0;
    const progress = await startProgress(isBarWanted ? sumOf(sizes) : 'none', isResumed, io, words);
    const goesOn = io.onInterruption?.(async () => {
      await progress.stop();
      await io.stderr.write(`${words.commands.batch.interrupted(flags.output !== undefined)}\n`);
    });
    try {
      await runBatch({
        names,
        open: (name) => openInput(name, io),
        outputs,
        settings,
        numbers,
        isLineBuffered: flags.lineBuffered === true,
        newHash,
        onProgress: progress.show,
        onCut: (name) => void cut.push(name),
      });
    } finally {
      goesOn?.();
      await progress.stop();
    }
  } finally {
    await outputs.close();
  }
  if (cut.length > 0) {
    raiseExitCode(session, EXIT.deadLetters);
    await sayLines(io, [words.commands.batch.cut(cut)]);
  }
  await sayOutcome(outputs.tally, letters, flags, numbers, ownRules, judged, session);
}

/** Said before a run, since a line of numbers does not say what they leave out; as in the file, whose dates each record judges. */
function leftOutLine(suppressions: readonly Suppression[], { document }: Words): string {
  const named = suppressions.map(({ rule, until, account }) => {
    const limits = Object.entries({ until, account }).flatMap(([name, value]) =>
      value ? `${name}: ${value}` : [],
    );
    return limits.length === 0 ? rule : `${rule} (${limits.join(', ')})`;
  });
  return `${escapeControlCharacters(`${document.suppressedTitle}: ${named.join('; ')}`)}\n`;
}

/** Says what the run came to; the exit code is known before anything of it is written. */
async function sayOutcome(
  tally: Tally,
  letters: Target | null,
  flags: BatchFlags,
  { accepts }: BatchNumbers,
  ownRules: OwnRules | undefined,
  judged: JudgedBy,
  session: Session,
): Promise<void> {
  const { io, words } = session;
  const { failOn, summary, summaryHtml, color } = flags;
  const refused = refusedIn(tally);
  if (isAnyAtLeast(failOn, tally.bands)) raiseExitCode(session, EXIT.atLimit);
  if (!accepts(refused, refused + tally.scored)) raiseExitCode(session, EXIT.deadLetters);
  if (refused > 0) {
    const { batch: said } = words.commands;
    const text = said.refused(refused, refused + tally.scored, letters?.name ?? null, listedIn(tally));
    await sayLines(io, [text]);
    if (Object.keys(tally.unlisted).length > 0) await sayLines(io, [said.unlisted(tally.unlisted)]);
    if (isNoNdjson(tally)) await io.stderr.write(`${said.noneScored}\n`);
  }
  if (!summary && summaryHtml === undefined) return;
  const summarized = summarize(tally, await titlesOf(ownRules, words), [judged]);
  if (summary) {
    const { formatBatchSummary } = await import('@risk-check/report/terminal');
    const layout = createLayout(detectTerminal(io, io.stderr, color, words.language));
    await io.stderr.write(formatBatchSummary(summarized, words, layout));
  }
  if (summaryHtml !== undefined) {
    const { formatBatchSummaryHtml } = await import('@risk-check/report/html');
    await writeResult(summaryHtml, formatBatchSummaryHtml(summarized, words), io);
  }
}

/** Nothing was scored, and hardly a line was JSON: this is one snapshot over many lines, a table, or something else. */
function isNoNdjson(tally: Tally): boolean {
  const { INVALID_JSON = 0, INVALID_UTF8 = 0, EMPTY_RECORD = 0, INVALID_SNAPSHOT = 0 } = tally.refused;
  const all = refusedIn(tally);
  // A list of snapshots on one line is one record.
  const isOne = all === 1 && INVALID_SNAPSHOT === 1;
  return tally.scored === 0 && (isOne || INVALID_JSON + INVALID_UTF8 + EMPTY_RECORD > all / 2);
}

/** The title of a rule by its id, in the language of the words: of the own rules, else of the dataset. */
async function titlesOf(own: OwnRules | undefined, words: Words): Promise<(ruleId: string) => string | null> {
  const translated = await Promise.all(
    rulesets.map(async (entry) =>
      entry.translations?.[words.language]
        ? (await translatedRules((await entry.load()).default, words)).rules
        : entry.rules,
    ),
  );
  const ownRules = own ? (await translatedRules(own.ruleset, words)).rules : [];
  // A later entry of a map replaces an earlier one.
  const titles = new Map([...translated.flat(), ...ownRules].map(({ id, title }) => [id, title]));
  return (ruleId) => titles.get(ruleId) ?? null;
}

async function inputNames(args: readonly string[], session: Session): Promise<string[]> {
  refuseStdinTwice(...args);
  const errors: CliError[] = [];
  const names = await expandInputs(args, session.io, async (error) => void errors.push(error), RECORDS_FILES);
  const problems = errors.flatMap((error) => error.problems);
  if (errors[0]) throw new CliError('UNREADABLE_INPUT', errors[0].file, problems);
  return distinctFiles(names, session);
}

/** Nothing that is read may be written, under whatever name a run writes; all problems at once. */
async function checkFiles(names: readonly string[], flags: BatchFlags, io: Io): Promise<void> {
  const { output, resume, summaryHtml, hashKey = io.env[HASH_KEY_ENV] || undefined } = flags;
  const problems: OwnProblem[] = [];
  if (resume && output === undefined) problems.push({ code: 'resume-needs-output', args: {} });
  if (flags.checkpointSeconds !== undefined && output === undefined)
    problems.push({ code: 'needs-option', args: { option: '--checkpoint-seconds', needs: '-o' } });
  const written = new Set<string>();
  const read = await identitiesOf([...names, hashKey, flags.rules, flags.suppressions], io);
  const whole = (name: string): string => name;
  const files = [
    ['--output', output, [whole, partPathOf, checkpointPathOf, lockPathOf]],
    ['--dead-letters', deadLetterTarget(flags, io)?.name, [whole, partPathOf]],
    ['--summary-html', summaryHtml, [whole]],
  ] as const;
  for (const [option, name, kinds] of files) {
    for (const kind of name === undefined ? [] : kinds) {
      const value = kind(name as string);
      const identity = await io.identityOf(value);
      if (read.has(identity)) problems.push({ code: 'output-is-input', args: { option, value } });
      if (written.has(identity)) problems.push({ code: 'output-twice', args: { option, value } });
      written.add(identity);
    }
  }
  if (problems.length > 0) throw usageError(...problems);
  if (summaryHtml !== undefined) await assertWritable(resolve(io.cwd, summaryHtml), summaryHtml);
}

/** Bytes of each file, null where there is no end to know; files that are not there are all named before anything runs. */
async function inputSizes(names: readonly string[], io: Io): Promise<(number | null)[]> {
  const problems: OwnProblem[] = [];
  const sizes: (number | null)[] = [];
  for (const name of names) {
    if (name === '-') sizes.push(null);
    else {
      try {
        const found = await stat(resolve(io.cwd, name));
        sizes.push(found.isFile() ? found.size : null);
      } catch (error) {
        problems.push({ file: name, ...describeFileError(error) });
      }
    }
  }
  if (problems.length > 0) throw new CliError('UNREADABLE_INPUT', problems[0]?.file ?? null, problems);
  return sizes;
}

const sumOf = (sizes: readonly (number | null)[]): number | null =>
  sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0);

const digestOf = ({ ruleset, takesAll }: OwnRules): string =>
  `sha256:${createHash('sha256')
    .update(JSON.stringify([ruleset, takesAll]))
    .digest('hex')}`;

const targetOf = (name: string, io: Io): Target => ({ name, path: resolve(io.cwd, name) });

/** Beside the output unless said; null for standard error. */
function deadLetterTarget({ output, deadLetters }: BatchFlags, io: Io): Target | null {
  if (deadLetters !== undefined) return targetOf(deadLetters, io);
  return output === undefined
    ? null
    : targetOf(`${output.replace(/\.(?:ndjson|jsonl)$/i, '')}.dead.ndjson`, io);
}
