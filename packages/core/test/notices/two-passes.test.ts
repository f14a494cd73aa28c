import { describe, expect, it } from 'vitest';
import { readNotice } from '../../src/notices/read-notice.ts';
import { SMALL } from './small-notices.ts';

describe('a message', () => {
  it('is read without knowing anything else', () =>
    expect(readNotice('Your account was <b>suspended</b> because of fraud.', SMALL)).toEqual({
      kind: 'restriction',
      class: 'fraud',
      open: [],
      words: ['fraud'],
      clause: null,
      asks: null,
      phishing: [],
      isCause: true,
      typo: false,
      says: null,
      announces: null,
    }));

  it('that only tells a cause is about an account that is known to be restricted', () => {
    const text = 'Your account is at risk. Hello. It was because of a lapse.';
    expect(readNotice(text, SMALL).clause).toBeNull();
    expect(readNotice(text, SMALL, { restricted: true }).clause).toBe('a lapse');
  });

  it('is read by the role of its reader', () => {
    const classOf = (role: string) =>
      readNotice('Your account was suspended because of a third party app.', SMALL, { role }).class;
    expect([classOf('player'), classOf('seller')]).toEqual(['manipulation', 'policy']);
  });
});

describe('the second pass', () => {
  const restricted = { restricted: true };
  it.each<[why: string, text: string, options?: object]>([
    ['nothing is read', 'Your account was suspended because of counterfiet bags.'],
    ['only a document is open', 'You broke rules. It was because of counterfiet bags.', restricted],
  ])('names a class where %s', (_, text, options) =>
    expect(readNotice(text, SMALL, options)).toMatchObject({
      class: 'ip',
      words: ['counterfiet'],
      typo: true,
    }),
  );

  it.each<[why: string, text: string, wanted: object]>([
    [
      'a class is named',
      'Your account was suspended because of fraud. Counterfiet bags.',
      { class: 'fraud' },
    ],
    [
      'a class is open',
      'Account suspended because of much rudeness. Because of counterfiet bags. Because of counterfiet bags.',
      { class: null, open: ['conduct'] },
    ],
    [
      'it is a sign-in',
      'A failed login. Your acccount was suspnded because of fraud.',
      { kind: 'sign-in', class: null },
    ],
    [
      'it is about an order',
      'Your order was suspended. Your acccount was suspnded because of fraud.',
      { kind: 'order-only', class: null },
    ],
    [
      'something was lifted',
      'Your account is reinstated. Your acccount was suspnded because of fraud.',
      { kind: 'other', class: null },
    ],
    ['it finds a review only', 'Your account was suspended: reveiwed.', { kind: 'restriction', class: null }],
    ['it finds nothing', 'Your account was suspended because of a bus.', { class: null, clause: 'a bus' }],
  ])('changes nothing where %s', (_, text, wanted) =>
    expect(readNotice(text, SMALL)).toMatchObject({ ...wanted, typo: false }),
  );

  it('comes before what only the role tells', () => {
    const classOf = (cause: string) => {
      const { class: named, typo } = readNotice(`Your listing was suspended because of ${cause}.`, SMALL, {
        role: 'developer',
      });
      return [named, typo];
    };
    expect([classOf('counterfiet bags'), classOf('a bus')]).toEqual([
      ['ip', true],
      ['policy', false],
    ]);
  });
});

describe('a code', () => {
  const quiet = { open: [], clause: null, asks: null, phishing: [], typo: false, announces: null };
  it.each([
    ['Error: E1_a', 'E1_a', { kind: 'order-only', class: null, isCause: false, says: 'The bank refused.' }],
    [
      '"rejected.fraud".',
      'rejected.fraud',
      { kind: 'restriction', class: 'fraud', isCause: true, says: 'Taken for fraud.' },
    ],
    [
      '<b>rejected.fraud</b> E1_a',
      'rejected.fraud',
      { kind: 'restriction', class: 'fraud', isCause: true, says: 'Taken for fraud.' },
    ],
    [
      'It wants.past_due.now',
      'wants.past_due.now',
      { kind: 'verification', class: 'identity', isCause: true, says: 'Waits for papers.' },
    ],
    [
      'rejected.fraud: your account was suspended',
      'rejected.fraud',
      { kind: 'restriction', class: 'fraud', isCause: true, says: 'Taken for fraud.' },
    ],
  ])('ends the reading: %s', (text, word, wanted) =>
    expect(readNotice(text, SMALL)).toEqual({ ...quiet, ...wanted, words: [word] }),
  );

  it.each([
    'E1_ab',
    'xE1_a',
    'e1_a',
    'rejected.fraud.now',
    'not_rejected.fraud',
    'rejected fraud',
    'constructor',
    '',
  ])('is a whole word as it is written: %s', (text) => expect(readNotice(text, SMALL).says).toBeNull());
});
