import type { CourseStep } from '@risk-check/core';
import { CHART_STYLE } from '../charts/chart-style.ts';
import { drawCourse } from '../charts/course.ts';
import { type CourseAccount, firstInBands, leadTimes } from '../content/course-account.ts';
import { notStandard, notStandardText } from '../content/not-standard.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { Words } from '../words/words.ts';
import { printJson } from './format-json.ts';
import { htmlPage } from './html/html-page.ts';
import { courseSection, overviewSection } from './html/sections/course-section.ts';
import { printCell } from './print-cell.ts';

/** Courses for programs: each account with its steps, the first instant of each band, and the signs before a restriction. */
export const coursesAsJson = (accounts: readonly CourseAccount[]): string =>
  printJson({
    accounts: accounts.map(({ name, ruleset, judgedBy, course, restricted }) => ({
      notStandard: notStandard(judgedBy) ?? undefined,
      name,
      ruleset: ruleset.id,
      firstInBand: firstInBands(course),
      restricted: restricted === null ? null : { ...restricted, lead: leadTimes(course, restricted) },
      ...course,
      // Words are for people.
      steps: course.steps.map(({ said: _, ...step }) => step),
    })),
  });

const COLUMNS = ['account', 'ruleset', 'at', 'score', 'worstCase', 'band', 'toldBy', 'causes', 'notStandard'];

/** One row a step, the first with the state at the start. */
export function coursesAsCsv(accounts: readonly CourseAccount[], words: Words): string {
  const rows = accounts.flatMap(({ name, ruleset, judgedBy, course }) => {
    const rules = notStandardText([judgedBy], words);
    const states: readonly CourseStep[] = [{ ...course.from, changes: [] }, ...course.steps];
    return states.map(({ at, score, worstCase, band, asOf, changes }) => {
      const causes = changes
        .map(({ ruleId, from, to }) => `${ruleId} ${from ?? '?'}>${to ?? '?'}`)
        .join('; ');
      return [name, ruleset.id, at, score, worstCase, band, asOf, causes, rules].map(printCell).join(',');
    });
  });
  return `${[COLUMNS.join(','), ...rows].join('\n')}\n`;
}

/** A page with a drawing and a table for each account. */
export const coursesAsHtml = (accounts: readonly CourseAccount[], words: Words): string =>
  htmlPage(
    {
      title: words.commands.timeline.pageTitle,
      subtitle: '',
      accounts: accounts.map(({ judgedBy }) => judgedBy),
      content: [
        ...(accounts.length > 1 ? [overviewSection(accounts, words)] : []),
        ...accounts.map((account, i) => courseSection(account, words, `c${i + 1}`)),
      ].join('\n'),
    },
    words,
  );

/** One drawing; several accounts stand below each other, each with its name. */
export function coursesAsSvg(accounts: readonly CourseAccount[], words: Words): string {
  const figures = accounts.map(({ name, ruleset, course }, i) => {
    const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
    const drawing = drawCourse(course, (id) => titles.get(id) ?? id, words, `c${i + 1}`);
    const title = escapeXml(words.commands.timeline.title(ruleset.title, name));
    return `<text x="${WIDTH * 0.065}" y="${i * HEIGHT + 18}">${title}</text><svg y="${i * HEIGHT + 24}" width="${WIDTH}" height="${HEIGHT - 30}"${drawing.slice('<svg'.length)}`;
  });
  const height = accounts.length * HEIGHT;
  const text = notStandardText(
    accounts.map(({ judgedBy }) => judgedBy),
    words,
  );
  const first = text === null ? '' : `<title>${escapeXml(text)}</title>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">${first}<style>${CHART_STYLE}</style><rect class="sheet" width="${WIDTH}" height="${height}"/>${figures.join('')}</svg>\n`;
}

/** Of the part of the drawing that an account takes. */
const WIDTH = 400;
const HEIGHT = 276;
