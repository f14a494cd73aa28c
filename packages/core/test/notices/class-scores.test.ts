import { describe, expect, it } from 'vitest';
import {
  countClasses,
  type Score,
  type Scores,
  strengthen,
  total,
  weaken,
} from '../../src/notices/class-scores.ts';
import type { NoticeClass } from '../../src/notices/lexicon.ts';
import { hit, hitsOf } from './small-lexicon.ts';

type Groups = Parameters<typeof hitsOf>[0];

/** Ten letters a word, as the places have them. */
const TEXT = Array.from({ length: 20 }, (_, i) => `word${String(i).padStart(5, '0')}`).join(' ');
const wordAt = (from: number, to = from): string => TEXT.slice(from * 10, to * 10 + 9);

/** What a sentence of some words adds, where it is the first one. */
function count(
  groups: Groups,
  { factor = 1, isCause = false, length = 4, scores = new Map() as Scores } = {},
) {
  const named = countClasses(hitsOf(groups), TEXT, factor, isCause, length, scores);
  return { named, scores };
}
const round = (value: number | undefined) => value && Math.round(value * 1000) / 1000;

describe('the weight of a class', () => {
  it.each<[NoticeClass, factor: number, weight: number]>([
    ['ip', 1, 3],
    ['ip', 1.6, 4.8],
    ['fraud', 0.5, 1.5],
    ['multiple-accounts', 1, 4],
    ['multiple-accounts', 0.25, 1],
    ['rules', 1, 1],
    ['rules', 1.6, 1.6],
    ['review', 1, 1.2],
    ['review', 0.5, 0.6],
    // That something is looked at is no cause.
    ['review', 1.6, 1.2],
  ])('%s in a sentence of %d', (name, factor, weight) => {
    const { named, scores } = count({ [`class:${name}`]: [2] }, { factor });
    expect(round(named.get(name))).toBe(weight);
    expect(scores.get(name)).toMatchObject({ best: named.get(name), sum: named.get(name), words: wordAt(2) });
  });

  it('of a remedy alone is less than enough, even behind a causal word', () => {
    const { named } = count({ 'class:ip': [hit(2, 2, { isRemedy: true })] }, { factor: 1.6 });
    expect(round(named.get('ip'))).toBe(1.44);
  });

  it('is counted for each class that is read', () => {
    const { named } = count({ 'class:rules': [9], 'class:ip': [2], 'frame:block': [4] });
    expect([...named]).toEqual([
      ['ip', 3],
      ['rules', 1],
    ]);
  });
});

describe('a wording within another', () => {
  it.each<[why: string, groups: Groups, names: string[]]>([
    ['of another class goes', { 'class:ip': [[1, 4]], 'class:rules': [[2, 3]] }, ['ip']],
    ['goes at the beginning', { 'class:ip': [[1, 4]], 'class:fraud': [[1, 3]] }, ['ip']],
    ['goes at the end', { 'class:ip': [[2, 4]], 'class:policy': [[1, 4]] }, ['policy']],
    ['of the same place stays', { 'class:ip': [[1, 4]], 'class:fraud': [[1, 4]] }, ['ip', 'fraud']],
    [
      'of the same place goes where the other reads more of it',
      { 'class:ip': [hit(1, 4, { size: 2 })], 'class:fraud': [hit(1, 4, { size: 3 })] },
      ['fraud'],
    ],
    [
      'that is read in more words stays within it',
      { 'class:ip': [hit(1, 4, { size: 1 })], 'class:fraud': [[2, 3]] },
      ['ip'],
    ],
    ['of a document stays', { 'class:ip': [[2, 3]], 'class:rules': [[1, 4]] }, ['ip', 'rules']],
    ['of a review stays', { 'class:ip': [[2, 3]], 'class:review': [[1, 4]] }, ['ip', 'review']],
    ['that begins before stays', { 'class:ip': [[1, 5]], 'class:fraud': [[0, 3]] }, ['ip', 'fraud']],
    ['that ends behind stays', { 'class:ip': [[0, 4]], 'class:fraud': [[2, 5]] }, ['ip', 'fraud']],
    ['elsewhere stays', { 'class:ip': [[1, 4]], 'class:fraud': [6, [2, 3]] }, ['ip', 'fraud']],
  ])('%s', (_, groups, names) => expect([...count(groups).named.keys()]).toEqual(names));

  it('of the same class counts as well', () => {
    const remedy = hit(1, 4, { isRemedy: true, isProven: false });
    const { named, scores } = count({ 'class:ip': [remedy, 2] });
    expect([named.get('ip'), scores.get('ip')?.isProven]).toEqual([3, true]);
  });

  it('of the same class shows the longer one', () =>
    expect(count({ 'class:ip': [2, [1, 4], 3] }).scores.get('ip')?.words).toBe(wordAt(1, 4)));
});

