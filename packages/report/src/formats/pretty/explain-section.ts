import { explainPoints } from '../../content/explain-points.ts';
import type { Section } from './section.ts';

const DIGITS = 4;
const short = (number: number): string => String(Number(number.toFixed(DIGITS)));

/** Under `--explain`: how each point came about, so that the sum can be followed by hand. */
export const explainSection: Section = ({ detail, report, ruleset, words, layout }) => {
  if (!detail.isExplained) return [];
  const { explain, explainTitle, noSumNeeded, sumText } = words.document;
  const { rows, causes, spared } = explainPoints(report, ruleset);
  const title = layout.wrap({ text: explainTitle, style: 'strong' });
  const line = (text: string, first = '  '): string[] => layout.wrap(text, { first, rest: '    ' });
  if (rows.length === 0) return [...title, ...line(noSumNeeded)];
  return [
    ...title,
    ...line(explain.intro),
    ...rows.flatMap((row) => [
      ...layout.wrap(row.title, {
        first: '  ',
        rest: '  ',
        right: layout.isPlain ? words.document.plain.points(row.points) : `${row.points}`,
      }),
      ...line(
        [
          explain.weight(
            words.severity[row.severity],
            row.p,
            words.evidenceShort[row.evidence],
            row.c,
            short(row.weight),
          ),
          explain.alone(row.alone),
          explain.cause(row.cause, row.sharedWith),
        ].join(layout.symbols.separator),
        '    ',
      ),
    ]),
    ...line(explain.total(causes, short(spared), report.evidenceScore)),
    ...line(
      sumText(
        rows.map(({ points }) => points),
        report.evidenceScore,
      ),
    ),
  ];
};
