import { adviceBeyond } from '../../../content/advice-beyond.ts';
import { isStopped } from '../../../content/is-stopped.ts';
import { stepsTogether } from '../../../content/steps-together.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import { htmlTable } from '../parts/html-table.ts';
import { fold, type PageSection, paragraph } from '../parts/page-section.ts';

/** Actions by measured effect, then the advice of reasons that no action reaches, then the way back. */
export const actionsSection: PageSection = ({
  report,
  ruleset,
  suggestions,
  steps = null,
  words,
  prefix,
}) => {
  const { document, help } = words;
  const actions = suggestions?.actions ?? [];
  const parts: string[] = [];
  if (actions.length > 0) {
    const { columns } = document;
    parts.push(
      htmlTable(
        document.actionsAbout(report.evidenceScore, report.worstCase),
        [
          {
            title: columns.action,
            cell: ({ title, how, note }) =>
              [`${title}.`, how, note].filter((text) => text !== null).join(' '),
          },
          { title: columns.effect, cell: ({ score }) => score, isNumber: true },
          { title: columns.worstEffect, cell: ({ worstCase }) => worstCase, isNumber: true },
          { title: columns.effort, cell: ({ effort }) => document.effort[effort] },
        ],
        actions,
        true,
      ),
    );
    const together = stepsTogether(suggestions, words);
    if (together !== null) parts.push(paragraph(together));
  }
  const advice = adviceBeyond(report, suggestions, ruleset);
  if (advice.length > 0) {
    if (parts.length > 0) parts.push(paragraph(document.adviceAbout, 'quiet'));
    const items = advice.map(
      ({ title, text }) => `<li><span class="effect">${escapeXml(title)}:</span> ${escapeXml(text)}</li>`,
    );
    parts.push(`<ul class="plain">${items.join('')}</ul>`);
  }
  if (isStopped({ report, steps })) parts.push(paragraph(help.recover));
  return parts.length === 0 ? '' : fold(`${prefix}-actions`, help.title, parts.join('\n'));
};
