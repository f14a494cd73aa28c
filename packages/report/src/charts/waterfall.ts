import type { Finding, RiskReport } from '@risk-check/core';
import { escapeXml } from '../text/escape-xml.ts';
import type { Words } from '../words/words.ts';
import { linearScale } from './linear-scale.ts';
import { cutText, px, svgFigure } from './svg-figure.ts';

const WIDTH = 360;
const ROW = 40;
const TOP = 18;
const RIGHT = 36;
/** Letters of a label that fit the width. */
const LABEL = 50;

/** One bar a reason, each starting where the one before ends; the last is the sum, the evidence score. */
export function drawWaterfall(
  report: RiskReport,
  fired: readonly Finding[],
  words: Words,
  id: string,
): string {
  const x = linearScale([0, 100], [0, WIDTH - RIGHT]);
  const height = TOP + ROW * (fired.length + 1) + 4;
  const parts: string[] = [];
  // Drawn last, so that they stand on the lines that cross them.
  const labels: string[] = [];
  for (const value of [0, 25, 50, 75, 100])
    parts.push(
      `<line class="grid" x1="${px(x(value))}" x2="${px(x(value))}" y1="${TOP}" y2="${height}"/><text class="small" x="${px(x(value))}" y="11" text-anchor="${value === 0 ? 'start' : 'middle'}">${value}</text>`,
    );
  const bar = (row: number, from: number, to: number, label: string, amount: string, kind: string): void => {
    const y = TOP + row * ROW;
    const width = Math.max(x(to) - x(from), 1.5);
    labels.push(`<text class="label" x="0" y="${y + 15}">${escapeXml(cutText(label, LABEL))}</text>`);
    parts.push(
      `<rect class="fill ${kind}" x="${px(x(from))}" y="${y + 20}" width="${px(width)}" height="14" rx="2"/>`,
      `<text class="amount" x="${px(x(from) + width + 5)}" y="${y + 31}">${escapeXml(amount)}</text>`,
    );
    // Leads the eye from the end of a bar to the start of the next.
    if (row < fired.length)
      parts.push(
        `<line class="lead" x1="${px(x(to))}" x2="${px(x(to))}" y1="${y + 34}" y2="${y + ROW + 20}"/>`,
      );
  };
  let sum = 0;
  for (const [row, { points, title, severity = 'info' }] of fired.entries()) {
    bar(row, sum, sum + points, title, `+${points}`, `severity-${severity}`);
    sum += points;
  }
  bar(fired.length, 0, sum, `${words.document.sum}: ${words.head.index}`, `${sum}`, `band-${report.band}`);
  return svgFigure({
    id,
    title: words.document.sumText(
      fired.map(({ points }) => points),
      sum,
    ),
    about: words.document.waterfallAbout,
    width: WIDTH,
    height,
    content: [...parts, ...labels].join(''),
  });
}
