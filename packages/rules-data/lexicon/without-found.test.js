import { describe, expect, it } from 'vitest';
import { withoutFound } from './without-found.js';

const patterns = (/** @type {string[]} */ ...texts) =>
  texts.map((text) => ({ slots: text.split(' '), mark: '' }));
const texts = (/** @type {{ slots: string[] }[]} */ found) => found.map(({ slots }) => slots.join(' '));
const left = (/** @type {string[]} */ written, /** @type {string[]} */ others = [], isShown = true) =>
  texts(withoutFound(patterns(...written), patterns(...others), isShown));

describe('patterns without what others find', () => {
  it.each([
    ['a word that begins as another one', ['unpaid', 'unpaidly'], ['unpaid']],
    ['one of several words at a place', ['late bill', 'late/slow bill'], ['late bill', 'slow bill']],
    ['a word that is written whole', ['fee*', 'fees='], ['fee*']],
    ['nothing of what is found whole only', ['fee=', 'feel'], ['fee=', 'feel']],
    ['nothing where a word may stand between', ['late &bill', 'late bill'], ['late bill']],
    ['nothing of more words, which are shown', ['unpaid', 'unpaid bill'], ['unpaid', 'unpaid bill']],
    ['nothing of endings', ['-ing', 'doing'], ['-ing', 'doing']],
  ])('lack %s', (_, written, expected) => expect(left(written)).toEqual(expected));

  it('keep one of two that find the same', () => expect(left(['rating', 'rating*'])).toHaveLength(1));

  it('lack more words where they are not shown', () =>
    expect(left(['unpaid', 'an unpaid/late bill'], [], false)).toEqual(['unpaid', 'an late bill']));

  it('lack what patterns find that are kept elsewhere', () =>
    expect(left(['late/slow mail'], ['late mail'])).toEqual(['slow mail']));
});
