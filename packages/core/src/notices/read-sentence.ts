import { NOTICE_CLASSES, type NoticeClass } from './lexicon.ts';
import type { Hit, Hits } from './pattern-index.ts';
import { shownWords } from './shown-words.ts';
import type { Sentence } from './split-sentences.ts';

/** Weight of a class in a plain sentence. */
const WEIGHT = 3;
/** Notices of other accounts are one flat sentence. */
const WEIGHTS: Partial<Record<NoticeClass, number>> = {
  'multiple-accounts': 4,
  rules: 1,
  // A document that is merely cited says less than a review that is going on.
  review: 1.2,
};
/** A remedy alone names no cause, not even behind a causal word: less than `ENOUGH / (WEIGHT * CAUSE)`. */
const REMEDY = 0.3;
/** Classes that name no cause. */
export const GENERIC: ReadonlySet<NoticeClass> = new Set(['rules', 'review']);
/** Words between an account and what was done to it, where it is the subject. */
const SUBJECT = 3;
/** Letters of a word that tells something, where no wording reads it. */
const TELLING = 4;
/** Words between a document and what says which act was meant. */
const NEAR = 5;
const LONGEST_WORDS = 160;
export const LONGEST_CLAUSE = 240;

/** Accumulated weight of a class. */
export interface Score {
  best: number;
  sum: number;
  words: string;
  isCause: boolean;
}

const NO_HITS: readonly Hit[] = [];

/** Adds what one sentence says. */
export function countClasses(
  hits: Hits,
  text: string,
  factor: number,
  isCause: boolean,
  scores: Map<NoticeClass, Score>,
): Map<NoticeClass, number> {
  const all = NOTICE_CLASSES.flatMap((name) =>
    (hits.get(`class:${name}`) ?? NO_HITS).map((hit) => ({ name, hit })),
  );
  // "breach of the seller agreement through counterfeit goods": the longer wording holds the shorter one.
  const standing = all.filter(
    ({ name, hit }) =>
      !all.some(
        (other) =>
          other.name !== name &&
          !GENERIC.has(other.name) &&
          other.hit.from <= hit.from &&
          other.hit.to >= hit.to &&
          (other.hit.to - other.hit.from > hit.to - hit.from || other.hit.size > hit.size),
      ),
  );
  const best = new Map<NoticeClass, { weight: number; hit: Hit }>();
  for (const { name, hit } of standing) {
    // That something is looked at is no cause, whatever word stands before it.
    const sentence = name === 'review' ? Math.min(factor, 1) : factor;
    const weight = (WEIGHTS[name] ?? WEIGHT) * sentence * (hit.isRemedy ? REMEDY : 1);
    const known = best.get(name);
    // Show the longest of several wordings with the same meaning.
    const isBetter =
      !known ||
      weight > known.weight ||
      (weight === known.weight && hit.end - hit.start > known.hit.end - known.hit.start);
    if (isBetter) best.set(name, { weight, hit });
  }
  const named = new Map<NoticeClass, number>();
  for (const [name, { weight, hit }] of best) {
    named.set(name, weight);
    const known = scores.get(name);
    const words = cut(shownWords(text, hit.start, hit.end), LONGEST_WORDS);
    if (!known) scores.set(name, { best: weight, sum: weight, words, isCause });
    else {
      if (weight > known.best) Object.assign(known, { best: weight, words });
      known.sum += weight;
      known.isCause ||= isCause;
    }
  }
  return named;
}

/**
 * Without a document, or an act against it, of one word beside others that no wording reads: "you declined our rules 3
 * times in a row". `rules` says that no act is named, which one word in an unread sentence does not tell.
 */
export function withoutLoneRules(hits: Hits, { words }: Sentence): Hits {
  const rules = hits.get('class:rules');
  if (!rules || rules.some(({ from, to }) => from !== rules[0]?.from || to !== from)) return hits;
  const cause = causalHits(hits).reduce((last, { to }) => Math.max(last, to), -1);
  const read = [...hits.values()].flat();
  const isUnread = words.some(
    ({ word, isEastAsian }, at) =>
      at > cause &&
      word.length >= TELLING &&
      !isEastAsian &&
      !read.some(({ from, to }) => from <= at && at <= to),
  );
  if (!isUnread) return hits;
  const standing = new Map(hits);
  standing.delete('class:rules');
  return standing;
}

/**
 * Without classes that only stand beside the block: before a causal word after which nothing is understood ("under
 * section 3 due to a late delivery"), and the accounts of which the sentence says what happened to them ("one of my alt
 * accounts was banned").
 */
