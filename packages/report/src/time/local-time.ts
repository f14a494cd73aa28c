import type { RecoveryPlan } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { zoneOffset } from './zone-offset.ts';

/** Shows instants on the wall clock of the plan. */
export interface LocalTime {
  /** `Wed 18 Mar` */
  readonly day: (time: string) => string;
  /** `Wed 18 Mar, 16:00` */
  readonly moment: (time: string) => string;
  /** `Wed 18 Mar 2026, 16:00` */
  readonly dated: (time: string) => string;
  /** The day, and the hour where the two lie less than two days apart. */
  readonly near: (time: string, from: string) => string;
}

/** A zone as a reader sees it beside a time: an IANA name, or what an offset is counted from. */
export const zoneText = (zone: string): string =>
  zone === '+00:00' ? 'UTC' : /^[+-]/.test(zone) ? `UTC${zone}` : zone;

const TWO_DAYS = 2 * 86_400_000;

export function localTime(
  { zone, asOf }: Pick<RecoveryPlan, 'zone' | 'asOf'>,
  { recovery }: Words,
): LocalTime {
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  const minutesAt = (at: number): number =>
    fixed ? (Number(fixed[2]) * 60 + Number(fixed[3])) * (fixed[1] === '-' ? -1 : 1) : zoneOffset(zone, at);
  const wall = (time: string): Date => {
    const at = Date.parse(time);
    return new Date(at + minutesAt(at) * 60_000);
  };
  const year = wall(asOf).getUTCFullYear();
  // The year only where it is another one.
  const day = (time: string): string => recovery.day(wall(time), wall(time).getUTCFullYear() !== year);
  const moment = (time: string): string => `${day(time)}, ${recovery.clock(wall(time))}`;
  const near = (time: string, from: string): string =>
    Math.abs(Date.parse(time) - Date.parse(from)) < TWO_DAYS ? moment(time) : day(time);
  const dated = (time: string): string => `${recovery.day(wall(time), true)}, ${recovery.clock(wall(time))}`;
  return { day, moment, dated, near };
}
