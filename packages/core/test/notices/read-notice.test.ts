import { describe, expect, it } from 'vitest';
import { readNotice } from '../../src/notices/read-notice.ts';
import { ALL, lexiconOf, MESSAGES } from './sample-lexicon.ts';

const EN = lexiconOf('en');

describe('the class of a message', () => {
  it.each(MESSAGES)('$language $class: $text', ({ language, class: named, text }) => {
    const read = readNotice(text, lexiconOf(language));
    expect(read.class).toBe(named);
    // What is named stands in the message.
    for (const words of read.words) expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
    if (named) expect(read.words).toHaveLength(1);
  });

  it('stays the same with every language loaded', () => {
    const other = MESSAGES.filter(({ class: named, text }) => {
      const read = readNotice(text, ALL).class;
      return read !== null && read !== named;
    });
    expect(other).toEqual([]);
  });

  it('does not depend on case, accents, quotation marks and line breaks', () => {
    const text = 'Votre compte a été désactivé car nous n’avons pas pu vérifier votre identité.';
    const plain = "VOTRE COMPTE A ETE DESACTIVE CAR NOUS N'AVONS PAS PU VERIFIER VOTRE IDENTITE.";
    for (const one of [text, plain, text.replaceAll(' ', '\u00a0'), text.normalize('NFD')])
      expect(readNotice(one, lexiconOf('fr')).class).toBe('identity');
  });
});

