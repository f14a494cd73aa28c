import type { Finding } from '@risk-check/core';
import { consequenceText } from '../../content/consequence-text.ts';
import { nothingFiredText } from '../../content/nothing-fired.ts';
import { sourceText } from '../../content/source-text.ts';
import { comparisonText, moreText, nextText } from '../../content/value-text.ts';
import type { Style, Text } from '../../terminal/layout.ts';
import type { Section, SectionInput } from './section.ts';

const SEVERITY: Readonly<Record<NonNullable<Finding['severity']>, Style>> = {
  critical: 'worst',
  high: 'worse',
  medium: 'bad',
  low: 'mild',
  info: 'quiet',
};

/** Fired rules in order, each with points, value against threshold, headroom and source. */
export const reasonsSection: Section = (input) => {
  const { report, words, layout } = input;
  const fired = report.findings.filter(({ status }) => status === 'fired');
  if (fired.length === 0) return layout.wrap(nothingFiredText(report, words));
  const title = layout.wrap(
    { text: words.reasons.title, style: 'strong' },
    layout.isPlain ? {} : { right: { text: words.reasons.points, style: 'quiet' } },
  );
  return [...title, ...fired.flatMap((finding) => ['', ...reason(finding, input)])];
};

function reason(finding: Finding, input: SectionInput): string[] {
  const { report, ruleset, words, layout } = input;
  const rule = ruleset.rules.find(({ id }) => id === finding.ruleId);
  const level = rule?.levels[(finding.level ?? 1) - 1];
  const severity = finding.severity ?? 'info';
  const line = (text: Text, first = '  ', rest = first): string[] => layout.wrap(text, { first, rest });
  const consequence = consequenceText(level, words);
  const covered = report.superseded
    .filter(({ by }) => by === finding.ruleId)
    .map(({ ruleId }) => ruleset.rules.find(({ id }) => id === ruleId)?.title ?? ruleId);
  return [
    ...layout.wrap(
      { text: finding.title, style: 'strong' },
      {
        rest: '  ',
        right: [
          { text: words.severity[severity], style: SEVERITY[severity] },
          {
            text: layout.isPlain
              ? `, ${words.document.plain.points(finding.points)}`
              : `${finding.points}`.padStart(5),
            style: 'strong',
          },
        ],
      },
    ),
    ...line(messageText(finding, input)),
    ...legs(finding, input),
    ...headroom(finding, input),
    ...(consequence === null ? [] : line(words.reasons.consequence(consequence))),
    ...line(sourceText(finding, words)),
    ...(covered.length > 0 ? line(words.reasons.covers(covered)) : []),
    ...line({ text: finding.ruleId, style: 'quiet' }),
  ];
}

/** The rule's message and the limit; the value too where the message does not name it. */
function messageText(finding: Finding, { ruleset, words, layout }: SectionInput): string {
  if (finding.op === undefined) return finding.message;
  const { value, limit } = comparisonText(finding, ruleset, words);
  const message = finding.message.replace(/\.$/, '');
  // As a word of its own: 1 is not named by "in 12 days".
  const isNamed =
    message.split(/[\s;()]+|,(?!\d)/).includes(value) || (/\D$/.test(value) && message.includes(value));
  const parts = isNamed ? [message, limit] : [message, words.value.now(value), limit];
  return parts.join(layout.symbols.separator);
}

/** One line for each comparison of a rule with several. */
function legs(finding: Finding, { ruleset, words, layout }: SectionInput): string[] {
  const { symbols } = layout;
  return (finding.legs ?? []).flatMap((leg) => {
    const { value, limit } = comparisonText(leg, ruleset, words);
    const [symbol, word] =
      leg.met === true
        ? [symbols.met, words.reasons.met]
        : leg.met === false
          ? [symbols.notMet, words.reasons.notMet]
          : [symbols.unknown, words.reasons.undecided];
    const indent = ' '.repeat(layout.widthOf(symbol) + 3);
    return layout.wrap(`${leg.title}: ${value}${symbols.separator}${limit} (${word})`, {
      first: `  ${symbol} `,
      rest: indent,
    });
  });
}

function headroom(finding: Finding, { ruleset, words, layout }: SectionInput): string[] {
  const { headroom: room, ruleId } = finding;
  if (room === null) return [];
  const next = ruleset.rules.find(({ id }) => id === ruleId)?.levels[room.level - 1];
  const severity = words.severity[next?.severity ?? 'info'];
  const unitOf = (metric: string): string => ruleset.metrics[metric]?.title ?? metric;
  let far: string;
  if (room.more === null) {
    const legs = (room.legs ?? []).map(({ metric, unit, more }) =>
      more === null
        ? unitOf(metric)
        : words.value.leg(unitOf(metric), moreText(more, unit, ruleset, words, metric)),
    );
    if (legs.length === 0) return [];
    far = words.value.and(legs);
  } else far = nextText(finding, ruleset, words);
  return layout.wrap(words.reasons.next(severity, far), { first: '  ', rest: '  ' });
}
