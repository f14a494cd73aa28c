import { describe, expect, it } from 'vitest';
import { announcedDay } from '../../src/recovery/announced-day.ts';

/** The words of each month that the texts below use. */
const MONTHS = [
  ['jan', 'january', 'ocakta'],
  ['feb', 'february', 'februar'],
  ['mar', 'march'],
  ['april'],
  ['may', 'mai'],
  ['june'],
  ['july'],
  ['august'],
  ['september'],
  ['october', 'oct'],
  ['november'],
  ['dec', 'december', 'dezember', 'decembre', 'dicembre', 'diciembre', 'dezembro', 'aralik'],
];
const dayIn = (text: string, at = '2026-11-30T12:00:00Z', sentence: string | null = text) =>
  announcedDay(text, sentence, Date.parse(at), MONTHS);

describe('a day of a message', () => {
  // None of these years is the nearest, so that a year that is not read is noticed.
  it.each([
    ['on 5 December 2027 we close it', '2027-12-05'],
    ['on 15 December, 2027 we close it', '2027-12-15'],
    ['on 5th December 2027', '2027-12-05'],
    ['on the 5th of December 2027', '2027-12-05'],
    ['on the 15th of December, 2027', '2027-12-15'],
    ['am 5. Dezember 2027 wird', '2027-12-05'],
    ['le 1er décembre 2027 à midi', '2027-12-01'],
    ['el 5 de diciembre de 2027 por', '2027-12-05'],
    ['il 5 di dicembre del 2027 per', '2027-12-05'],
    ['il 5 del dicembre 2027', '2027-12-05'],
    ['a 5 do dezembro de 2027', '2027-12-05'],
    ['on 5 March 2028', '2028-03-05'],
    ['on December 5 2027 we close it', '2027-12-05'],
    ['on December 15, 2027 we close it', '2027-12-15'],
    ['on December 5th, 2027 we close it', '2027-12-05'],
    ['on Dec. 5, 2027 we close it', '2027-12-05'],
    ['on March 15th, 2028', '2028-03-15'],
    ['on 2027-12-15 or after', '2027-12-15'],
    ['on 2028-2-5', '2028-02-05'],
    ['将于2027年12月15日被关闭', '2027-12-15'],
    ['将于2028年2月5日被关闭', '2028-02-05'],
    ['将于 2027 年 12 月 15 日 被关闭', '2027-12-15'],
    ['am 5.12.2027 wird', '2027-12-05'],
    ['am 15.1.2028 wird', '2028-01-15'],
    ['on 15/12/2027 or', '2027-12-15'],
    ['on 15-12-2027 or', '2027-12-15'],
    ['on 12/15/2027 or', '2027-12-15'],
    ['on 7/7/2027 or', '2027-07-07'],
  ])('with its year: %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it.each([
    ['on 5 December we close it', '2026-12-05'],
    ['on December 15 we close it', '2026-12-15'],
    ['on DECEMBER 5', '2026-12-05'],
    ['le 5 de\u0301cembre', '2026-12-05'],
    ['5 Aralık’ta kapatılacak', '2026-12-05'],
    ['5 Ocakta kapatılacak', '2027-01-05'],
    ['将于12月15日被关闭', '2026-12-15'],
    ['将于12 月 5 日 被关闭', '2026-12-05'],
    ['将于2月15日被关闭', '2027-02-15'],
    // "may" in the middle of a sentence is mostly no month.
    ['you may 5 times, and 5 may', null],
    ['on 5 May', '2027-05-05'],
    ['on 5 Mai', '2027-05-05'],
    ['on 5 January', '2027-01-05'],
  ])('without it: %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it.each([
    ['a word of five letters is a beginning', 'on 5 marched', '2027-03-05'],
    ['a shorter one is whole', 'on 5 mars', null],
    ['a shorter one is whole, if only by a letter', 'on 5 junes', null],
    ['but stands itself', 'on 5 june', '2026-06-05'],
    ['no month begins in the middle of a word', 'on 5 undecember', null],
  ])('%s: %s', (_, text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it.each([
    ['a number of three digits', 'number 115 December'],
    ['a number of three digits behind the month', 'December 115'],
    ['a longer year before', '12027-12-05'],
    ['a longer day', '2027-12-055'],
    ['a longer year behind', '5.12.20277'],
    ['a year of another century', '5.12.1927'],
    ['signs that differ', '5.12/2027'],
    ['a day that no month has', '31 April'],
    ['a day that no near February has', '29 February'],
    ['a thirteenth month', '2027-13-05'],
    ['a day of zero', '0 December'],
    ['a number alone', 'within 14 days'],
    ['no text', ''],
  ])('is not in %s: %s', (_, text) => {
    expect(dayIn(text)).toBeNull();
  });
});

