import type { Forecast } from '@risk-check/core';
import { forecastEnd } from '../content/forecast-end.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { Words } from '../words/words.ts';
import { linearScale } from './linear-scale.ts';
import { type Point, stepArea, stepLine } from './paths.ts';
import { px, svgFigure } from './svg-figure.ts';

const WIDTH = 360;
const HEIGHT = 190;
const BOX = { left: 28, right: 350, top: 12, bottom: 158 };
/** What follows the last step, as a share of the time up to it. */
const TAIL = 0.15;
const DAY = 86_400_000;

interface State {
  readonly time: number;
  readonly score: number;
  readonly worstCase: number;
}

/** Score and worst case as steps over time, if nothing new happens. */
export function drawTimeline(forecast: Forecast, words: Words, id: string): string {
  const { from, steps } = forecast;
  const until = forecastEnd(forecast);
  const start = Date.parse(from.at);
  const last = Date.parse(steps.at(-1)?.at ?? until);
  const end = Math.min(Date.parse(until), last + Math.max((last - start) * TAIL, DAY / 4));
  const states: State[] = [from, ...steps].map(({ at, score, worstCase }) => ({
    time: Date.parse(at),
    score,
    worstCase,
  }));
  const final = states.at(-1);
  if (final) states.push({ ...final, time: end });
  const x = linearScale([start, end], [BOX.left, BOX.right]);
  const y = linearScale([0, 100], [BOX.bottom, BOX.top]);
  const scores = states.map(({ time, score }): Point => [x(time), y(score)]);
  const worst = states.map(({ time, worstCase }): Point => [x(time), y(worstCase)]);
  const parts = [0, 25, 50, 75, 100].map(
    (value) =>
      `<line class="grid" x1="${BOX.left}" x2="${BOX.right}" y1="${px(y(value))}" y2="${px(y(value))}"/><text class="small" x="${BOX.left - 5}" y="${px(y(value) + 3.5)}" text-anchor="end">${value}</text>`,
  );
  parts.push(
    `<path class="area band-${from.band}" d="${stepArea(scores, y(0))}"/>`,
    `<path class="line band-${from.band}" d="${stepLine(scores)}"/>`,
    `<path class="dashed" d="${stepLine(worst)}"/>`,
  );
  for (const { time, score, band } of steps.map((step) => ({ ...step, time: Date.parse(step.at) })))
    parts.push(`<circle class="dot band-${band}" cx="${px(x(time))}" cy="${px(y(score))}" r="3.5"/>`);
  const day = (time: number): string => words.head.date(new Date(time).toISOString().slice(0, 10));
  parts.push(
    `<text class="small" x="${BOX.left}" y="175">${escapeXml(day(start))}</text>`,
    `<text class="small" x="${BOX.right}" y="175" text-anchor="end">${escapeXml(day(end))}</text>`,
  );
  return svgFigure({
    id,
    title: words.document.timelineTitle,
    about: words.document.timelineAbout(words.head.time(new Date(end).toISOString())),
    width: WIDTH,
    height: HEIGHT,
    content: parts.join(''),
  });
}
