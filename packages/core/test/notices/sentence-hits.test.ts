import { describe, expect, it } from 'vitest';
import { NOTICE_CLASSES } from '../../src/notices/lexicon.ts';
import {
  causalHits,
  classHits,
  frameHits,
  namesEither,
  splitSupposed,
  standsAlone,
  withoutBystanders,
  withoutLoneRules,
  withTools,
} from '../../src/notices/sentence-hits.ts';
import { splitSentences } from '../../src/notices/split-sentences.ts';
import { hit, hitsOf } from './small-lexicon.ts';

type Groups = Parameters<typeof hitsOf>[0];

describe('the places of groups', () => {
  const hits = hitsOf({
    'class:rules': [4],
    'frame:block': [1, 2],
    'class:ip': [3, 0],
    'phishing:link': [5],
  });
  it('are those of a frame', () => {
    expect(frameHits(hits, 'block')).toEqual([hit(1), hit(2)]);
    expect(frameHits(hits, 'link')).toEqual([]);
  });
  it('are those of classes in the order of the classes', () => {
    expect(classHits(hits)).toEqual([
      { name: 'ip', hit: hit(3) },
      { name: 'ip', hit: hit(0) },
      { name: 'rules', hit: hit(4) },
    ]);
    const all = hitsOf(
      Object.fromEntries([...NOTICE_CLASSES].reverse().map((name) => [`class:${name}`, [0]])),
    );
    expect(classHits(all).map(({ name }) => name)).toEqual(NOTICE_CLASSES);
  });
});

describe('a document of one word', () => {
  const sentence = (text: string) => {
    const [first] = splitSentences(text);
    if (!first) throw new Error('no sentence');
    return first;
  };
  it.each<[why: string, text: string, groups: Groups, isDropped: boolean]>([
    ['a word that no wording reads', 'declined our rules', { 'class:rules': [2] }, true],
    ['such a word behind it', 'our rules, declined', { 'class:rules': [1] }, true],
    [
      'no such word behind characters, each of which is a place',
      '規約違反規約違反 our rules',
      { 'class:rules': [9] },
      false,
    ],
    ['such a word behind characters', '規約違反 our rules declined', { 'class:rules': [5] }, true],
    ['short words only', 'you saw our rules', { 'class:rules': [3] }, false],
    ['a word of four letters', 'they saw our rules', { 'class:rules': [3] }, true],
    ['a word that is read', 'declined our rules', { 'class:rules': [2], 'frame:x': [0] }, false],
    [
      'words read by one wording',
      'have been declined rules',
      { 'class:rules': [3], 'frame:x': [[0, 2]] },
      false,
    ],
    [
      'words that one wording begins with',
      'have been rules',
      { 'class:rules': [2], 'frame:x': [[0, 0]] },
      true,
    ],
    [
      'words before a causal one',
      'closed because our rules',
      { 'class:rules': [3], 'frame:because': [1] },
      false,
    ],
    [
      'words after a causal one',
      'because of broken rules',
      { 'class:rules': [3], 'frame:because': [[0, 1]] },
      true,
    ],
    [
      'words between two causal ones',
      'because closed because rules',
      { 'class:rules': [3], 'frame:because': [2, 0] },
      false,
    ],
    ['Japanese', 'our rules 規約違反規約違反', { 'class:rules': [1] }, false],
    ['a document of two words', 'declined our rules', { 'class:rules': [[1, 2]] }, false],
    ['two documents', 'rules declined rules', { 'class:rules': [0, 2] }, false],
    ['one that two wordings read', 'declined our rules', { 'class:rules': [2, 2] }, true],
    ['a longer wording of it', 'declined our rules', { 'class:rules': [2, [1, 2]] }, false],
    ['a longer wording behind', 'declined rules here', { 'class:rules': [1, [1, 2]] }, false],
    ['no document', 'declined our thing', { 'class:ip': [2] }, false],
  ])('beside %s: %s', (_, text, groups, isDropped) => {
    const hits = hitsOf(groups);
    const wanted = new Map(hits);
    if (isDropped) wanted.delete('class:rules');
    expect(withoutLoneRules(hits, sentence(text))).toEqual(wanted);
    expect(hits).toEqual(hitsOf(groups));
  });
});

