/**
 * An id as text. Only what looks like one: some digit, no space, no @, so that a shifted column cannot bring a
 * name or an address in. A number beyond 2^53 has lost digits already.
 */
export function readId(value: unknown): string | undefined {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  // `="819..."` and `'819...` keep a spreadsheet from rounding.
  const id = text.trim().replace(/^(?:="?|')|"$/g, '');
  return /^(?=.*\d)[A-Za-z0-9_.:#/-]{1,80}$/.test(id) ? id : undefined;
}

/** A three-letter currency code in upper case. */
export const readCurrency = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Za-z]{3}$/.test(value.trim()) ? value.trim().toUpperCase() : undefined;
