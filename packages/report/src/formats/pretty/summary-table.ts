import type { ReportInput, ReportRun } from '../../content/report-input.ts';
import { indexText, worstCaseCell } from '../../content/verdict-means.ts';
import { worstFirst } from '../../content/worst-first.ts';
import { showFileName } from '../../problem-texts/show-file-name.ts';
import type { Layout } from '../../terminal/layout.ts';
import { bandStyle } from './band-style.ts';

/** One line an input, the worst first. */
export function formatSummary({ reports, failed, words }: ReportRun, layout: Layout): string[] {
  const { columns, summaryTitle, failedTitle, failed: whyFailed } = words.document;
  const widest = Math.max(...Object.values(words.bands).map((band) => layout.widthOf(band)));
  const pad = (text: string, width: number): string =>
    text + ' '.repeat(Math.max(0, width - layout.widthOf(text)));
  const headings = [columns.index, columns.worst, columns.coverage];
  const numbersOf = ({ report }: ReportInput): string[] => [
    indexText(report),
    `${worstCaseCell(report)}`,
    words.percent(report.coverage),
  ];
  const row = (symbol: string, band: string, numbers: readonly string[]): string =>
    [
      `  ${pad(symbol, symbols)}${pad(band, widest)}`,
      ...numbers.map((n, i) => n.padStart(headings[i]?.length ?? 0)),
    ].join('  ');
  const symbols = Math.max(...Object.values(layout.symbols.band).map((symbol) => layout.widthOf(symbol))) + 1;
  const indent = layout.widthOf(row('', '', ['', '', ''])) + 2;
  return [
    ...layout.wrap({ text: summaryTitle, style: 'strong' }),
    ...(layout.isPlain ? [] : layout.wrap('', { first: { text: row('', '', headings), style: 'quiet' } })),
    ...worstFirst(reports).flatMap((input) => {
      const { report, file } = input;
      const numbers = numbersOf(input);
      const band = words.bands[report.band];
      const name = showFileName(file, words);
      if (layout.isPlain)
        return layout.wrap(
          `${name}: ${[band, ...headings.map((heading, i) => `${heading} ${numbers[i]}`)].join(', ')}`,
        );
      const first = [
        { text: row(layout.symbols.band[report.band], band, numbers), style: bandStyle(report.band) },
        '  ',
      ];
      return layout.wrap(name, { first, rest: ' '.repeat(indent) });
    }),
    ...(failed.length > 0 ? layout.wrap({ text: failedTitle, style: 'strong' }) : []),
    ...failed.flatMap(({ file, code }) =>
      layout.wrap(`${showFileName(file, words)}: ${whyFailed(code)}`, { first: '  ', rest: '    ' }),
    ),
  ];
}
