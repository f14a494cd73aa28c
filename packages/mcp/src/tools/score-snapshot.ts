import { openQuestions, type RiskReport, scoreAccount } from '@risk-check/core';
import {
  inputText,
  missingData,
  missingFieldTexts,
  nearLines,
  verdictLine,
  warningText,
} from '@risk-check/report/formats';
import { inTopicOrder } from '@risk-check/report/questions';
import { showOnOneLine } from '@risk-check/report/text';
import * as z from 'zod';
import { defineTool } from '../tool/tool.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { asOfInput, experimentalInput, scoreOptions, snapshotInput } from './inputs.ts';
import { openRuleset } from './open-ruleset.ts';
import { headOutput, noticeOutput, parts } from './outputs.ts';
import { citeSource } from './source-list.ts';

const MOST_FINDINGS = 8;
const MOST_MISSING = 6;
const MOST_TOPICS = 3;

export const scoreSnapshot = defineTool({
  name: 'score_snapshot',
  ...en.tools.scoreSnapshot,
  input: z.strictObject({
    snapshot: snapshotInput,
    asOf: asOfInput,
    includeExperimental: experimentalInput,
  }),
  output: headOutput.extend({
    findings: z.array(
      z.looseObject({
        ruleId: z.string(),
        title: z.string(),
        message: z.string(),
        points: z.int(),
        sources: parts,
      }),
    ),
    topics: parts,
    near: parts,
    unknown: parts,
    missing: parts,
    unknowable: z.int(),
    warnings: parts,
    notice: noticeOutput,
  }),
  async run({ snapshot, asOf, includeExperimental }) {
    const { entry, ruleset } = await openRuleset(snapshot);
    const report = scoreAccount(snapshot, ruleset, scoreOptions(asOf, includeExperimental));
    const fired = report.findings.filter(({ status }) => status === 'fired');
    const missing = missingData(report.unknown).map((item) => ({
      ...item,
      says: item.needs.map((name) => inputText(name, ruleset, cliWords)),
    }));
    const { topics: asked } = (await entry.loadGuide()).default;
    const open = inTopicOrder(
      openQuestions(snapshot, ruleset, scoreOptions(asOf, includeExperimental)),
      asked,
    );
    const topics = asked
      .filter(({ title }) => open.some(({ topic }) => topic === title))
      .map(({ title, ask, ticks = [] }) => ({
        topic: title,
        ask,
        lines: ticks.map(({ text }) => text),
        answers: open.filter(({ topic }) => topic === title).map(({ id }) => id),
      }));
    return {
      text: en.score.text(report, {
        topics: topics.slice(0, MOST_TOPICS),
        verdict: verdictLine(report, cliWords, ruleset),
        near: nearLines(report, ruleset, cliWords, '; '),
        fields: missingFieldTexts(report, ruleset, cliWords),
        fired: fired.slice(0, MOST_FINDINGS),
        moreFired: Math.max(0, fired.length - MOST_FINDINGS),
        missing: missing.slice(0, MOST_MISSING),
        warnings: report.warnings.map((warning) => showOnOneLine(warningText(warning, ruleset, cliWords))),
      }),
      data: {
        ...headOf(report),
        findings: fired.map(
          ({ ruleId, title, message, severity, level, points, evidence, sources, help }) => ({
            ruleId,
            title,
            message,
            severity,
            level,
            points,
            evidence,
            sources: sources.map(citeSource),
            help,
          }),
        ),
        topics,
        near: report.near,
        stated: report.stated,
        unknown: missing,
        missing: report.unknown.flatMap(({ ruleId, missing: fields }) =>
          fields.map((field) => ({ ruleId, ...field })),
        ),
        unknowable: report.unknowable.length,
        warnings: report.warnings,
        notice: cliWords.notice.text,
      },
    };
  },
});

/** What a report says in numbers. */
export function headOf({ ruleset, asOf, score, evidenceScore, worstCase, band, coverage }: RiskReport) {
  return { ruleset, asOf, score, evidenceScore, worstCase, band, coverage };
}
