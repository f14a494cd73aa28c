import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';

/** What everything is judged in. */
export interface World {
  readonly ruleset: Ruleset;
  readonly snapshot: Snapshot;
  /** The instant up to which everything recorded is known, epoch milliseconds. */
  readonly now: number;
  /** The instant to judge at: `now`, or moved into the past by a run, which sees what is known today. */
  readonly asOf: number;
}

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** A ruleset and a snapshot, judged at the snapshot's own time. */
export function worldOf(ruleset: Ruleset, snapshot: Snapshot): World {
  const now = Date.parse(snapshot.asOf);
  return { ruleset, snapshot, now, asOf: now };
}

/** `"30m", `"24h"`, `"60d"` in milliseconds. */
export function milliseconds(duration: string): number {
  const unit = { m: MINUTE, h: HOUR, d: DAY }[duration.slice(-1)];
  if (unit === undefined) throw new Error(`not a duration: ${duration}`);
  return Number(duration.slice(0, -1)) * unit;
}

/** `"+08:00"` in milliseconds. */
export function offsetOf(zone: string): number {
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}
