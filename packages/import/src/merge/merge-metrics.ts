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

/** A figure with the same time and window but different values in two snapshots; undefined if there is none. */
export function differingMetric(
  one: Snapshot,
  other: Snapshot,
): { readonly name: string; readonly one: string; readonly other: string } | undefined {
  for (const [name, given] of Object.entries(one.metrics ?? {})) {
    const beside = other.metrics?.[name];
    if (beside === undefined || Array.isArray(given) || Array.isArray(beside)) continue;
    const [a, b] = [stamp(given, one.asOf), stamp(beside, other.asOf)];
    const isOneTime = parseTime(a.asOf ?? one.asOf) === parseTime(b.asOf ?? other.asOf);
    if (!isOneTime || a.windowDays !== b.windowDays || amountOf(a) === amountOf(b)) continue;
    return { name, one: shown(a), other: shown(b) };
  }
  return undefined;
}

const amountOf = ({ value, numerator, denominator }: Stamped): number =>
  Number(value ?? Number(numerator) / Number(denominator));

const shown = ({ value, numerator, denominator }: Stamped): string =>
  String(value ?? `${numerator}/${denominator}`);
