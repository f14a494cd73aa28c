import type { Finding } from '@risk-check/core';
import { needsByRule } from '../content/needs-by-rule.ts';
import { notStandardText } from '../content/not-standard.ts';
import type { ReportInput, ReportRun } from '../content/report-input.ts';
import { type Cell, printCell } from './print-cell.ts';

interface Row extends ReportInput, Pick<ReportRun, 'words'> {
  readonly finding: Finding;
  readonly missing: ReturnType<typeof needsByRule>;
}

/** Names are those of the JSON report, so that a column can be looked up there. */
const COLUMNS: Readonly<Record<string, (row: Row) => Cell>> = {
  input: ({ file }) => file,
  ruleset: ({ report }) => report.ruleset.id,
  asOf: ({ report }) => report.asOf,
  score: ({ report }) => report.score,
  worstCase: ({ report }) => report.worstCase,
  band: ({ report }) => report.band,
  coverage: ({ report }) => report.coverage,
  ruleId: ({ finding }) => finding.ruleId,
  title: ({ finding }) => finding.title,
  status: ({ finding }) => finding.status,
  severity: ({ finding }) => finding.severity,
  level: ({ finding }) => finding.level,
  points: ({ finding }) => finding.points,
  scoreWithout: ({ finding }) => finding.scoreWithout,
  value: ({ finding }) => finding.value,
  atLeast: ({ finding }) => finding.atLeast,
  atMost: ({ finding }) => finding.atMost,
  op: ({ finding }) => finding.op,
  threshold: ({ finding }) => finding.threshold,
  unit: ({ finding }) => finding.unit,
  headroom: ({ finding }) => finding.headroom?.more,
  couldAdd: ({ finding, missing }) => missing.get(finding.ruleId)?.couldAdd,
  needs: ({ finding, missing }) => missing.get(finding.ruleId)?.needs.join(' '),
  evidence: ({ finding }) => finding.evidence,
  publishers: ({ finding }) => [...new Set(finding.sources.map(({ publisher }) => publisher))].join('; '),
  source: ({ finding }) => finding.sources[0]?.url,
  message: ({ finding }) => finding.message,
  help: ({ finding }) => finding.help,
  suppressedBecause: () => null,
  notStandard: (row) => notStandardText([row], row.words),
};

/** One row a finding, suppressed ones last in their report; RFC 4180 but for the line end, since a raw CR is a control character. */
export function formatCsv({ reports, words }: Pick<ReportRun, 'reports' | 'words'>): string {
  const names = Object.keys(COLUMNS);
  const lines = [names.map(printCell).join(',')];
  for (const input of reports) {
    const missing = needsByRule(input.report);
    for (const finding of input.report.findings) {
      const row: Row = { ...input, words, finding, missing };
      lines.push(names.map((name) => printCell(COLUMNS[name]?.(row))).join(','));
    }
    for (const suppressed of input.report.suppressed) lines.push(suppressedRow(input, suppressed, words));
  }
  return `${lines.join('\n')}\n`;
}

function suppressedRow(
  input: ReportInput,
  suppressed: ReportInput['report']['suppressed'][number],
  words: ReportRun['words'],
): string {
  const { ruleId, status, reason } = suppressed;
  const { report, ruleset, file } = input;
  const cells: Record<string, Cell> = {
    input: file,
    ruleset: report.ruleset.id,
    asOf: report.asOf,
    score: report.score,
    worstCase: report.worstCase,
    band: report.band,
    coverage: report.coverage,
    ruleId,
    title: ruleset.rules.find(({ id }) => id === ruleId)?.title,
    status,
    points: 0,
    suppressedBecause: reason,
    notStandard: notStandardText([input], words),
  };
  return Object.keys(COLUMNS)
    .map((name) => printCell(cells[name]))
    .join(',');
}
