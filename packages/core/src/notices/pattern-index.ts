import type { NoticeLexicon } from './lexicon.ts';
import { isOneEditAway } from './misspelling.ts';
import type { Sentence } from './split-sentences.ts';

/** Others that may stand between two words of a pattern. */
const MAY_STAND_BETWEEN = 2;
/** A word of a pattern with this many letters matches what begins with it. */
const BEGINNING = 5;
/** Words of at least this many letters are read with one letter wrong, in the second pass. */
const LONG_WORD = 7;
const LONGEST_WORD = 40;
const LONGEST_ENDING = 4;
/** Letters that an ending has at most: "deactivat" reads all of "deactivating". */
const ENDING = 4;
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Where a group was found in a sentence. */
export interface Hit {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Index in the sentence of the first and last word (for Chinese and Japanese of the characters). */
  readonly from: number;
  readonly to: number;
  readonly isRemedy: boolean;
  /** A real message of this class has been read by the pattern. */
  readonly isProven: boolean;
  /** Words of the pattern. */
  readonly size: number;
}

/** Every group with its places, at most `MOST_HITS` each. */
export type Hits = ReadonlyMap<string, readonly Hit[]>;

const MOST_HITS = 6;
const NEVER = -1_000_000;

/** One word of a pattern. */
interface Place {
  readonly slot: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Others that may stand before it. */
  readonly most: number;
  readonly group: string;
  readonly isRemedy: boolean;
  readonly isProven: boolean;
  /** Words of the pattern. */
  readonly size: number;
}

/** Finds all patterns of a lexicon in one sentence after the other: each word is looked up once. */
export interface PatternIndex {
  /** @param tolerant - Whether long words are read with a letter wrong. */
  find(sentence: Sentence, tolerant: boolean): Hits;
}

const indexes = new WeakMap<NoticeLexicon, PatternIndex>();

/** The index of a lexicon, built at its first use. */
export function indexOf(lexicon: NoticeLexicon): PatternIndex {
  const known = indexes.get(lexicon);
  if (known) return known;
  const index = buildIndex(lexicon);
  indexes.set(lexicon, index);
  return index;
}

/** The groups of a lexicon by name: `class:ip`, `frame:block`, `phishing:link`. */
const groupsOf = ({ classes, frames, phishing }: NoticeLexicon): [name: string, patterns: string][] =>
  Object.entries({ class: classes, frame: frames, phishing }).flatMap(([part, groups]) =>
    Object.entries(groups).map(([name, patterns]): [string, string] => [`${part}:${name}`, patterns]),
  );

