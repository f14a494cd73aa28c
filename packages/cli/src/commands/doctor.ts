import { openQuestions, parseSnapshot, scoreAccount } from '@risk-check/core';
import { importerTitle } from '@risk-check/import';
import { printJson } from '@risk-check/report/formats';
import { inTopicOrder } from '@risk-check/report/questions';
import { type Diagnosis, formatDoctor, noLimitLines } from '@risk-check/report/terminal';
import { commandArgument } from '@risk-check/report/text';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { exportsBeside } from '../import/exports-beside.ts';
import { answersBeside } from '../import/own-answers.ts';
import type { Session } from '../process/session.ts';
import { loadTopics, wordQuestions } from '../rulesets/load-guide.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { announceRules } from './announce-rules.ts';
import { openSnapshot } from './open-snapshot.ts';
import { outputWords } from './output-layout.ts';

/** `risk-check doctor FILE`: what the snapshot can and cannot decide, by rule, and what to find out next. */
export async function doctor(args: readonly string[], flags: CommonFlags, session: Session): Promise<void> {
  const { input, value, ruleset, rulesFrom, options, layout } = await openSnapshot(args, flags, session, {
    suppresses: false,
  });
  const { words, io } = session;
  const [report, questions] = await runOnInput(
    input,
    flags,
    () => [scoreAccount(value, ruleset, options), openQuestions(value, ruleset, options)] as const,
  );
  const askWords = outputWords(flags, session);
  const topics = await loadTopics(ruleset, askWords);
  const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
  const titled = (ruleId: string) => ({ ruleId, title: titles.get(ruleId) ?? ruleId });
  // A rule of which one level is not published and another can be checked stands where the latter puts it.
  const listed = new Set(
    [...report.findings.filter(({ status }) => status !== 'unknown'), ...report.unknown].map(
      ({ ruleId }) => ruleId,
    ),
  );
  const [file = '-'] = args;
  const beside = await exportsBeside(file, value, ruleset, options, session);
  const diagnosis: Diagnosis = {
    ruleset: report.ruleset,
    asOf: report.asOf,
    coverage: report.coverage,
    answers: answersBeside(parseSnapshot(value)).map((one) => ({
      ...one,
      title: ruleset.metrics[one.place.replace(/^metrics\./, '')]?.title ?? one.place,
    })),
    exports: beside.map((one) => ({ ...one, title: importerTitle(one.importer, askWords.language) })),
    decided: report.findings
      .filter(({ status }) => status !== 'unknown')
      .map(({ ruleId, status }) => ({ ...titled(ruleId), status })),
    undecided: report.unknown.map(({ ruleId, needs, couldAdd }) => ({
      ...titled(ruleId),
      couldAdd,
      needs,
      questions: questions.filter(({ rules }) => rules.includes(ruleId)).map(({ id }) => id),
    })),
    unknowable: report.unknowable.filter((ruleId) => !listed.has(ruleId)).map(titled),
    next: inTopicOrder(await wordQuestions(questions, ruleset, askWords), topics),
  };
  const argument = commandArgument(file === '-' ? undefined : file, io.platform);
  const { field, head } = await announceRules({ report, rulesFrom }, flags, session);
  await io.stdout.write(
    flags.format === 'json'
      ? printJson({ ...field, ...diagnosis })
      : `${head}${formatDoctor(diagnosis, argument, noLimitLines(report, words), words, layout)}`,
  );
}
