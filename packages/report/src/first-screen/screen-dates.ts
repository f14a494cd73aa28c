import { type LocalTime, localTime, zoneText } from '../time/local-time.ts';
import type { FirstScreenInput } from './first-screen-input.ts';

/** Days and hours on the reader's clock, in UTC where nobody knows it; `dated` names the zone. */
export function screenDates({
  report,
  words,
  zone,
}: Pick<FirstScreenInput, 'report' | 'words' | 'zone'>): Pick<LocalTime, 'day' | 'dated' | 'near'> {
  const { day, dated, near } = localTime({ zone: zone ?? '+00:00', asOf: report.asOf }, words);
  const named = zone === undefined ? 'UTC' : `(${zoneText(zone)})`;
  return { day, near, dated: (time) => `${dated(time)} ${named}` };
}
