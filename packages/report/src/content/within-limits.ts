import type { Finding, RiskReport, Snapshot } from '@risk-check/core';
import { isKnownLimit } from './reached.ts';

/** A number that the owner gave, and the nearest known limit, which it keeps. */
export type WithinLimit = Pick<Finding, 'value' | 'raw' | 'sampleFloor' | 'unit' | 'op' | 'threshold'> & {
  readonly metric: string;
  readonly evidence: NonNullable<Finding['evidence']>;
};

/**
 * Numbers that were given for an account and neither reach a limit nor come near one; those that are not zero first.
 *
 * @param snapshot - What the report was made of.
 */
export function withinLimits(
  { metrics }: Pick<Snapshot, 'metrics'>,
  { findings, near }: RiskReport,
): readonly WithinLimit[] {
  const rulesNear = new Set(near.map(({ ruleId }) => ruleId));
  const reached = new Set(
    findings
      .filter(({ status, ruleId }) => status === 'fired' || rulesNear.has(ruleId))
      .flatMap(({ metric, legs = [] }) => [metric, ...legs.map((leg) => leg.metric)]),
  );
  return Object.keys(metrics ?? {})
    .filter((name) => !reached.has(name))
    .flatMap((name) => {
      const kept = findings.flatMap((finding): WithinLimit[] => {
        const { status, metric, value, threshold, severity, evidence } = finding;
        const isCompared = status === 'clear' && metric === name && value !== undefined && threshold != null;
        return isCompared && severity && evidence && isKnownLimit({ severity, evidence })
          ? [{ ...finding, metric: name, evidence }]
          : [];
      });
      const isFalling = ({ op }: WithinLimit): boolean => op === 'lte' || op === 'lt';
      const far = (one: WithinLimit): number =>
        (isFalling(one) ? -1 : 1) * (Number(one.threshold) - Number(one.value));
      return kept.sort((a, b) => far(a) - far(b)).slice(0, 1);
    })
    .sort((a, b) => Number(a.value === 0) - Number(b.value === 0));
}
