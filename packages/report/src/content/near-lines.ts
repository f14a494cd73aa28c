import type { RiskReport, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { comparisonText } from './value-text.ts';
import { nearText } from './verdict-means.ts';

const SHOWN = 5;

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
