import type { RiskReport, Ruleset, Suggestions } from '@risk-check/core';
import { adviceBeyond } from '../../content/advice-beyond.ts';
import { inputText } from '../../content/missing-data.ts';
import { nearLines } from '../../content/near-lines.ts';
import { hasNothingToTell, indexText, verdictMeans } from '../../content/verdict-means.ts';
import type { Layout, Span, Text } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';
import { bandStyle } from './band-style.ts';
import { leftOutLines } from './left-out-lines.ts';

/** Kinds of data to find out that are worth naming at once. */
const SHOWN = 6;

/** Everything that can be done about an account, for people at a terminal: actions, the fewest that help, time, data. */
export function formatSuggestions(
  suggestions: Suggestions,
  report: RiskReport,
  ruleset: Ruleset,
  words: Words,
  layout: Layout,
): string {
  const { wrap, symbols } = layout;
  const { whatIf } = words.commands;
  const strong = (text: string): string[] => wrap({ text, style: 'strong' });
  const item = (text: Text, right: Text = ''): string[] =>
    wrap(text, { first: `  ${symbols.bullet} `, rest: '    ', right, isRow: true });
  const under = (text: Text): string[] => wrap(text, { first: '     ', rest: '     ' });
  const change = (before: number, after: number): string => `${before} ${symbols.arrow} ${after}`;
  const bandText = (band: RiskReport['band']): Span => ({
    text: `${symbols.band[band]} ${words.bands[band]}`,
    style: bandStyle(band),
  });

  const hasEnded = report.score !== report.evidenceScore;
  const index: Span = { text: `${words.head.index} ${indexText(report)}`, style: 'strong' };
  const lines = [
    ...strong(whatIf.suggestions(ruleset.title)),
    '',
    // What can be done changes the evidence, not that the account has ended.
    ...(hasEnded || hasNothingToTell(report)
      ? wrap([index, ` ${verdictMeans(report, words)}`])
      : wrap('', { first: [index, { text: whatIf.worst(report.worstCase) }, bandText(report.band)] })),
  ];
  const { actions, onlyTime, smallestSet } = suggestions;
  // What can add nothing is no answer to what to find out.
  const checkNext = suggestions.checkNext.filter(
    ({ couldAdd, worstCase }) => couldAdd > 0 || worstCase < report.worstCase,
  );
  lines.push('', ...strong(words.help.title));
  const advice = adviceBeyond(report, suggestions, ruleset);
  if (actions.length + advice.length === 0) lines.push(...wrap(whatIf.noAction, { first: '  ', rest: '  ' }));
  for (const [i, { action, title, how, note, effort, score, worstCase, delta }] of actions.entries()) {
    const effect =
      delta.score < 0
        ? change(report.evidenceScore, score)
        : delta.worstCase < 0
          ? whatIf.worstChange(change(report.worstCase, worstCase))
          : whatIf.notAlone;
    lines.push(
      ...wrap(
        { text: title, style: 'strong' },
        { first: `${i + 1}. `.padStart(5), rest: '     ', right: effect, isRow: true },
      ),
      ...under([how, note === null ? '' : { text: ` ${note}`, style: 'quiet' }]),
      ...under({ text: `${words.document.effort[effort]}, ${whatIf.choose(action)}`, style: 'quiet' }),
    );
  }
  if (actions.length > 0 && advice.length > 0) lines.push('', ...wrap(words.document.adviceAbout));
  for (const { title, text } of advice)
    lines.push(...item([{ text: `${title}:`, style: 'strong' }, ` ${text}`]));
  // What not to do next.
  const near = nearLines(report, ruleset, words, symbols.separator);
  if (near.length > 0 && !hasEnded)
    lines.push('', ...strong(words.nearest.title), ...near.flatMap((text) => item(text)));
  // From there no band is lower.
  const isAtEnd = hasEnded || report.band === 'clear';
  if (!isAtEnd && actions.some(({ rules }) => rules.length > 0)) {
    const reached = smallestSet
      ? [{ text: `${change(report.evidenceScore, smallestSet.score)}  ` }, bandText(smallestSet.band)]
      : [];
    lines.push('', ...wrap({ text: whatIf.fewest, style: 'strong' }, { right: reached, isRow: true }));
    if (smallestSet === null) lines.push(...wrap(whatIf.noSet, { first: '  ', rest: '  ' }));
    const titleOf = new Map(actions.map(({ action, title }) => [action, title]));
    for (const action of smallestSet?.actions ?? []) lines.push(...item(titleOf.get(action) ?? action));
  }
  if (onlyTime.length > 0) {
    const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
    lines.push('', ...strong(whatIf.onlyTime));
    for (const { ruleId, because } of onlyTime)
      lines.push(...item(`${titles.get(ruleId) ?? ruleId}. ${because}`));
  }
  if (checkNext.length > 0) {
    lines.push('', ...strong(whatIf.checkNext));
    for (const { data, worstCase, couldAdd } of checkNext.slice(0, SHOWN))
      lines.push(
        ...item(
          `${data}: ${inputText(data, ruleset, words)}`,
          worstCase < report.worstCase
            ? whatIf.worstChange(change(report.worstCase, worstCase))
            : words.document.plain.couldAdd(couldAdd),
        ),
      );
  }
  lines.push(...leftOutLines(report.suppressed, ruleset, words, layout));
  lines.push(
    '',
    ...wrap({ text: whatIf.measured, style: 'quiet' }),
    ...wrap({ text: words.notice.text, style: 'quiet' }),
  );
  return `${lines.join('\n')}\n`;
}
