import type { RiskReport, Ruleset } from '@risk-check/core';
import type { InputText } from '../files/input-text.ts';
import { locatePaths } from '../files/locate-paths.ts';

/** The place of the input that each finding is about: the metric where it was given, else the list that it was counted from. */
export function findingPlaces(
  input: InputText,
  value: unknown,
  { findings, unknown }: RiskReport,
  ruleset: Ruleset,
): ReadonlyMap<string, { line: number; column: number }> {
  const snapshot = (value ?? {}) as Record<string, unknown>;
  const given = (snapshot.metrics ?? {}) as Record<string, unknown>;
  const placeOf = (metric: string): string | null => {
    if (metric in given) return `metrics.${metric}`;
    return listsOf(ruleset.metrics[metric]?.value).find((list) => list in snapshot) ?? null;
  };
  const paths = findings.flatMap(({ ruleId, metric, legs = [] }) => {
    const names = [...(metric === undefined ? [] : [metric]), ...legs.map((leg) => leg.metric)];
    const path = names.map(placeOf).find((place) => place !== null);
    return path === undefined || path === null ? [] : [{ ruleId, path }];
  });
  const missing = unknown.flatMap(({ ruleId, missing: [first] }) =>
    first && first.list in snapshot ? [{ ruleId, path: first.list }] : [],
  );
  const all = [...paths, ...missing];
  const places = locatePaths(
    input,
    all.map(({ path }) => path),
  );
  return new Map(
    all.flatMap(({ ruleId }, i) => {
      const { line, column = 1 } = places[i] ?? {};
      return line === undefined ? [] : [[ruleId, { line, column }] as const];
    }),
  );
}

/** Names of the lists that a metric is made from: what stands under `of`, at any depth. */
function listsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(listsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) =>
    key === 'of' && typeof part === 'string' ? [part] : listsOf(part),
  );
}
