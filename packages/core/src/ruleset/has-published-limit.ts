const COMPARISONS = ['gte', 'gt', 'lte', 'lt'] as const;

type Comparison = { readonly [op in (typeof COMPARISONS)[number]]?: unknown };

/** The parts of a condition that this looks at. */
interface Condition extends Comparison {
  readonly metric?: string;
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
}

/**
 * Whether somebody outside the platform can check a rule: at least one of its levels compares with published numbers
 * only, of metrics that can be seen.
 *
 * @param rule - With its levels, as a ruleset has it.
 * @param metrics - Those of the ruleset, by name.
 */
export function hasPublishedLimit(
  { levels }: { readonly levels: readonly { readonly when: object }[] },
  metrics: { readonly [name: string]: { readonly observable?: boolean } },
): boolean {
  const isKnown = ({ all, any, metric, ...rest }: Condition): boolean => {
    const parts = all ?? any;
    if (parts) return parts.every(isKnown);
    if (metric === undefined) return true;
    return metrics[metric]?.observable !== false && COMPARISONS.every((op) => rest[op] !== null);
  };
  return levels.some(({ when }) => isKnown(when));
}
