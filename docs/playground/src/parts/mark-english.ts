import type { Ruleset } from '@risk-check/core';
import { escapeXml } from '@risk-check/report/text';

/** Where texts stand that may hold elements: never in a drawing. */
const TEXT = /(<(?:p|b|li|td|summary|span|h\d)(?:\s[^<>]*)?>)([^<]+)/g;
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/**
 * Marks what rules that are not translated say in a section of another language, so that a voice reads it in English.
 *
 * @param html - A section as the HTML report writes it.
 * @param topics - What the questions of the check are about.
 */
export function markEnglish(
  html: string,
  { rules, actions, metrics }: Ruleset,
  topics: readonly string[] = [],
): string {
  const texts = [
    ...topics,
    ...rules.flatMap(({ title, means, advice }) => [title, means, advice]),
    ...Object.values(actions).flatMap(({ title, how, note }) => [title, how, note ?? '']),
    ...Object.values(metrics).map(({ title }) => title),
  ];
  const sentences = new Set(texts.flatMap((text) => escapeXml(text).split(/(?<=[.!?])\s+/)));
  const found = [...sentences].filter((text) => text.includes(' ') && html.includes(text));
  if (found.length === 0) return html;
  // The longest first: a title may be a part of a sentence.
  found.sort((a, b) => b.length - a.length);
  const any = new RegExp(found.map((text) => text.replaceAll(SPECIAL, '\\$&')).join('|'), 'g');
  return html.replaceAll(TEXT, (whole, tag: string, text: string) =>
    / lang=/.test(tag) ? whole : tag + text.replaceAll(any, '<span lang="en">$&</span>'),
  );
}
