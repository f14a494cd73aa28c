import { notStandardText } from '../../content/not-standard.ts';
import type { ReportInput, ReportRun } from '../../content/report-input.ts';
import { indexText, worstCaseCell } from '../../content/verdict-means.ts';
import { worstFirst } from '../../content/worst-first.ts';
import { problemTexts } from '../../problem-texts/problem-text.ts';
import { showFileName } from '../../problem-texts/show-file-name.ts';
import { validityPage } from '../../text/version.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { markdownTable } from './markdown-table.ts';
import { REPORT_SECTIONS } from './report-sections.ts';

/** The reports as CommonMark with tables, for issues, wikis and mail. */
export function formatMarkdown(run: ReportRun): string {
  const { reports, failed, words } = run;
  const several = reports.length + failed.length > 1;
  const level = several ? 2 : 1;
  const parts: string[][] = [];
  const notStandard = notStandardText(reports, words);
  if (notStandard !== null) parts.push([`**${escapeMarkdown(notStandard)}**`]);
  if (several) parts.push([`# ${words.document.title}`], summary(run));
  for (const { file, code, problems } of failed)
    parts.push([
      `**${escapeMarkdown(showFileName(file, words))}**: ${escapeMarkdown(words.document.failed(code))}`,
      '',
      ...problemTexts(problems, words).map((text) => `- ${escapeMarkdown(text)}`),
    ]);
  for (const input of reports) parts.push(...reportParts(input, run, level));
  parts.push([escapeMarkdown(words.notice.text)], [words.notice.validity(`<${validityPage}>`)]);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function summary({ reports, words }: ReportRun): string[] {
  const { columns } = words.document;
  return markdownTable<ReportInput>(
    [
      { title: columns.input, cell: ({ file }) => showFileName(file, words) },
      { title: columns.account, cell: ({ report }) => report.ruleset.title },
      { title: columns.band, cell: ({ report }) => words.bands[report.band] },
      { title: columns.index, cell: ({ report }) => indexText(report), isNumber: true },
      { title: columns.worst, cell: ({ report }) => worstCaseCell(report), isNumber: true },
      { title: columns.coverage, cell: ({ report }) => words.percent(report.coverage), isNumber: true },
    ],
    worstFirst(reports),
  );
}

function reportParts(input: ReportInput, { words, detail }: ReportRun, level: number): string[][] {
  const heading = '#'.repeat(level);
  const title = `${heading} ${escapeMarkdown(words.document.titleOf(input.report.ruleset.title))}`;
  const parts: string[][] = [[title]];
  if (input.name !== null) parts.push([escapeMarkdown(input.name)]);
  for (const { title: sectionTitle, lines } of detail.isBrief
    ? REPORT_SECTIONS.slice(0, 1)
    : REPORT_SECTIONS) {
    const content = lines({ ...input, words, detail });
    if (content.length === 0) continue;
    if (sectionTitle !== null) parts.push([`${heading}# ${escapeMarkdown(sectionTitle(words))}`]);
    parts.push(content);
  }
  return parts;
}
