import { baselineLines } from '../../content/baseline-lines.ts';
import { isStopped } from '../../content/is-stopped.ts';
import type { ReportInput, ReportRun } from '../../content/report-input.ts';
import { firedButLeftOut, hasNothingToTell, indexText, verdictLine } from '../../content/verdict-means.ts';
import { firstScreen } from '../../first-screen/first-screen.ts';
import { printFirstScreen, SCREEN_LINES } from '../../first-screen/print-first-screen.ts';
import { showFileName } from '../../problem-texts/show-file-name.ts';
import { createLayout, type Layout } from '../../terminal/layout.ts';
import { baselineSection } from './baseline-section.ts';
import { explainSection } from './explain-section.ts';
import { findingsSection } from './findings-section.ts';
import { headSection } from './head-section.ts';
import { helpSection } from './help-section.ts';
import { nearestLimitsSection } from './nearest-limits-section.ts';
import { notStandardLines } from './not-standard-lines.ts';
import { noteSection } from './note-section.ts';
import { noticeSection } from './notice-section.ts';
import { reasonsSection } from './reasons-section.ts';
import type { Section } from './section.ts';
import { formatSummary } from './summary-table.ts';
import { suppressedSection } from './suppressed-section.ts';
import { uncheckedSection } from './unchecked-section.ts';
import { withinSection } from './within-section.ts';

const SECTIONS: readonly Section[] = [
  headSection,
  baselineSection,
  reasonsSection,
  withinSection,
  explainSection,
  suppressedSection,
  nearestLimitsSection,
  uncheckedSection,
  findingsSection,
  helpSection,
  noteSection,
  noticeSection,
];

/** The first screen, and how to see the rest. */
function briefReport(input: ReportInput, { words }: ReportRun, layout: Layout, above: number): string {
  const { file, files, name, steps = null } = input;
  const shown = files ?? showFileName(file, words);
  // It takes one snapshot.
  const recover = files === undefined ? words.help.recover.replace('FILE', shown) : words.help.recover;
  const footer = [
    // A command is never broken where it can stand on a line of its own.
    ...(isStopped(input)
      ? [layout.widthOf(recover) > layout.width ? recover.replace(' risk-check', '\nrisk-check') : recover]
      : []),
    words.firstScreen.more(`risk-check ${shown} --details`),
  ];
  // What came over standard input cannot be read a second time.
  const options = file === '-' ? {} : { footer: footer.join('\n') };
  const screen = firstScreen({ ...input, words, steps });
  const lines = printFirstScreen(screen, layout, { ...options, lines: SCREEN_LINES - above });
  return [...(name === null ? [] : layout.wrap({ text: name, style: 'quiet' })), ...lines].join('\n');
}

/** The reports for people at a terminal, one after the other, and a table of all of them behind several. */
export function formatPretty(run: ReportRun): string {
  const { reports, failed, detail, words } = run;
  const layout = createLayout(run.terminal, detail.isPlain || detail.isQuiet);
  const first = notStandardLines(reports, words, layout);
  if (detail.isQuiet) {
    const verdicts = reports
      .map((input) => {
        const { file, report } = input;
        if (hasNothingToTell(report)) {
          const said = `${words.bands[report.band]}. ${verdictLine(report, words)}`;
          return `${layout.wrap(`${showFileName(file, words)}: ${said}`).join('\n')}\n`;
        }
        const verdict = words.document.verdict(words.bands[report.band], indexText(report), report.worstCase);
        const reasons = report.findings.filter(({ status }) => status === 'fired').length;
        const name = showFileName(file, words);
        const leftOut = firedButLeftOut(report);
        const lines = layout.wrap(
          words.document.quiet(name, verdict, reasons, report.unknown.length, leftOut),
        );
        const worse = input.baseline?.isWorse ? baselineLines(input, words) : [];
        lines.push(...worse.flatMap((line) => layout.wrap(line)));
        return `${lines.join('\n')}\n`;
      })
      .join('');
    return `${first.map((line) => `${line}\n`).join('')}${verdicts}`;
  }
  const parts = reports.map((input) =>
    detail.isBrief
      ? briefReport(input, run, layout, first.length === 0 ? 0 : first.length + 1)
      : SECTIONS.map((section) => section({ ...input, detail, words, layout }))
          .filter((lines) => lines.length > 0)
          .map((lines) => lines.join('\n'))
          .join('\n\n'),
  );
  if (reports.length > 0 && reports.length + failed.length > 1)
    parts.push(formatSummary(run, layout).join('\n'));
  if (first.length > 0) parts.unshift(first.join('\n'));
  return parts.map((part) => `${part}\n`).join('\n');
}
