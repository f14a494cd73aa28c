import type { ReportInput, ReportRun } from '../../../content/report-input.ts';
import { escapeXml } from '../../../text/escape-xml.ts';

export interface PageInput extends ReportInput, Pick<ReportRun, 'words' | 'detail'> {
  /** Makes ids unique where a page holds several reports. */
  readonly prefix: string;
  readonly isAmongSeveral: boolean;
  /** Of the heading that the verdict is; 1 alone on a page, 3 among several. */
  readonly verdictLevel?: 1 | 2 | 3;
}

/** A part of the page as HTML, empty when there is nothing to say. */
export type PageSection = (input: PageInput) => string;

/** A part below the first screen, folded until somebody wants it. */
export const fold = (id: string, title: string, content: string): string =>
  `<details>\n<summary><h2 id="${id}">${escapeXml(title)}</h2></summary>\n<div>${content}</div>\n</details>`;

/** A card with a heading; no landmark, since a page of several reports has many of the same name. */
export const card = (id: string, title: string, content: string, kind = ''): string =>
  `<section class="card${kind === '' ? '' : ` ${kind}`}">\n<h2 id="${id}">${escapeXml(title)}</h2>\n${content}\n</section>`;

export const paragraph = (text: string, kind = ''): string =>
  `<p${kind === '' ? '' : ` class="${kind}"`}>${escapeXml(text)}</p>`;

/** A drawing beside its table. */
export const pair = (drawing: string, beside: string): string =>
  `<div class="pair">\n<div>${drawing}</div>\n<div>${beside}</div>\n</div>`;

/** A drawing above its table, where the table has long texts. */
export const stack = (drawing: string, below: string): string =>
  `<div class="stack">\n<div>${drawing}</div>\n<div>${below}</div>\n</div>`;
