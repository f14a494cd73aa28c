import type { GivenMetric, Snapshot } from '@risk-check/core';
import { parseTime } from '@risk-check/core/snapshot';

type Single = Exclude<GivenMetric, readonly unknown[]>;
type Stamped = Exclude<Single, number | string>;

/** The later value of each metric; every value keeps its own time, since the snapshot's moves on. */
export function mergeMetrics(older: Snapshot, newer: Snapshot): Record<string, GivenMetric> {
  const merged: Record<string, GivenMetric> = {};
  for (const name of new Set([...Object.keys(older.metrics ?? {}), ...Object.keys(newer.metrics ?? {})])) {
    const before = older.metrics?.[name];
    const after = newer.metrics?.[name];
    if (before === undefined || after === undefined) {
      const [given, snapshot] = before === undefined ? [after, newer] : [before, older];
      if (given !== undefined)
        merged[name] =
          Array.isArray(given) || snapshot.asOf === newer.asOf ? given : stamp(given, snapshot.asOf);
    } else if (Array.isArray(before) && Array.isArray(after)) {
      const periods = new Map([...before, ...after].map((entry) => [entry.period, entry]));
      merged[name] = [...periods.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
    } else if (Array.isArray(before) || Array.isArray(after)) merged[name] = after;
    else {
      const [a, b] = [stamp(before, older.asOf), stamp(after, newer.asOf)];
      merged[name] =
        parseTime(a.asOf ?? older.asOf) > parseTime(b.asOf ?? newer.asOf)
          ? a
          : newer.asOf === b.asOf
            ? after
            : b;
    }
  }
  return merged;
}

const stamp = (given: Single, asOf: string): Stamped =>
  typeof given === 'object' ? { ...given, asOf: given.asOf ?? asOf } : { value: given, asOf };
