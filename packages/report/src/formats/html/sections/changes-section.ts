import { baselineLines } from '../../../content/baseline-lines.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import { htmlTable } from '../parts/html-table.ts';
import { card, type PageSection } from '../parts/page-section.ts';

/** What changed since an earlier report, and what the owner has left out. */
export const changesSection: PageSection = (input) => {
  const { report, ruleset, words, prefix } = input;
  const { document } = words;
  const lines = baselineLines(input, words).map((line) => `<li>${escapeXml(line)}</li>`);
  const changed =
    lines.length === 0
      ? ''
      : card(`${prefix}-baseline`, document.baselineTitle, `<ul class="plain">${lines.join('')}</ul>`);
  if (report.suppressed.length === 0) return changed;
  const { columns } = document;
  const table = htmlTable(
    document.suppressedAbout,
    [
      {
        title: columns.rule,
        cell: ({ ruleId }) => ruleset.rules.find(({ id }) => id === ruleId)?.title ?? ruleId,
      },
      { title: columns.status, cell: ({ status }) => document.status[status] },
      { title: columns.reason, cell: ({ reason }) => reason },
      {
        title: columns.until,
        cell: ({ until }) => (until === null ? document.forEver : words.head.date(until)),
      },
    ],
    report.suppressed,
  );
  return [changed, card(`${prefix}-suppressed`, document.suppressedTitle, table)]
    .filter((part) => part !== '')
    .join('\n');
};
