import type { JudgedBy } from '../../content/not-standard.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { validityPage, version } from '../../text/version.ts';
import type { Words } from '../../words/words.ts';
import { PAGE_STYLE, PAGE_STYLE_SHA256 } from './page-style.ts';
import { notStandardHtml } from './parts/not-standard-html.ts';

/** Nothing may load or run, and only this style may apply. */
const POLICY = `default-src 'none'; style-src 'sha256-${PAGE_STYLE_SHA256}'; base-uri 'none'; form-action 'none'`;

export interface PageParts {
  readonly title: string;
  /** A quiet line below the title; none when it is empty. */
  readonly subtitle: string;
  /** false where the content has the heading of the page. */
  readonly isHeading?: boolean;
  /** HTML. */
  readonly content: string;
  /** Whose rules the page says first, where they aren't the dataset's. */
  readonly accounts: readonly JudgedBy[];
}

/** A self-contained page without a script. */
export function htmlPage(
  { title, subtitle, content, accounts, isHeading = true }: PageParts,
  words: Words,
): string {
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="risk-check ${version}">
<title>${escapeXml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header class="page">${notStandardHtml(accounts, words)}
${isHeading ? `<h1>${escapeXml(title)}</h1>` : '<p class="mark-name">risk-check</p>'}
${subtitle === '' ? '' : `<p class="quiet">${escapeXml(subtitle)}</p>`}
</header>
<main>
${content}
</main>
<footer>
<p>${escapeXml(words.notice.text)}</p>
<p><a href="${validityPage}">${escapeXml(words.notice.validity(validityPage))}</a></p>
</footer>
</body>
</html>
`;
}
