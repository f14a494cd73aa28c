import { createHash } from 'node:crypto';
import { showFileName } from '../../errors/show-file-name.ts';
import { escapeXml } from '../../output/escape-xml.ts';
import { cliVersion } from '../../versions.ts';
import type { ReportInput, ReportRun } from '../report-input.ts';
import { worstFirst } from '../worst-first.ts';
import { htmlTable } from './html-table.ts';
import { PAGE_SECTIONS } from './page-sections.ts';
import { PAGE_STYLE } from './page-style.ts';

/** Nothing may load or run, and only this style may apply. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The reports as one self-contained page without a script. */
export function formatHtml(run: ReportRun): string {
  const { reports, failed, words, detail } = run;
  const { document } = words;
  const several = reports.length + failed.length > 1;
  const [only] = reports;
  const title = several || only === undefined ? document.title : document.titleOf(only.report.ruleset.title);
  const articles = reports.map((input, i) => {
    const heading = several ? articleHeading(input, run) : '';
    const sections = PAGE_SECTIONS.map((section) =>
      section({ ...input, words, detail, prefix: `r${i + 1}` }),
    );
    return `<article>\n${[heading, ...sections].filter((part) => part !== '').join('\n')}\n</article>`;
  });
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="risk-check ${cliVersion}">
<title>${escapeXml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header class="page">
<h1>${escapeXml(title)}</h1>
${several || only === undefined ? '' : `<p class="quiet">${escapeXml(words.head.asOf(only.report.asOf))}</p>`}
</header>
<main>
${[several ? summary(run) : '', ...articles].filter((part) => part !== '').join('\n')}
</main>
<footer>
<p>${escapeXml(words.notice.text)}</p>
</footer>
</body>
</html>
`;
}

function articleHeading({ file, report }: ReportInput, { words }: ReportRun): string {
  const place = `${showFileName(file, words)}, ${words.head.asOf(report.asOf)}`;
  return `<h2>${escapeXml(report.ruleset.title)}</h2>\n<p class="quiet">${escapeXml(place)}</p>`;
}

function summary({ reports, failed, words }: ReportRun): string {
  const { document } = words;
  const { columns } = document;
  const table = htmlTable<ReportInput>(
    document.summaryTitle,
    [
      { title: columns.input, cell: ({ file }) => showFileName(file, words) },
      { title: columns.account, cell: ({ report }) => report.ruleset.title },
      { title: columns.band, cell: ({ report }) => words.bands[report.band] },
      { title: columns.index, cell: ({ report }) => report.score, isNumber: true },
      { title: columns.worst, cell: ({ report }) => report.worstCase, isNumber: true },
      { title: columns.coverage, cell: ({ report }) => words.percent(report.coverage), isNumber: true },
    ],
    worstFirst(reports),
  );
  const broken = failed.map(
    ({ file, code }) => `<li>${escapeXml(`${showFileName(file, words)}: ${document.failed(code)}`)}</li>`,
  );
  const list =
    broken.length === 0 ? '' : `<h2>${document.failedTitle}</h2><ul class="plain">${broken.join('')}</ul>`;
  return `<section class="card">${table}${list}</section>`;
}