describe('what no class fits', () => {
  it('gives a cause in the words of the message', () => {
    const read = readNotice('Your account has been deactivated because your license key was revoked.', EN);
    expect(read).toMatchObject({ kind: 'restriction', class: null, clause: 'your license key was revoked' });
  });

  it('takes the sentence before where the message points to it', () => {
    const { clause } = readNotice(
      'The city you drive in was taken off our map. Because of this, your account has been closed.',
      EN,
    );
    expect(clause).toBe('The city you drive in was taken off our map');
  });

  it('names nothing of a list of possible reasons, and returns them as open', () => {
    const read = readNotice(
      'Your account is limited for one or more of the following reasons: chargebacks, counterfeit goods.',
      EN,
    );
    expect(read.class).toBeNull();
    expect([...read.open].sort()).toEqual(['chargeback', 'ip']);
  });

  it.each([
    [
      'Your account was banned for violating our terms of service regarding account rental.',
      'account rental',
    ],
    [
      'Your account has been deactivated in accordance with Section 3 due to a lapse of your sponsor.',
      'a lapse of your sponsor',
    ],
  ])('asks for the act where only a document beside it is understood: %s', (text, clause) => {
    const read = readNotice(text, EN);
    expect(read.class).not.toBe('rules');
    if (read.class === null) expect(read.clause).toContain(clause);
  });

  it.each([
    'I was banned for “targeted harassment and slurs, written from an alt account of mine.',
    'All two accounts of mine are gone since the update of last night, and nobody answers.',
  ])('leaves open whether accounts that are only mentioned are the cause: %s', (text) => {
    expect(readNotice(text, EN, { restricted: true }).class).not.toBe('multiple-accounts');
  });

  it.each([
    ['en', 'Your account was suspended for fraud or a violation of our terms.', ['fraud']],
    ['en', 'Your account was suspended because of counterfeit goods or chargebacks.', ['chargeback', 'ip']],
    ['de', 'Ihr Konto wurde wegen Betrug oder Rückbuchungen gesperrt.', ['chargeback', 'fraud']],
  ])('names neither of two causes that %s joins with "or": %s', (language, text, open) => {
    const read = readNotice(text, lexiconOf(language));
    expect(read.class).toBe(null);
    expect([...read.open].sort()).toEqual(open);
  });

  it('names a cause of which it says twice the same with "or"', () => {
    const text = 'Your account was suspended for fraud or fraudulent papers.';
    expect(readNotice(text, EN)).toMatchObject({ class: 'fraud', open: [] });
  });

  it.each([
    ['fr', 'Vous avez été exclu : votre nom est interdit.'],
    ['es', 'Tu cuenta fue bloqueada: tu nombre está prohibido.'],
    ['pt', 'Sua conta foi bloqueada: seu nome é proibido.'],
    ['it', 'Il tuo account è stato bloccato: il tuo nome è vietato.'],
    ['ru', 'Ваш аккаунт заблокирован: ваше имя запрещено.'],
    ['pl', 'Twoje konto zostało zablokowane: twoja nazwa jest zabroniona.'],
  ])('takes a word that only forbids for no policy, in %s', (language, text) =>
    expect(readNotice(text, lexiconOf(language)).class).not.toBe('policy'),
  );

  it('leaves a document open that is named without a block and without a causal word', () => {
    const read = readNotice('Advertising of any website is a violation of our Terms of Use.', EN, {
      restricted: true,
    });
    expect(read).toMatchObject({ kind: 'other', class: null, open: ['rules'] });
  });

  it('takes no account for a cause that is the subject of its sentence', () => {
    const text = 'One of my alt accounts was banned with the note that it used ShinyTool.';
    expect(readNotice(text, EN).class).not.toBe('multiple-accounts');
    expect(readNotice('Your account was banned because you created multiple accounts.', EN).class).toBe(
      'multiple-accounts',
    );
  });

  it.each([
    ['en', 'You were banned for using third party software.'],
    ['ru', 'Вы заблокированы за использование сторонних программ.'],
    ['zh', '您的账号因使用非官方客户端被限制登录。'],
  ])(
    'reads a program of others as a cheat of a player and as a practice of anybody else: %s',
    (language, text) => {
      const classOf = (role: string) => readNotice(text, lexiconOf(language), { role }).class;
      expect([classOf('player'), classOf('user')]).toEqual(['manipulation', 'policy']);
    },
  );

  it.each([
    ['en', 'My account got disabled for zwinkerbots.', 'zwinkerbots'],
    ['fr', 'Mon compte a été suspendu pour zwinkerage.', 'zwinkerage'],
    ['es', 'Tu cuenta fue suspendida por zwinkerismo.', 'zwinkerismo'],
    ['pt', 'Sua conta foi suspensa por zwinkerismo.', 'zwinkerismo'],
    ['it', 'Il tuo account è stato bloccato per zwinkerismo.', 'zwinkerismo'],
    ['ru', 'Мой аккаунт заблокировали за звинкеризм.', 'звинкеризм'],
  ])('repeats what an account was blocked for: %s', (language, text, clause) => {
    const read = readNotice(text, lexiconOf(language), { restricted: true });
    expect(read).toMatchObject({ class: null, clause });
  });

  it.each([
    ['en', 'Your account has been suspended for 24 hours.'],
    ['en', 'Your account has been suspended for the following reason.'],
    ['es', 'Tu cuenta fue suspendida por 3 días.'],
    ['es', 'Tu cuenta fue suspendida por el administrador.'],
    ['fr', 'Votre compte est suspendu pour 7 jours.'],
    ['pt', 'Sua conta foi suspensa por 15 minutos.'],
    ['it', 'Il tuo account è stato bloccato per 15 minuti.'],
  ])('takes neither a time nor who did it for a cause: %s %s', (language, text) => {
    expect(readNotice(text, lexiconOf(language), { restricted: true }).clause).toBeNull();
  });

  it('says that a message may be a copy that tells of a stranger and asks for something', () => {
    const flagged = (text: string) => readNotice(text, EN).phishing.length > 0;
    const stranger = 'Your account has been suspended due to suspicious activity.';
    expect(flagged(`${stranger} Please verify your details.`)).toBe(true);
    expect(flagged(stranger)).toBe(false);
  });

  it('leaves a document open beside an act that is not surely one', () => {
    const text = 'Your post was removed for violating our rules on [selected category].';
    expect(readNotice(text, EN)).toMatchObject({ class: null, open: ['policy'] });
  });

  it('says that a block without a cause has none', () => {
    expect(readNotice('Your account has been suspended.', EN)).toMatchObject({
      kind: 'restriction',
      class: null,
      open: [],
      clause: null,
    });
  });
});

