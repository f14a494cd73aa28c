import type { Finding, Ruleset } from '@risk-check/core';
import { needsByRule } from '../content/needs-by-rule.ts';
import { notStandard, notStandardText } from '../content/not-standard.ts';
import type { ReportInput, ReportRun } from '../content/report-input.ts';
import { sourceText } from '../content/source-text.ts';
import { warningText } from '../content/warning-text.ts';
import { problemTexts } from '../problem-texts/problem-text.ts';
import type { Problem } from '../problems/problem.ts';
import { isWebAddress } from '../text/is-web-address.ts';
import { site, version } from '../text/version.ts';
import { printJson } from './format-json.ts';
import { escapeMarkdown } from './markdown/escape-markdown.ts';

type Severity = NonNullable<Finding['severity']>;

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** SARIF 2.1.0: one run; fired rules fail, undecided ones are `open`, suppressed ones carry their justification. */
export function formatSarif(run: ReportRun): string {
  const rules = new Map<string, object>();
  const indexes = new Map<string, number>();
  for (const { report, ruleset } of run.reports) {
    const ids = [...report.findings, ...report.suppressed].map(({ ruleId }) => ruleId);
    for (const ruleId of ids) {
      if (indexes.has(ruleId)) continue;
      indexes.set(ruleId, rules.size);
      rules.set(ruleId, describeRule(ruleId, ruleset));
    }
  }
  return printJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'risk-check',
            version,
            semanticVersion: version,
            informationUri: site,
            shortDescription: { text: run.words.notice.text },
            rules: [...rules.values()],
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: run.failed.length === 0,
            toolExecutionNotifications: [
              ...run.reports.flatMap((input) => {
                const text = notStandardText([input], run.words);
                return text === null
                  ? []
                  : [
                      {
                        level: 'warning',
                        descriptor: { id: 'not-standard' },
                        message: { text },
                        locations: [locationOf(input.file)],
                      },
                    ];
              }),
              ...run.failed.map(({ file, code, problems }) => ({
                level: 'error',
                descriptor: { id: code },
                message: {
                  text: [run.words.document.failed(code), ...problemTexts(problems, run.words)].join('\n'),
                },
                locations: [locationOf(file, firstPlace(problems))],
              })),
              ...run.reports.flatMap(({ file, report, ruleset }) =>
                report.warnings.map((warning) => ({
                  level: 'warning',
                  descriptor: { id: warning.code },
                  message: { text: warningText(warning, ruleset, run.words) },
                  locations: [locationOf(file)],
                })),
              ),
            ],
          },
        ],
        results: run.reports.flatMap((input) => resultsOf(input, indexes, run)),
        properties: {
          reports: run.reports.map(({ file, report, rulesFrom }) => ({
            input: file,
            notStandard: notStandard({ report, rulesFrom }) ?? undefined,
            score: report.score,
            worstCase: report.worstCase,
            band: report.band,
            coverage: report.coverage,
            asOf: report.asOf,
            ruleset: report.ruleset,
          })),
        },
      },
    ],
  });
}

/** Where the first problem of an input stands, where that is known. */
function firstPlace(problems: readonly Problem[]): { line: number; column: number } | undefined {
  const [found] = problems.flatMap(({ line, column }) =>
    line === undefined ? [] : [{ line, column: column ?? 1 }],
  );
  return found;
}

function describeRule(ruleId: string, ruleset: Ruleset): object {
  const rule = ruleset.rules.find(({ id }) => id === ruleId);
  const gravest = (rule?.levels ?? []).reduce<Severity>(
    (worst, { severity }) => (GRAVITY.indexOf(severity) > GRAVITY.indexOf(worst) ? severity : worst),
    'info',
  );
  const title = rule?.title ?? ruleId;
  const means = rule?.means ?? title;
  const advice = rule?.advice ?? '';
  return {
    id: ruleId,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: means },
    help: {
      text: `${means}\n\n${advice}`.trim(),
      markdown: `${escapeMarkdown(means)}\n\n${escapeMarkdown(advice)}`.trim(),
    },
    ...(isWebAddress(ruleset.site) ? { helpUri: `${ruleset.site}/rules/${ruleId}` } : {}),
    defaultConfiguration: { level: LEVELS[gravest] },
    properties: { tags: [ruleset.platform, ruleset.role, rule?.cause ?? ''].filter((tag) => tag !== '') },
  };
}

const GRAVITY: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];

function resultsOf(
  { file, report, baseline, places }: ReportInput,
  indexes: ReadonlyMap<string, number>,
  { words }: ReportRun,
): object[] {
  const missing = needsByRule(report);
  const common = (ruleId: string): object => ({
    ruleId,
    ruleIndex: indexes.get(ruleId),
    locations: [locationOf(file, places?.get(ruleId))],
    partialFingerprints: { 'riskCheck/v1': `${report.ruleset.id}:${ruleId}:${file}` },
  });
  const baselineState = (ruleId: string): object => {
    if (baseline === null) return {};
    const isNew = baseline.new.includes(ruleId);
    const isChanged = baseline.worse.includes(ruleId) || baseline.better.includes(ruleId);
    return { baselineState: isNew ? 'new' : isChanged ? 'updated' : 'unchanged' };
  };
  return [
    ...report.findings
      .filter(({ status }) => status === 'fired')
      .map((finding) => ({
        ...common(finding.ruleId),
        kind: 'fail',
        level: LEVELS[finding.severity ?? 'info'],
        message: { text: `${finding.message} (${sourceText(finding, words)})` },
        rank: finding.points,
        ...baselineState(finding.ruleId),
        properties: {
          severity: finding.severity,
          evidence: finding.evidence,
          level: finding.level,
          points: finding.points,
          scoreWithout: finding.scoreWithout,
        },
      })),
    ...report.findings
      .filter(({ ruleId, status }) => status === 'unknown' && missing.has(ruleId))
      .map(({ ruleId }) => {
        const { needs = [], couldAdd = 0 } = missing.get(ruleId) ?? {};
        return {
          ...common(ruleId),
          kind: 'open',
          level: 'none',
          message: { text: words.document.needs(needs.join(', ')) },
          properties: { needs, couldAdd },
        };
      }),
    ...report.suppressed
      .filter(({ status }) => status === 'fired')
      .map(({ ruleId, reason, until }) => ({
        ...common(ruleId),
        kind: 'fail',
        level: 'note',
        message: { text: words.notes.suppressed(ruleId, reason, until) },
        suppressions: [{ kind: 'external', status: 'accepted', justification: reason }],
      })),
  ];
}

/** The place of an input that a result is about, else its first line; a path becomes a relative reference, so that viewers find it in the repository. */
function locationOf(file: string, place?: { readonly line: number; readonly column: number }): object {
  const path = file
    .replaceAll('\\', '/')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/^\.\//, '');
  // A name such as `C:x` would read as a scheme.
  const uri =
    file === '-' ? 'stdin' : encodeURI(path).replace(/[?#:[\]]/g, (char) => encodeURIComponent(char));
  const region = place ? { startLine: place.line, startColumn: place.column } : { startLine: 1 };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}
