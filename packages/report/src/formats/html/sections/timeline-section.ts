import { joinTimelines } from '@risk-check/core';
import { forecastEnd } from '../../../content/forecast-end.ts';
import { momentText } from '../../../content/moment-text.ts';
import { fold, type PageSection, paragraph } from '../parts/page-section.ts';
import { courseDrawing } from './course-section.ts';

/** What time alone changes, drawn and in dates; with how it came where that is known. */
export const timelineSection: PageSection = (input) => {
  const { report, forecast, course: known, file, ruleset, words, prefix } = input;
  if (forecast === null) return '';
  const { document, head } = words;
  const titleOf = (ruleId: string): string => ruleset.rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
  const stays =
    forecast.untilResolved.length === 0
      ? ''
      : paragraph(document.staysUntilResolved(forecast.untilResolved.map(titleOf)), 'quiet');
  const ends =
    forecast.knownUntil === null
      ? ''
      : paragraph(document.knownUntil(momentText(forecast.knownUntil, words)), 'quiet');
  const id = `${prefix}-timeline`;
  const { until: to, from } = forecast;
  const course = known ?? joinTimelines([{ ...forecast, to, asOf: from.at, unknownBefore: [] }]);
  if (course.steps.length === 0) {
    const none = paragraph(document.timelineNone(head.time(forecastEnd(forecast))));
    return fold(id, document.timelineTitle, `${none}${ends}${stays}`);
  }
  const title = known ? words.commands.timeline.chartTitle : document.timelineTitle;
  const account = { name: file, ruleset, judgedBy: { report }, course, restricted: null };
  return fold(id, title, courseDrawing(account, words, `${prefix}-course`, `${ends}${stays}`));
};
