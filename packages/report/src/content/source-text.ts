import type { Finding } from '@risk-check/core';
import type { Words } from '../words/words.ts';

const SHOWN = 2;

/** Kinds of sources that are the platform's own text or an exact copy of it. */
const OWN_TEXT = /^official-(?:policy|schema|staff|mirror)$/;
/** Those, and who retells the platform's text, speaks for it or must enforce it. */
const SPEAKS_FOR_PLATFORM = /^(?:official-|company-statement$|processor$)/;

type Evidence = NonNullable<Finding['evidence']>;
type Dated = Pick<Finding['sources'][number], 'publisher' | 'kind' | 'publishedOn'>;

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
  const name = evidence === undefined ? '' : evidenceText(evidence, sources, words);
  return list === '' ? name : `${name}: ${list}`;
}

/**
 * The class of the evidence with what limits it: how old the text is that stands for the platform, which is not the day on
 * which it was read; and that one guide alone says it.
 */
export function evidenceText(evidence: Evidence, sources: readonly Dated[], words: Words): string {
  if (sources.length === 0) return words.evidence[evidence];
  if (evidence === 'official' || evidence === 'documented')
    return words.source.ofText(evidence, yearOfText(evidence, sources));
  const isOneGuide =
    sources.some(({ kind }) => kind === 'guide') &&
    sources.every(({ publisher }) => publisher === sources[0]?.publisher);
  return isOneGuide && evidence === 'reported' ? words.source.oneGuide : words.evidence[evidence];
}

/** The year of the newest text that carries the class; null where none has a date. */
export function yearOfText(evidence: Evidence, sources: readonly Dated[]): string | null {
  const carries = evidence === 'official' ? OWN_TEXT : SPEAKS_FOR_PLATFORM;
  const speaking = sources.filter(({ kind }) => carries.test(kind));
  const years = (speaking.length > 0 ? speaking : sources).flatMap(({ publishedOn }) => publishedOn ?? []);
  return years.sort().at(-1)?.slice(0, 4) ?? null;
}
