import type { Suggestion } from '@risk-check/core';
import { isStopped } from '../../content/is-stopped.ts';
import { momentText } from '../../content/moment-text.ts';
import { stepsTogether } from '../../content/steps-together.ts';
import type { Text } from '../../terminal/layout.ts';
import type { Section, SectionInput } from './section.ts';

const SHOWN = 3;

interface HelpItem {
  readonly text: Text;
  /** Rules it speaks of, so that nothing is said twice. */
  readonly rules: readonly string[];
}

/** The actions that help most, by measured effect, then the advice for the reasons that no action reaches, most effect first. */
export const helpSection: Section = (input) => {
  const { words, layout, suggestions, forecast, report } = input;
  const nextFall = forecast?.steps.find(({ score }) => score < report.evidenceScore);
  const actions = (suggestions?.actions ?? []).filter(({ delta }) => delta.score < 0 || delta.worstCase < 0);
  const items = actions.slice(0, SHOWN).map((action) => actionItem(action, input));
  const covered = new Set(items.flatMap(({ rules }) => rules));
  items.push(...adviceItems(input, covered).slice(0, SHOWN - items.length));
  const lines = items.flatMap(({ text }, i) => layout.wrap(text, { first: `  ${i + 1}. `, rest: '     ' }));
  for (const text of [
    stepsTogether(suggestions, words),
    nextFall ? words.help.nextFall(momentText(nextFall.at, words), nextFall.score) : null,
    isStopped(input) ? words.help.recover : null,
  ])
    if (text !== null) lines.push(...layout.wrap(text, { first: '  ', rest: '  ' }));
  if (lines.length === 0) return [];
  return [...layout.wrap({ text: words.help.title, style: 'strong' }), ...lines];
};

function actionItem(
  { title, how, note, delta, score, worstCase, rules, amounts }: Suggestion,
  { words, report }: SectionInput,
): HelpItem {
  const effect =
    delta.score < 0
      ? words.help.measured(report.evidenceScore, score)
      : words.help.measuredWorst(report.worstCase, worstCase);
  const text: Text = [
    `${title}. ${how} `,
    { text: effect, style: 'strong' },
    amounts?.changesAnything
      ? ` ${words.help.amounts(amounts.of, amounts.changesAnything.items, amounts.enough.items)}`
      : '',
    note === null ? '' : { text: ` ${note}`, style: 'quiet' },
  ];
  return { text, rules };
}

function adviceItems({ report, ruleset, words }: SectionInput, covered: ReadonlySet<string>): HelpItem[] {
  const isEnded = report.score !== report.evidenceScore;
  const seen = new Set<string>();
  const items: HelpItem[] = [];
  const fired = report.findings
    .filter(({ status }) => status === 'fired')
    .sort((a, b) => a.scoreWithout - b.scoreWithout);
  for (const { ruleId, scoreWithout } of fired) {
    const advice = covered.has(ruleId) ? undefined : ruleset.rules.find(({ id }) => id === ruleId)?.advice;
    if (advice === undefined || seen.has(advice)) continue;
    seen.add(advice);
    const effect =
      isEnded || scoreWithout >= report.score ? '' : ` ${words.help.without(report.score, scoreWithout)}`;
    items.push({ text: [advice, { text: effect, style: 'quiet' }], rules: [ruleId] });
  }
  return items;
}
