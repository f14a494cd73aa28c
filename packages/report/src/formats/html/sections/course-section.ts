import type { CourseStep } from '@risk-check/core';
import { drawCourse } from '../../../charts/course.ts';
import {
  accountsInOrder,
  type CourseAccount,
  firstInBands,
  leadTimes,
  namedChanges,
  type Standing,
  shownIndex,
  withoutChange,
} from '../../../content/course-account.ts';
import { momentText } from '../../../content/moment-text.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import type { Words } from '../../../words/words.ts';
import { htmlTable } from '../parts/html-table.ts';
import { card, pair, paragraph, stack } from '../parts/page-section.ts';

/** Rows of the table; the JSON and CSV forms have all steps. */
const MOST_ROWS = 60;

/** The course of one account: the drawing, the first day of each band, and every step as a table. */
export function courseSection(account: CourseAccount, words: Words, prefix: string): string {
  const { name, ruleset, course, restricted } = account;
  const text = words.commands.timeline;
  const signs = restricted
    ? `${paragraph(text.restricted(words.head.time(restricted.at), restricted.isExact))}<ul class="plain">${leadTimes(
        course,
        restricted,
      )
        .map(({ band, days }) => `<li>${escapeXml(text.lead(words.bands[band], days))}</li>`)
        .join('')}</ul>`
    : '';
  const disagreements = course.disagreements.map(({ from, to, before, after }) => {
    const said = text.disagreement({
      from: momentText(from, words),
      to: momentText(to, words),
      before: { on: words.head.time(before.asOf), score: before.score },
      after: { on: words.head.time(after.asOf), score: after.score },
    });
    return `<li>${escapeXml(said)}</li>`;
  });
  const told =
    disagreements.length > 0
      ? `<h3>${escapeXml(text.disagree)}</h3><ul class="plain">${disagreements.join('')}</ul>`
      : '';
  return card(
    `${prefix}-course`,
    text.title(ruleset.title, name),
    [
      paragraph(text.madeFrom(course.snapshots.map((at) => words.head.time(at))), 'quiet'),
      courseDrawing(account, words, prefix, `${signs}${told}`),
      ...limitsOfKnowledge(account, words),
    ].join('\n'),
  );
}

/** Several accounts beside each other, above the courses. */
export function overviewSection(accounts: readonly CourseAccount[], words: Words): string {
  const { columns } = words.document;
  const text = words.commands.timeline;
  const table = htmlTable<Standing>(
    text.overviewAbout,
    [
      { title: text.account, cell: ({ account }) => text.title(account.ruleset.title, account.name) },
      { title: columns.index, cell: ({ state }) => shownIndex(state), isNumber: true },
      { title: columns.worst, cell: ({ state }) => state.worstCase, isNumber: true },
      { title: columns.band, cell: ({ state }) => words.bands[state.band] },
      {
        title: text.highest,
        cell: ({ highest }) =>
          highest ? text.firstOn(words.bands[highest.band], momentText(highest.at, words)) : '',
        isLong: true,
      },
    ],
    accountsInOrder(accounts),
  );
  return card('overview', text.overview, table);
}

/** What nobody knows of the time before the snapshots, and where knowledge ends. */
function limitsOfKnowledge({ course }: CourseAccount, words: Words): string[] {
  const { unknownBefore, knownUntil, snapshots, to } = course;
  const first = words.head.time(snapshots[0] ?? to);
  const said: string[] = [];
  if (unknownBefore.length > 0) said.push(words.commands.timeline.unknownBefore(first, unknownBefore));
  if (knownUntil !== null) said.push(words.document.knownUntil(momentText(knownUntil, words)));
  return said.map((text) => paragraph(text, 'quiet'));
}

/** The drawing beside the first day of each band and what else is said of it, above the table of its steps. */
export function courseDrawing(account: CourseAccount, words: Words, prefix: string, told: string): string {
  const drawing = drawCourse(account.course, titlesOf(account), words, `${prefix}-drawing`);
  return stack(pair(drawing, `${firstDays(account, words)}${told}`), stepsTable(account, words));
}

function firstDays({ course }: CourseAccount, words: Words): string {
  const text = words.commands.timeline;
  const firsts = firstInBands(course).map(({ band, at }) => {
    const when = at === course.from.at ? text.alreadyAt(momentText(at, words)) : momentText(at, words);
    return `<li><strong class="band-${band}">${escapeXml(words.bands[band])}</strong> ${escapeXml(when)}</li>`;
  });
  const list = firsts.length > 0 ? `<ul class="plain">${firsts.join('')}</ul>` : paragraph(text.neverReached);
  return `<h3>${escapeXml(text.firsts)}</h3>${list}`;
}

const titlesOf = ({ ruleset }: CourseAccount): ((ruleId: string) => string) => {
  const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
  return (ruleId) => titles.get(ruleId) ?? ruleId;
};

function stepsTable(account: CourseAccount, words: Words): string {
  const { course } = account;
  const { columns, changed } = words.document;
  const text = words.commands.timeline;
  const titleOf = titlesOf(account);
  const table = htmlTable<CourseStep>(
    words.document.timelineTable,
    [
      { title: columns.from, cell: ({ at }) => momentText(at, words) },
      { title: columns.index, cell: shownIndex, isNumber: true },
      { title: columns.worst, cell: ({ worstCase }) => worstCase, isNumber: true },
      { title: columns.band, cell: ({ band }) => words.bands[band] },
      {
        title: columns.change,
        cell: (step) => {
          const { named, others } = namedChanges(step);
          const causes = named.map(({ ruleId, from, to }) => `${titleOf(ruleId)}: ${changed(from, to)}`);
          if (others > 0) causes.push(text.alsoKnown(others));
          return (causes.length > 0 ? causes : withoutChange(course, step, words)).join('; ');
        },
        isLong: true,
      },
    ],
    course.steps.slice(0, MOST_ROWS),
  );
  const more =
    course.steps.length > MOST_ROWS
      ? paragraph(text.moreSteps(course.steps.length - MOST_ROWS), 'quiet')
      : '';
  if (course.steps.length > 0) return `${table}${more}`;
  const end = words.head.time(course.knownUntil ?? course.to);
  return paragraph(text.noSteps(words.head.time(course.from.at), end));
}
