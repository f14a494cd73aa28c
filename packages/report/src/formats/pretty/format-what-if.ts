import type { RiskReport, Ruleset, WhatIf } from '@risk-check/core';
import { indexText } from '../../content/verdict-means.ts';
import type { Layout, Span } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';
import { bandStyle } from './band-style.ts';
import { leftOutLines } from './left-out-lines.ts';

/** Before and after a change, for people at a terminal. */
export function formatWhatIf(
  { before, after, delta, findings, changed, uncertain }: WhatIf,
  ruleset: Ruleset,
  words: Words,
  layout: Layout,
): string {
  const { wrap, symbols } = layout;
  const { whatIf } = words.commands;
  const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
  const state = (report: RiskReport): Span[] => [
    { text: indexText(report).padStart(3), style: 'strong' },
    { text: whatIf.worst(report.worstCase) },
    { text: `${symbols.band[report.band]} ${words.bands[report.band]}`, style: bandStyle(report.band) },
  ];
  /** A rule that is not among the findings of a report is counted in another one there. */
  const outcome = ({ findings: all }: RiskReport, ruleId: string): string => {
    const finding = all.find((other) => other.ruleId === ruleId);
    return finding
      ? words.commands.rules.outcome(finding.status, finding.level ?? undefined)
      : whatIf.covered;
  };
  const labels = [whatIf.before, whatIf.after];
  const room = Math.max(...labels.map((label) => layout.widthOf(label))) + 2;
  const lines = [
    ...wrap({ text: whatIf.title(ruleset.title, changed), style: 'strong' }),
    '',
    ...wrap('', { first: [whatIf.before.padEnd(room), ...state(before)] }),
    ...wrap('', { first: [whatIf.after.padEnd(room), ...state(after)] }),
    ...wrap({ text: whatIf.delta(delta.score, delta.worstCase), style: 'quiet' }),
  ];
  if (findings.length > 0) lines.push('');
  const row = (text: string, points: number): string[] =>
    wrap(text, {
      first: `  ${symbols.bullet} `,
      rest: '    ',
      right: points === 0 ? '' : whatIf.points(points),
      isRow: true,
    });
  const unmoved: number[] = [];
  for (const { ruleId, points } of findings) {
    const [was, now] = [outcome(before, ruleId), outcome(after, ruleId)];
    if (was === now) unmoved.push(points);
    else lines.push(...row(`${titles.get(ruleId) ?? ruleId}: ${was} ${symbols.arrow} ${now}`, points));
  }
  if (unmoved.length > 0)
    lines.push(
      ...row(
        whatIf.onlyShare(unmoved.length),
        unmoved.reduce((sum, points) => sum + points),
      ),
    );
  if (changed === 0) lines.push('', ...wrap(whatIf.nothing));
  if (uncertain.length > 0) {
    lines.push(
      '',
      ...wrap(whatIf.uncertain(uncertain.map(({ list, id }) => (id === null ? list : `${list} ${id}`)))),
    );
  }
  lines.push(...leftOutLines(before.suppressed, ruleset, words, layout));
  lines.push(
    '',
    ...wrap({ text: whatIf.measured, style: 'quiet' }),
    ...wrap({ text: words.notice.text, style: 'quiet' }),
  );
  return `${lines.join('\n')}\n`;
}
