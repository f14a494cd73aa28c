import { inputText, missingData } from '../../../content/missing-data.ts';
import { missingFieldTexts } from '../../../content/missing-fields.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import { htmlTable } from '../parts/html-table.ts';
import { fold, type PageSection, paragraph } from '../parts/page-section.ts';

/** Which data would tell more, and which limits nobody outside can check, by name. */
export const uncheckedSection: PageSection = ({ report, ruleset, words, prefix }) => {
  const { document, unchecked } = words;
  const { columns } = document;
  const parts: string[] = [];
  const groups = missingData(report.unknown);
  if (groups.length > 0)
    parts.push(
      htmlTable(
        unchecked.title(report.unknown.length),
        [
          {
            title: columns.why,
            cell: ({ needs }) => unchecked.row(needs.map((need) => inputText(need, ruleset, words))),
          },
          { title: columns.data, cell: ({ needs }) => needs.join(', '), isLong: true },
          { title: columns.rules, cell: ({ rules }) => rules, isNumber: true },
          { title: columns.couldAdd, cell: ({ couldAdd }) => `+${couldAdd}`, isNumber: true },
        ],
        groups,
        true,
      ),
      ...missingFieldTexts(report, ruleset, words).map((text) => paragraph(text)),
      paragraph(unchecked.howTo, 'quiet'),
    );
  if (report.unknowable.length > 0) {
    const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
    const items = report.unknowable.map((id) => `<li>${escapeXml(titles.get(id) ?? id)}</li>`);
    parts.push(paragraph(unchecked.unknowable(report.unknowable.length)), `<ul>${items.join('')}</ul>`);
  }
  if (parts.length === 0) parts.push(paragraph(document.allChecked));
  return fold(`${prefix}-unchecked`, document.uncheckedTitle, parts.join('\n'));
};
