import { type LocalTime, localTime } from '../time/local-time.ts';
import type { FirstScreenInput } from './first-screen-input.ts';

/** Days and hours on the reader's clock; in UTC, and said so, where nobody knows it. */
export function screenDates({
  report,
  words,
  zone,
}: Pick<FirstScreenInput, 'report' | 'words' | 'zone'>): Pick<LocalTime, 'day' | 'dated' | 'near'> {
  const { day, dated, near } = localTime({ zone: zone ?? '+00:00', asOf: report.asOf }, words);
  return { day, near, dated: (time) => (zone === undefined ? `${dated(time)} UTC` : dated(time)) };
}
