import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, RulesetError } from '../../src/index.ts';
import { matchNotices } from '../../src/recovery/match-notices.ts';
import { guideOf } from '../fixtures/dataset-guides.ts';
import { NOTICES, UNRELATED } from './notice-texts.ts';

const { ruleset, guide } = guideOf('aliexpress.buyer');
const { ruleset: ebay, guide: ebayGuide } = guideOf('ebay.seller');
const snapshot = (more: object = {}) => ({
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-03-06T18:00:00Z',
  account: { id: 'me', status: 'suspended' },
  ...more,
});
const told = (notice: string, more: object = {}) => diagnose(snapshot(more), ruleset, guide, { notice });

describe('notices', () => {
  it.each(NOTICES)('%s: %s', (id, text) => {
    expect(matchNotices(text, guide).map(({ notice }) => notice.id)).toContain(id);
  });

  it.each(NOTICES)('%s in other case, with quotes, breaks and text around: %s', (id, text) => {
    const dressed = `Von: AliExpress\n\nHello,\n> „${text.toUpperCase().replaceAll(' ', '\r\n> ').replaceAll("'", '’')}“\n\nKind regards\nYour team`;
    expect(matchNotices(dressed, guide).map(({ notice }) => notice.id)).toContain(id);
  });

  it.each(UNRELATED.map((text) => [text]))('is no notice: %s', (text) => {
    expect(matchNotices(text, guide).map(({ notice }) => notice.id)).toEqual([]);
  });

  it('has at least 60 texts of each kind', () => {
    expect(NOTICES.length).toBeGreaterThanOrEqual(60);
    expect(UNRELATED.length).toBeGreaterThanOrEqual(60);
  });

  it('reads the numbers of a wording', () => {
    const [match] = matchNotices(
      'Unusual activity detected: 6 logins from different IP addresses in 3 days',
      guide,
    );
    expect(match?.numbers).toEqual([6, 3]);
  });
});

