import { NOTICE_CLASSES, type NoticeClass } from './lexicon.ts';
import type { Hit, Hits } from './pattern-index.ts';
import type { Sentence } from './split-sentences.ts';

/** Words between an account and what was done to it, where it is the subject. */
const SUBJECT = 3;
/** Words between a block and a "for" that names its cause: "disabled my account for". */
const BEHIND = 4;
/** Letters of a word that tells something, where no wording reads it. */
const TELLING = 4;
/** Words between an "or" and what it stands beside. */
const EITHER = 6;

/** Every place of a frame. */
export const frameHits = (hits: Hits, frame: string): readonly Hit[] => hits.get(`frame:${frame}`) ?? [];

const isOfClass = (group: string): boolean => group.startsWith('class:');

/** Every place of every class. */
export const classHits = (hits: Hits): { readonly name: NoticeClass; readonly hit: Hit }[] =>
  NOTICE_CLASSES.flatMap((name) => (hits.get(`class:${name}`) ?? []).map((hit) => ({ name, hit })));

/**
 * Without a document, or an act against it, of one word beside others that no wording reads: "you declined our rules 3
 * times in a row". `rules` says that no act is named, which one word in an unread sentence does not tell.
 */
export function withoutLoneRules(hits: Hits, { words }: Sentence): Hits {
  const rules = hits.get('class:rules');
  if (!rules || rules.some(({ from, to }) => from !== rules[0]?.from || to !== from)) return hits;
  const cause = causalHits(hits).reduce((last, { to }) => Math.max(last, to), -1);
  const read = [...hits.values()].flat();
  let next = 0;
  const isUnread = words.some(({ word, isEastAsian }) => {
    const at = next;
    next += isEastAsian ? word.length : 1;
    return (
      at > cause &&
      word.length >= TELLING &&
      !isEastAsian &&
      !read.some(({ from, to }) => from <= at && at <= to)
    );
  });
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
  const cause = causalHits(hits).reduce<Hit | undefined>(
    (first, hit) => (first && first.from <= hit.from ? first : hit),
    undefined,
  );
  const isAfter = (hit: Hit): boolean => !cause || hit.to >= cause.from;
  const isRead =
    hits.has('class:multiple-accounts') ||
    [...hits].some(([group, found]) => isOfClass(group) && found.some(isAfter));
  const pointing = ['because', 'found', 'told'].flatMap((frame) => frameHits(hits, frame));
  // Where the block follows, as in Japanese, the cause stands before its word.
  const isStated = cause && hits.get('frame:block')?.every((block) => block.to < cause.from);
  const standing = new Map(isStated && !isRead ? [...hits].filter(([group]) => !isOfClass(group)) : hits);
  const accounts = hits.get('class:multiple-accounts');
  if (!accounts) return standing;
  const kept = accounts.filter(
    ({ from, to }) =>
      pointing.some((hit) => hit.from <= from) ||
      !frameHits(hits, 'block').some((block) => block.from > to && block.from - to <= SUBJECT) ||
      !frameHits(hits, 'self').some((self) => from - self.to === 1),
  );
  if (kept[0]) standing.set('class:multiple-accounts', kept);
  else standing.delete('class:multiple-accounts');
  return standing;
}

/**
 * What a sentence says of this account, and what it says of any or only supposes: "accounts may be closed for spam", "if
 * your rating falls". What it supposes and denies is asked for: "if you do not pay".
 */
export function splitSupposed(hits: Hits): readonly [own: Hits, supposed: Hits] {
  const isSupposed = (hit: Hit): boolean =>
    !!frameHits(hits, 'any')[0] ||
    frameHits(hits, 'if').some(
      (start) =>
        start.to < hit.from &&
        !frameHits(hits, 'not').some(({ from }) => from > start.from && from <= hit.to),
    );
  const standing = (wanted: boolean): Hits =>
    new Map(
      [...hits]
        .map(([group, found]): [string, readonly Hit[]] => [
          group,
          isOfClass(group) ? found.filter((hit) => isSupposed(hit) === wanted) : found,
        ])
        .filter(([, found]) => found[0]),
    );
  return [standing(false), standing(true)];
}

/** Whether an "or" stands between two classes: one of them is meant, and the message does not say which. */
export function namesEither(hits: Hits): boolean {
  const read = classHits(hits);
  return frameHits(hits, 'or').some(({ from, to }) => {
    const before = read.filter(({ hit }) => hit.to < from && from - hit.to <= EITHER);
    const after = read.filter(({ hit }) => hit.from > to && hit.from - to <= EITHER);
    return before[0] && after[0] && !before.some((one) => after.some(({ name }) => name === one.name));
  });
}

/** Whether a frame stands anywhere outside the words of a class: "order defect rate" is about no order. */
export function standsAlone(hits: Hits, frame: string): boolean {
  const named = classHits(hits);
  return frameHits(hits, frame).some(
    ({ from, to }) => !named.some(({ hit }) => hit.from <= to && hit.to >= from),
  );
}

/**
 * Where a causal word stands that does not point to the sentence before; and where a block is "for" something, which is
 * neither a time nor what the message is for.
 */
export function causalHits(hits: Hits): readonly Hit[] {
  const others = [...frameHits(hits, 'consequence'), ...frameHits(hits, 'span')];
  const behind = frameHits(hits, 'for').filter(({ from }) =>
    frameHits(hits, 'block').some(({ to }) => from > to && from - to <= BEHIND),
  );
  return [...frameHits(hits, 'because'), ...behind].filter(
    ({ from, to }) => !others.some((other) => other.from <= from && other.to >= to),
  );
}

/** Programs of others are cheats to a player, and elsewhere a practice that is not allowed. */
export function withTools(hits: Hits, role: string): Hits {
  const tools = hits.get('frame:tool');
  if (!tools) return hits;
  const group = role === 'player' ? 'class:manipulation' : 'class:policy';
  return new Map(hits).set(group, [...(hits.get(group) ?? []), ...tools]);
}
