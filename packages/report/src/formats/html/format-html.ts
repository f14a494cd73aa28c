import type { ReportInput, ReportRun } from '../../content/report-input.ts';
import { indexText, worstCaseCell } from '../../content/verdict-means.ts';
import { worstFirst } from '../../content/worst-first.ts';
import { problemTexts } from '../../problem-texts/problem-text.ts';
import { showFileName } from '../../problem-texts/show-file-name.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { articleHtml } from './article-html.ts';
import { htmlPage } from './html-page.ts';
import { htmlTable } from './parts/html-table.ts';
import type { PageInput } from './parts/page-section.ts';

/** The reports as one self-contained page without a script. */
export function formatHtml(run: ReportRun): string {
  const { reports, failed, words, detail } = run;
  const { document } = words;
  const several = reports.length + failed.length > 1;
  const [only] = reports;
  const title = several || only === undefined ? document.title : document.titleOf(only.report.ruleset.title);
  const articles = reports.map((input, i) => {
    const heading = several ? articleHeading(input, run) : '';
    const page: PageInput = { ...input, words, detail, prefix: `r${i + 1}`, isAmongSeveral: several };
    return articleHtml(page, heading);
  });
  return htmlPage(
    {
      title,
      subtitle: '',
      accounts: reports,
      isHeading: several || only === undefined,
      content: [several ? summary(run) : '', ...articles].filter((part) => part !== '').join('\n'),
    },
    words,
  );
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
      { title: columns.input, cell: ({ file }) => showFileName(file, words), isLong: true },
      { title: columns.account, cell: ({ report }) => report.ruleset.title, isLong: true },
      { title: columns.band, cell: ({ report }) => words.bands[report.band], isLong: true },
      { title: columns.index, cell: ({ report }) => indexText(report), isNumber: true },
      { title: columns.worst, cell: ({ report }) => worstCaseCell(report), isNumber: true },
      { title: columns.coverage, cell: ({ report }) => words.percent(report.coverage), isNumber: true },
    ],
    worstFirst(reports),
    true,
  );
  const broken = failed.map(({ file, code, problems }) => {
    const why = problemTexts(problems, words).map((text) => `<li>${escapeXml(text)}</li>`);
    const name = escapeXml(`${showFileName(file, words)}: ${document.failed(code)}`);
    return `<li>${name}<ul>${why.join('')}</ul></li>`;
  });
  const list =
    broken.length === 0 ? '' : `<h2>${document.failedTitle}</h2><ul class="plain">${broken.join('')}</ul>`;
  return `<section class="card">${table}${list}</section>`;
}
