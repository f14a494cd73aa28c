import { escapeControlCharacters } from '@risk-check/report/text';

/** A copy in which no text can command a terminal or disguise itself. */
export function escapeTexts<T>(value: T): T {
  if (typeof value === 'string') return escapeControlCharacters(value) as T;
  if (Array.isArray(value)) return value.map(escapeTexts) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escapeTexts(item)])) as T;
}
