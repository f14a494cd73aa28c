import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/index.ts';
import { matchNotices } from '../../src/recovery/match-notices.ts';
import { guideOf } from '../fixtures/dataset-guides.ts';
import { PLATFORM_NOTICES } from './platform-notice-texts.ts';

const idsIn = (ruleset: string, text: string): string[] =>
  matchNotices(text, guideOf(ruleset).guide).map(({ notice }) => notice.id);

describe('words of several sentences', () => {
  it.each([
    [
      'aliexpress.buyer',
      'rule-violation',
      'Please read our new terms. They say how we act on violations and what an account may be used for.',
    ],
    ['aliexpress.buyer', 'several-accounts', 'We know several accounts. Sign in on one device now.'],
    [
      'aliexpress.buyer',
      'payment-account',
      'The payment failed. Try another card now. Too many attempts from one account take a while.',
    ],
    ['visa.merchant', 'enumeration', 'We wrote about enumeration. Visa changes its logo in April.'],
    ['upwork.freelancer', 'feedback', 'Negative feedback hurts. Your proposals are read all the same.'],
  ])('%s: are no %s where none tells of a deed: %s', (ruleset, id, text) => {
    expect(idsIn(ruleset, text)).not.toContain(id);
  });

  it.each([
    ['aliexpress.buyer', 'payment-account', 'Too many unpaid orders. Your account is restricted.'],
    ['aliexpress.buyer', 'payment-account', 'Your account was suspended. We received two chargebacks.'],
    ['doordash.dasher', 'deactivated', 'Your Dasher account was deactivated. Your customer rating is 4.1.'],
    ['paypal.merchant', 'claims', 'We have limited your account.\n\nWe noticed more chargebacks.'],
    ['airbnb.host', 'ratings', 'We suspended your listing for 5 days. Guests gave it low ratings.'],
    ['walmart.seller', 'standards', 'Your account has been suspended. Reason: Performance Standards.'],
  ])('%s: are %s where one tells what was done: %s', (ruleset, id, text) => {
    expect(idsIn(ruleset, text)).toContain(id);
  });

  it.each([
    'Can there be several accounts on one device? Read on.',
    'Our answers: does a chargeback close the account? Are suspended sellers paid?',
  ])('are nothing that a message asks: %s', (text) => {
    expect(idsIn('aliexpress.buyer', text)).toEqual([]);
  });

  it('are told beside what a message asks, and beside an address with a question mark', () => {
    const text =
      'Why is this? Your account was suspended because of a chargeback: https://x.example/help?id=3';
    expect(idsIn('aliexpress.buyer', text)).toEqual(['payment-account']);
  });

  it('accuse nobody of what the next sentence only advises', () => {
    const { ruleset, guide } = guideOf('aliexpress.buyer');
    const snapshot = {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf: '2026-03-06T18:00:00Z',
    };
    const notice = 'Your account has been suspended. If you filed a chargeback, tell your bank.';
    const { reasons, notices } = diagnose(snapshot, ruleset, guide, { notice });
    expect(reasons).toEqual([]);
    expect(notices.map(({ id }) => id)).toEqual(['bare']);
  });

  it.each(Object.entries(PLATFORM_NOTICES))(
    'leave every message of %s as it is read alone',
    (ruleset, texts) => {
      const { guide } = guideOf(ruleset);
      const first = (text: string) => {
        const { id, stage } = matchNotices(text, guide)[0]?.notice ?? {};
        return { id, stage };
      };
      for (const [, text] of texts)
        for (const before of ['Hello. ', 'Dear seller,\n\n', 'Why did this happen? '])
          for (const after of [
            ' If you disagree, appeal.',
            ' How do I get it back? Reply here.',
            '\n\nRegards',
          ])
            expect(first(`${before}${text}${after}`), text).toEqual(first(text));
    },
  );
});