describe('a class beside a block', () => {
  it.each<[why: string, groups: Groups, dropped: string[]]>([
    [
      'before a causal word with nothing behind',
      { 'class:ip': [0], 'frame:block': [1], 'frame:because': [2] },
      ['class:ip'],
    ],
    [
      'where all classes stand before',
      { 'class:ip': [1], 'class:rules': [0], 'frame:block': [2], 'frame:because': [3] },
      ['class:ip', 'class:rules'],
    ],
    [
      'where one stands behind',
      { 'class:ip': [0], 'class:rules': [3], 'frame:block': [1], 'frame:because': [2] },
      [],
    ],
    [
      'where one of its places is behind',
      { 'class:ip': [0, 3], 'frame:block': [1], 'frame:because': [2] },
      [],
    ],
    [
      'where it holds the causal word',
      { 'class:ip': [[0, 2]], 'frame:block': [1], 'frame:because': [2] },
      [],
    ],
    [
      'where a block follows the causal word',
      { 'class:ip': [0], 'frame:because': [1], 'frame:block': [2] },
      [],
    ],
    [
      'where a block holds the causal word',
      { 'class:ip': [0], 'frame:because': [2], 'frame:block': [[1, 2]] },
      [],
    ],
    ['where one of two blocks follows', { 'class:ip': [0], 'frame:block': [1, 3], 'frame:because': [2] }, []],
    ['without a block', { 'class:ip': [0], 'frame:because': [2] }, []],
    ['without a causal word', { 'class:ip': [0], 'frame:block': [1] }, []],
    [
      'behind the first of two causal words',
      { 'class:ip': [3], 'frame:block': [0], 'frame:because': [2, 5] },
      [],
    ],
    [
      'behind the first of two found the other way round',
      { 'class:ip': [3], 'frame:block': [0], 'frame:because': [5, 2] },
      [],
    ],
    [
      'before both of two causal words',
      { 'class:ip': [1], 'frame:block': [0], 'frame:because': [5, 2] },
      ['class:ip'],
    ],
    [
      'beside accounts',
      { 'class:ip': [0], 'class:multiple-accounts': [1], 'frame:block': [2], 'frame:because': [3] },
      [],
    ],
  ])('stays or goes %s', (_, groups, dropped) => {
    const hits = hitsOf(groups);
    const wanted = new Map([...hits].filter(([group]) => !dropped.includes(group)));
    expect(withoutBystanders(hits)).toEqual(wanted);
  });

  const subject: Groups = { 'class:multiple-accounts': [1], 'frame:self': [0], 'frame:block': [2] };
  it.each<[why: string, groups: Groups, kept: boolean]>([
    ['right before its block', subject, false],
    ['later in a sentence', { 'class:multiple-accounts': [5], 'frame:self': [4], 'frame:block': [6] }, false],
    ['three words before it', { ...subject, 'frame:block': [4] }, false],
    ['four words before it', { ...subject, 'frame:block': [5] }, true],
    ['before a near block and a far one', { ...subject, 'frame:block': [5, 2] }, false],
    ['behind the block', { ...subject, 'class:multiple-accounts': [3], 'frame:self': [2] }, true],
    ['within the words of a block', { ...subject, 'frame:block': [[1, 2]] }, true],
    ['without a block', { 'class:multiple-accounts': [1], 'frame:self': [0] }, true],
    ['of nobody', { 'class:multiple-accounts': [1], 'frame:block': [2] }, true],
    [
      'two words behind whose they are',
      { ...subject, 'class:multiple-accounts': [2], 'frame:block': [3] },
      true,
    ],
    [
      'right before whose they are',
      { ...subject, 'class:multiple-accounts': [1], 'frame:self': [2], 'frame:block': [3] },
      true,
    ],
    ['of several words', { ...subject, 'class:multiple-accounts': [[1, 3]], 'frame:block': [6] }, false],
    ['behind a causal word', { ...subject, 'frame:because': [0] }, true],
    ['at a causal word', { ...subject, 'frame:because': [1] }, true],
    ['before a causal word', { ...subject, 'frame:because': [2] }, false],
    ['behind what was found', { ...subject, 'frame:found': [0] }, true],
    ['behind what was told', { ...subject, 'frame:told': [0] }, true],
  ])('are accounts %s', (_, groups, kept) => {
    const hits = hitsOf({ ...groups, 'class:ip': [9] });
    const wanted = new Map(hits);
    if (!kept) wanted.delete('class:multiple-accounts');
    expect(withoutBystanders(hits)).toEqual(wanted);
  });

  it('are only those accounts that the sentence is not about', () => {
    const standing = withoutBystanders(hitsOf({ ...subject, 'class:multiple-accounts': [1, 6] }));
    expect(standing.get('class:multiple-accounts')).toEqual([hit(6)]);
  });
});

