import type { Citation, Source } from '../ruleset/rule-language.generated.ts';

/** A source as reports show it. */
export interface CitedSource {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly readOn: string;
  /** The page advises to break rules: named, and never linked. */
  readonly noLink?: true;
  readonly says?: string;
}

/** Citations with their keys looked up; a key that is not there is left out. */
export function citeSources(
  citations: readonly Citation[] | undefined,
  sources: Readonly<Record<string, Source>>,
): CitedSource[] {
  return (citations ?? []).flatMap(({ source: key, says }) => {
    const source = sources[key];
    if (!source) return [];
    const { url, title, publisher, publishedOn, readOn, noLink } = source;
    return [
      {
        ...{ url, title, publisher, publishedOn, readOn },
        ...(noLink ? { noLink } : {}),
        ...(says ? { says } : {}),
      },
    ];
  });
}
