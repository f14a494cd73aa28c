import type { Snapshot } from '@risk-check/core';

/** An empty snapshot, as of now. */
export function newSnapshot(platform: string, role: string, now: Date): Snapshot {
  const asOf = `${now.toISOString().slice(0, 16)}:00Z`;
  return { snapshotVersion: 1, platform, role, asOf };
}

export const snapshotText = (snapshot: unknown): string => `${JSON.stringify(snapshot, null, 2)}\n`;
