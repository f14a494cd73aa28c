import type { Band, RiskReport } from '@risk-check/core';
import type { Layout, Span, Style } from './layout.ts';
import type { Section } from './section.ts';

const STYLES: Readonly<Record<Band, Style>> = {
  clear: 'good',
  unverified: 'unsure',
  low: 'mild',
  elevated: 'bad',
  high: 'bad',
  critical: 'worst',
};

/** Platform and time, then band, score, worst case and coverage. */
export const headSection: Section = ({ report, words, layout }) => {
  const { wrap, symbols } = layout;
  const style = STYLES[report.band];
  const verdict: Span[] = [
    { text: `${symbols.band[report.band]} ${words.bands[report.band].toUpperCase()}`, style },
    { text: '   ' },
    ...bar(report, layout, style),
  ];
  const isEnded = report.score !== report.evidenceScore;
  const rows: [string, string, string][] = [
    [words.head.index, `${report.score}`, isEnded ? words.head.ended(report.evidenceScore) : words.head.bandMeans[report.band]],
    ...(isEnded ? [] : [worstCaseRow(report, words.head)]),
    [words.head.coverage, words.percent(report.coverage), words.head.coverageMeans(report.coverage)],
  ];
  const names = Math.max(...rows.map(([name]) => layout.widthOf(name)));
  const numbers = Math.max(...rows.map(([, number]) => layout.widthOf(number)));
  return [
    ...wrap({ text: report.ruleset.title, style: 'strong' }, { right: { text: words.head.asOf(report.asOf), style: 'quiet' } }),
    '',
    ...wrap('', { first: verdict }),
    '',
    ...rows.flatMap(([name, number, meaning]) =>
      wrap(meaning, {
        first: [`${name}${' '.repeat(names - layout.widthOf(name) + 2)}`, { text: number.padStart(numbers), style: 'strong' }, '  '],
        rest: ' '.repeat(names + numbers + 4),
      }),
    ),
  ];
};

type HeadWords = Parameters<Section>[0]['words']['head'];

function worstCaseRow({ worstCase, score, coverage }: RiskReport, head: HeadWords): [string, string, string] {
  const why = worstCase === score ? head.worstCaseSame : coverage < 1 ? head.worstCaseUnknown : head.worstCaseReported;
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