describe('what a sentence supposes', () => {
  it.each<[why: string, frames: Groups, isSupposed: boolean]>([
    ['is nothing by itself', {}, false],
    ['is all of any account', { 'frame:any': [9] }, true],
    ['stands behind "if"', { 'frame:if': [4] }, true],
    ['stands behind the second "if"', { 'frame:if': [8, 4] }, true],
    ['stands not before "if"', { 'frame:if': [7] }, false],
    ['stands not in its words', { 'frame:if': [[4, 5]] }, false],
    ['is asked for where it is denied', { 'frame:if': [2], 'frame:not': [3] }, false],
    ['is asked for where its own words deny', { 'frame:if': [2], 'frame:not': [6] }, false],
    ['is not denied behind it', { 'frame:if': [2], 'frame:not': [7] }, true],
    ['is not denied before "if"', { 'frame:if': [2], 'frame:not': [1] }, true],
    ['is not denied by "if" itself', { 'frame:if': [2], 'frame:not': [2] }, true],
    ['is denied by one of two', { 'frame:if': [2], 'frame:not': [9, 4] }, false],
  ])('%s', (_, frames, isSupposed) => {
    const hits = hitsOf({ 'class:ip': [[5, 6]], ...frames });
    const others = hitsOf(frames);
    expect(splitSupposed(hits)).toEqual(isSupposed ? [others, hits] : [hits, others]);
  });

  it('may be one of two places of a class', () => {
    const [own, supposed] = splitSupposed(
      hitsOf({ 'class:ip': [1, 5], 'class:fraud': [0], 'frame:if': [3] }),
    );
    expect(own).toEqual(hitsOf({ 'class:ip': [1], 'class:fraud': [0], 'frame:if': [3] }));
    expect(supposed).toEqual(hitsOf({ 'class:ip': [5], 'frame:if': [3] }));
  });
});

describe('"or" between two classes', () => {
  it.each<[why: string, groups: Groups, isEither: boolean]>([
    ['right beside it', { 'class:ip': [7], 'frame:or': [8], 'class:fraud': [9] }, true],
    ['six words before it', { 'class:ip': [2], 'frame:or': [8], 'class:fraud': [9] }, true],
    ['seven words before it', { 'class:ip': [1], 'frame:or': [8], 'class:fraud': [9] }, false],
    ['six words behind it', { 'class:ip': [7], 'frame:or': [8], 'class:fraud': [14] }, true],
    ['seven words behind it', { 'class:ip': [7], 'frame:or': [8], 'class:fraud': [15] }, false],
    [
      'by the nearest words of each',
      { 'class:ip': [[0, 2]], 'frame:or': [8], 'class:fraud': [[14, 20]] },
      true,
    ],
    ['of two words', { 'class:ip': [2], 'frame:or': [[8, 9]], 'class:fraud': [15] }, true],
    ['only before it', { 'class:ip': [6], 'class:fraud': [7], 'frame:or': [8] }, false],
    ['only behind it', { 'frame:or': [8], 'class:ip': [9], 'class:fraud': [10] }, false],
    ['in its words before', { 'class:ip': [[7, 8]], 'frame:or': [8], 'class:fraud': [9] }, false],
    ['in its words behind', { 'class:ip': [7], 'frame:or': [8], 'class:fraud': [[8, 9]] }, false],
    ['which are the same', { 'class:ip': [7, 9], 'frame:or': [8] }, false],
    ['of which one is the same', { 'class:ip': [7, 9], 'class:fraud': [10], 'frame:or': [8] }, false],
    ['of which one is the same, behind', { 'class:ip': [6, 9], 'class:fraud': [7], 'frame:or': [8] }, false],
    ['at the second of two', { 'class:ip': [7], 'frame:or': [20, 8], 'class:fraud': [9] }, true],
    ['but no "or"', { 'class:ip': [7], 'class:fraud': [9] }, false],
  ])('%s', (_, groups, isEither) => expect(namesEither(hitsOf(groups))).toBe(isEither));
});

