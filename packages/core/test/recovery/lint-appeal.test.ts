import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintAppeal } from '../../src/index.ts';
import { appealRulesOf } from '../fixtures/dataset-guides.ts';
import { DRAFTS } from './appeal-drafts.ts';

const rules = appealRulesOf('en');

describe('lintAppeal', () => {
  it('has at least 40 drafts', () => expect(DRAFTS.length).toBeGreaterThanOrEqual(40));

  it.each(DRAFTS)('$name', ({ text, context, problems }) => {
    const review = lintAppeal(text, rules, context);
    const codes = review.findings.filter(({ level }) => level === 'problem').map(({ code }) => code);
    expect(codes.sort()).toEqual([...problems].sort());
    expect(review.ok).toBe(problems.length === 0);
  });

  it.each([
    ['Order 404-1234579-7654321 did not arrive.', [], false],
    ['404-1234579-7654321 did not arrive.', ['404-1234579-7654321'], false],
    ['404-1234579-7654321 did not arrive.', [], true],
    ['Order 4111 1111 1111 1111 did not arrive.', [], true],
    ['Order 3782 822463 10005 did not arrive.', [], true],
    ['Order 4111111111111111 did not arrive.', [], false],
    ['My card is 4111 1111 1111 1111 12/27.', [], true],
    ['My card is 4111-1111-1111-1111 0171 2345678.', [], true],
    ['The account of my bank is DE89 3704 0044 0532 0130 00.', [], false],
  ])('tells an order number from a card number: %s', (text, orderIds, isCard) => {
    const codes = lintAppeal(text, rules, { orderIds }).findings.map(({ code }) => code);
    expect(codes.includes('card-number')).toBe(isCard);
  });

  it.each([
    ['shouting', 'We sell with VAT EU GPSR marks.', false],
    ['shouting', 'Sent with USPS UPS DHL, see the list.', false],
    ['shouting', 'PLEASE HELP ME with this.', true],
    ['shouting', 'GIVE IT BACK NOW or never.', true],
    ['other-account', 'I also have a business account, opened with your approval.', false],
    ['other-account', 'My second account is for my company; your support allowed it on 3 May.', false],
    ['other-account', 'My other account was opened with your permission.', false],
    ['other-account', 'I used my second account after the suspension.', true],
    ['other-account', 'I will buy with my other account.', true],
    ['accusing', 'Thieves stole the parcel, and fraudsters used my card.', false],
    ['accusing', 'You are thieves.', true],
    ['accusing', 'You scammers took my money.', true],
    [
      'deadline-to-them',
      'We ship within 24 hours or less, and answer immediately or on the same day.',
      false,
    ],
    ['deadline-to-them', 'Give it back within 24 hours or I complain.', true],
    ['placeholder', 'Kind regards, [Your Name]', true],
    ['placeholder', 'As an AI, I cannot attach files.', true],
  ])('finds %s in "%s": %s', (code, text, isFound) => {
    expect(lintAppeal(text, rules).findings.some((found) => found.code === code)).toBe(isFound);
  });

  it('never advises to keep an account back', () => {
    const better = rules.wordings.find(({ code }) => code === 'other-account')?.better;
    expect(better).toContain('say plainly');
    expect(better).not.toContain('this account only');
  });

  it('says where, why, and what is better', () => {
    const text = 'Hello. This is so unfair of you.';
    const found = lintAppeal(text, rules).findings.find(({ code }) => code === 'unfair-without-evidence');
    expect(text.slice(found?.start, found?.end)).toBe('unfair');
    expect(found?.message).toMatch(/nothing new/);
    expect(found?.better).toMatch(/proof/);
  });

  it.each([
    ['Orders 113-1234567-1234567 and 12-34567-12345 came late.', true],
    ['Order 8099000000000011 came late.', true],
    ['It came on 2026-03-05, and the call on 0170-1234 helped.', false],
  ])('knows order numbers of every platform: %s', (text, isNamed) => {
    const codes = lintAppeal(text, rules).findings.map(({ code }) => code);
    expect(codes.includes('missing-order-numbers')).toBe(!isNamed);
  });

  it('shows a gap with its marks', () => {
    const text = 'On {{ date }} my order <Number> came empty, [Your Name] and ____.';
    const gaps = lintAppeal(text, rules).findings.filter(({ code }) => code === 'placeholder');
    expect(gaps.map(({ start, end }) => text.slice(start, end))).toEqual([
      '{{ date }}',
      '<Number>',
      '[Your Name]',
      '____',
    ]);
  });

  it('counts words as a reader does', () => {
    expect(lintAppeal("I didn't write - to the seller's e-mail.", rules).words).toBe(7);
  });

  it('finds shouting where one regular expression, which is quadratic, finds it', () => {
    const shouting =
      /[!?]{3,}|\b(?=[A-Z\s]*[A-Z]{5}|(?:[A-Z]+\s+){3}[A-Z]{2})[A-Z]{2,}(?:\s+[A-Z]{2,}){2,}\b|!{2,}/g;
    const part = fc.constantFrom(
      'AB',
      'C',
      'HELLO',
      'USA',
      ' ',
      '\t',
      '\n',
      'x',
      '7',
      '_',
      'É',
      ',',
      '!',
      '?',
      '!!',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const wanted = Array.from(text.matchAll(shouting), ({ 0: found, index }) => [
          index,
          index + found.length,
        ]);
        const got = lintAppeal(text, rules)
          .findings.filter(({ code }) => code === 'shouting')
          .map(({ start, end }) => [start, end]);
        expect(got).toEqual(wanted);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps positions inside the text, problems first, and never fails', () => {
    const part = fc.constantFrom(
      ...DRAFTS.map(({ text }) => text),
      '4111 1111 1111 1111',
      '!!!',
      'ÄÖÜ',
      '👩‍👩‍👧',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' })), { maxLength: 4 }), (parts) => {
        const text = parts.join(' ');
        const { findings, ok } = lintAppeal(text, rules);
        for (const { start, end } of findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const levels = findings.map(({ level }) => level);
        expect(levels.lastIndexOf('problem')).toBeLessThan(
          levels.indexOf('advice') < 0 ? Number.POSITIVE_INFINITY : levels.indexOf('advice'),
        );
        expect(ok).toBe(!levels.includes('problem'));
      }),
    );
  });
});
