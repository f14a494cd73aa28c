import { en } from './en.ts';

/** Characters of a received text that are shown. */
const MOST_SHOWN = 60;

/** A value that came, in short. */
export function showValue(value: unknown): string {
  if (value === undefined) return en.errors.nothing;
  if (Array.isArray(value)) return en.errors.aList(value.length);
  if (typeof value === 'object' && value !== null) return en.errors.anObject;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text;
}
