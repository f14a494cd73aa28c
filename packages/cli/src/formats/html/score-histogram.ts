import { BAND_FLOORS } from '@risk-check/core';
import { scaleLinear } from 'd3-scale';
import { escapeXml } from '../../output/escape-xml.ts';
import { px, svgFigure } from './svg-figure.ts';

const WIDTH = 360;
const HEIGHT = 190;
const TOP = 18;
const BOTTOM = 22;
/** Scores of one bar; a divisor of every floor of a band, so that no bar has two colours. */
const STEP = 5;

export interface HistogramWords {
  readonly title: string;
  readonly about: string;
  /** For the highest bar. */
  readonly most: (records: number) => string;
}

/** How many records have which score, as bars in the colours of the bands. */
export function drawScoreHistogram(scores: readonly number[], words: HistogramWords, id: string): string {
  const bars = Array.from({ length: 100 / STEP }, (_, i) => {
    const isLast = (i + 1) * STEP === 100;
    const records = scores
      .slice(i * STEP, isLast ? undefined : (i + 1) * STEP)
      .reduce((sum, n) => sum + n, 0);
    return { from: i * STEP, records };
  });
  const most = Math.max(1, ...bars.map(({ records }) => records));
  const x = scaleLinear([0, 100], [0, WIDTH]);
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]);
  const bottom = HEIGHT - BOTTOM;
  const parts = [0, 25, 50, 75, 100].map((value) => {
    const anchor = value === 0 ? 'start' : value === 100 ? 'end' : 'middle';
    return `<line class="grid" x1="${px(x(value))}" x2="${px(x(value))}" y1="${TOP}" y2="${bottom}"/><text class="small" x="${px(x(value))}" y="${HEIGHT - 6}" text-anchor="${anchor}">${value}</text>`;
  });
  for (const { from, records } of bars) {
    if (records === 0) continue;
    const band = BAND_FLOORS.find(([floor]) => from >= floor)?.[1] ?? 'clear';
    // Few records among millions are still there.
    const top = Math.min(y(records), bottom - 1.5);
    parts.push(
      `<rect class="fill band-${band}" x="${px(x(from) + 1)}" y="${px(top)}" width="${px(x(STEP) - 2)}" height="${px(bottom - top)}" rx="1.5"/>`,
    );
  }
  parts.push(`<text class="small" x="0" y="11">${escapeXml(words.most(most))}</text>`);
  return svgFigure({
    id,
    title: words.title,
    about: words.about,
    width: WIDTH,
    height: HEIGHT,
    content: parts.join(''),
  });
}
