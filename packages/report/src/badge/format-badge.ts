import { textWidth } from '../terminal/text-width.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { showOnOneLine } from '../text/show-on-one-line.ts';
import type { BadgeParts } from './badge-parts.ts';

const HEIGHT = 20;
/** Of the corners, and what is left of a side between two. */
const RADIUS = 3;
const STRAIGHT = HEIGHT - 2 * RADIUS;
const PADDING = 6;
/** Advances of letters in Verdana at 11 px, roughly; `textLength` makes any other font fit. */
const NARROW = { letters: /[\s.,:;'!|iljIftr1()[\]]/gu, advance: 4.3 };
const WIDE = { letters: /[mwMW%@]/gu, advance: 10 };
const USUAL = 6.9;
const LABEL_COLOR = '#444c56';

/** A badge as one small SVG: no script, no link, no font or picture from elsewhere, and a text for screen readers. */
export function formatBadge({ label, message, color, title }: BadgeParts): string {
  const left = part(label, 0);
  const right = part(message, left.width);
  const width = left.width + right.width;
  const name = escapeXml(showOnOneLine(title));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    // Rounded by its own outline: a clip path needs an id, and the badges of one page would share it.
    `<path fill="${LABEL_COLOR}" d="M${left.width} 0H${RADIUS}a${RADIUS} ${RADIUS} 0 0 0 -${RADIUS} ${RADIUS}v${STRAIGHT}a${RADIUS} ${RADIUS} 0 0 0 ${RADIUS} ${RADIUS}H${left.width}z"/>`,
    `<path fill="${color}" d="M${left.width} 0H${width - RADIUS}a${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} ${RADIUS}v${STRAIGHT}a${RADIUS} ${RADIUS} 0 0 1 -${RADIUS} ${RADIUS}H${left.width}z"/>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" text-anchor="middle" aria-hidden="true">',
    left.text,
    right.text,
    '</g>',
    '</svg>\n',
  ].join('');
}

function part(given: string, x: number): { readonly width: number; readonly text: string } {
  const shown = showOnOneLine(given);
  const length = Math.round(advanceOf(shown));
  const width = length + 2 * PADDING;
  const text = `<text x="${x + width / 2}" y="14" textLength="${length}">${escapeXml(shown)}</text>`;
  return { width, text };
}

function advanceOf(text: string): number {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const narrow = count(NARROW.letters);
  const wide = count(WIDE.letters);
  // Cells, so that a Chinese sign counts twice.
  return narrow * NARROW.advance + wide * WIDE.advance + (textWidth(text) - narrow - wide) * USUAL;
}
