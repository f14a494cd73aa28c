import { describe, expect, it } from 'vitest';
import { diagnose, planRecovery } from '../../src/index.ts';
import { findPattern } from '../../src/recovery/find-pattern.ts';
import { matchNotices } from '../../src/recovery/match-notices.ts';
import { readTokens } from '../../src/recovery/read-tokens.ts';
import { guideOf } from '../fixtures/dataset-guides.ts';
import { UNRELATED } from './notice-texts.ts';

/** Messages that close an account and name no reason. */
const BARE: readonly (readonly [notice: string, text: string])[] = [
  ['bare', 'Your account has been suspended.'],
  ['bare', 'Your account was suspended.'],
  ['bare', 'Your account is suspended.'],
  ['bare', 'Your account has been deactivated.'],
  ['bare', 'Your account was deactivated.'],
  ['bare', 'Your account is deactivated.'],
  ['bare', 'Your account has been disabled.'],
  ['bare', 'Your account was disabled.'],
  ['bare', 'Your account is disabled.'],
  ['bare', 'Your account has been terminated.'],
  ['bare', 'Your account was terminated.'],
  ['bare', 'Your account is terminated.'],
  ['bare', 'Your account has been closed.'],
  ['bare', 'Your account was closed.'],
  ['bare', 'Your account is closed.'],
  ['bare', 'Your account has been blocked.'],
  ['bare', 'Your account was blocked.'],
  ['bare', 'Your account is blocked.'],
  ['bare', 'Your account has been banned.'],
  ['bare', 'Your account was banned.'],
  ['bare', 'Your account is banned.'],
  ['bare', 'Your account has been permanently suspended.'],
  ['bare', 'Your account has been permanently deactivated.'],
  ['bare', 'Your account has been permanently disabled.'],
  ['bare', 'Your account has been permanently closed.'],
  ['bare', 'Your account has been temporarily suspended.'],
  ['bare', 'Your account has been temporarily deactivated.'],
  ['bare', 'Your account has been temporarily disabled.'],
  ['bare', 'Your account has been temporarily closed.'],
  ['bare', 'We have suspended your account.'],
  ['bare', 'We have deactivated your account.'],
  ['bare', 'We have disabled your account.'],
  ['bare', 'We have terminated your account.'],
  ['bare', 'We have deactivated your selling account.'],
  ['bare', 'We have suspended your seller account.'],
  ['bare', 'Your account has been restricted until you answer.'],
  ['bare', 'MC011: your account is restricted.'],
  ['bare', 'Your account has been limited.'],
  ['bare', 'Your account has been frozen.'],
  ['bare', 'Your account is frozen again.'],
  ['bare', 'Your account has been locked.'],
  ['bare', 'Sorry, your account is locked.'],
  ['bare', 'Your account has been placed on hold.'],
  ['bare', 'Your account is on hold.'],
  ['bare', 'We have restricted your account.'],
  ['bare', 'We have limited your account.'],
  ['bare', 'We have closed your account.'],
  ['bare', 'We have closed this account.'],
  ['bare', 'After a look at your shop we permanently closed this account.'],
  ['bare', 'We have removed your account from the platform.'],
  ['bare', 'We removed your selling privileges and your listings.'],
  ['bare', 'We have removed your channel.'],
  ['bare', 'We had to permanently suspend your access.'],
  ['bare', 'We decided to deactivate your access.'],
  ['bare', 'Your shop has been suspended.'],
  ['bare', 'Your store has been suspended.'],
  ['bare', 'Your account is limited: confirm who you are.'],
  ['bare', 'We have locked your account.'],
  ['bare', 'After a review we are closing your account.'],
  ['bare-es', 'Tu cuenta ha sido suspendida.'],
  ['bare-es', 'Tu cuenta ha sido desactivada.'],
  ['bare-es', 'Tu cuenta ha sido bloqueada.'],
  ['bare-es', 'Tu cuenta ha sido cerrada.'],
  ['bare-es', 'Tu cuenta fue suspendida.'],
  ['bare-es', 'Tu cuenta fue desactivada.'],
  ['bare-es', 'Tu cuenta fue bloqueada.'],
  ['bare-es', 'Tu cuenta está suspendida.'],
  ['bare-es', 'Cuenta inhabilitada: contacta con nosotros.'],
  ['bare-es', 'Inhabilitamos tu cuenta.'],
  ['bare-es', 'Tu cuenta ha sido inhabilitada.'],
  ['bare-es', 'Tu cuenta ha sido restringida.'],
  ['bare-es', 'Tu cuenta de vendedor ha sido desactivada.'],
  ['bare-es', 'Hemos inhabilitado tu cuenta.'],
  ['bare-es', 'Hemos desactivado tu cuenta.'],
  ['bare-es', 'Hemos suspendido tu cuenta.'],
  ['bare-es', 'Suspendimos tu cuenta.'],
  ['bare-es', 'Hemos limitado su cuenta.'],
  ['bare-es', 'Hemos suspendido su cuenta.'],
  ['bare-ru', 'Ваш аккаунт заблокирован.'],
  ['bare-ru', 'Ваш аккаунт был заблокирован.'],
  ['bare-ru', 'Ваш аккаунт приостановлен.'],
  ['bare-ru', 'Ваш аккаунт отключен.'],
  ['bare-ru', 'Ваш аккаунт деактивирован.'],
  ['bare-ru', 'Ваша учетная запись заблокирована.'],
  ['bare-ru', 'Ваша учетная запись отключена.'],
  ['bare-ru', 'Ваша учетная запись приостановлена.'],
  ['bare-ru', 'Ваш аккаунт заморожен.'],
  ['bare-ru', 'Ваша учётная запись заморожена.'],
  ['bare-ru', 'Ваш аккаунт закрыт.'],
  ['bare-ru', 'Ваш аккаунт был закрыт.'],
  ['bare-ru', 'Доступ к вашему аккаунту ограничен.'],
  ['bare-de', 'Ihr Konto wurde gesperrt.'],
  ['bare-de', 'Ihr Konto wurde deaktiviert.'],
  ['bare-de', 'Ihr Konto wurde geschlossen.'],
  ['bare-de', 'Ihr Konto wurde vorübergehend gesperrt.'],
  ['bare-de', 'Ihr Konto wurde dauerhaft gesperrt.'],
  ['bare-de', 'Ihr Konto ist gesperrt.'],
  ['bare-de', 'Ihr Konto wurde eingeschränkt.'],
  ['bare-de', 'Ihr Konto wurde eingefroren.'],
  ['bare-de', 'Ihr Verkäuferkonto wurde gesperrt.'],
  ['bare-de', 'Ihr Verkäuferkonto wurde deaktiviert.'],
  ['bare-de', 'Wir haben Ihr Konto vorübergehend gesperrt.'],
  ['bare-de', 'Wir haben dein Konto deaktiviert.'],
  ['bare-de', 'Wir haben Ihr Konto eingeschränkt.'],
  ['bare-de', 'Wir haben Ihr Konto geschlossen.'],
  ['bare-fr', 'Votre compte a été suspendu.'],
  ['bare-fr', 'Votre compte a été désactivé.'],
  ['bare-fr', 'Votre compte a été fermé.'],
  ['bare-fr', 'Votre compte a été bloqué.'],
  ['bare-fr', 'Votre compte est suspendu.'],
  ['bare-nl', 'Uw account is geblokkeerd.'],
  ['bare-nl', 'Uw account is opgeschort.'],
  ['bare-nl', 'Uw account is gesloten.'],
  ['bare-nl', 'Uw account is gedeactiveerd.'],
];

