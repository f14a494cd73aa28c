import { showControlCharacters } from '@risk-check/report/text';
import { type LongTexts, shortenIn, shortText } from './shorten-texts.ts';

/**
 * A copy in which no text can command a terminal or disguise itself, no text of others comes back whole where it is long, and
 * no name of theirs holds a line break.
 *
 * @param long - Null within a snapshot, which is sent again with the next call: nothing of it may be lost.
 */
export function escapeTexts<T>(value: T, long: LongTexts | null): T {
  if (typeof value === 'string') return showControlCharacters(long ? shortenIn(value, long) : value) as T;
  if (Array.isArray(value)) return value.map((item) => escapeTexts(item, long)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      long ? shortText(key) : key,
      escapeTexts(item, key === 'snapshot' ? null : long),
    ]),
  ) as T;
}
