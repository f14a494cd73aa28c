/** Metrics of which some comparison takes the platform's own target in place of its threshold. */
export function targetMetrics(...parts: readonly unknown[]): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    const { metric, target } = part as { metric?: unknown; target?: unknown };
    if (target === true && typeof metric === 'string') names.add(metric);
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(parts);
  return names;
}