const { guide } = guideOf('aliexpress.buyer');
/** What every platform shares. */
const shared = { ...guide, notices: [] };
const idsIn = (text: string): string[] => matchNotices(text, shared).map(({ notice }) => notice.id);

const told = (notice: string, id = 'aliexpress.buyer') => {
  const [platform, role] = id.split('.');
  const snapshot = {
    snapshotVersion: 1,
    platform,
    role,
    asOf: '2026-03-06T18:00:00Z',
    account: { id: 'me', status: 'active' },
  };
  const own = guideOf(id);
  return {
    diagnosis: diagnose(snapshot as unknown, own.ruleset, own.guide, { notice }),
    plan: planRecovery(snapshot as unknown, own.ruleset, own.guide, { notice }),
  };
};

describe('a message that closes an account and names no reason', () => {
  it.each(BARE)('is %s: %s', (id, text) => {
    expect(idsIn(text)).toEqual([id]);
  });

  it.each(guide.common.bare.flatMap(({ id, match }) => match.map((pattern) => [id, pattern] as const)))(
    '%s: %s stands in a text that was written for it',
    (id, pattern) => {
      const { closeWords } = guide.common.weights;
      expect(
        BARE.some(([own, text]) => own === id && findPattern(readTokens(text), pattern, closeWords)),
      ).toBe(true);
    },
  );

  it('is in no mail that has nothing to do with a restriction', () => {
    expect(UNRELATED.filter((text) => idsIn(text).length > 0)).toEqual([]);
  });

  it.each([
    'Your ad account has been disabled.',
    'If your account was suspended, write to us.',
    'Your bank account was closed, so we could not pay you.',
    'At your request your account has been closed.',
    'Your account may be suspended.',
    'The shop has closed. Your account shows all returns.',
    'You have closed your account as you wished.',
    'The members account was restricted after your report.',
    'Your account is not restricted.',
    'There is no restriction: your account is not on hold, not locked and was not limited.',
    'The order was closed. Your account shows all returns.',
  ])('is not: %s', (text) => {
    expect(idsIn(text)).not.toContain('bare');
  });

  it.each([
    'Your order was cancelled because the seller did not ship. Your account has been suspended.',
    'Your order is closed. We have suspended your account.',
    'Something was lifted: your limit was lifted. However, your account has been suspended.',
  ])('is never called no restriction, whatever else the message names: %s', (text) => {
    const { diagnosis, plan } = told(text);
    expect(diagnosis.kind).toBe('undecided');
    expect(diagnosis.notices.map(({ stage }) => stage)).toContain('block');
    expect(plan.steps).not.toEqual([]);
  });

  it('says nothing beside words that name a reason', () => {
    const text = 'Your Order Defect Rate is above 1%, so your account has been deactivated.';
    expect(told(text, 'amazon.seller').diagnosis.notices.map(({ id }) => id)).toEqual(['order-metrics']);
  });

  it('names no reason', () => {
    const { diagnosis } = told('Your account has been suspended.');
    expect(diagnosis.reasons).toEqual([]);
    expect(diagnosis.decided).toBe(false);
  });
});
