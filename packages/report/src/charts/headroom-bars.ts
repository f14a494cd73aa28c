import type { Finding } from '@risk-check/core';
import { escapeXml } from '../text/escape-xml.ts';
import type { Words } from '../words/words.ts';
import { linearScale } from './linear-scale.ts';
import { cutText, px, svgFigure } from './svg-figure.ts';

const WIDTH = 360;
const ROW = 38;
const SHOWN = 8;
const LABEL = 52;
/** Where the limit stands, and how far beyond it a bar may reach. */
const LIMIT_AT = 0.7;

/** A finding that compares one known number with one limit, and how far it has come. */
export interface Reach {
  readonly finding: Finding;
  /** 1 is at the limit; above it where more is worse, below it where less is worse. */
  readonly share: number;
}

/** The findings nearest to or beyond their limit; a rule about conduct with nothing counted has no bar. */
export function reachOf(findings: readonly Finding[]): Reach[] {
  return findings
    .flatMap((finding): Reach[] => {
      const { status, value, threshold, op } = finding;
      if ((status !== 'fired' && status !== 'clear') || value === undefined || op === undefined) return [];
      const limit = Number(threshold);
      if (threshold === null || threshold === undefined || !(limit > 0) || !(value >= 0)) return [];
      // Without room in the report (dishonest conduct, linkage) none is shown until it has fired.
      if (status === 'clear' && (finding.headroom === null || value === 0)) return [];
      return [{ finding, share: value / limit }];
    })
    .sort((a, b) => nearness(b) - nearness(a))
    .slice(0, SHOWN);
}

/** Fired ones first, then by how little is missing, on either side. */
function nearness({ finding, share }: Reach): number {
  const isLowerWorse = finding.op === 'lte' || finding.op === 'lt';
  const near = isLowerWorse ? 1 / Math.max(share, 1e-9) : share;
  return finding.status === 'fired' ? 1e6 + near : near;
}

/** One bar a finding; the upright line is the limit. */
export function drawHeadroom(reach: readonly Reach[], words: Words, id: string): string {
  const height = ROW * reach.length + 4;
  const limit = WIDTH * LIMIT_AT;
  const x = linearScale([0, 1, 1 / LIMIT_AT], [0, limit, WIDTH], true);
  const parts = reach.flatMap(({ finding, share }, row) => {
    const y = row * ROW;
    const kind = finding.status === 'fired' ? `severity-${finding.severity ?? 'info'}` : 'calm';
    return [
      `<text class="label" x="0" y="${y + 13}">${escapeXml(cutText(finding.title, LABEL))}</text>`,
      `<rect class="track" x="0" y="${y + 19}" width="${WIDTH}" height="11" rx="2"/>`,
      `<rect class="fill ${kind}" x="0" y="${y + 19}" width="${px(Math.max(x(share), 1.5))}" height="11" rx="2"/>`,
      `<line class="limit" x1="${px(limit)}" x2="${px(limit)}" y1="${y + 15}" y2="${y + 34}"/>`,
    ];
  });
  return svgFigure({
    id,
    title: words.document.headroomTitle,
    about: words.document.headroomAbout,
    width: WIDTH,
    height,
    content: parts.join(''),
  });
}
