import {
  accountsInOrder,
  type CourseAccount,
  firstInBands,
  leadTimes,
  namedChanges,
  shownIndex,
  shownSpan,
  withoutChange,
} from '../../content/course-account.ts';
import { momentText } from '../../content/moment-text.ts';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';
import { bandStyle } from './band-style.ts';
import { notStandardLines } from './not-standard-lines.ts';
import { stepChart } from './step-chart.ts';

/** Steps that are listed; the other formats have all of them. */
const MOST_STEPS = 40;

/** The course of each account for people at a terminal: a chart, the first day of each band, and what crossed which limit when. */
export function formatCourses(accounts: readonly CourseAccount[], words: Words, layout: Layout): string {
  const judged = accounts.map(({ judgedBy }) => judgedBy);
  const first = notStandardLines(judged, words, layout);
  const lines = accounts.flatMap((account, i) => [
    ...(i > 0 ? ['', layout.symbols.rule.repeat(Math.min(60, layout.width)), ''] : []),
    ...courseLines(account, words, layout),
  ]);
  if (accounts.length > 1) lines.push('', ...overviewLines(accounts, words, layout));
  lines.push('', ...layout.wrap({ text: words.notice.text, style: 'quiet' }));
  return `${[...first, ...(first.length > 0 ? [''] : []), ...lines].join('\n')}\n`;
}

/** At the end, where a terminal stands when all has been printed. */
function overviewLines(accounts: readonly CourseAccount[], words: Words, layout: Layout): string[] {
  const text = words.commands.timeline;
  const lines = [
    ...layout.wrap({ text: text.overview, style: 'strong' }),
    ...layout.wrap({ text: text.overviewAbout, style: 'quiet' }),
  ];
  for (const { account, state, highest } of accountsInOrder(accounts)) {
    const { name, ruleset } = account;
    const band = {
      text: `${layout.symbols.band[state.band]} ${words.bands[state.band]}`,
      style: bandStyle(state.band),
    };
    const peak = highest
      ? `. ${text.highest}: ${text.firstOn(words.bands[highest.band], momentText(highest.at, words))}`
      : '';
    lines.push(
      ...layout.wrap(`${text.title(ruleset.title, name)}${peak}`, {
        first: [
          { text: shownIndex(state).padStart(5), style: 'strong' as const },
          words.commands.forecast.worst(state.worstCase),
          band,
          '  ',
        ],
        rest: '      ',
      }),
    );
  }
  return lines;
}

function courseLines(account: CourseAccount, words: Words, layout: Layout): string[] {
  const { name, ruleset, course, restricted } = account;
  const { wrap, symbols } = layout;
  const text = words.commands.timeline;
  const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
  const titleOf = (ruleId: string): string => titles.get(ruleId) ?? ruleId;
  const bullet = { first: `  ${symbols.bullet} `, rest: '    ' };
  const [start, end] = shownSpan(course);
  const now = course.snapshots.at(-1) ?? course.to;
  const lines = [
    ...wrap({ text: text.title(ruleset.title, name), style: 'strong' }),
    ...wrap({ text: text.madeFrom(course.snapshots.map((at) => words.head.time(at))), style: 'quiet' }),
    '',
    ...stepChart(
      {
        states: [course.from, ...course.steps],
        start,
        end,
        mark: { at: Date.parse(now), name: text.snapshotMark },
        isByDay: true,
      },
      words,
      layout,
    ),
  ];
  const firsts = firstInBands(course);
  lines.push('', ...wrap({ text: text.firsts, style: 'strong' }));
  if (firsts.length === 0) lines.push(...wrap(text.neverReached));
  for (const { band, at } of firsts) {
    const label = { text: `${symbols.band[band]} ${words.bands[band]}`, style: bandStyle(band) };
    const isAtStart = at === course.from.at;
    lines.push(
      ...wrap(isAtStart ? text.alreadyAt(momentText(at, words)) : momentText(at, words), {
        first: ['  ', label, '  '],
        rest: '    ',
      }),
    );
  }
  if (restricted) {
    const { at, isExact } = restricted;
    lines.push('', ...wrap({ text: text.restricted(words.head.time(at), isExact), style: 'strong' }));
    for (const { band, days } of leadTimes(course, restricted))
      lines.push(...wrap(text.lead(words.bands[band], days), bullet));
  }
  lines.push('', ...wrap({ text: text.steps, style: 'strong' }));
  if (course.steps.length === 0)
    lines.push(
      ...wrap(text.noSteps(words.head.time(course.from.at), words.head.time(course.knownUntil ?? course.to))),
    );
  for (const step of course.steps.slice(0, MOST_STEPS)) {
    const { at, worstCase, band, changes } = step;
    const { named, others } = namedChanges(step);
    const label = { text: `${symbols.band[band]} ${words.bands[band]}`, style: bandStyle(band) };
    const isAhead = Date.parse(at) > Date.parse(now);
    lines.push(
      ...wrap('', {
        first: [
          `${momentText(at, words)}  `,
          { text: shownIndex(step).padStart(3), style: 'strong' as const },
          words.commands.forecast.worst(worstCase),
          label,
          isAhead ? `  ${text.ahead}` : '',
        ],
      }),
    );
    if (changes.length === 0)
      lines.push(
        ...withoutChange(course, step, words).flatMap((text) =>
          wrap({ text, style: 'quiet' }, { first: '    ', rest: '      ' }),
        ),
      );
    for (const { ruleId, from, to, because } of named) {
      const levels = (from === to ? [to] : [from, to]).map(words.commands.forecast.level);
      lines.push(
        ...wrap(`${titleOf(ruleId)}: ${levels.join(` ${symbols.arrow} `)}`, {
          first: '    ',
          rest: '      ',
        }),
        ...wrap(
          {
            text: `${!isAhead && because.code === 'recorded-for-then' ? text.happened : words.commands.forecast.because[because.code]}: ${because.args.message}`,
            style: 'quiet',
          },
          { first: '      ', rest: '      ' },
        ),
      );
    }
    if (others > 0)
      lines.push(
        ...wrap({ text: text.alsoKnown(others), style: 'quiet' }, { first: '    ', rest: '      ' }),
      );
  }
  const more = course.steps.length - MOST_STEPS;
  if (more > 0) lines.push(...wrap({ text: text.moreSteps(more), style: 'quiet' }));
  if (course.disagreements.length > 0) {
    lines.push('', ...wrap({ text: text.disagree, style: 'strong' }));
    for (const { from, to, before, after } of course.disagreements)
      lines.push(
        ...wrap(
          text.disagreement({
            from: momentText(from, words),
            to: momentText(to, words),
            before: { on: words.head.time(before.asOf), score: before.score },
            after: { on: words.head.time(after.asOf), score: after.score },
          }),
          bullet,
        ),
      );
  }
  if (course.unknownBefore.length > 0) {
    const first = course.snapshots[0] ?? course.to;
    lines.push(
      '',
      ...wrap({ text: text.unknownBefore(words.head.time(first), course.unknownBefore), style: 'quiet' }),
    );
  }
  if (course.knownUntil !== null)
    lines.push('', ...wrap(words.document.knownUntil(momentText(course.knownUntil, words))));
  return lines;
}
