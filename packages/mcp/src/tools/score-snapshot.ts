import { type RiskReport, scoreAccount } from '@risk-check/core';
import * as z from 'zod';
import { cliWords, inputText, missingData } from '../cli-parts.ts';
import { defineTool } from '../tool.ts';
import { en } from '../words/en.ts';
import { asOfInput, snapshotInput } from './inputs.ts';
import { openRuleset } from './open-ruleset.ts';
import { citeSource } from './source-list.ts';

const MOST_FINDINGS = 8;
const MOST_MISSING = 6;

export const scoreSnapshot = defineTool({
  name: 'score_snapshot',
  ...en.tools.scoreSnapshot,
  input: z.strictObject({ snapshot: snapshotInput, asOf: asOfInput }),
  async run({ snapshot, asOf }) {
    const { ruleset } = await openRuleset(snapshot);
    const report = scoreAccount(snapshot, ruleset, asOf === undefined ? {} : { asOf });
    const fired = report.findings.filter(({ status }) => status === 'fired');
    const missing = missingData(report.unknown).map((item) => ({
      ...item,
      says: item.needs.map((name) => inputText(name, ruleset, cliWords)),
    }));
    return {
      text: en.score.text(report, {
        fired: fired.slice(0, MOST_FINDINGS),
        moreFired: Math.max(0, fired.length - MOST_FINDINGS),
        missing: missing.slice(0, MOST_MISSING),
        warnings: report.warnings.map(describeWarning),
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
        unknown: missing,
        unknowable: report.unknowable.length,
        warnings: report.warnings,
        notice: cliWords.notice.text,
      },
    };
  },
});

const describeWarning = ({ code, args }: RiskReport['warnings'][number]): string =>
  cliWords.warnings[code]?.(args) ?? code;

/** What a report says in numbers. */
export function headOf({ ruleset, asOf, score, evidenceScore, worstCase, band, coverage }: RiskReport) {
  return { ruleset, asOf, score, evidenceScore, worstCase, band, coverage };
}
