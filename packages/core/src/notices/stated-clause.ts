import type { Hit, Hits } from './pattern-index.ts';
import { causalHits, frameHits } from './sentence-hits.ts';
import type { Sentence } from './split-sentences.ts';

/** Words between a document and what says which act was meant: documents have long names. */
const NEAR = 9;
/** What opens the name of a rule or an act behind a document: a colon, a bracket, a dash, or a quotation mark. */
const OPENING = /^["'”’]?(?:\s*[:(]\s*|\s[–—-]\s|\s(?:\p{L}{1,9}\s){0,2}["“«„])/u;
/** Letters that may stand behind a block that ends its sentence: "gesperrt wurde". */
const VERB = 9;
export const LONGEST_CLAUSE = 240;

/** The first of some places, and of those that begin where it does the longest: "because of" rather than "because". */
const longest = (places: readonly Hit[]): Hit | undefined =>
  places.reduce<Hit | undefined>(
    (most, hit) => (!most || (hit.from === most.from && hit.to > most.to) ? hit : most),
    undefined,
  );

/** What a sentence adds to the document that it names, in its own words; null where it adds nothing. */
export function restOf(sentence: Sentence, hits: Hits, text: string): string | null {
  const last = hits.get('class:rules')?.reduce((most, hit) => (hit.to > most.to ? hit : most));
  if (!last) return null;
  // In Japanese and Chinese a causal word stands behind its cause, or its cause is found by its own words.
  const causes = text.charAt(last.end) < '\u3000' ? causalHits(hits) : [];
  const more = longest(
    [...frameHits(hits, 'namely'), ...causes].filter(({ from }) => from > last.to && from - last.to <= NEAR),
  );
  const start = more ? more.end : OPENING.exec(text.slice(last.end, last.end + 30))?.[0].length;
  if (start === undefined) return null;
  const said = text.slice(more ? start : last.end + start, sentence.end).trim();
  return /^(?!http|www\.).*\p{L}{3}/su.test(said) ? cut(said, LONGEST_CLAUSE) : null;
}

/**
 * What stands behind the causal word of a sentence, without a block that ends it, or before "therefore"; null where that is
 * next to nothing.
 */
export function clauseOf(sentence: Sentence, hits: Hits, text: string): string | null {
  const before = longest(causalHits(hits));
  const [found, after, block] = ['found', 'therefore', 'block'].map((frame) => frameHits(hits, frame)[0]);
  const end =
    sentence.end + (/^[%)\]”’"'€$]+/.exec(text.slice(sentence.end, sentence.end + 5))?.[0].length ?? 0);
  const words = before
    ? text.slice(
        before.end,
        block && block.from > before.to && block.end > sentence.end - VERB ? block.start : end,
      )
    : after
      ? text.slice(sentence.start, after.start)
      : found
        ? text.slice(found.start, end)
        : '';
  const bare = words.replace(/^[\s:：,，、はが'"“”„«»]+/, '').trim();
  // What was quoted as a whole loses both marks.
  const said = /^[\s:]*["“„«]/.test(words) && !/["”“„«»]./.test(bare) ? bare.replace(/["”“»]$/, '') : bare;
  return said[1] ? cut(said, LONGEST_CLAUSE) : null;
}

export function cut(text: string, most: number): string {
  const line = text.slice(0, most * 2).replaceAll(/\s+/g, ' ');
  return line.length <= most && text.length <= most * 2 ? line : `${line.slice(0, most)}…`;
}
