import type { Issue, IssueCode } from './errors.ts';
import { type Phrase, type PhrasePart, phrase, textOf } from './phrase.ts';

export const TIME = phrase('time', 'a date-time with an offset, such as "2026-02-10T08:00:00Z"');
export const AN_OBJECT = phrase('object', 'an object');

/** A value as short JSON, cut where it is long, or what it is where that says more. */
export function showValue(value: unknown): PhrasePart {
  if (value === undefined) return phrase('nothing', 'nothing');
  if (value === Infinity || value === -Infinity)
    return phrase('huge-number', 'a number too large to be exact');
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : phrase('list-of', 'a list of {}', value.length);
  if (typeof value === 'object' && value !== null) return AN_OBJECT;
  if (typeof value === 'function') return phrase('function', 'a function');
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** An issue with its sentence: what was expected and what came. */
export function issueAt(
  code: IssueCode,
  path: string,
  expected: PhrasePart,
  received: unknown,
  given?: Phrase,
): Issue {
  const got = showValue(received);
  const hint =
    given ?? (received instanceof Date ? phrase('date-object', 'pass date.toISOString()') : undefined);
  const sentence = hint
    ? phrase('expected-hint', 'expected {}, got {}; {}', expected, got, hint)
    : phrase('expected', 'expected {}, got {}', expected, got);
  return {
    code,
    path,
    phrase: sentence,
    expected: textOf(expected),
    received: textOf(got),
    ...(hint ? { hint: hint.text } : {}),
    message: sentence.text,
  };
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
