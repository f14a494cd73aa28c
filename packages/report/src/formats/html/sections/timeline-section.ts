import { drawTimeline } from '../../../charts/timeline.ts';
import { forecastEnd } from '../../../content/forecast-end.ts';
import { momentText } from '../../../content/moment-text.ts';
import { htmlTable } from '../parts/html-table.ts';
import { fold, type PageSection, pair, paragraph, stack } from '../parts/page-section.ts';
import { courseDrawing } from './course-section.ts';

/** What time alone changes, drawn and in dates; with how it came where that is known. */
export const timelineSection: PageSection = ({ forecast, course, file, ruleset, words, prefix }) => {
  if (forecast === null) return '';
  const { document, head } = words;
  const { columns } = document;
  const titleOf = (ruleId: string): string => ruleset.rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
  const stays =
    forecast.untilResolved.length === 0
      ? ''
      : paragraph(document.staysUntilResolved(forecast.untilResolved.map(titleOf)), 'quiet');
  const ends =
    forecast.knownUntil === null
      ? ''
      : paragraph(words.document.knownUntil(momentText(forecast.knownUntil, words)), 'quiet');
  const id = `${prefix}-timeline`;
  if (course && course.steps.length > 0) {
    const account = { name: file, ruleset, course, restricted: null };
    const drawn = courseDrawing(account, words, `${prefix}-course`);
    return fold(id, words.commands.timeline.chartTitle, `${drawn}${ends}${stays}`);
  }
  if (forecast.steps.length === 0) {
    const none = paragraph(document.timelineNone(head.time(forecastEnd(forecast))));
    return fold(id, document.timelineTitle, `${none}${ends}${stays}`);
  }
  const table = htmlTable(
    document.timelineTable,
    [
      { title: columns.from, cell: ({ at }) => momentText(at, words) },
      { title: columns.index, cell: ({ score }) => score, isNumber: true },
      { title: columns.worst, cell: ({ worstCase }) => worstCase, isNumber: true },
      { title: columns.band, cell: ({ band }) => words.bands[band] },
      {
        title: columns.change,
        cell: ({ changes }) =>
          changes
            .map(({ ruleId, from, to }) => `${titleOf(ruleId)}: ${document.changed(from, to)}`)
            .join('; '),
        isLong: true,
      },
    ],
    [{ ...forecast.from, changes: [] }, ...forecast.steps],
  );
  const drawing = drawTimeline(forecast, words, `${prefix}-steps`);
  const beside = `${ends}${stays}`;
  const above = beside === '' ? drawing : pair(drawing, beside);
  return fold(id, document.timelineTitle, stack(above, table));
};
