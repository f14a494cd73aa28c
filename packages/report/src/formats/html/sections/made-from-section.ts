import { houseRulesRow } from '../../../content/house-rules-row.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import { version } from '../../../text/version.ts';
import { fold, type PageSection } from '../parts/page-section.ts';

/** Which data and program the report was made from. */
export const madeFromSection: PageSection = ({ report, ruleset, words, prefix }) => {
  const { facts, madeFrom } = words.document;
  const rows = [
    [facts.asOf, words.head.time(report.asOf)],
    [facts.ruleset, report.ruleset.id],
    [facts.dataset, `${report.ruleset.datasetVersion}, ${words.head.date(ruleset.datasetDate)}`],
    [facts.digest, report.ruleset.digest],
    ...houseRulesRow(report, words),
    [facts.program, `risk-check ${version}`],
  ];
  const list = rows
    .map(([name = '', text = '']) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(text)}</dd>`)
    .join('');
  return fold(`${prefix}-made`, madeFrom, `<dl>${list}</dl>`);
};
