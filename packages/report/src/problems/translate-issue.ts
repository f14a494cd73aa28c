import type { Words } from '../words/words.ts';
import type { AnyIssue } from './problem.ts';

/** The sentence of a problem that core found, in the language of the words; in English where that has no phrase for it. */
export function translateIssue({ message, expected, received, hint }: AnyIssue, { issues }: Words): string {
  if (issues === null) return message;
  if (expected === undefined || received === undefined)
    return translatePhrase(message, issues.sentences) ?? message;
  const wanted = translatePhrase(expected, issues.phrases) ?? (isValue(expected) ? expected : null);
  const came = isValue(received) ? received : translatePhrase(received, issues.phrases);
  if (wanted === null || came === null) return message;
  const help = hint === undefined ? '' : `; ${translatePhrase(hint, issues.phrases) ?? hint}`;
  return `${issues.sentence(wanted, came)}${help}`;
}

/** Whether this is a value shown as JSON, which has no language. */
const isValue = (text: string): boolean => /^(["[-]|\d|(true|false|null)$)/.test(text);

/** Joins phrases as well as values. */
const EITHER = '{} or {}';

/** A phrase in another language, null where none fits. */
export function translatePhrase(phrase: string, phrases: Readonly<Record<string, string>>): string | null {
  if (Object.hasOwn(phrases, phrase)) return phrases[phrase] as string;
  for (const [pattern, translation] of Object.entries(phrases)) {
    const parts = partsIn(phrase, pattern);
    if (parts === null) continue;
    // Half of a sentence in each of two languages is worse than one in English.
    if (
      pattern === EITHER &&
      !parts.every((part) => isValue(part) || translatePhrase(part, phrases) !== null)
    )
      return null;
    let next = 0;
    return translation.replace(/\{(\d?)\}/g, (_, index: string) => {
      const part = parts[index === '' ? next++ : Number(index)] as string;
      return translatePhrase(part, phrases) ?? part;
    });
  }
  return null;
}

/** What a phrase has in the gaps of a pattern, null where it is no such phrase. */
function partsIn(phrase: string, pattern: string): string[] | null {
  const [start = '', ...texts] = pattern.split('{}');
  if (texts.length === 0 || !phrase.startsWith(start)) return null;
  const parts: string[] = [];
  let at = start.length;
  for (const [i, text] of texts.entries()) {
    const end = i === texts.length - 1 ? phrase.length - text.length : phrase.indexOf(text, at);
    if (end <= at || !phrase.startsWith(text, end)) return null;
    parts.push(phrase.slice(at, end));
    at = end + text.length;
  }
  return parts;
}
