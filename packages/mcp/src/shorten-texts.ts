import { showOnOneLine } from '@risk-check/report/text';

/** Characters of a text of others that come back, wherever it was given. */
const MOST_BACK = 200;

/** Texts that were given and are too long to come back whole, as they came and as they are quoted. */
export type LongTexts = ReadonlyMap<string, string>;

/** Such a text on one line, cut. */
export const shortText = (text: string): string => {
  const shown = showOnOneLine(text);
  return shown.length > MOST_BACK ? `${shown.slice(0, MOST_BACK - 3)}...` : shown;
};

/** Finds the long texts among names and values of what was given, the longest first. */
export function longTexts(given: unknown): LongTexts {
  const found = new Map<string, string>();
  const stack = [given];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value === 'string') {
      if (value.length <= MOST_BACK) continue;
      const short = shortText(value);
      for (const form of [value, JSON.stringify(value).slice(1, -1), showOnOneLine(value)])
        found.set(form, short);
    } else if (value !== null && typeof value === 'object')
      for (const [key, item] of Object.entries(value))
        stack.push(item, ...(key.length > MOST_BACK ? [key] : []));
  }
  return new Map([...found].sort(([a], [b]) => b.length - a.length));
}

/** A text in which none of them stands whole. */
export function shortenIn(text: string, long: LongTexts): string {
  if (text.length <= MOST_BACK) return text;
  let out = text;
  for (const [whole, short] of long) if (out.length >= whole.length) out = out.replaceAll(whole, () => short);
  return out;
}
