import type { Finding, RiskReport, Ruleset } from '@risk-check/core';
import { notStandardText } from '../content/not-standard.ts';
import type { ReportInput, ReportRun } from '../content/report-input.ts';
import { isFalling } from '../content/value-text.ts';
import { showOnOneLine } from '../text/show-on-one-line.ts';

/**
 * One dense line a finding, for assistants and logs: first the verdict of an input, then what fired, what could not be
 * decided and what was left out. Clear rules are only counted.
 */
export function formatCompact({ reports, failed, words }: ReportRun): string {
  const notStandard = notStandardText(reports, words);
  const lines = [
    ...(notStandard === null ? [] : [`not-standard ${quoted(notStandard)}`]),
    ...reports.flatMap(reportLines),
    ...failed.map(({ file, code }) => `error input=${quoted(file)} code=${code}`),
  ];
  return lines.map((line) => `${showOnOneLine(line)}\n`).join('');
}

function reportLines({ file, report, baseline, ruleset }: ReportInput): string[] {
  const { findings, unknown, suppressed, warnings, unknowable } = report;
  const number = (status: Finding['status']): number => findings.filter((f) => f.status === status).length;
  return [
    [
      `report band=${report.band} score=${report.score} worst=${report.worstCase} coverage=${share(report.coverage)}`,
      `ruleset=${report.ruleset.id}@${report.ruleset.datasetVersion} asOf=${report.asOf}`,
      `fired=${number('fired')} unknown=${unknown.length} clear=${number('clear')} unknowable=${unknowable.length}`,
      `input=${quoted(file)}`,
    ].join(' '),
    ...findings.filter(({ status }) => status === 'fired').map((finding) => firedLine(finding, ruleset)),
    ...unknown.map(
      ({ ruleId, needs, couldAdd }) => `unknown ${ruleId} +${couldAdd}? needs=${needs.join(',')}`,
    ),
    ...suppressed.map(
      ({ ruleId, status, reason, until }) =>
        `suppressed ${ruleId} was=${status} until=${until ?? 'never'} reason=${quoted(reason)}`,
    ),
    ...warnings.map(({ code, args }) => `warning ${code} ${pairs(args)}`.trimEnd()),
    ...(baseline === null
      ? []
      : [
          baseline.isNew
            ? `baseline none worse=${baseline.isWorse}`
            : `baseline score=${baseline.score} band=${baseline.band} worse=${baseline.isWorse}`,
          ...baseline.new.map((ruleId) => `new ${ruleId}`),
          ...baseline.worse.map((ruleId) => `worse ${ruleId}`),
          ...baseline.better.map((ruleId) => `better ${ruleId}`),
          ...baseline.nowUnknown.map((ruleId) => `now-unknown ${ruleId}`),
        ]),
  ];
}

function firedLine(finding: Finding, ruleset: Ruleset): string {
  const sign = isFalling(finding.metric, ruleset) ? '-' : '+';
  const { ruleId, points, severity, level, evidence, headroom, message } = finding;
  const comparisons = (finding.legs ?? [finding])
    .filter(({ op }) => op !== undefined)
    .map((leg) => `${valueText(leg)}${SIGNS[leg.op ?? 'gte']}${leg.threshold ?? '?'}`);
  return [
    `fired ${ruleId} +${points} ${severity}/${evidence} level=${level}`,
    ...(comparisons.length > 0 ? [comparisons.join('&')] : []),
    ...(headroom?.more === undefined || headroom.more === null ? [] : [`next=${sign}${headroom.more}`]),
    quoted(message),
  ].join(' ');
}

const SIGNS: Readonly<Record<NonNullable<Finding['op']>, string>> = {
  gte: '>=',
  gt: '>',
  lte: '<=',
  lt: '<',
};

function valueText({ value, atLeast, atMost }: Pick<Finding, 'value' | 'atLeast' | 'atMost'>): string {
  if (value !== undefined) return `${value}`;
  return atLeast === undefined && atMost === undefined ? '?' : `${atLeast ?? ''}..${atMost ?? ''}`;
}

/** Four digits tell a share; the whole of it only when it is whole. */
const share = (coverage: number): string => String(Math.floor(coverage * 1e4) / 1e4);
const quoted = (text: string): string => JSON.stringify(text);
const pairs = (args: RiskReport['warnings'][number]['args']): string =>
  Object.entries(args)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? quoted(value) : value}`)
    .join(' ');
