import type { RiskReport } from '@risk-check/core';
import { staleTextWithCommand } from '../../content/stale-text.ts';
import { hasNothingToTell, indexText, verdictMeans } from '../../content/verdict-means.ts';
import type { Layout, Span, Style } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';
import { bandStyle } from './band-style.ts';
import type { Section } from './section.ts';

/** Platform and time, then band, score, worst case and coverage. */
export const headSection: Section = (input) => {
  const { name, report, ruleset, words, layout } = input;
  const stale = staleTextWithCommand(input, words);
  const { wrap, symbols } = layout;
  const style = bandStyle(report.band);
  const band = words.bands[report.band].toUpperCase();
  const verdict: Span[] = layout.isPlain
    ? [{ text: `${words.document.columns.band}: ${words.bands[report.band]}`, style }]
    : [
        { text: `${symbols.band[report.band]} ${band}`, style },
        { text: '   ' },
        ...bar(report, layout, style),
      ];
  const isEnded = report.score !== report.evidenceScore;
  const rows: Row[] = [
    [words.head.index, indexText(report), verdictMeans(report, words, ruleset)],
    ...(isEnded || hasNothingToTell(report) ? [] : [worstCaseRow(report, words.head)]),
    coverageRow(report, words),
  ];
  const labels = Math.max(...rows.map(([label]) => layout.widthOf(label)));
  const numbers = Math.max(...rows.map(([, number]) => layout.widthOf(number)));
  return [
    ...(name === null ? [] : wrap({ text: name, style: 'quiet' })),
    ...wrap(
      { text: report.ruleset.title, style: 'strong' },
      { right: { text: words.head.asOf(report.asOf), style: 'quiet' } },
    ),
    ...(stale === null ? [] : wrap({ text: stale, style: 'bad' })),
    '',
    ...wrap('', { first: verdict }),
    '',
    ...rows.flatMap(([label, number, meaning, sign = '']) =>
      layout.isPlain
        ? wrap(`${label} ${number}${sign} ${meaning}`)
        : wrap(meaning, {
            first: [
              `${label}${' '.repeat(labels - layout.widthOf(label) + 2)}`,
              { text: number.padStart(numbers), style: 'strong' },
              '  ',
            ],
            rest: ' '.repeat(labels + numbers + 4),
          }),
    ),
  ];
};

/** `sign` stands behind the number where it is read aloud: a meaning of its own follows, not the rest of a sentence. */
type Row = [label: string, number: string, meaning: string, sign?: ':'];

function coverageRow({ coverage }: RiskReport, { head, percent }: Words): Row {
  return [head.coverage, percent(coverage), head.coverageMeans(coverage), ':'];
}

function worstCaseRow({ worstCase, score, coverage }: RiskReport, head: Words['head']): Row {
  const why =
    worstCase === score ? head.worstCaseSame : coverage < 1 ? head.worstCaseUnknown : head.worstCaseReported;
  return [head.worstCase, `${worstCase}`, why];
}

/** The scale from 0 to 100: what is proven, what is possible, the rest. */
function bar({ score, worstCase }: RiskReport, { width, symbols }: Layout, style: Style): Span[] {
  const cells = Math.min(50, width - 28);
  const full = score === 0 ? 0 : Math.max(1, Math.round((score / 100) * cells));
  const maybe = Math.max(0, Math.round((worstCase / 100) * cells) - full);
  return [
    { text: symbols.barFull.repeat(full), style },
    { text: symbols.barMaybe.repeat(maybe), style: 'quiet' },
    { text: symbols.barRest.repeat(Math.max(0, cells - full - maybe)), style: 'quiet' },
  ];
}
