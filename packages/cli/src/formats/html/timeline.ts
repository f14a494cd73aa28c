import type { Forecast } from '@risk-check/core';
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { escapeXml } from '../../output/escape-xml.ts';
import type { Words } from '../../words/words.ts';
import { forecastEnd } from '../forecast-end.ts';
import { px, svgFigure } from './svg-figure.ts';

const WIDTH = 360;
const HEIGHT = 190;
const BOX = { left: 28, right: 350, top: 12, bottom: 158 };
/** What follows the last step, as a share of the time up to it. */
const TAIL = 0.15;
const DAY = 86_400_000;

interface Point {
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
  const points: Point[] = [from, ...steps].map(({ at, score, worstCase }) => ({
    time: Date.parse(at),
    score,
    worstCase,
  }));
  const final = points.at(-1);
  if (final) points.push({ ...final, time: end });
  const x = scaleLinear([start, end], [BOX.left, BOX.right]);
  const y = scaleLinear([0, 100], [BOX.bottom, BOX.top]);
  const scoreArea = area<Point>()
    .x(({ time }) => x(time))
    .y0(y(0))
    .y1(({ score }) => y(score))
    .curve(curveStepAfter);
  const scoreLine = line<Point>()
    .x(({ time }) => x(time))
    .y(({ score }) => y(score))
    .curve(curveStepAfter);
  const worstLine = line<Point>()
    .x(({ time }) => x(time))
    .y(({ worstCase }) => y(worstCase))
    .curve(curveStepAfter);
  const parts = [0, 25, 50, 75, 100].map(
    (value) =>
      `<line class="grid" x1="${BOX.left}" x2="${BOX.right}" y1="${px(y(value))}" y2="${px(y(value))}"/><text class="small" x="${BOX.left - 5}" y="${px(y(value) + 3.5)}" text-anchor="end">${value}</text>`,
  );
  parts.push(
    `<path class="area band-${from.band}" d="${scoreArea(points)}"/>`,
    `<path class="line band-${from.band}" d="${scoreLine(points)}"/>`,
    `<path class="dashed" d="${worstLine(points)}"/>`,
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