describe('the words of a class', () => {
  it.each<[why: string, groups: Groups, words: string]>([
    ['the first of two as long', { 'class:ip': [2, 4] }, wordAt(2)],
    ['the longer one behind', { 'class:ip': [2, [4, 5]] }, wordAt(4, 5)],
    ['the longer one before', { 'class:ip': [[2, 3], 4] }, wordAt(2, 3)],
    ['a cause rather than a longer remedy', { 'class:ip': [hit(2, 4, { isRemedy: true }), 7] }, wordAt(7)],
    [
      'a cause rather than a longer remedy behind',
      { 'class:ip': [7, hit(10, 14, { isRemedy: true })] },
      wordAt(7),
    ],
  ])('are %s', (_, groups, words) => expect(count(groups).scores.get('ip')?.words).toBe(words));

  it('are cut, and close a bracket', () => {
    const scores: Scores = new Map();
    const text = `reversal (chargeback) ${'x'.repeat(200)}`;
    const groups = {
      'class:chargeback': [hit(0, 1, { start: 0, end: 20 })],
      'class:ip': [hit(2, 2, { start: 22, end: 222 })],
    };
    countClasses(hitsOf(groups), text, 1, false, 4, scores);
    expect(scores.get('chargeback')?.words).toBe('reversal (chargeback)');
    expect(scores.get('ip')?.words).toBe(`${'x'.repeat(160)}…`);
  });
});

describe('a wording that was borne out', () => {
  const accounts = 'class:multiple-accounts';
  it.each<
    [why: string, name: NoticeClass, groups: Groups, how: Parameters<typeof count>[1], isProven: boolean]
  >([
    ['names a class', 'ip', { 'class:ip': [2] }, {}, true],
    ['names it where it weighs just enough', 'ip', { 'class:ip': [2] }, { factor: 0.5 }, true],
    ['names none where it weighs less', 'ip', { 'class:ip': [2] }, { factor: 0.25 }, false],
    ['names none as a remedy', 'ip', { 'class:ip': [hit(2, 2, { isRemedy: true })] }, { factor: 1.6 }, false],
    ['is one of two', 'ip', { 'class:ip': [2, hit(4, 6, { isProven: false })] }, {}, true],
    ['is missing', 'ip', { 'class:ip': [hit(4, 6, { isProven: false })] }, {}, false],
    ['names accounts in a label', 'multiple-accounts', { [accounts]: [2] }, { length: 6 }, true],
    ['only mentions accounts', 'multiple-accounts', { [accounts]: [2] }, { length: 7 }, false],
    [
      'names accounts as a cause',
      'multiple-accounts',
      { [accounts]: [2] },
      { length: 7, isCause: true },
      true,
    ],
    [
      'mentions accounts behind another cause',
      'multiple-accounts',
      { [accounts]: [2], 'class:fraud': [1] },
      { length: 7, isCause: true },
      false,
    ],
    [
      'names accounts before another cause',
      'multiple-accounts',
      { [accounts]: [2], 'class:fraud': [3] },
      { length: 7, isCause: true },
      true,
    ],
    [
      'names accounts within another cause',
      'multiple-accounts',
      { [accounts]: [[2, 3]], 'class:fraud': [[1, 2]] },
      { length: 7, isCause: true },
      true,
    ],
    [
      'names accounts behind a document',
      'multiple-accounts',
      { [accounts]: [2], 'class:rules': [1] },
      { length: 7, isCause: true },
      true,
    ],
    ['names accounts twice', 'multiple-accounts', { [accounts]: [2, 4] }, { length: 7, isCause: true }, true],
    [
      'names accounts twice, first in other words',
      'multiple-accounts',
      { [accounts]: [hit(2, 2, { isProven: false }), 4] },
      { length: 7, isCause: true },
      true,
    ],
    ['names another class in a long sentence', 'ip', { 'class:ip': [2] }, { length: 7 }, true],
  ])('%s', (_, name, groups, how, isProven) =>
    expect(count(groups, how).scores.get(name)?.isProven).toBe(isProven),
  );
});

