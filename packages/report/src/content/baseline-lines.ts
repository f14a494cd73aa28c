import type { Words } from '../words/words.ts';
import type { ReportInput } from './report-input.ts';

/** The comparison with an earlier report in sentences; none without one. */
export function baselineLines({ baseline, ruleset }: ReportInput, words: Words): string[] {
  if (baseline === null) return [];
  const { notThere, was, same, sameButHigher, ...labels } = words.document.baseline;
  const titleOf = (id: string): string => ruleset.rules.find((rule) => rule.id === id)?.title ?? id;
  const groups = [
    [labels.new, baseline.new],
    [labels.worse, baseline.worse],
    [labels.better, baseline.better],
    [labels.nowUnknown, baseline.nowUnknown],
  ] as const;
  const nothing = baseline.new.length + baseline.worse.length === 0;
  return [
    baseline.isNew ? notThere : was(words.bands[baseline.band], baseline.score, baseline.worstCase),
    ...(nothing && !baseline.isNew ? [baseline.isWorse ? sameButHigher : same] : []),
    ...groups
      .filter(([, ids]) => ids.length > 0)
      .map(([label, ids]) => `${label}: ${ids.map(titleOf).join('; ')}`),
  ];
}