describe('a message to a developer', () => {
  const defect = "Your app was rejected because its purchase products haven't been handed in.";
  it('is about the app where its cause fits no class, and shows the cause in its own words', () => {
    expect(readNotice(defect, EN).class).toBeNull();
    expect(readNotice(defect, EN, { role: 'developer' })).toMatchObject({
      class: 'policy',
      words: ["its purchase products haven't been handed in"],
      clause: null,
    });
  });
  it.each([
    ['a class that its words name', 'Your app was removed because of a copyright complaint.', 'ip'],
    [
      'an account closed for a cause of its own',
      'Your developer account was closed because of odd things.',
      null,
    ],
    ['no cause', 'Your developer account has been terminated.', null],
    ['a restriction that is over', 'Your app was restored to the store because our check was wrong.', null],
  ])('keeps %s', (_, text, named) => {
    expect(readNotice(text, EN, { role: 'developer' }).class).toBe(named);
  });
  it('is read as before for every other role', () => {
    for (const role of ['seller', 'constructor', ''])
      expect(readNotice(defect, EN, { role })).toEqual(readNotice(defect, EN));
  });
});

describe('the kind of a message', () => {
  it.each([
    ['Your account is at risk of deactivation: your order defect rate is 3%.', 'warning'],
    ['If you keep selling counterfeit goods, your account may be suspended.', 'warning'],
    ['Too many failed login attempts. Try again later.', 'sign-in'],
    ['Your order was cancelled for suspected fraud.', 'order-only'],
    ['Please provide a passport so that we can verify your identity.', 'verification'],
    ['Your listing was removed because of a trademark complaint.', 'content'],
    ['Good news: your account has been reinstated. It was suspended for spam.', 'other'],
    ['Your payout of $520 is on its way.', 'other'],
  ])('%s: %s', (text, kind) => {
    expect(readNotice(text, EN).kind).toBe(kind);
  });
});

describe('misspelled words', () => {
  it('are read in a second pass, and the reading says so', () => {
    const wrong = readNotice('Your account was suspnded for counterfiet goods.', EN);
    expect(wrong).toMatchObject({ class: 'ip', typo: true });
    expect(readNotice('Your acount was suspnded because of chargebcaks.', EN).class).toBe('chargeback');
    const right = readNotice('Your account was suspended for counterfeit goods.', EN);
    expect(right).toMatchObject({ class: 'ip', typo: false });
  });
});

describe('error codes', () => {
  it.each([
    ['UNPROCESSABLE_ENTITY issue: PAYEE_ACCOUNT_RESTRICTED', 'restriction', null],
    ['disabled_reason: "rejected.fraud"', 'restriction', 'fraud'],
    ['requirements.past_due', 'verification', 'identity'],
    ['Error card_declined', 'order-only', null],
  ])('%s', (text, kind, named) => {
    const read = readNotice(text, EN);
    expect(read).toMatchObject({ kind, class: named });
    expect(read.says).toBeTruthy();
  });
});

describe('signs of a copy', () => {
  const domains = ['paypal.com'];

  it('need two, one of them more than a deadline', () => {
    const copy =
      'Dear customer, your PayPal account has been limited. Click here to update your information.';
    expect(
      readNotice(copy, EN)
        .phishing.map(({ sign }) => sign)
        .sort(),
    ).toEqual(['data', 'greeting', 'link']);
    expect(readNotice('Your account is limited. Click here.', EN).phishing).toEqual([]);
  });

  it('take the name of a platform in a foreign host for two', () => {
    const text = 'Your account is limited: https://paypal-secure.example/login';
    expect(readNotice(text, EN, { domains }).phishing).toEqual([
      { sign: 'brand-in-host', words: 'paypal-secure.example' },
    ]);
  });

  it.each(['https://www.paypal.com/x', 'https://paypal.co.uk/', 'https://PAYPAL.COM:443/a'])(
    'leave %s to the platform',
    (address) => {
      expect(readNotice(`Your account is limited: ${address}`, EN, { domains }).phishing).toEqual([]);
    },
  );

  it('hide no class', () => {
    const text = 'Dear customer, your account was suspended because of chargebacks. Click here.';
    const read = readNotice(text, EN);
    expect(read.phishing).not.toEqual([]);
    expect(read.class).toBe('chargeback');
  });

  it('stand in no message that was written as a real one', () => {
    const flagged = MESSAGES.filter(
      ({ language, text }) => readNotice(text, lexiconOf(language)).phishing.length > 0,
    );
    expect(flagged).toEqual([]);
  });
});
