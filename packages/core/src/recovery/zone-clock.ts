import { parseOffset } from '../exact/duration.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';

/** Offset of an IANA zone at an instant, in minutes east of UTC. */
export type ZoneOffset = (zone: string, epochMs: number) => number;

/** The wall clock that working days are counted on. */
export interface ZoneClock {
  /** Milliseconds east of UTC at an instant. */
  readonly offsetAt: (epochMs: number) => number;
  /** A zone name or a fixed offset. */
  readonly zone: string;
  /** Whether nobody said the zone and the ruleset's was taken. */
  readonly assumed: boolean;
}

const DAY_MINUTES = 1440;

/** The owner's zone where it can be known: by name, by fixed offset, else the ruleset's own. */
export function zoneClock(
  snapshot: Snapshot,
  rulesetZone: string,
  zoneOffset: ZoneOffset | string | undefined,
): ZoneClock {
  if (typeof zoneOffset === 'string') return fixed(zoneOffset, false);
  const { timeZone, utcOffset } = snapshot;
  if (timeZone && zoneOffset) {
    // More than a day of minutes can only be milliseconds.
    const toMs = (value: number): number => (Math.abs(value) > DAY_MINUTES ? value : value * 60_000);
    const probe = zoneOffset(timeZone, 0);
    if (Number.isFinite(probe))
      return { zone: timeZone, assumed: false, offsetAt: (epochMs) => toMs(zoneOffset(timeZone, epochMs)) };
  }
  if (utcOffset) return fixed(utcOffset, false);
  return fixed(rulesetZone, true);
}

function fixed(zone: string, assumed: boolean): ZoneClock {
  const offset = parseOffset(zone);
  return { zone, assumed, offsetAt: () => offset };
}