describe('diagnose', () => {
  it.each([
    ['security', 'easy', 'Your account has been temporarily disabled for security reasons.'],
    [
      'buyer-protection-abuse',
      'medium',
      'Your account has been deactivated due to abusing the buyer protection programs',
    ],
    ['rule-violation', 'hard', 'Your account was closed for violating our rules'],
    ['payment-chargeback', 'medium', 'Your account is suspended because of a chargeback'],
    ['multiple-accounts', 'easy', 'Multiple accounts on the same device were found'],
    ['voluntary-deactivation', 'easy', 'You have deactivated your account'],
  ])('puts %s first, with its difficulty and source', (reason, difficulty, text) => {
    const { kind, decided, reasons } = told(text);
    expect(kind).toBe('account-restriction');
    expect(decided).toBe(true);
    expect(reasons[0]).toMatchObject({ reason, difficulty: { value: difficulty } });
    expect(reasons[0]?.difficulty.sources[0]?.url).toMatch(/^https?:/);
    expect(reasons[0]?.because[0]).toContain('The message says');
  });

  it('says that "terminated" alone says nothing, and what to ask', () => {
    const result = told('This account has been terminated. Please use another account to login');
    expect(result).toMatchObject({ kind: 'undecided', decided: false, reasons: [] });
    expect(result.notices[0]?.says).toContain('says nothing about the reason');
    expect(result.questions.map(({ id }) => id)).toEqual(['what-does-the-computer-say', 'what-triggered-it']);
  });

  it.each([
    ['sign-in-challenge', 'Please slide to verify'],
    ['sign-in-challenge', 'Please use another device to sign in'],
    ['sign-in-challenge', 'Incorrect password'],
    ['order-only', 'Your order has been frozen'],
    ['order-only', 'The payment was declined by your bank'],
    ['not-a-restriction', 'The seller has blocked you'],
    ['not-a-restriction', 'This item is not available in your country'],
    ['not-a-restriction', 'You cannot take part in this promotion'],
    ['not-a-restriction', 'We noticed unusual activity on your account'],
    ['undecided', 'Guten Tag, hier ist etwas ganz anderes'],
  ])('%s: %s', (kind, text) => {
    expect(told(text, { account: { status: 'active' } }).kind).toBe(kind);
  });

  it.each([
    ['a sign-in check', 'Please slide to verify'],
    ['one order', 'Your order has been frozen'],
    ['no restriction', 'The seller has blocked you'],
  ])('calls nothing %s beside a message that it cannot read', (_, text) => {
    const account = { status: 'active' };
    const beside = (more: object) => told(text, { account, notices: [{ text: 'Lorem ipsum.', ...more }] });
    expect(beside({})).toMatchObject({ kind: 'undecided', decided: false });
    expect(beside({})).toMatchObject(told('Lorem ipsum.', { account, notices: [{ text }] }));
    // The owner knows what an order mail is.
    expect(beside({ kind: 'order' })).toEqual(told(text, { account }));
  });

  it('tells the numbers of a rule that looks at several, and the title of one that asks', () => {
    const legs = { transactionDefectRate: 0.0309, defectBuyers: 5 };
    const account = { snapshotVersion: 1, asOf: '2026-03-06T18:00:00Z', account: { status: 'active' } };
    const seller = { ...account, platform: 'ebay', role: 'seller', region: 'US', metrics: legs };
    expect(diagnose(seller, ebay, ebayGuide).reasons[0]?.because).toContain(
      'Your own data: Transaction defect rate: 3.09%, from 5 buyers.',
    );
    const shared = diagnose(snapshot({ facts: { accountShared: true } }), ruleset, guide);
    expect(shared.reasons.flatMap(({ because }) => because)).toContain(
      'Your own data: An account used by several people.',
    );
  });

  it('takes the facts where there are no words', () => {
    const chargebacks = [{ id: 'c1', orderId: 'o1', filedAt: '2026-03-01T00:00:00Z', reversedAt: null }];
    const result = diagnose(snapshot({ chargebacks }), ruleset, guide);
    expect(result.reasons[0]).toMatchObject({ reason: 'payment-chargeback' });
    expect(result.reasons[0]?.because[0]).toContain('Your own data');
    expect(result.kind).toBe('account-restriction');
  });

  it('lets the words outweigh the facts, and shows both', () => {
    const disputes = Array.from({ length: 6 }, (_, i) => ({
      id: `d${i}`,
      orderId: `o${i}`,
      openedAt: '2026-03-04T00:00:00Z',
      closedAt: null,
    }));
    const { reasons, decided } = told('Your account has been temporarily disabled for security reasons', {
      disputes,
    });
    expect(reasons.map(({ reason }) => reason).slice(0, 2)).toEqual(['security', 'buyer-protection-abuse']);
    expect(decided).toBe(true);
  });

  it('reads notices of the snapshot, the stated reason, and nothing that lies ahead', () => {
    const at = '2026-03-05T00:00:00Z';
    expect(
      diagnose(
        snapshot({ notices: [{ at, kind: 'suspension', text: 'x', reason: 'multiple-accounts' }] }),
        ruleset,
        guide,
      ).reasons[0]?.reason,
    ).toBe('multiple-accounts');
    const later = [
      {
        at: '2026-03-07T00:00:00Z',
        kind: 'suspension',
        text: 'Your account was closed for violating our rules',
      },
    ];
    expect(diagnose(snapshot({ notices: later }), ruleset, guide).reasons).toEqual([]);
  });

  it('keeps the weights of all reasons at or below 1', () => {
    const texts = NOTICES.map(([, text]) => text);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...texts), { maxLength: 6 }),
        fc.constantFrom('active', 'suspended', 'deactivated', 'terminated'),
        (some, status) => {
          const { reasons } = told(some.join('\n'), { account: { status } });
          expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1);
          expect(reasons.map(({ weight }) => weight)).toEqual(
            reasons.map(({ weight }) => weight).sort((a, b) => b - a),
          );
        },
      ),
    );
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void told(text)));
  });

  it('refuses the guide of another ruleset', () => {
    expect(() => diagnose(snapshot(), ruleset, guideOf('ebay.seller').guide)).toThrow(RulesetError);
    expect(() => diagnose(snapshot(), ruleset, undefined as never)).toThrow(
      'guide.id: expected the guide of aliexpress.buyer, got nothing',
    );
  });
});
