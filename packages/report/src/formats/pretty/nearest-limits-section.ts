import type { RiskReport, Ruleset } from '@risk-check/core';
import { comparisonText } from '../../content/value-text.ts';
import { nearText } from '../../content/verdict-means.ts';
import type { Words } from '../../words/words.ts';
import type { Section } from './section.ts';

const SHOWN = 5;

/** Limits that are near, the worst first: where the value stands, and what the next step would bring. */
export const nearestLimitsSection: Section = ({ report, ruleset, words, layout }) => {
  const lines = nearLines(report, ruleset, words, layout.symbols.separator);
  if (lines.length === 0) return [];
  return [
    ...layout.wrap({ text: words.nearest.title, style: 'strong' }),
    ...lines.flatMap((text) => layout.wrap(text, { first: '  ', rest: '    ' })),
  ];
};

/** A line for each of the nearest limits. */
export function nearLines(
  report: RiskReport,
  ruleset: Ruleset,
  words: Words,
  separator: string,
): readonly string[] {
  return report.near.slice(0, SHOWN).map((near) => {
    const step = nearText(near, report, ruleset, words);
    const finding = report.findings.find(({ ruleId }) => ruleId === near.ruleId);
    const when = ruleset.rules.find(({ id }) => id === near.ruleId)?.levels[near.level - 1]?.when;
    const limit = when && 'metric' in when ? (when.gte ?? when.gt ?? when.lte ?? when.lt) : undefined;
    if (!finding?.metric || finding.op === undefined || typeof limit !== 'string') return step;
    const texts = comparisonText({ ...finding, threshold: limit }, ruleset, words);
    return [step, words.value.now(texts.value), texts.limit].join(separator);
  });
}
