import type { Issue, IssueCode } from './errors.ts';

export const TIME_WORDS = 'a date-time with an offset, such as "2026-02-10T08:00:00Z"';

/** A value as short JSON, cut where it is long. */
export function shortJson(value: unknown): string {
  let text: string;
  if (value === undefined) text = 'nothing';
  else if (value === Infinity || value === -Infinity) text = 'a number too large to be exact';
  else if (Array.isArray(value)) text = value.length === 0 ? '[]' : `a list of ${value.length}`;
  else if (typeof value === 'object' && value !== null) text = 'an object';
  else if (typeof value === 'function') text = 'a function';
  else text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** An issue with its sentence: what was expected and what came. */
export function issueAt(
  code: IssueCode,
  path: string,
  expected: string,
  received: unknown,
  hint?: string,
): Issue {
  const shown = shortJson(received);
  const message = `expected ${expected}, got ${shown}${hint ? `; ${hint}` : ''}`;
  return { code, path, expected, received: shown, ...(hint ? { hint } : {}), message };
}

/** `orders[3].placedAt` */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(String(part))) text += text === '' ? String(part) : `.${String(part)}`;
    else text += `[${JSON.stringify(String(part))}]`;
  }
  return text;
}
