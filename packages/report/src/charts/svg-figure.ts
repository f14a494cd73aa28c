import { escapeXml } from '../text/escape-xml.ts';

/** A drawing with what a screen reader says of it. `id` must be unique in the page. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** `group` where parts of it can be reached; else it is one image. */
  readonly role?: 'img' | 'group';
  readonly width: number;
  readonly height: number;
  /** SVG elements; texts in them are escaped already. */
  readonly content: string;
}

/** An inline SVG that scales with its place; classes carry the colours, since a strict CSP has no inline styles. */
export function svgFigure({ id, title, about, role = 'img', width, height, content }: Figure): string {
  return `<svg role="${role}" viewBox="0 0 ${width} ${height}" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(about)}</desc>${content}</svg>`;
}

/** A number of the drawing, short. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);

/** A text cut to what fits; the table beside the drawing has all of it. */
export function cutText(text: string, most: number): string {
  const chars = [...text];
  return chars.length <= most
    ? text
    : `${chars
        .slice(0, most - 1)
        .join('')
        .trimEnd()}\u2026`;
}
