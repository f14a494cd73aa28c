import type { Finding } from '@risk-check/core';
import { drawWaterfall } from '../../../charts/waterfall.ts';
import { consequenceText } from '../../../content/consequence-text.ts';
import { nothingFiredText } from '../../../content/nothing-fired.ts';
import { sourceText } from '../../../content/source-text.ts';
import { comparisonText, nextText } from '../../../content/value-text.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import { htmlTable } from '../parts/html-table.ts';
import { fold, type PageInput, type PageSection, pair, paragraph } from '../parts/page-section.ts';

/** The waterfall of points with its table, then each reason with what may follow and who says so. */
export const reasonsSection: PageSection = (input) => {
  const { report, words, prefix } = input;
  const { document, reasons } = words;
  const fired = report.findings.filter(({ status }) => status === 'fired');
  const id = `${prefix}-reasons`;
  if (fired.length === 0) return fold(id, reasons.title, paragraph(nothingFiredText(report, words)));
  const { columns } = document;
  const sum = { title: document.sum, severity: '', points: report.evidenceScore };
  const rows = fired.map(({ title, severity = 'info', points }) => ({
    title,
    severity: words.severity[severity],
    points,
  }));
  const table = htmlTable(
    document.sumText(
      fired.map(({ points }) => points),
      report.evidenceScore,
    ),
    [
      { title: columns.rule, cell: ({ title }) => title },
      { title: columns.severity, cell: ({ severity }) => severity },
      { title: columns.points, cell: ({ points }) => points, isNumber: true },
    ],
    [...rows, sum],
  );
  const drawing = drawWaterfall(report, fired, words, `${prefix}-waterfall`);
  const ended =
    report.score === report.evidenceScore ? '' : `${paragraph(document.ended(report.score), 'quiet')}\n`;
  const list = `<ol class="reasons">${fired.map((finding) => reason(finding, input)).join('\n')}</ol>`;
  return fold(id, reasons.title, `${ended}${pair(drawing, table)}\n${list}`);
};

function reason(finding: Finding, { ruleset, words }: PageInput): string {
  const { ruleId, title, severity = 'info', points, level, message, headroom } = finding;
  const consequence = consequenceText(
    ruleset.rules.find(({ id }) => id === ruleId)?.levels[(level ?? 1) - 1],
    words,
  );
  const limits = (finding.legs ?? [finding])
    .filter(({ op }) => op !== undefined)
    .map((leg) => {
      const { value, limit } = comparisonText(leg, ruleset, words);
      const isNamed = finding.op !== undefined && message.split(/[\s;()]+|,(?!\d)/).includes(value);
      return isNamed ? limit : `${words.value.now(value)}, ${limit}`;
    });
  const room = nextText(finding, ruleset, words);
  const nextLevel = ruleset.rules.find(({ id }) => id === ruleId)?.levels[(headroom?.level ?? 1) - 1];
  const lines = [
    limits.length === 0 ? message : `${message.replace(/\.$/, '')} (${limits.join('; ')})`,
    ...(room === '' ? [] : [words.reasons.next(words.severity[nextLevel?.severity ?? 'info'], room)]),
    ...(consequence === null ? [] : [words.reasons.consequence(consequence)]),
    sourceText(finding, words),
  ];
  return `<li class="severity-${severity}"><div class="row"><h3>${escapeXml(title)}</h3><span class="points">${escapeXml(`${words.severity[severity]}, ${words.document.plain.points(points)}`)}</span></div>${lines.map((line) => paragraph(line)).join('')}<p><code>${escapeXml(ruleId)}</code></p></li>`;
}