describe('a frame stands alone', () => {
  it.each<[why: string, groups: Groups, isAlone: boolean]>([
    ['without a class', { 'frame:order': [2] }, true],
    ['right behind a class', { 'class:ip': [[0, 1]], 'frame:order': [[2, 3]] }, true],
    ['right before a class', { 'class:ip': [[4, 5]], 'frame:order': [[2, 3]] }, true],
    ['not where a class ends in it', { 'class:ip': [[1, 2]], 'frame:order': [[2, 3]] }, false],
    ['not where a class begins in it', { 'class:ip': [[3, 4]], 'frame:order': [[2, 3]] }, false],
    ['not within a class', { 'class:ip': [[0, 5]], 'frame:order': [2] }, false],
    ['where one of two does', { 'class:ip': [[0, 2]], 'frame:order': [2, 4] }, true],
    ['not where it is not found', { 'class:ip': [1], 'frame:block': [4] }, false],
  ])('%s', (_, groups, isAlone) => expect(standsAlone(hitsOf(groups), 'order')).toBe(isAlone));
});

describe('a causal word', () => {
  it.each<[why: string, groups: Groups, causes: (number | [number, number])[]]>([
    ['stands by itself', { 'frame:because': [2, [4, 5]] }, [2, [4, 5]]],
    ['points to the sentence before', { 'frame:because': [[1, 2], 5], 'frame:consequence': [[1, 3]] }, [5]],
    [
      'is exactly the words that point there',
      { 'frame:because': [[1, 2]], 'frame:consequence': [[1, 2]] },
      [],
    ],
    ['begins before those', { 'frame:because': [[0, 2]], 'frame:consequence': [[1, 3]] }, [[0, 2]]],
    ['ends behind those', { 'frame:because': [[1, 4]], 'frame:consequence': [[1, 3]] }, [[1, 4]]],
    ['is "for" right behind a block', { 'frame:for': [2], 'frame:block': [1] }, [2]],
    ['is "for" four words behind it', { 'frame:for': [5], 'frame:block': [1] }, [5]],
    ['is no "for" five words behind it', { 'frame:for': [6], 'frame:block': [1] }, []],
    ['is "for" behind one of two blocks', { 'frame:for': [6], 'frame:block': [1, 3] }, [6]],
    ['is no "for" before it', { 'frame:for': [0], 'frame:block': [1] }, []],
    ['is no "for" in its words', { 'frame:for': [1], 'frame:block': [[0, 1]] }, []],
    ['is no "for" without a block', { 'frame:for': [1] }, []],
    ['is no "for" of a time', { 'frame:for': [2], 'frame:block': [1], 'frame:span': [[2, 4]] }, []],
    ['comes before each "for"', { 'frame:for': [2], 'frame:block': [1], 'frame:because': [7] }, [7, 2]],
  ])('%s', (_, groups, causes) =>
    expect(causalHits(hitsOf(groups))).toEqual(
      causes.map((cause) => (typeof cause === 'number' ? hit(cause) : hit(...cause))),
    ),
  );
});

describe('a program of others', () => {
  it('is a cheat of a player, and a practice elsewhere', () => {
    const hits = hitsOf({ 'frame:tool': [3, 5], 'class:policy': [1] });
    expect(withTools(hits, 'player')).toEqual(
      hitsOf({ 'frame:tool': [3, 5], 'class:policy': [1], 'class:manipulation': [3, 5] }),
    );
    expect(withTools(hits, 'seller')).toEqual(hitsOf({ 'frame:tool': [3, 5], 'class:policy': [1, 3, 5] }));
    expect(hits).toEqual(hitsOf({ 'frame:tool': [3, 5], 'class:policy': [1] }));
  });
  it('is none where none is read', () => {
    const hits = hitsOf({ 'class:policy': [1] });
    expect(withTools(hits, 'player')).toEqual(hits);
  });
});
