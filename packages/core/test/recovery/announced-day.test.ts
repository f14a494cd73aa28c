import { describe, expect, it } from 'vitest';
import { planRecovery } from '../../src/index.ts';
import { announcedDay } from '../../src/recovery/announced-day.ts';
import { expectLinear, someShapes } from '../expectations/expect-linear.ts';
import { guideOf } from '../fixtures/dataset-guides.ts';
import { ALL } from '../notices/sample-lexicon.ts';

const AS_OF = '2026-11-30T12:00:00Z';
const { months } = guideOf('amazon.seller').guide.common;
const dayIn = (text: string, sentence: string | null = text) =>
  announcedDay(text, sentence, Date.parse(AS_OF), months);

function planOf(notice: string, more: object = {}) {
  const { ruleset, guide } = guideOf('amazon.seller');
  const snapshot = { snapshotVersion: 1, platform: 'amazon', role: 'seller', asOf: AS_OF, ...more };
  return planRecovery(snapshot as unknown, ruleset, guide, { notice, lexicon: ALL });
}

describe('a block that is announced for a day', () => {
  it.each([
    ['en', 'Your account will be closed on 5 December because of unpaid fees.'],
    ['en', 'We will suspend your account on December 5th, 2026 due to unpaid fees.'],
    ['en', 'If you do not pay your fees by 5 December, your account will be closed.'],
    ['de', 'Wegen unbezahlter Gebühren wird Ihr Konto am 5. Dezember gesperrt.'],
    ['de', 'Ihr Konto wird am 5. Dezember wegen Inaktivität geschlossen.'],
    ['de', 'Aufgrund offener Rechnungen werden wir Ihr Konto am 05.12.2026 deaktivieren.'],
    ['es', 'Su cuenta será suspendida el 5 de diciembre por falta de pago.'],
    ['es', 'Tu cuenta se cerrará el 5 de diciembre debido a la inactividad.'],
    ['fr', 'Votre compte sera fermé le 5 décembre en raison d’impayés.'],
    ['fr', 'Nous fermerons votre compte le 5 décembre pour inactivité.'],
    ['pt', 'A sua conta vai ser encerrada a 5 de dezembro por inatividade.'],
    ['pt', 'Encerraremos sua conta em 5 de dezembro por falta de pagamento.'],
    ['it', 'Il tuo account sarà chiuso il 5 dicembre per mancato pagamento.'],
    ['it', 'Chiuderemo il tuo account il 5 dicembre a causa di fatture non pagate.'],
    ['ru', 'Ваш аккаунт будет заблокирован 5 декабря из-за неоплаченных счетов.'],
    ['ru', '5 декабря мы заблокируем ваш аккаунт из-за задолженности.'],
    ['pl', 'Twoje konto zostanie zablokowane 5 grudnia z powodu nieopłaconych faktur.'],
    ['pl', '5 grudnia zamkniemy Twoje konto z powodu braku aktywności.'],
    ['tr', 'Hesabınız ödenmemiş faturalar nedeniyle 5 Aralık’ta askıya alınacaktır.'],
    ['tr', 'Hesabınız 5 Aralık tarihinde hareketsizlik nedeniyle silinecek.'],
    ['ja', 'あなたのアカウントは12月5日に停止される予定です。手数料が未払いのためです。'],
    ['zh', '由于未付费用，您的账户将于2026年12月5日被关闭。'],
  ])('has not happened, and the plan names the day (%s): %s', (_language, notice) => {
    const { diagnosis, steps, notes } = planOf(notice);
    expect(diagnosis.kind).toBe('not-a-restriction');
    expect(diagnosis.notices.map(({ stage }) => stage)).toEqual(['warning']);
    expect(diagnosis.announcedFor).toBe('2026-12-05');
    expect(steps[0]).toMatchObject({
      deadlineKind: 'act-by',
      deadline: '2026-12-04T23:59:00Z',
      missed: false,
    });
    expect(notes.find(({ code }) => code === 'announced-day')?.args).toEqual({ day: '2026-12-05T00:00:00Z' });
  });

  it('ends on the clock of the owner', () => {
    const notice = 'Your account will be closed on 5 December because of unpaid fees.';
    const { steps } = planOf(notice, { utcOffset: '+09:00' });
    expect(steps[0]?.deadline).toBe('2026-12-04T14:59:00Z');
  });

  it('may have happened where the day is over', () => {
    const { notes, steps } = planOf('Your account will be closed on 5 November because of unpaid fees.');
    expect(notes.map(({ code }) => code)).toContain('announced-day-over');
    expect(steps[0]?.missed).toBe(true);
  });

  it('is no day of a block that was done', () => {
    const done = planOf('Your account was closed on 5 December because of unpaid fees.');
    expect(done.diagnosis.announcedFor).toBeNull();
    expect(done.diagnosis.kind).toBe('account-restriction');
    expect(done.notes.map(({ code }) => code).filter((code) => code.startsWith('announced'))).toEqual([]);
  });
});

describe('the day that is meant', () => {
  it.each([
    ['2026-12-05', 'on 2026-12-05 or after'],
    ['2026-12-05', 'le 5 décembre'],
    ['2026-12-01', 'le 1er décembre'],
    ['2027-02-03', 'on 3 February'],
    ['2026-12-20', 'on 20 Dec. and not before'],
    ['2027-01-02', 'am 02.01.2027'],
    // Only one of both readings lies ahead.
    ['2026-12-05', 'on 05/12/2026'],
    ['2026-12-05', 'on 12/05/2026'],
    ['2026-12-25', 'on 12/25/2026'],
    [null, 'on 02/03/2027'],
    [null, 'on 30 February 2027'],
    [null, 'you may 5 times appeal'],
    [null, 'within 14 days'],
  ])('is %s in "%s"', (day, text) => {
    expect(dayIn(text)).toBe(day);
  });

  it('stands in the sentence that announces it, else where only one lies ahead', () => {
    expect(dayIn('Pay by 3 December. We close on 5 December.', 'We close on 5 December.')).toBe('2026-12-05');
    expect(
      dayIn('Since 1 October nothing came. We will close it. Pay by 3 December.', 'We will close it.'),
    ).toBe('2026-12-03');
    expect(
      dayIn('Pay by 3 December. Answer by 9 December. We will close it.', 'We will close it.'),
    ).toBeNull();
  });

  it.each(someShapes(['5 December ', 'December ', '05/12/2026 ', '2026年12月', '5 de ', '1 ']))(
    'is found in time that grows with the length: "%s"',
    async (words) => {
      await expectLinear(
        (units) => words.repeat(units),
        (text) => dayIn(text),
        4000,
      );
    },
  );
});
