import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, planRecovery } from '../../src/index.ts';
import { isLift, matchNotices } from '../../src/recovery/match-notices.ts';
import { guideOf, guides } from '../fixtures/dataset-guides.ts';
import { NOTICES } from './notice-texts.ts';
import { PLATFORM_NOTICES } from './platform-notice-texts.ts';

const snapshotOf = (id: string, more: object = {}) => {
  const [platform, role] = id.split('.');
  return {
    snapshotVersion: 1,
    platform,
    role,
    asOf: '2026-03-06T18:00:00Z',
    account: { id: 'me', status: 'active' },
    ...more,
  };
};
const told = (id: string, notice: string, more: object = {}) => {
  const { ruleset, guide } = guideOf(id);
  return diagnose(snapshotOf(id, more) as unknown, ruleset, guide, { notice });
};
const stagesOf = (id: string, text: string): string[][] =>
  matchNotices(text, guideOf(id).guide).map(({ notice }) => [notice.id, notice.stage]);

/** What a message announces, by ruleset, and the wording that is announced. */
const ANNOUNCED: readonly (readonly [ruleset: string, notice: string, text: string])[] = [
  [
    'amazon.seller',
    'order-metrics',
    'Your Order Defect Rate is above 1%. If it stays there, your account may be deactivated.',
  ],
  [
    'amazon.seller',
    'order-metrics',
    'The Late Shipment Rate went over 4%: the account could soon be deactivated.',
  ],
  [
    'amazon.seller',
    'order-metrics',
    'Act on your Order Defect Rate or your account will be suspended or deactivated.',
  ],
  ['amazon.seller', 'section-3', 'In accordance with section 3 Amazon may deactivate your selling account.'],
  ['amazon.seller', 'policy', 'Policy violations can lead to your account being permanently deactivated.'],
  ['google-play.developer', 'terminated', 'With further strikes your developer account may be terminated.'],
  ['meta.user', 'disabled', 'If you break our Community Standards again, your account may be disabled.'],
  [
    'uber.driver',
    'rating',
    'Your rating is below the minimum of your city. Your account may be deactivated.',
  ],
  ['uber.driver', 'rating', 'Because of your rating you are at risk of being deactivated.'],
  ['walmart.seller', 'suspension', 'Without better figures your seller account will be suspended.'],
  ['walmart.seller', 'termination', 'Your Marketplace account may be suspended, restricted or terminated.'],
  ['amazon.buyer', 'returns', 'Your account may be closed because of the number of returns.'],
  ['youtube.creator', 'guidelines', 'Your channel could be terminated under our guidelines.'],
  [
    'mercadolibre.seller',
    'reputation-es',
    'Si pasa a naranja, tu reputación bajará y tu cuenta puede ser suspendida.',
  ],
  [
    'aliexpress.buyer',
    'rule-violation',
    'You broke our terms: for further violations of the rules your account may be closed.',
  ],
  [
    'aliexpress.buyer',
    'rule-violation-ru',
    'За нарушение правил площадки ваш аккаунт может быть заблокирован.',
  ],
  [
    'amazon.seller',
    'order-metrics',
    'Your account is at risk of deactivation. Your late shipment rate is 5.2%.',
  ],
  ['aliexpress.buyer', 'rule-violation-ru', 'Нарушение правил может привести к ограничению аккаунта.'],
  [
    'aliexpress.buyer',
    'unavailable-for-security-ru',
    'Ваш аккаунт будет временно заблокирован по соображениям безопасности.',
  ],
];

/** Sentences that announce something beside what was done. */
const THREATS = [
  'Your account may be deactivated.',
  'If it happens again, your account will be permanently suspended or terminated.',
  'Listings could be removed, and your shop closed.',
  'To avoid suspension, read our rules.',
  'Ваш аккаунт может быть заблокирован.',
];

/** Messages of every platform that say in so many words that something was done. */
const DONE = [...Object.entries(PLATFORM_NOTICES), ['aliexpress.buyer', NOTICES] as const].flatMap(
  ([id, texts]) =>
    texts
      .filter(([, text]) =>
        /\b(?:is|are|was|were|been) (?:\w+ )?(?:deactivated|suspended|terminated|closed|disabled|restricted|frozen|removed|suppressed|limited|blocked)\b|заблокирован/i.test(
          text,
        ),
      )
      .filter(([, text]) => !/\bmay be\b/.test(text))
      .map(([notice, text]) => ({ id, notice, text })),
);

