import { describe, expect, it } from 'vitest';
import { readNotice } from '../../src/notices/read-notice.ts';
import { lexiconOf } from './sample-lexicon.ts';

const EN = lexiconOf('en');

describe('a sentence about any account', () => {
  it.each([
    ['en', 'The most common reasons users lose access include an expired licence or unpaid fees.'],
    ['en', 'Accounts are usually suspended for copyright infringement.'],
    ['en', 'We deactivate accounts that receive chargebacks.'],
    ['en', 'Members may lose their account because of chargebacks.'],
    ['en', 'You can be banned for fraud.'],
    ['en', 'If your account was closed because of inactivity, write to us.'],
    ['en', 'We may close your account if you open too many chargebacks.'],
    ['de', 'In der Regel werden Konten wegen Rückbuchungen gesperrt.'],
    ['de', 'Wenn Ihr Konto wegen Inaktivität gesperrt wurde, schreiben Sie uns.'],
    ['es', 'Normalmente las cuentas se suspenden por fraude.'],
    ['es', 'Si su cuenta fue suspendida por fraude, escríbanos.'],
    ['fr', 'En général, un compte est suspendu pour fraude.'],
    ['fr', 'Si votre compte a été suspendu pour fraude, écrivez-nous.'],
    ['it', 'Di solito un account viene sospeso per frode.'],
    ['it', 'Se il tuo account è stato sospeso per frode, scrivici.'],
    ['pt', 'Geralmente uma conta é suspensa por fraude.'],
    ['pt', 'Se a sua conta foi suspensa por fraude, escreva-nos.'],
    ['pl', 'Zazwyczaj konto zostaje zablokowane z powodu oszustwa.'],
    ['pl', 'Jeśli Twoje konto zostało zablokowane z powodu oszustwa, napisz do nas.'],
    ['ru', 'Обычно аккаунт блокируют за мошенничество.'],
    ['ru', 'Если ваш аккаунт заблокирован за мошенничество, напишите нам.'],
    ['tr', 'Hesaplar genellikle dolandırıcılık nedeniyle askıya alınır.'],
    ['ja', 'アカウントは一般的に著作権侵害のため停止されます。'],
    ['zh', '账号通常因欺诈被封禁。'],
    ['zh', '如果您的账号因欺诈被封禁，请联系我们。'],
  ])('gives this one no reason, in %s: %s', (language, text) => {
    const { class: named, clause } = readNotice(text, lexiconOf(language));
    expect([named, clause]).toEqual([null, null]);
  });

  it('is asked about where the account is known to be restricted', () => {
    const text = 'Accounts are usually suspended for copyright infringement.';
    expect(readNotice(text, EN, { restricted: true })).toMatchObject({ class: null, open: ['ip'] });
  });

  it('announces nothing to this one', () => {
    expect(readNotice('Accounts may be closed for fraud.', EN).announces).toBe(null);
  });

  it('takes nothing from what the message says of this one', () => {
    const text = 'Your account was suspended because of chargebacks. Accounts are usually closed for fraud.';
    expect(readNotice(text, EN)).toMatchObject({ class: 'chargeback', open: [] });
    const reversed = 'If you sell counterfeit goods, you are blocked. Your account was closed for fraud.';
    expect(readNotice(reversed, EN)).toMatchObject({ class: 'fraud', open: [] });
  });
});

describe('what is supposed and denied', () => {
  it.each([
    ['en', 'Your account will be closed if you do not pay your overdue invoices.', 'money-owed'],
    ['de', 'Ihr Konto wird gesperrt, wenn Sie die offene Rechnung nicht bezahlen.', 'money-owed'],
    ['fr', 'Votre compte sera suspendu si vous ne payez pas la facture impayée.', 'money-owed'],
    ['it', 'Il tuo account verrà sospeso se non paghi la fattura scaduta.', 'money-owed'],
  ])('is what the message asks for, in %s: %s', (language, text, named) =>
    expect(readNotice(text, lexiconOf(language)).class).toBe(named),
  );

  it('is none of what stands before it', () =>
    expect(readNotice('Your account was closed for fraud, if you want to know.', EN).class).toBe('fraud'));
});

describe('a wording that no real message has borne out', () => {
  const lexicon = {
    ...EN,
    classes: { ...EN.classes, conduct: '||zwinkering', security: '||zwonkering' } as typeof EN.classes,
  };
  it('names a class where it is all that is stated', () => {
    const whole = 'Your account was suspended because of zwinkering.';
    expect(readNotice(whole, lexicon)).toMatchObject({ class: 'conduct', words: ['zwinkering'] });
    const more = 'Your account was suspended because of zwinkering in a late bus of ours.';
    expect(readNotice(more, lexicon)).toMatchObject({ class: null, open: ['conduct'] });
  });
  it('names none that forged messages claim', () => {
    const text = 'Your account was suspended because of zwonkering.';
    expect(readNotice(text, lexicon)).toMatchObject({ class: null, open: ['security'] });
  });
});
