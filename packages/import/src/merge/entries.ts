import type { Snapshot } from '@risk-check/core';

/** A named part of a snapshot. */
export const entryOf = (snapshot: Snapshot, name: string): unknown =>
  Object.hasOwn(snapshot, name) ? snapshot[name] : undefined;

export function listOf(
  snapshot: Snapshot,
  name: string,
): readonly Readonly<Record<string, unknown>>[] | undefined {
  const value = entryOf(snapshot, name);
  return Array.isArray(value) ? value : undefined;
}
