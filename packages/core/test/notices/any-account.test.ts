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
    ['en', 'Drivers whose rating falls below 4.6 may lose access to the app.'],
    ['en', 'Sellers who exceed a 1% order defect rate risk deactivation.'],
    ['en', 'Any attempt to manipulate reviews is prohibited and may lead to account closure.'],
    ['en', 'Repeated cancellations could result in your account being deactivated.'],
    ['en', 'Posting counterfeit goods leads to removal of your listing and suspension of your account.'],
    ['en', 'An account may be placed under review when unusual activity is detected.'],
    ['en', 'Sharing credentials with third parties is a breach of these terms and grounds for termination.'],
    ['de', 'Nutzer mit mehreren Konten werden ausgeschlossen.'],
    ['es', 'El uso de bots puede provocar la suspensión de la cuenta.'],
    ['es', 'Podemos cerrar cuentas inactivas después de un año.'],
    ['fr', 'Toute fraude entraîne la fermeture du compte.'],
    ['it', 'I venditori con troppi reclami possono essere sospesi.'],
    ['pl', 'Sprzedaż podróbek grozi zablokowaniem konta.'],
    ['pt', 'O uso de robôs pode levar ao banimento da conta.'],
    ['ru', 'За использование читов аккаунт блокируется навсегда.'],
    ['ru', 'Мы вправе заблокировать аккаунт при подозрении в мошенничестве.'],
    ['tr', 'Birden fazla hesap açmak yasaktır ve hesabınızın kapatılmasına yol açabilir.'],
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

describe('what a platform says of any account beside the block of this one', () => {
  it.each([
    ['en', 'Account suspended. We suspend accounts which violate our rules.'],
    ['de', 'Account gesperrt. Wir sperren Accounts, die gegen unsere Regeln verstoßen.'],
    ['es', 'Cuenta suspendida. Suspendemos las cuentas que incumplen nuestras reglas.'],
    ['fr', 'Compte suspendu. Nous suspendons les comptes qui enfreignent nos règles.'],
    ['it', 'Account sospeso. Sospendiamo gli account che violano le nostre regole.'],
    ['pt', 'Conta suspensa. Suspendemos contas que violam as nossas regras.'],
    ['ru', 'Аккаунт заблокирован. Мы блокируем аккаунты, которые нарушают правила.'],
    ['tr', 'Hesap askıya alındı. Kurallarımızı ihlal eden hesapları askıya alırız.'],
  ])('names the rules, in %s: %s', (language, text) =>
    expect(readNotice(text, lexiconOf(language))).toMatchObject({ kind: 'restriction', class: 'rules' }),
  );

  it.each([
    ['there is no block', 'We suspend accounts which violate our rules.'],
    [
      'any other class is named',
      'Account suspended. We suspend accounts that post spam or violate our rules.',
    ],
  ])('names nothing where %s', (_why, text) => expect(readNotice(text, EN).class).toBe(null));
});

describe('what stands behind a block', () => {
  it.each([
    ['en', 'Your account has been deactivated because you are offering items that may be inauthentic.'],
    ['en', 'We have locked your account while we investigate and will get back to you shortly.'],
    ['en', 'Discord limited my account because of something odd, but I think this might be wrong.'],
    ['de', 'Ihr Account ist momentan gesperrt… Das Ganze kann ein Irrtum sein.'],
    ['es', 'Su cuenta fue suspendida porque creemos que el producto podría ser falso.'],
  ])('makes no threat of it, in %s: %s', (language, text) =>
    expect(readNotice(text, lexiconOf(language))).toMatchObject({ kind: 'restriction', announces: null }),
  );

  it.each([
    ['en', 'Your account may be suspended for fraud.'],
    ['en', 'Your account will be suspended because of chargebacks.'],
    ['de', 'Sie erfahren hier, warum Ihr Konto gesperrt werden kann.'],
    ['ja', '不正行為によりアカウントが停止される場合があります。'],
    ['zh', '您的账号将被封禁，可能会影响使用。'],
  ])('is the threat itself where it belongs to the block, in %s: %s', (language, text) =>
    expect(readNotice(text, lexiconOf(language)).kind).not.toBe('restriction'),
  );
});

describe('what ends by itself or on request', () => {
  it.each([
    ['en', 'Your session has expired due to inactivity. Please log in again.'],
    ['de', 'Ihre Sitzung ist wegen Inaktivität abgelaufen.'],
    ['es', 'Su sesión ha caducado por inactividad.'],
    ['fr', 'Votre session a expiré pour cause d’inactivité.'],
    ['it', 'La sessione è scaduta per inattività.'],
    ['pl', 'Twoja sesja wygasła z powodu braku aktywności.'],
    ['pt', 'Sua sessão expirou por inatividade.'],
    ['ru', 'Сессия истекла из-за неактивности.'],
    ['tr', 'Oturumunuz hareketsizlik nedeniyle sona erdi.'],
  ])('is a session, in %s: %s', (language, text) =>
    expect(readNotice(text, lexiconOf(language)).kind).toBe('sign-in'),
  );

  it.each([
    ['en', 'Your subscription was cancelled at your request.'],
    ['en', 'We closed your account because you asked us to.'],
    ['de', 'Ihr Konto wurde auf Ihren Wunsch wegen Inaktivität gelöscht.'],
    ['es', 'Su cuenta fue cerrada a su petición por inactividad.'],
    ['fr', 'Votre compte inactif a été supprimé à votre demande.'],
    ['it', 'Il tuo account inattivo è stato chiuso su tua richiesta.'],
    ['ru', 'Ваш неактивный аккаунт удалён по вашему запросу.'],
  ])('is what its owner asked for, in %s: %s', (language, text) =>
    expect(readNotice(text, lexiconOf(language))).toMatchObject({ kind: 'other', class: null }),
  );
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
