import { drawHeadroom, type Reach, reachOf } from '../../../charts/headroom-bars.ts';
import { comparisonText, nextText } from '../../../content/value-text.ts';
import { htmlTable } from '../parts/html-table.ts';
import { fold, type PageSection, pair, paragraph } from '../parts/page-section.ts';

/** How far each value has come towards its limit. */
export const headroomSection: PageSection = ({ report, ruleset, words, prefix }) => {
  const reach = reachOf(report.findings);
  const { document } = words;
  const id = `${prefix}-headroom`;
  if (reach.length === 0) return '';
  const { columns } = document;
  const table = htmlTable<Reach>(
    document.headroomAbout,
    [
      { title: columns.rule, cell: ({ finding }) => finding.title },
      {
        title: columns.value,
        cell: ({ finding }) => comparisonText(finding, ruleset, words).value,
        isNumber: true,
      },
      {
        title: columns.limit,
        cell: ({ finding }) =>
          comparisonText(finding, ruleset, words).limit.replace(`${words.value.limitWord} `, ''),
      },
      {
        title: columns.fires,
        cell: ({ finding }) =>
          finding.status === 'fired' ? document.reached : nextText(finding, ruleset, words),
      },
    ],
    reach,
  );
  const drawing = drawHeadroom(reach, words, `${prefix}-bars`);
  return fold(
    id,
    document.headroomTitle,
    `${pair(drawing, table)}\n${paragraph(document.roomEstimate, 'quiet')}`,
  );
};
