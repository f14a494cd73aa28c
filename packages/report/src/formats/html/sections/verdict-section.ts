import { drawGauge } from '../../../charts/gauge.ts';
import { staleText } from '../../../content/stale-text.ts';
import { hasNothingToTell, indexText, verdictLine } from '../../../content/verdict-means.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import { card, type PageSection, pair, paragraph } from '../parts/page-section.ts';

/** The gauge, and beside it in words what it says: for a page on which numbers are tried. */
export const verdictSection: PageSection = (input) => {
  const { report, ruleset, words, prefix } = input;
  const stale = staleText(input, words);
  const { head, document, bands, percent } = words;
  const isEnded = report.score !== report.evidenceScore;
  const isEmpty = hasNothingToTell(report);
  const why =
    report.worstCase === report.score
      ? head.worstCaseSame
      : report.coverage < 1
        ? head.worstCaseUnknown
        : head.worstCaseReported;
  const facts = [
    [head.index, indexText(report)],
    ...(isEmpty ? [] : [[head.worstCase, isEnded ? `${report.worstCase}` : `${report.worstCase} ${why}`]]),
    [head.coverage, `${percent(report.coverage)}: ${head.coverageMeans(report.coverage)}`],
  ];
  const beside = [
    `<p class="chip band-${report.band}">${escapeXml(bands[report.band])}</p>`,
    ...(stale === null ? [] : [paragraph(stale, 'lead')]),
    paragraph(verdictLine(report, words, ruleset), 'lead'),
    `<dl>${facts.map(([name = '', text = '']) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(text)}</dd>`).join('')}</dl>`,
  ].join('\n');
  const content = pair(drawGauge(report, words, `${prefix}-gauge`), beside);
  return card(`${prefix}-verdict`, document.verdictTitle, content, 'gauge');
};