function buildIndex(lexicon: NoticeLexicon): PatternIndex {
  const whole = new Map<string, Place[]>();
  const beginnings = new Map<string, Place[]>();
  /** Endings, written "-ing". */
  const endings = new Map<string, Place[]>();
  /** Chinese and Japanese parts by their first two characters, or the one that they have. */
  const parts = new Map<string, { readonly part: string; readonly place: Place }[]>();
  /** Beginnings that the second pass compares with, by their first two letters. */
  const longOnes = new Map<string, string[]>();
  let slotCount = 0;
  let longest = 0;

  const put = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  const addWord = (alternative: string, place: Place): void => {
    if (EAST_ASIAN.test(alternative)) {
      put(parts, alternative.slice(0, 2), { part: alternative, place });
      return;
    }
    if (alternative.startsWith('-')) {
      put(endings, alternative.slice(1), place);
      return;
    }
    const mark = alternative.at(-1);
    const word = mark === '=' || mark === '*' ? alternative.slice(0, -1) : alternative;
    if (mark === '=' || (mark !== '*' && word.length < BEGINNING)) {
      put(whole, word, place);
      return;
    }
    // Once each: the second pass would find every place of the word as often as it is written.
    if (word.length >= LONG_WORD - 1 && !beginnings.has(word)) put(longOnes, word.slice(0, 2), word);
    put(beginnings, word, place);
    longest = Math.max(longest, word.length);
  };
  for (const [group, patterns] of groupsOf(lexicon)) {
    for (const [at, part] of patterns.split('||').entries())
      for (const written of part ? part.split('|') : []) {
        const isRemedy = written.endsWith('~');
        const pattern = isRemedy ? written.slice(0, -1) : written;
        const isWide = EAST_ASIAN.test(pattern);
        const slots = pattern.split(isWide ? '+' : ' ');
        for (const [i, slot] of slots.entries()) {
          const isTight = slot.startsWith('&');
          const place = {
            slot: slotCount++,
            isFirst: i === 0,
            isLast: i === slots.length - 1,
            most: isWide ? Number.POSITIVE_INFINITY : isTight ? 0 : MAY_STAND_BETWEEN,
            group,
            isRemedy,
            isProven: at === 0,
            size: slots.length,
          };
          for (const alternative of (isTight ? slot.slice(1) : slot).split('/')) addWord(alternative, place);
        }
      }
  }

  const exactPlaces = new Map<string, readonly Place[]>();
  const tolerantPlaces = new Map<string, readonly Place[]>();
  /** Keeps a long-lived process from gathering every word it ever read. */
  const MOST_WORDS = 5000;
  function placesOf(word: string, tolerant: boolean): readonly Place[] {
    const memo = tolerant ? tolerantPlaces : exactPlaces;
    const known = memo.get(word);
    if (known) return known;
    const places = [...(whole.get(word) ?? [])];
    for (let length = 2; length <= LONGEST_ENDING && length < word.length; length++)
      places.push(...(endings.get(word.slice(-length)) ?? []));
    /** Letters of the word that are read. */
    let reach = whole.has(word) ? word.length : 0;
    for (let length = 2; length <= Math.min(word.length, longest); length++) {
      const more = beginnings.get(word.slice(0, length));
      if (!more) continue;
      places.push(...more);
      reach = length;
    }
    if (tolerant && word.length >= LONG_WORD && word.length <= LONGEST_WORD && reach < word.length - ENDING)
      for (const stem of longOnes.get(word.slice(0, 2)) ?? [])
        if (stem.length > reach && isOneEditAway(word, stem)) places.push(...(beginnings.get(stem) ?? []));
    // Later words of a pattern first, so that one word of a text serves one place of a pattern.
    places.sort((a, b) => b.slot - a.slot);
    if (memo.size > MOST_WORDS) memo.clear();
    memo.set(word, places);
    return places;
  }

  /** Per slot: end and start of the last match of its pattern so far. */
  const ends = new Int32Array(slotCount).fill(NEVER);
  const starts = new Int32Array(slotCount);
  const offsets = new Int32Array(slotCount);

  return {
    find(sentence, tolerant) {
      const hits = new Map<string, Hit[]>();
      const touched: number[] = [];
      /** One place of one pattern is met by the words `from` to `to`, which stand at `start` to `end`. */
      const meet = (place: Place, from: number, to: number, start: number, end: number): void => {
        const { slot, isFirst, isLast, most, group, isRemedy, isProven, size } = place;
        if (!isFirst) {
          const before = ends[slot - 1] as number;
          if (before === NEVER || before >= from || from - before > most + 1) return;
          starts[slot] = starts[slot - 1] as number;
          offsets[slot] = offsets[slot - 1] as number;
        } else {
          starts[slot] = from;
          offsets[slot] = start;
        }
        if (ends[slot] === NEVER) touched.push(slot);
        ends[slot] = to;
        if (!isLast) return;
        const list = hits.get(group) ?? [];
        if (list.length < MOST_HITS)
          list.push({
            start: offsets[slot] as number,
            end,
            from: starts[slot] as number,
            to,
            isRemedy,
            isProven,
            size,
          });
        hits.set(group, list);
      };
      let position = 0;
      for (const { word, start, end, isEastAsian } of sentence.words) {
        if (!isEastAsian) {
          for (const place of placesOf(word, tolerant)) meet(place, position, position, start, end);
          position += 1;
          continue;
        }
        const isSame = word.length === end - start;
        for (let i = 0; i < word.length; i++) {
          const two = word.slice(i, i + 2);
          for (const { part, place } of [
            ...(parts.get(two) ?? []),
            ...(two[1] ? (parts.get(word.charAt(i)) ?? []) : []),
          ])
            if (word.startsWith(part, i))
              meet(
                place,
                position + i,
                position + i + part.length - 1,
                isSame ? start + i : start,
                isSame ? start + i + part.length : end,
              );
        }
        position += word.length;
      }
      for (const slot of touched) ends[slot] = NEVER;
      return hits;
    },
  };
}
