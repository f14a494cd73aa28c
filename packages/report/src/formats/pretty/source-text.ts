import type { Finding } from '@risk-check/core';
import type { Words } from '../../words/words.ts';

const SHOWN = 2;

/** Class of the evidence, then who said so and when; one entry per publisher. */
export function sourceText({ evidence, sources }: Finding, words: Words): string {
  const byPublisher = new Map<string, Finding['sources'][number]>();
  for (const source of sources)
    if (!byPublisher.has(source.publisher)) byPublisher.set(source.publisher, source);
  const named = [...byPublisher.values()]
    .slice(0, SHOWN)
    .map(({ publisher, publishedOn, readOn }) => words.source.named(publisher, publishedOn, readOn));
  const more = byPublisher.size - named.length;
  const list = [...named, ...(more > 0 ? [words.source.more(more)] : [])].join('; ');
  const name = evidence === undefined ? '' : words.evidence[evidence];
  return list === '' ? name : `${name}: ${list}`;
}
