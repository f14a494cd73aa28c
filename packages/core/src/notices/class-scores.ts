import type { NoticeClass } from './lexicon.ts';
import type { Hit, Hits } from './pattern-index.ts';
import { classHits } from './sentence-hits.ts';
import { shownWords } from './shown-words.ts';
import { cut } from './stated-clause.ts';

/** Weight of a class in a plain sentence, and what a sentence makes of it. */
const WEIGHT = 3;
/** Notices of other accounts are one flat sentence. */
const WEIGHTS: Partial<Record<NoticeClass, number>> = {
  'multiple-accounts': 4,
  rules: 1,
  // A document that is merely cited says less than a review that is going on.
  review: 1.2,
};
/** What a causal word makes of a class. */
export const CAUSE = 1.6;
/** A remedy alone names no cause, not even behind a causal word: less than `ENOUGH / (WEIGHT * CAUSE)`. */
const REMEDY = 0.3;
/** Minimum weight of a class. */
export const ENOUGH = 1.5;
/** Classes that name no cause. */
export const GENERIC: ReadonlySet<NoticeClass> = new Set(['rules', 'review']);
const LONGEST_WORDS = 160;
/** Words of a sentence that names a reason and says nothing else. */
const LABEL = 6;

/** Accumulated weight of a class. */
export interface Score {
  best: number;
  sum: number;
  words: string;
  isCause: boolean;
  /** Whether a wording says so that a real message has borne out. */
  isProven: boolean;
}

export type Scores = Map<NoticeClass, Score>;

/** Adds what one sentence says. */
export function countClasses(
  hits: Hits,
  text: string,
  factor: number,
  isCause: boolean,
  length: number,
  scores: Scores,
): Map<NoticeClass, number> {
  const all = classHits(hits);
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
  const proven = new Set<NoticeClass>();
  for (const { name, hit } of standing) {
    // That something is looked at is no cause, whatever word stands before it.
    const sentence = name === 'review' ? Math.min(factor, 1) : factor;
    const weight = (WEIGHTS[name] ?? WEIGHT) * sentence * (hit.isRemedy ? REMEDY : 1);
    const known = best.get(name);
    // "I was banned for a slur on my second account": accounts are mentioned more often than they are the cause.
    const isBehind = (other: (typeof standing)[number]): boolean =>
      other.name !== name && !GENERIC.has(other.name) && other.hit.to < hit.from;
    const isMentioned =
      name === 'multiple-accounts' && length > LABEL && (!isCause || standing.some(isBehind));
    if (hit.isProven && weight >= ENOUGH && !isMentioned) proven.add(name);
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
    if (!known) scores.set(name, { best: weight, sum: weight, words, isCause, isProven: proven.has(name) });
    else {
      if (weight > known.best) Object.assign(known, { best: weight, words });
      known.sum += weight;
      known.isCause ||= isCause;
      known.isProven ||= proven.has(name);
    }
  }
  return named;
}

export function strengthen(scores: Scores, name: NoticeClass, more: number): void {
  const score = scores.get(name);
  if (!score) return;
  score.best += more;
  score.sum += more;
  score.isCause = true;
}

/** The strongest sentence, and half of what the others say, which is at most once more of the same. */
export const total = (score: Score | undefined): number =>
  score ? score.best + Math.min(score.best, score.sum - score.best) / 2 : 0;

/** Beside the stronger class the other is what it asks for. */
export function weaken(scores: Scores, weaker: NoticeClass, stronger: NoticeClass): void {
  const least = Math.max(ENOUGH, total(scores.get(weaker)));
  if (scores.has(weaker) && total(scores.get(stronger)) >= least) scores.delete(weaker);
}