export function withoutBystanders(hits: Hits): Hits {
  const classes = NOTICE_CLASSES.map((name) => `class:${name}`);
  const cause = causalHits(hits).reduce<Hit | undefined>(
    (first, hit) => (first && first.from <= hit.from ? first : hit),
    undefined,
  );
  const isAfter = (hit: Hit): boolean => !cause || hit.to >= cause.from;
  const isRead = classes.some((group) => hits.get(group)?.some(isAfter));
  const pointing = ['frame:because', 'frame:found', 'frame:told'].flatMap(
    (frame) => hits.get(frame) ?? NO_HITS,
  );
  const standing = new Map(hits);
  // Where the block follows, as in Japanese, the cause stands before its word.
  const isStated = cause && hits.get('frame:block')?.every((block) => block.to < cause.from);
  if (isStated && !isRead) for (const group of classes) standing.delete(group);
  const accounts = hits.get('class:multiple-accounts');
  if (!accounts) return standing;
  const kept = accounts.filter(
    ({ from, to }) =>
      pointing.some((hit) => hit.from <= from) ||
      !hits.get('frame:block')?.some((block) => block.from > to && block.from - to <= SUBJECT) ||
      !hits.get('frame:self')?.some((self) => from - self.to === 1),
  );
  if (kept[0]) standing.set('class:multiple-accounts', kept);
  else standing.delete('class:multiple-accounts');
  return standing;
}

/** What a sentence adds to the document that it names, in its own words; null where it adds nothing. */
export function restOf(sentence: Sentence, hits: Hits, text: string): string | null {
  const last = hits.get('class:rules')?.reduce((most, hit) => (hit.to > most.to ? hit : most));
  if (!last) return null;
  const more = [...(hits.get('frame:namely') ?? NO_HITS), ...causalHits(hits)].find(
    ({ from }) => from > last.to && from - last.to <= NEAR,
  );
  const start = more ? more.end : /^["'”’]?\s*[:(]\s*/.exec(text.slice(last.end, last.end + 6))?.[0].length;
  if (start === undefined) return null;
  const said = text
    .slice(more ? start : last.end + start, sentence.end)
    .replace(/[)\].\s]{1,9}$/, '')
    .trim();
  return /\p{L}{3}/u.test(said) && !/^(?:http|www\.)/.test(said) ? cut(said, LONGEST_CLAUSE) : null;
}

/** Whether a frame stands anywhere outside the words of a class: "order defect rate" is about no order. */
export function standsAlone(hits: Hits, frame: string): boolean {
  const named = NOTICE_CLASSES.flatMap((name) => hits.get(`class:${name}`) ?? NO_HITS);
  return (hits.get(frame) ?? NO_HITS).some(
    ({ from, to }) => !named.some((other) => other.from <= to && other.to >= from),
  );
}

/** Where a causal word stands that does not point to the sentence before. */
export function causalHits(hits: Hits): readonly Hit[] {
  const pointing = hits.get('frame:consequence') ?? NO_HITS;
  return (hits.get('frame:because') ?? NO_HITS).filter(
    ({ from, to }) => !pointing.some((other) => other.from <= from && other.to >= to),
  );
}

/** The cause that a sentence gives in its own words; null where it gives none. */
export function clauseOf(sentence: Sentence, hits: Hits, text: string): string | null {
  const [first, ...others] = causalHits(hits);
  // "because of" rather than "because".
  const before =
    first && others.reduce((most, hit) => (hit.from === most.from && hit.to > most.to ? hit : most), first);
  const found = hits.get('frame:found')?.[0];
  const after = hits.get('frame:therefore')?.[0];
  const end =
    sentence.end + (/^[%)\]”’"'€$]+/.exec(text.slice(sentence.end, sentence.end + 5))?.[0].length ?? 0);
  const words = before
    ? text.slice(before.end, end)
    : found
      ? text.slice(found.start, end)
      : after
        ? text.slice(sentence.start, after.start)
        : '';
  const said = words.replace(/^[\s:：,，"'“”„«»]+/, '').trim();
  return said.length > 3 ? cut(said, LONGEST_CLAUSE) : null;
}

/** A text on one line, cut to so many characters. */
export function cut(text: string, most: number): string {
  const line = text.slice(0, most * 2).replaceAll(/\s+/g, ' ');
  return line.length <= most && text.length <= most * 2 ? line : `${line.slice(0, most)}…`;
}
