import { BAND_FLOORS, type RiskReport } from '@risk-check/core';
import { hasNothingToTell, indexText, verdictMeans } from '../content/verdict-means.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { Words } from '../words/words.ts';
import { linearScale } from './linear-scale.ts';
import { ringPath } from './paths.ts';
import { px, svgFigure } from './svg-figure.ts';

const WIDTH = 320;
const HEIGHT = 200;
const CENTER = { x: WIDTH / 2, y: 168 };
const OUTER = 140;
const INNER = 112;

/** A half circle from 0 to 100: filled to the score, hatched to the worst case. */
export function drawGauge(report: RiskReport, words: Words, id: string): string {
  const { score, worstCase, band } = report;
  const isEmpty = hasNothingToTell(report);
  const angle = linearScale([0, 100], [-Math.PI / 2, Math.PI / 2]);
  const segment = (from: number, to: number): string =>
    ringPath({
      innerRadius: INNER,
      outerRadius: OUTER,
      startAngle: angle(from),
      endAngle: angle(to),
    });
  const at = (value: number, radius: number): { x: number; y: number } => ({
    x: Math.sin(angle(value)) * radius,
    y: -Math.cos(angle(value)) * radius,
  });
  const ticks = BAND_FLOORS.map(([value]) => {
    const from = at(value, INNER - 3);
    const to = at(value, OUTER + 3);
    const label = at(value, OUTER + 13);
    return `<line class="tick" x1="${px(from.x)}" y1="${px(from.y)}" x2="${px(to.x)}" y2="${px(to.y)}"/><text class="small" x="${px(label.x)}" y="${px(label.y + 3)}" text-anchor="middle">${value}</text>`;
  });
  const content = [
    `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2.5" height="6"/></pattern></defs>`,
    `<g transform="translate(${CENTER.x} ${CENTER.y})">`,
    `<path class="track" d="${segment(0, 100)}"/>`,
    worstCase > score
      ? `<path class="band-${band}" fill="url(#${id}-hatch)" d="${segment(score, worstCase)}"/>`
      : '',
    score > 0 ? `<path class="fill band-${band}" d="${segment(0, score)}"/>` : '',
    ...ticks,
    `<text class="score" y="-38" text-anchor="middle">${indexText(report)}</text>`,
    `<text class="small" y="-16" text-anchor="middle">${escapeXml(words.document.of100)}</text>`,
    isEmpty
      ? ''
      : `<text class="label" y="6" text-anchor="middle">${escapeXml(`${words.head.worstCase}: ${worstCase}`)}</text>`,
    '</g>',
  ].join('');
  return svgFigure({
    id,
    title: words.document.gaugeTitle(indexText(report), words.bands[band]),
    about: isEmpty
      ? `${words.head.index} ${indexText(report)} ${verdictMeans(report, words)}`
      : words.document.gaugeAbout(worstCase),
    width: WIDTH,
    height: HEIGHT,
    content,
  });
}
