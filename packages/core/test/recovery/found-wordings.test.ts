import { describe, expect, it } from 'vitest';
import { isLift, matchNotices, type NoticeRead } from '../../src/recovery/match-notices.ts';
import type { Notice } from '../../src/ruleset/guide-language.generated.ts';
import type { Guide } from '../../src/ruleset/ruleset.generated.ts';
import { guideWith } from './small-guide.ts';
import { foundAs, THREATS, wording } from './wordings-by-hand.ts';

const weights = { ...guideWith().common.weights, closeWords: 4, announcedWords: 8 };
const guideOf = (notices: Notice[], more: Partial<Guide['common']> = {}) =>
  guideWith({ notices }, { threats: [...THREATS], weights, warns: 'Only announced.', ...more });
const idsIn = (text: string, guide: Guide): string[] =>
  matchNotices(text, guide).map(({ notice: { id, stage } }) => (stage === 'block' ? id : `${id} ${stage}`));

const other = { scope: 'none', stage: 'route' } as const;
const lift = wording('lift', ['restored', 'lifted'], { scope: 'none', stage: 'reply' });
const block = wording('block', ['account suspended'], { reasons: { a: '0.9' } });
const bare = wording('bare', ['was suspended', 'account suspended']);

describe('the wordings of a text', () => {
  it('are those of the platform before those that all share, in the order of the guide', () => {
    const guide = guideOf([wording('two', ['two'], other), wording('one', ['one'], other)], {
      notices: [wording('shared', ['one'], other)],
    });
    expect(idsIn('one two', guide)).toEqual(['two route', 'one route', 'shared route']);
    expect(idsIn('one two', guideWith({}, { notices: [wording('shared', ['one'])] }))).toEqual(['shared']);
    expect(idsIn('', guide)).toEqual([]);
  });

  it('put what closes the account before anything else', () => {
    const guide = guideOf([wording('one', ['one'], other), block]);
    expect(idsIn('one account suspended', guide)).toEqual(['block', 'one route']);
  });

  it('are found by the first of their patterns that stands there', () => {
    const guide = guideOf([wording('n', ['nowhere', 'two', 'one'], other)]);
    expect(matchNotices('one\n  two', guide)[0]).toMatchObject({ start: 6, end: 9, words: 'two', token: 1 });
  });

  it('are not found where other words stand', () => {
    const guide = guideOf([wording('n', ['one'], { ...other, unless: ['never', 'not one'] })]);
    expect(idsIn('one and more', guide)).toEqual(['n route']);
    expect(idsIn('not one', guide)).toEqual([]);
    expect(idsIn('one, and never again', guide)).toEqual([]);
  });

  it('are shown in one line, with the bracket that they open', () => {
    const guide = guideOf([wording('n', ['payment chargeback'], other)]);
    expect(matchNotices('a payment\n\t (chargeback) came', guide)[0]?.words).toBe('payment (chargeback)');
  });

  it('of a set stand close together', () => {
    const guide = guideOf([wording('n', [['rate', 'high']], other)]);
    expect(idsIn('high and bad rate', guide)).toEqual(['n route']);
    expect(idsIn('high and very bad rate', guide)).toEqual([]);
  });

  it('of a bare block count where no other block is told', () => {
    const guide = guideOf([block, wording('one', ['one'], other)], { bare: [bare] });
    expect(idsIn('One account suspended.', guide)).toEqual(['block', 'one route']);
    expect(idsIn('One account was suspended.', guide)).toEqual(['bare', 'one route']);
  });
});

describe('a block that is only announced', () => {
  const set = wording('set', [['rate', 'suspend*']], {
    reasons: { a: '0.9' },
    questions: ['which'],
  });
  const guide = guideOf([set, wording('one', ['one'], other)], { bare: [bare] });

  it('is a warning that keeps its reason, and asks nothing', () => {
    expect(matchNotices('One rate may be suspended.', guide).map(({ notice }) => notice)).toEqual([
      { ...set, stage: 'warning', says: 'Only announced.', questions: [] },
      wording('one', ['one'], other),
    ]);
  });

  it('is nothing that a bare wording says', () => {
    expect(idsIn('Your account may be suspended.', guide)).toEqual([]);
  });

  it('is neither one of an order nor what a wording about announcements says', () => {
    const parcel = wording('parcel', [['parcel', 'suspended']], { scope: 'order' });
    const warned = wording('warned', ['may be suspended'], { stage: 'warning' });
    const found = (text: string) => matchNotices(text, guideOf([parcel, warned])).map(({ notice }) => notice);
    expect(found('Your parcel may be suspended.')).toEqual([parcel, warned]);
    expect(found('It may be suspended.')).toEqual([warned]);
  });

  it('is found in words that stand farther apart', () => {
    expect(idsIn('rate of this whole old account may be suspended', guide)).toEqual([]);
    expect(idsIn('rate of this old account may be suspended', guide)).toEqual(['set warning']);
  });

  it('is no reason of a block that is done', () => {
    const text = 'The account was suspended. For this and the next bad rate it may be suspended.';
    expect(idsIn(text, guide)).toEqual(['bare']);
  });

  it('is not what was done in words that stand too far apart', () => {
    expect(idsIn('The rate of this old shop suspended it. It may be closed.', guide)).toEqual([]);
    expect(idsIn('The rate suspended it. It may be closed.', guide)).toEqual(['set']);
  });
});

describe('what was lifted', () => {
  const guide = guideOf([block, lift], { bare: [bare] });
  const SUSPENDED = 'Your account suspended. ';

  it.each<[NoticeRead['scope'], NoticeRead['stage'], boolean]>([
    ['none', 'reply', true],
    ['account', 'reply', false],
    ['none', 'block', false],
  ])('is told by a wording about %s that is a %s: %s', (scope, stage, lifts) => {
    expect(isLift(foundAs('n', 'words', { scope, stage }))).toBe(lifts);
  });

  it('is no block any more', () => {
    expect(idsIn(`${SUSPENDED}It was lifted.`, guide)).toEqual(['lift reply']);
  });

  it('comes behind the block that is told after it', () => {
    expect(idsIn(`It was lifted. ${SUSPENDED}`, guide)).toEqual(['block', 'lift reply']);
    expect(idsIn(`Restored. ${SUSPENDED}Then lifted.`, guide)).toEqual(['lift reply', 'lift reply']);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('%i times is so the last time', (times) => {
    const often = Array.from({ length: times }, (_, i) => `${SUSPENDED}${i % 2 ? 'Lifted' : 'Restored'}. `);
    expect(idsIn(often.join(''), guide)).not.toContain('block');
    expect(idsIn(`${often.join('')}${SUSPENDED}`, guide)[0]).toBe('block');
  });

  it('is read on its own five times at most', () => {
    const lifts = (times: number) => idsIn(`${'Lifted. '.repeat(times)}${SUSPENDED}`, guide).length - 1;
    expect([1, 4, 5, 6, 50].map(lifts)).toEqual([1, 4, 5, 5, 5]);
  });
});
