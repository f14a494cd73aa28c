import type { Finding, RiskReport, Ruleset } from '@risk-check/core';

/** How the points of one fired rule come about. */
export interface ExplainedPoints {
  readonly ruleId: string;
  readonly title: string;
  readonly points: number;
  readonly severity: NonNullable<Finding['severity']>;
  readonly evidence: NonNullable<Finding['evidence']>;
  /** Weights of severity and evidence, from the dataset, and their product. */
  readonly p: number;
  readonly c: number;
  readonly weight: number;
  /** The index if only this rule had fired. */
  readonly alone: number;
  readonly cause: string;
  /** Other fired rules of the cause, with which it shares. */
  readonly sharedWith: number;
}

export interface Explanation {
  readonly rows: readonly ExplainedPoints[];
  readonly causes: number;
  /** What is left after every cause: the product of `1 - weight` of the heaviest rule of each. */
  readonly spared: number;
}

/** The arithmetic behind the points, from the report and the weights of the dataset. */
export function explainPoints(report: RiskReport, ruleset: Ruleset): Explanation {
  const fired = report.findings.filter(({ status }) => status === 'fired');
  const { severity: severities, evidence: classes } = ruleset.scoring;
  const heaviest = new Map<string, number>();
  const rows = fired.map((finding): ExplainedPoints => {
    const { ruleId, title, points, severity = 'info', evidence = 'heuristic', cause } = finding;
    const p = severities[severity];
    const c = classes[evidence];
    const weight = p * c;
    heaviest.set(cause, Math.max(heaviest.get(cause) ?? 0, weight));
    return {
      ruleId,
      title,
      points,
      severity,
      evidence,
      p,
      c,
      weight,
      alone: Math.min(99, Math.round(Math.round(weight * 1e11) / 1e9)),
      cause: ruleset.causes[cause]?.title ?? cause,
      sharedWith: fired.filter((other) => other.cause === cause).length - 1,
    };
  });
  const spared = [...heaviest.values()].reduce((product, weight) => product * (1 - weight), 1);
  return { rows, causes: heaviest.size, spared };
}
