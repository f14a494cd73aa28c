import { BAND_FLOORS, type Course } from '@risk-check/core';
import { shownSpan } from '../content/course-account.ts';
import { momentText } from '../content/moment-text.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { Words } from '../words/words.ts';
import { linearScale } from './linear-scale.ts';
import { type Point, stepArea, stepLine } from './paths.ts';
import { cutText, px, svgFigure } from './svg-figure.ts';

const WIDTH = 400;
const HEIGHT = 312;
const BOX = { left: 26, right: 392, top: 16, bottom: 186 };
/** Marks nearer than this cannot be hit apart; the table beside the drawing has all of them. */
const LEAST_GAP = 7;
/** Below the legend: what a mark says while it is pointed at, or has the focus of the keyboard. */
const SAID = { top: BOX.bottom + 74, line: 15, most: 4, characters: 62 };

interface State {
  readonly time: number;
  readonly score: number;
  readonly worstCase: number;
}

/**
 * The course of an account: bands as stripes, the index as a line that is dashed from the last snapshot on, and a mark for
 * each step that says what changed, to a pointer and to the keyboard alike: by style alone, since the page has no script. It
 * ends where knowledge ends.
 */
export function drawCourse(
  course: Course,
  titleOf: (ruleId: string) => string,
  words: Words,
  id: string,
): string {
  const text = words.commands.timeline;
  const [start, end] = shownSpan(course);
  const last = Date.parse(course.snapshots.at(-1) ?? course.to);
  const now = Math.min(Math.max(last, start), end);
  const x = linearScale([start, end], [BOX.left, BOX.right]);
  const y = linearScale([0, 100], [BOX.bottom, BOX.top]);
  const states: State[] = [course.from, ...course.steps].map(({ at, score, worstCase }) => ({
    time: Math.max(Date.parse(at), start),
    score,
    worstCase,
  }));
  const past = partOf(states, start, now);
  const future = partOf(states, now, end);
  const line = (part: readonly State[], of: 'score' | 'worstCase'): Point[] =>
    part.map((state): Point => [x(state.time), y(state[of])]);
  const floors = [...BAND_FLOORS].reverse();
  const zones = floors.map(([floor, band], i) => {
    const top = floors[i + 1]?.[0] ?? 100;
    return `<rect class="zone band-${band}" x="${BOX.left}" y="${px(y(top))}" width="${BOX.right - BOX.left}" height="${px(y(floor) - y(top))}"/><text class="small" x="${BOX.left - 5}" y="${px(y(floor) + 3.5)}" text-anchor="end">${floor}</text>`;
  });
  const parts = [
    ...zones,
    `<line class="grid" x1="${BOX.left}" x2="${BOX.right}" y1="${BOX.bottom}" y2="${BOX.bottom}"/><text class="small" x="${BOX.left - 5}" y="${BOX.bottom + 3.5}" text-anchor="end">0</text>`,
    `<path class="area course" d="${stepArea(line([...past, ...future], 'score'), y(0))}"/>`,
    `<path class="line course" d="${stepLine(line(past, 'score'))}"/>`,
    ...(future.length > 0
      ? [`<path class="line course ahead" d="${stepLine(line(future, 'score'))}"/>`]
      : []),
    `<path class="dashed" d="${stepLine(line([...past, ...future], 'worstCase'))}"/>`,
    // The span that was asked for may lie before or after it.
    now === last
      ? `<line class="today" x1="${px(x(now))}" x2="${px(x(now))}" y1="${BOX.top}" y2="${BOX.bottom}"/><text class="small" x="${px(x(now))}" y="${BOX.top - 4}" text-anchor="${x(now) > BOX.right - 60 ? 'end' : x(now) < BOX.left + 60 ? 'start' : 'middle'}">${escapeXml(text.snapshotMark)}</text>`
      : '',
  ];
  let lastMark = 0;
  for (const { at, score, band, changes } of course.steps) {
    const place = x(Date.parse(at));
    if (place < BOX.left || place > BOX.right || place - lastMark < LEAST_GAP) continue;
    lastMark = place;
    const causes = changes.map(
      ({ ruleId, from, to }) => `${titleOf(ruleId)}: ${words.document.changed(from, to)}`,
    );
    const state = `${momentText(at, words)}: ${score}, ${words.bands[band]}`;
    const [cx, cy] = [px(place), px(y(score))];
    parts.push(
      `<g class="event" tabindex="0" role="img" aria-label="${escapeXml([state, ...causes].join('. '))}"><circle class="hit" cx="${cx}" cy="${cy}" r="10"/><circle class="dot band-${band}" cx="${cx}" cy="${cy}" r="4"/><g class="tip" aria-hidden="true">${linesBelow(state, causes, words)}</g></g>`,
    );
  }
  const day = (time: number): string => words.head.date(new Date(time).toISOString().slice(0, 10));
  parts.push(
    `<text class="small" x="${BOX.left}" y="${BOX.bottom + 18}">${escapeXml(day(start))}</text>`,
    `<text class="small" x="${BOX.right}" y="${BOX.bottom + 18}" text-anchor="end">${escapeXml(day(end))}</text>`,
    legend(words),
    ...(lastMark > 0 ? [`<g class="hint" aria-hidden="true">${textLines(wrapText(text.marks))}</g>`] : []),
  );
  return svgFigure({
    id,
    role: 'group',
    title: text.chartTitle,
    about: text.chartAbout(words.head.time(new Date(end).toISOString())),
    width: WIDTH,
    height: HEIGHT,
    content: parts.join(''),
  });
}

/** The state of a step, and as many of its causes as fit: the table has all of them. */
function linesBelow(state: string, causes: readonly string[], words: Words): string {
  const lines = causes.flatMap(wrapText);
  const room = SAID.most - 1;
  if (lines.length > room) lines.splice(room - 1, lines.length, words.commands.timeline.inTable);
  return textLines([state, ...lines], 'amount');
}

/** Lines of text below the legend, the first of them in a class of its own. */
const textLines = (lines: readonly string[], first = ''): string =>
  lines
    .map(
      (line, i) =>
        `<text class="small${i === 0 && first !== '' ? ` ${first}` : ''}" x="${BOX.left}" y="${SAID.top + i * SAID.line}">${escapeXml(line)}</text>`,
    )
    .join('');

/** SVG does not wrap: whole words, as many as fit a line. */
function wrapText(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < SAID.characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cutText(word, SAID.characters));
  }
  return lines;
}

/** The states of a part of the time, with the one that holds at its start and the one at its end. */
function partOf(states: readonly State[], from: number, to: number): State[] {
  if (to <= from) return [];
  const holding = [...states].reverse().find(({ time }) => time <= from) ?? states[0];
  const inside = states.filter(({ time }) => time > from && time <= to);
  const part = [...(holding ? [{ ...holding, time: from }] : []), ...inside];
  const last = part.at(-1);
  return last ? [...part, { ...last, time: to }] : [];
}

function legend(words: Words): string {
  const text = words.commands.timeline;
  const middle = BOX.left + 130;
  const items = [
    ['line course', text.legend.index, BOX.left, 0],
    ['line course ahead', text.legend.ahead, middle, 0],
    ['dashed', text.legend.worst, BOX.left, 1],
  ] as const;
  return items
    .map(([kind, label, x, row]) => {
      const y = BOX.bottom + 38 + row * 16;
      return `<path class="${kind}" d="M${x},${y - 3.5}L${x + 24},${y - 3.5}"/><text class="small" x="${x + 30}" y="${y}">${escapeXml(label)}</text>`;
    })
    .join('');
}