describe('what a message only announces', () => {
  it.each(ANNOUNCED)('%s: %s is a warning in "%s"', (id, notice, text) => {
    expect(stagesOf(id, text)).toContainEqual([notice, 'warning']);
    expect(stagesOf(id, text).map(([, stage]) => stage)).not.toContain('block');
    expect(told(id, text).kind).toBe('not-a-restriction');
  });

  it('keeps its reason, and says that nothing has happened', () => {
    const [id, , text] = ANNOUNCED[0] ?? ['', '', ''];
    const { reasons, decided, notices, questions } = told(id, text);
    expect(reasons[0]).toMatchObject({ reason: 'performance', weight: 0.9 });
    expect(decided).toBe(true);
    expect(notices[0]?.says).toContain('has not happened yet');
    expect(reasons[0]?.because[0]).toContain('has not happened yet');
    expect(questions).toEqual([]);
  });

  it('is no way back to walk, and is no doubt of an account that is closed', () => {
    const [id, , text] = ANNOUNCED[0] ?? ['', '', ''];
    const { ruleset, guide } = guideOf(id);
    expect(planRecovery(snapshotOf(id) as unknown, ruleset, guide, { notice: text }).steps).toEqual([]);
    const closed = told(id, text, { account: { id: 'me', status: 'deactivated' } });
    expect(closed).toMatchObject({ kind: 'account-restriction', decided: true });
    expect(closed.reasons[0]?.reason).toBe('performance');
  });

  it('is no reason of what the same message says was done', () => {
    const text =
      'Your listings are suppressed. Without a better performance your seller account may be suspended.';
    expect(stagesOf('walmart.seller', text)).toEqual([['suppression', 'block']]);
  });

  it('is not what was done in words that stand far apart', () => {
    const rate = 'Your Order Defect Rate was over our target in the last sixty days';
    expect(
      stagesOf('amazon.seller', `${rate}. For this reason we have had your account deactivated.`),
    ).toEqual([]);
    expect(
      stagesOf(
        'amazon.seller',
        `You can no longer sell. ${rate}, for which reason we had the account deactivated. Listings may be removed.`,
      ),
    ).toEqual([]);
    // What was done is known, and that no reason stands near it.
    expect(
      stagesOf(
        'amazon.seller',
        `You can no longer sell. ${rate}, and so the account was deactivated. Listings may be removed.`,
      ),
    ).toEqual([['bare', 'block']]);
  });

  it('gives way to a message that says it was done, in whichever order they came', () => {
    const text = (at: string, words: string) => ({ at, kind: 'warning', text: words });
    const announced = 'Your Order Defect Rate is above 1%: your account may be deactivated.';
    const done = 'Your Order Defect Rate is above 1%, so your account was deactivated.';
    for (const [first, second] of [
      [announced, done],
      [done, announced],
    ] as const) {
      const { ruleset, guide } = guideOf('amazon.seller');
      const notices = [text('2026-03-01T00:00:00Z', first), text('2026-03-05T00:00:00Z', second)];
      const { kind, notices: found } = diagnose(
        snapshotOf('amazon.seller', { notices }) as unknown,
        ruleset,
        guide,
      );
      expect(kind).toBe('account-restriction');
      expect(found.map(({ id, stage }) => [id, stage])).toEqual([['order-metrics', 'block']]);
    }
  });

  it('is found in every language that has wordings', () => {
    const { threats } = guideOf('amazon.seller').guide.common;
    const langs = new Set(guides.flatMap(({ guide }) => (guide.notices ?? []).map(({ lang }) => lang)));
    expect(threats.map(({ lang }) => lang).sort()).toEqual([...langs].sort());
  });
});

describe('a message of repeated words', () => {
  it('that lifts something again and again still tells first what was told after it', () => {
    const { guide } = guideOf('aliexpress.buyer');
    const lifted = 'Your account has been reinstated. ';
    const [lift] = matchNotices(lifted, guide);
    expect(lift && isLift(lift)).toBe(true);
    // What is told after the last of them still comes first.
    const told = 'Your account has been deactivated due to abusing the buyer protection programs.';
    const [block] = matchNotices(told, guide);
    expect(block && isLift(block)).toBe(false);
    expect(matchNotices(`${lifted.repeat(50)}${told}`, guide)[0]?.notice.id).toBe(block?.notice.id);
  });
});

describe('what a message says was done', () => {
  it('is in many messages of the tests', () => {
    expect(DONE.length).toBeGreaterThan(60);
  });

  it('never becomes a warning, whatever is announced before or after it', () => {
    const threats = fc.array(fc.constantFrom(...THREATS), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom(...DONE),
        threats,
        threats,
        fc.constantFrom(' ', '\n', '\r\n\r\n'),
        (one, before, after, space) => {
          const stages = new Map(stagesOf(one.id, one.text).map(([id, stage]) => [id, stage]));
          const found = stagesOf(one.id, [...before, one.text, ...after].join(space));
          expect(found).toContainEqual([one.notice, stages.get(one.notice)]);
          expect(stages.get(one.notice)).not.toBe('warning');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['amazon.seller', 'Your account may have been deactivated for its Order Defect Rate.'],
    ['amazon.seller', 'Listings may be removed\n\nDeactivated for the Order Defect Rate: your account'],
    ['amazon.seller', 'You can appeal. Your account was deactivated because of its Order Defect Rate.'],
    [
      'amazon.seller',
      'Your account was deactivated because of its Order Defect Rate, and funds may be held.',
    ],
  ])('%s: %s', (id, text) => {
    expect(stagesOf(id, text)).toEqual([['order-metrics', 'block']]);
  });

  it.each([
    'In accordance with section 3 we have ended our agreement with you. Funds may be held for 90 days.',
    'In accordance with section 3 you can no longer sell. Your listings may be removed.',
    'We refer to section 3 of the Business Solutions Agreement. You cannot sell; your balance will be held.',
  ])('counts in other words, too: %s', (text) => {
    expect(stagesOf('amazon.seller', text)).toEqual([['section-3', 'block']]);
  });
});