describe('several sentences', () => {
  it('add up, and the heaviest shows its words', () => {
    const { scores } = count({ 'class:ip': [hit(2, 2, { isProven: false })] }, { factor: 0.5 });
    expect(scores.get('ip')).toEqual({
      best: 1.5,
      sum: 1.5,
      words: wordAt(2),
      isCause: false,
      isProven: false,
    });
    count({ 'class:ip': [3] }, { factor: 0.5, scores });
    expect(scores.get('ip')).toEqual({ best: 1.5, sum: 3, words: wordAt(2), isCause: false, isProven: true });
    const { named } = count({ 'class:ip': [hit(4, 4, { isProven: false })] }, { isCause: true, scores });
    expect([...named]).toEqual([['ip', 3]]);
    expect(scores.get('ip')).toEqual({ best: 3, sum: 6, words: wordAt(4), isCause: true, isProven: true });
    count({ 'class:ip': [5], 'class:fraud': [6] }, { factor: 0.25, scores });
    expect(scores.get('ip')).toEqual({ best: 3, sum: 6.75, words: wordAt(4), isCause: true, isProven: true });
    expect(scores.get('fraud')).toMatchObject({ best: 0.75, words: wordAt(6) });
  });

  const score = (best: number, sum = best): Score => ({
    best,
    sum,
    words: '',
    isCause: false,
    isProven: true,
  });
  it.each<[Score | undefined, number]>([
    [undefined, 0],
    [score(3), 3],
    [score(3, 4), 3.5],
    [score(3, 6), 4.5],
    [score(3, 9), 4.5],
  ])('weigh as the strongest and half of the others, at most once more: %j', (one, weight) =>
    expect(total(one)).toBe(weight),
  );

  it('strengthen what the one before names, as a cause', () => {
    const scores: Scores = new Map([['ip', score(3, 4)]]);
    strengthen(scores, 'ip', 1.5);
    strengthen(scores, 'fraud', 1.5);
    expect([...scores]).toEqual([['ip', { ...score(4.5, 5.5), isCause: true }]]);
  });

  it.each<[weaker: number | null, stronger: number | null, isKept: boolean]>([
    [3, 3, false],
    [3, 4, false],
    [3, 2.9, true],
    [1, 1.5, false],
    [1, 1.4, true],
    [3, null, true],
  ])('weaken what stands beside a stronger class: %s beside %s', (weaker, stronger, isKept) => {
    const scores: Scores = new Map();
    if (weaker) scores.set('identity', score(weaker));
    if (stronger) scores.set('ip', score(stronger));
    weaken(scores, 'identity', 'ip');
    expect([scores.has('identity'), scores.has('ip')]).toEqual([isKept, stronger !== null]);
  });
});
