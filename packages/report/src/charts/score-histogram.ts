import { BAND_FLOORS, type Band } from '@risk-check/core';
import type { BatchSummary } from '../content/batch-summary.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { linearScale } from './linear-scale.ts';
import { px, svgFigure } from './svg-figure.ts';

const WIDTH = 360;
const TOP = 18;
const BOTTOM = 168;
const AXIS_HEIGHT = 36;
const LEGEND_LINE = 16;
const IN_A_LINE = 3;
/** Scores of one bar; a divisor of every floor of a band, so that only what is unverified makes a second colour. */
const STEP = 5;

export interface HistogramWords {
  readonly title: string;
  readonly about: string;
  /** What stands below the bars. */
  readonly axis: string;
  /** For the highest bar. */
  readonly most: (records: number) => string;
  readonly bands: Readonly<Record<Band, string>>;
}

type Counts = Pick<BatchSummary, 'bands' | 'scores' | 'unverified'>;

/** How many records have which score, as bars in the colours of the bands; unverified ones are hatched, on top of clear ones. */
export function drawScoreHistogram(counts: Counts, words: HistogramWords, id: string): string {
  const bars = Array.from({ length: 100 / STEP }, (_, i) => {
    const from = i * STEP;
    const band = BAND_FLOORS.find(([floor]) => from >= floor)?.[1] ?? 'clear';
    const records = recordsOf(counts.scores, from);
    return { from, band, records, unverified: recordsOf(counts.unverified, from) };
  });
  const most = Math.max(1, ...bars.map(({ records }) => records));
  const x = linearScale([0, 100], [0, WIDTH]);
  const y = linearScale([0, most], [BOTTOM, TOP]);
  const parts = [
    `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2.5" height="6"/></pattern></defs>`,
    ...[0, 25, 50, 75, 100].map((value) => {
      const anchor = value === 0 ? 'start' : value === 100 ? 'end' : 'middle';
      return `<line class="grid" x1="${px(x(value))}" x2="${px(x(value))}" y1="${TOP}" y2="${BOTTOM}"/><text class="small" x="${px(x(value))}" y="${BOTTOM + 16}" text-anchor="${anchor}">${value}</text>`;
    }),
    `<text class="small" x="${WIDTH / 2}" y="${BOTTOM + 31}" text-anchor="middle">${escapeXml(words.axis)}</text>`,
  ];
  for (const { from, band, records, unverified } of bars) {
    const place = (above: number, n: number): string => {
      const bottom = y(above);
      // Few records among millions are still there.
      const top = Math.min(y(above + n), bottom - 1.5);
      return `x="${px(x(from) + 1)}" y="${px(top)}" width="${px(x(STEP) - 2)}" height="${px(bottom - top)}" rx="1.5"`;
    };
    const known = records - unverified;
    if (known > 0) parts.push(`<rect class="fill band-${band}" ${place(0, known)}/>`);
    if (unverified > 0)
      parts.push(
        `<rect class="band-unverified" fill="url(#${id}-hatch)" stroke="currentColor" ${place(known, unverified)}/>`,
      );
  }
  parts.push(`<text class="small" x="0" y="11">${escapeXml(words.most(most))}</text>`);
  const shown = counts.bands.filter(({ records }) => records > 0);
  for (const [i, { band }] of shown.entries()) {
    const left = (i % IN_A_LINE) * (WIDTH / IN_A_LINE);
    const middle = BOTTOM + AXIS_HEIGHT + (Math.floor(i / IN_A_LINE) + 0.5) * LEGEND_LINE;
    const paint =
      band === 'unverified'
        ? `class="band-unverified" fill="url(#${id}-hatch)" stroke="currentColor"`
        : `class="fill band-${band}"`;
    parts.push(
      `<circle ${paint} cx="${px(left + 6)}" cy="${px(middle)}" r="5"/><text class="small" x="${px(left + 16)}" y="${px(middle + 3.5)}">${escapeXml(words.bands[band])}</text>`,
    );
  }
  return svgFigure({
    id,
    title: words.title,
    about: words.about,
    width: WIDTH,
    height: BOTTOM + AXIS_HEIGHT + Math.ceil(shown.length / IN_A_LINE) * LEGEND_LINE + 2,
    content: parts.join(''),
  });
}

/** Those of a bar; the last one holds the highest score, too. */
const recordsOf = (scores: readonly number[], from: number): number =>
  scores.slice(from, from + STEP === 100 ? undefined : from + STEP).reduce((sum, n) => sum + n, 0);