describe('a day without a year', () => {
  it.each([
    ['3 February', '2026-11-30T12:00:00Z', '2027-02-03'],
    ['1 October', '2026-11-30T12:00:00Z', '2026-10-01'],
    ['31 May', '2026-11-30T12:00:00Z', '2027-05-31'],
    ['20 December', '2027-01-05T12:00:00Z', '2026-12-20'],
    ['29 February', '2027-11-30T12:00:00Z', '2028-02-29'],
    ['29 February', '2028-11-30T12:00:00Z', '2028-02-29'],
    ['29 February', '2029-01-30T12:00:00Z', '2028-02-29'],
  ])('%s is the nearest to %s', (text, at, day) => {
    expect(dayIn(text, at)).toBe(day);
  });
});

describe('a day that half the world writes the other way round', () => {
  it.each([
    ['only one of both lies ahead', '05/12/2026', '2026-11-30T12:00:00Z', '2026-12-05'],
    ['only the other one lies ahead', '12/05/2026', '2026-11-30T12:00:00Z', '2026-12-05'],
    ['with hyphens, too', '05-12-2026', '2026-11-30T12:00:00Z', '2026-12-05'],
    ['one of both is today', '05/12/2026', '2026-12-05T00:00:00Z', '2026-12-05'],
    ['one of both is today, late', '05/12/2026', '2026-12-05T23:59:59Z', '2026-12-05'],
    ['one is today and the other ahead', '05/12/2026', '2026-05-12T12:00:00Z', null],
    ['both lie ahead', '02/03/2027', '2026-11-30T12:00:00Z', null],
    ['both are over', '01/02/2026', '2026-11-30T12:00:00Z', null],
    ['both are the same', '07/07/2027', '2026-11-30T12:00:00Z', '2027-07-07'],
    ['both are the same, and over', '07/07/2026', '2026-11-30T12:00:00Z', '2026-07-07'],
    ['no month has the other', '13/10/2026', '2026-11-30T12:00:00Z', '2026-10-13'],
    ['no month has the first', '10/13/2026', '2026-11-30T12:00:00Z', '2026-10-13'],
    ['no month has either', '13/13/2027', '2026-11-30T12:00:00Z', null],
    ['full stops stand for the day first', '02.03.2027', '2026-11-30T12:00:00Z', '2027-03-02'],
  ])('%s: %s at %s', (_, text, at, day) => {
    expect(dayIn(text, at)).toBe(day);
  });
});

describe('one of several days', () => {
  const at = '2026-11-30T12:00:00Z';
  const both = (text: string, sentence: string | null) => dayIn(text, at, sentence);

  it('is the first ahead of the sentence that announces it', () => {
    expect(both('9 December', 'by 9 December or 5 December or 7 December')).toBe('2026-12-05');
    expect(both('5 December', 'since 1 October, and from 9 December on')).toBe('2026-12-09');
  });

  it('is today, if that is named', () => {
    expect(both('', 'on 30 November')).toBe('2026-11-30');
    expect(both('', 'on 9 December or today, 30 November')).toBe('2026-11-30');
  });

  it('is the only one ahead of the message where the sentence names none', () => {
    expect(both('Since 1 October. By 9 December.', 'We close it.')).toBe('2026-12-09');
    expect(both('By 9 December, I say 9 December.', null)).toBe('2026-12-09');
    expect(both('Since 1 October. By 9 December.', 'since 1 October')).toBe('2026-12-09');
  });

  it('is none where several days of the message lie ahead', () => {
    expect(both('On 5 December and 9 December.', 'We close it.')).toBeNull();
    expect(both('On 30 November and 9 December.', null)).toBeNull();
  });

  it('is the last that the sentence names where all are over', () => {
    expect(both('', 'on 1 October, 20 September and 3 October')).toBe('2026-10-03');
    expect(both('', 'on 3 October, 20 September and 1 October')).toBe('2026-10-01');
    expect(both('On 5 December and 9 December.', 'since 1 October')).toBe('2026-10-01');
  });

  it('is none where only the rest of the message names one, and that is over', () => {
    expect(both('Since 1 October.', 'We close it.')).toBeNull();
  });
});
