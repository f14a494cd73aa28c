import { describe, expect, it } from 'vitest';
import type { NoticeClass } from '../../src/notices/lexicon.ts';
import type { NoticeReading } from '../../src/notices/notice-reading.ts';
import type { NoticeMatch } from '../../src/recovery/match-notices.ts';
import {
  fill,
  questionsOf,
  readMessage,
  reasonOfClass,
  titlesOf,
  withoutBare,
  withoutReasons,
} from '../../src/recovery/read-messages.ts';
import type { Guide } from '../../src/ruleset/ruleset.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { rulesetAround } from '../fixtures/ruleset-around.ts';
import { guideWith, stepOf } from './small-guide.ts';
import { foundAs, lexicon, wording } from './wordings-by-hand.ts';

const shared = guideWith().common;
const classOf = (title: string, ...reasons: string[]) => ({
  title,
  says: `about ${title}.`,
  reasons,
  step: stepOf(),
});
const common: Partial<Guide['common']> = {
  weights: { ...shared.weights, classCause: 0.6, classNamed: 0.5, classMisspelled: 0.4, closeWords: 4 },
  bare: [wording('bare', ['account suspended'])],
  classes: {
    chargeback: classOf('chargebacks', 'nowhere', 'disputed', 'performance'),
    ip: classOf('brands', 'brands'),
    policy: classOf('acts', 'acts'),
    'money-owed': classOf('debts', 'debts'),
    rules: classOf('rules'),
    review: classOf('reviews'),
  },
  reader: {
    ...shared.reader,
    clause: 'It says “{clause}”.',
    open: 'It may be {classes}.',
    none: 'It names no cause.',
    asks: 'It asks for “{asks}”.',
    signIn: 'A sign-in.',
    order: 'An order.',
    questions: {
      rules: { ask: 'Which act?', how: 'Look.' },
      open: { ask: 'Is it {classes}?', how: 'Ask.' },
      clause: { ask: 'What is {clause}?', how: 'Find out.' },
      none: { ask: 'Why?', how: 'Search.' },
    },
  },
};
const guide = guideWith({}, common);
const reason = (title: string) => ({ title, means: title });
const ruleset = (parts: Partial<Ruleset> = {}): Ruleset =>
  rulesetAround({
    metrics: {},
    rules: [],
    reasons: { disputed: reason('Disputed'), brands: reason('Brands'), performance: reason('Performance') },
    ...parts,
  });

interface Given {
  readonly found?: readonly NoticeMatch[];
  readonly restricted?: boolean;
  readonly parts?: Partial<Guide>;
  readonly rules?: Partial<Ruleset>;
}
const read = (text: string, { found = [], restricted = false, parts = {}, rules = {} }: Given = {}) =>
  readMessage(text, found, lexicon, guideWith(parts, common), ruleset(rules), restricted);
const noticeIn = (text: string, given?: Given) => read(text, given).match?.notice;

const BLOCK = 'Your account was suspended';
/** Texts, and what is read in them. */
const TEXTS = {
  cause: `${BLOCK} because of a chargeback.`,
  named: `${BLOCK}. We saw a chargeback.`,
  misspelled: `${BLOCK} because of a chargbeack.`,
  clause: `${BLOCK} because the moon fell.`,
  asks: `${BLOCK}. Please upload a form.`,
  either: `${BLOCK} because of a chargeback or counterfeit goods.`,
  /** No real message bears "replica" out: it is left open, beside a clause. */
  doubtful: `${BLOCK} because replica handbags were sold to many people.`,
  rules: `${BLOCK} because of the agreement.`,
  review: `${BLOCK} because of a review.`,
  clauseAndRules: `${BLOCK} because the moon fell. See section 3.`,
  nothing: `${BLOCK}.`,
  noReason: `${BLOCK} because of unpaid fees.`,
  announced: 'Your account will be suspended because of unpaid fees.',
  /** What holds for anybody is no cause of this account. */
  announcedForAny: 'Your account will be suspended. Anybody is told of a chargeback or a passport.',
  announcedForOne: 'Your account will be suspended. Anybody is told of a chargeback.',
  doneForAny: `${BLOCK}. Anybody is told of a chargeback or a passport.`,
  content: 'Your listing was suspended because of counterfeit goods.',
  order: 'Your order was suspended.',
  signIn: 'We saw a new signin.',
  verification: 'Please upload your passport.',
  onlyCause: 'There was a chargeback.',
  lone: 'Hello there.',
  code: 'E_LOCKED',
} as const;

describe('what is read in the texts of these tests', () => {
  const of = (key: keyof typeof TEXTS, restricted = false) => read(TEXTS[key], { restricted }).reading;

  it.each<[keyof typeof TEXTS, Partial<NoticeReading>]>([
    [
      'cause',
      { kind: 'restriction', class: 'chargeback', isCause: true, typo: false, words: ['chargeback'] },
    ],
    ['named', { kind: 'restriction', class: 'chargeback', isCause: false, typo: false }],
    ['misspelled', { kind: 'restriction', class: 'chargeback', isCause: true, typo: true }],
    ['clause', { kind: 'restriction', class: null, open: [], clause: 'the moon fell', words: [] }],
    ['asks', { kind: 'restriction', class: null, open: [], clause: null, asks: 'Please upload a form' }],
    [
      'either',
      { class: null, open: ['chargeback', 'ip'], words: ['chargeback', 'counterfeit'], clause: null },
    ],
    ['doubtful', { class: null, open: ['ip'], words: ['replica'] }],
    ['rules', { class: 'rules', isCause: true, clause: null }],
    ['review', { class: 'review', isCause: true, clause: null }],
    ['clauseAndRules', { class: 'rules', clause: 'the moon fell' }],
    ['nothing', { kind: 'restriction', class: null, open: [], clause: null, asks: null }],
    ['announced', { kind: 'warning', class: 'money-owed', isCause: true }],
    ['announcedForAny', { kind: 'warning', class: null, words: ['', ''] }],
    ['announcedForOne', { kind: 'warning', class: null, open: ['chargeback'], words: [''] }],
    ['doneForAny', { kind: 'restriction', class: null, words: ['', ''], announces: null }],
    ['content', { kind: 'content', class: 'ip' }],
    ['order', { kind: 'order-only', class: null }],
    ['signIn', { kind: 'sign-in', class: null }],
    ['verification', { kind: 'verification', class: 'identity' }],
    ['onlyCause', { kind: 'other', class: null }],
    ['lone', { kind: 'other', class: null }],
    ['code', { kind: 'restriction', class: null, says: 'The account is locked.' }],
  ])('%s', (key, reading) => {
    expect(of(key)).toMatchObject(reading);
  });

  it('onlyCause of an account that is known to be restricted', () => {
    expect(of('onlyCause', true)).toMatchObject({ kind: 'other', class: 'chargeback' });
  });
});

describe('a message of which the guide knows no wording', () => {
  it('is evidence for the reason of its class', () => {
    expect(read(TEXTS.cause)).toMatchObject({
      match: { words: 'chargeback', start: 0, end: TEXTS.cause.length, numbers: [], token: 0 },
      isElse: false,
      fits: true,
    });
    expect(noticeIn(TEXTS.cause)).toMatchObject({
      id: 'class-chargeback',
      scope: 'account',
      stage: 'block',
      reasons: { disputed: '0.6' },
      says: 'about chargebacks.',
    });
  });

  it.each([
    ['cause', '0.6'],
    ['named', '0.5'],
    ['misspelled', '0.4'],
  ] as const)('weighs as much as its words say: %s', (key, weight) => {
    expect(noticeIn(TEXTS[key])?.reasons).toEqual({ disputed: weight });
  });

  it.each([
    ['cause', 'account', 'block'],
    ['verification', 'account', 'block'],
    ['announced', 'account', 'warning'],
    ['content', 'order', 'block'],
    ['order', 'order', 'block'],
    ['signIn', 'sign-in', 'route'],
  ] as const)('%s is about %s and a %s', (key, scope, stage) => {
    expect(noticeIn(TEXTS[key])).toMatchObject({ scope, stage });
  });

  it('names a cause alone where the account is known to be restricted', () => {
    expect(noticeIn(TEXTS.onlyCause, { restricted: true })).toMatchObject({
      id: 'class-chargeback',
      scope: 'account',
      stage: 'cause',
      reasons: { disputed: '0.5' },
    });
    expect(read(TEXTS.onlyCause)).toMatchObject({ match: null, isElse: false, outweighs: false });
    expect(read(TEXTS.lone, { restricted: true }).match).toBeNull();
  });

  it('is no evidence for a reason of the account where it is about content', () => {
    expect(noticeIn(TEXTS.content)?.reasons).toEqual({});
    expect(noticeIn(`${BLOCK} because of counterfeit goods.`)?.reasons).toEqual({ brands: '0.6' });
  });

  it.each<[keyof typeof TEXTS, string, string]>([
    ['cause', 'class-chargeback', 'chargeback'],
    ['clause', 'read-restriction', 'the moon fell'],
    ['asks', 'read-restriction', 'Please upload a form'],
    ['either', 'read-restriction', 'chargeback'],
    ['nothing', 'read-restriction', ''],
    ['announced', 'class-money-owed', 'unpaid'],
    ['code', 'read-restriction', 'E_LOCKED'],
  ])('%s has the id %s, and shows the words "%s"', (key, id, words) => {
    expect(read(TEXTS[key]).match).toMatchObject({ words, notice: { id } });
  });

  it.each<[keyof typeof TEXTS, string]>([
    ['cause', 'about chargebacks.'],
    ['clause', 'It says “the moon fell”.'],
    ['clauseAndRules', 'about rules. It says “the moon fell”.'],
    ['asks', 'It asks for “Please upload a form”.'],
    ['either', 'It may be chargebacks, brands.'],
    ['doubtful', 'It says “replica handbags were sold to many people”. It may be brands.'],
    ['nothing', 'It names no cause.'],
    ['signIn', 'A sign-in.'],
    ['order', 'An order.'],
    ['content', 'An order.'],
    ['code', 'The account is locked.'],
  ])('%s says: %s', (key, says) => {
    expect(noticeIn(TEXTS[key])?.says).toBe(says);
  });

  it('says what it may mean and what it asks for, and nothing of an unknown class', () => {
    expect(noticeIn(`${TEXTS.either} Please upload a form.`)?.says).toBe(
      'It asks for “Please upload a form”. It may be chargebacks, brands.',
    );
    expect(noticeIn(TEXTS.verification)?.says).toBe('It names no cause.');
  });

  it.each<[keyof typeof TEXTS, boolean]>([
    ['cause', false],
    ['noReason', true],
    ['clause', true],
    ['clauseAndRules', true],
    ['rules', true],
    ['review', false],
    ['either', false],
    ['asks', false],
    ['nothing', false],
    ['content', false],
    ['order', false],
    ['signIn', false],
    ['announced', true],
  ])('%s gives a cause that is none of the ruleset: %s', (key, isElse) => {
    expect(read(TEXTS[key]).isElse).toBe(isElse);
  });

  it('is about an act that the guide does not speak of', () => {
    const parts = { acts: { chargeback: ['fraud'] } };
    const another = read(TEXTS.cause, { parts });
    expect(another).toMatchObject({ fits: false, isElse: true, match: { notice: { reasons: {} } } });
    const same = read(TEXTS.cause.replace('of a', 'of a fraud'), { parts });
    expect(same).toMatchObject({ fits: true, isElse: false });
    expect(read(TEXTS.lone, { parts }).fits).toBe(true);
    expect(
      read(TEXTS.onlyCause, { parts, found: [foundAs('n', 'x', { scope: 'order' })], restricted: true }),
    ).toMatchObject({ fits: false, match: null });
  });
});

describe('a message beside wordings of the guide', () => {
  const bare = foundAs('bare', 'account was suspended');
  const severe = foundAs('severe', 'account was suspended', { reasons: { severe: '0.8' } });
  const plain = foundAs('plain', 'account was suspended');
  const order = foundAs('frozen', 'order was frozen', { scope: 'order' });
  const with_ = (...found: NoticeMatch[]) => ({ found });

  it.each<[keyof typeof TEXTS, boolean]>([
    ['cause', true],
    ['named', true],
    ['clause', true],
    ['asks', true],
    ['either', true],
    ['code', true],
    ['nothing', false],
  ])('%s tells more than that an account is closed: %s', (key, tells) => {
    expect(read(TEXTS[key], with_(bare)).match !== null).toBe(tells);
  });

  it('tells nothing that a wording does not say better', () => {
    const isMatched = (...found: NoticeMatch[]) => read(TEXTS.named, with_(...found)).match !== null;
    expect(isMatched(severe)).toBe(false);
    expect(isMatched(bare, severe)).toBe(false);
    expect(isMatched(order)).toBe(false);
    expect(isMatched(plain, order)).toBe(false);
    expect(isMatched(plain)).toBe(true);
    expect(isMatched(bare)).toBe(true);
  });

  it('takes from them at which stage the account is', () => {
    const warned = foundAs('warned', 'account', { stage: 'warning' });
    expect(noticeIn(TEXTS.cause, with_(warned))).toMatchObject({ stage: 'warning', scope: 'account' });
    expect(noticeIn(TEXTS.cause, with_(plain, warned))?.stage).toBe('block');
    expect(noticeIn(TEXTS.onlyCause, { found: [bare], restricted: true })?.stage).toBe('block');
  });

  it.each<[keyof typeof TEXTS, boolean]>([
    ['cause', true],
    ['noReason', true],
    ['named', false],
    ['misspelled', false],
    ['rules', false],
    ['review', false],
    ['nothing', false],
    ['clause', false],
    ['either', true],
    ['doubtful', true],
    ['announcedForAny', true],
    ['announcedForOne', false],
    ['doneForAny', false],
    ['announced', true],
  ])('%s outweighs a wording about the same account: %s', (key, outweighs) => {
    const { match, outweighs: is } = read(TEXTS[key], with_(severe));
    expect([is, match !== null]).toEqual([outweighs, outweighs]);
  });

  it('states no cause where there is none, beside no wording either', () => {
    expect(read(TEXTS.nothing).outweighs).toBe(false);
    expect(read(TEXTS.clause).outweighs).toBe(false);
    expect(read(TEXTS.cause).outweighs).toBe(true);
  });

  it('is what they say where they hold the words of the cause, or stand in them', () => {
    const shown = (text: string, words: string) =>
      read(text, with_(foundAs('severe', words, { reasons: { severe: '0.8' } }))).outweighs;
    expect(shown(TEXTS.cause, 'because of a Chargeback')).toBe(false);
    expect(shown(TEXTS.cause, 'BACK')).toBe(false);
    expect(shown(TEXTS.cause.toUpperCase(), 'a chargeback')).toBe(false);
    expect(shown(TEXTS.cause, 'charge of a back')).toBe(true);
  });

  it('is what they say where their strongest reason is that of the cause', () => {
    const isElse = (text: string, reasons: Record<string, string>) =>
      read(text, with_(foundAs('n', 'account was suspended', { reasons }))).outweighs;
    expect(isElse(TEXTS.cause, { disputed: '0.8' })).toBe(false);
    expect(isElse(TEXTS.cause, { severe: '0.3', disputed: '0.8' })).toBe(false);
    expect(isElse(TEXTS.cause, { disputed: '0.8', severe: '0.3' })).toBe(false);
    expect(isElse(TEXTS.cause, { disputed: '0.3', severe: '0.8' })).toBe(true);
    expect(isElse(TEXTS.cause, { severe: '0.8', disputed: '0.3' })).toBe(true);
    expect(isElse(TEXTS.either, { brands: '0.8' })).toBe(false);
    expect(isElse(TEXTS.either, { disputed: '0.8' })).toBe(false);
    expect(isElse(TEXTS.either, { performance: '0.8' })).toBe(true);
  });

  it('has to outweigh each of them', () => {
    const same = foundAs('same', 'closed', { reasons: { disputed: '0.8' } });
    expect(read(TEXTS.cause, with_(severe, same)).outweighs).toBe(false);
    expect(read(TEXTS.cause, with_(severe, plain)).outweighs).toBe(true);
    expect(read(TEXTS.cause, with_(severe, order))).toMatchObject({ outweighs: false, match: null });
  });

  it('that leaves its cause open gives way to wordings that name an act themselves', () => {
    const act = foundAs('act', 'sold with nudity', { reasons: { severe: '0.8' } });
    const doubtfulAct = foundAs('doubtful', 'a replica or gambling', { reasons: { severe: '0.8' } });
    const outweighs = (text: string, ...found: NoticeMatch[]) =>
      read(text, { found, restricted: true }).outweighs;
    expect(outweighs(TEXTS.either, severe)).toBe(true);
    expect(outweighs(TEXTS.either, act)).toBe(false);
    expect(outweighs(TEXTS.either, severe, act)).toBe(false);
    expect(outweighs(TEXTS.either, doubtfulAct)).toBe(false);
    // Its own words say more.
    expect(outweighs(TEXTS.doubtful, act)).toBe(true);
  });
});

describe('signs of a copy', () => {
  const text = (host: string) =>
    `${TEXTS.cause} Click https://${host}/a within 24 hours or it is gone forever.`;
  const hosts = (homepage: string, host: string) =>
    read(text(host), { rules: { homepage } })
      .reading.phishing.filter(({ sign }) => sign.includes('host'))
      .map(({ words }) => words);

  it.each([
    ['https://seller.shop.test/', 'pay.shop.test'],
    ['https://shop.test', 'shop.test'],
    ['http://shop.test/at/x.html', 'shop.test'],
    ['www.shop.test', 'help.shop.test'],
  ])('are no links to the domain of %s: %s', (homepage, host) => {
    expect(hosts(homepage, host)).toEqual([]);
    expect(hosts(homepage, 'elsewhere.test')).toEqual(['elsewhere.test']);
  });
});

describe('the role of an account', () => {
  it('says what a cause is about that fits no class', () => {
    const told = 'Your listing was suspended because the moon fell.';
    expect(read(told, { rules: { role: 'developer' } }).reading.class).toBe('policy');
    expect(read(told, { rules: { role: 'seller' } }).reading.class).toBeNull();
  });
});

describe('the wordings of a guide', () => {
  const found = [foundAs('bare', 'one'), foundAs('other', 'two', { reasons: { a: '0.5' } })];

  it('may count for no reason', () => {
    expect(withoutReasons(found).map(({ notice, words }) => [notice.id, notice.reasons, words])).toEqual([
      ['bare', {}, 'one'],
      ['other', {}, 'two'],
    ]);
  });

  it('may be without those that say only that an account is closed', () => {
    const more = guideWith({}, { bare: [wording('bare', ['x']), wording('bare-de', ['y'])] });
    expect(withoutBare([...found, foundAs('bare-de', 'three')], more)).toEqual([found[1]]);
    expect(withoutBare(found, guideWith())).toEqual(found);
  });
});

describe('the reason of a class', () => {
  const rules = ruleset();
  const reasonOf = (named: NoticeClass | null, parts: Partial<Guide> = {}) =>
    reasonOfClass(named, guideWith(parts, common), rules);

  it('is the first of those of all guides that the ruleset has', () => {
    expect(reasonOf('chargeback')).toBe('disputed');
    expect(reasonOf('policy')).toBeNull();
    expect(reasonOf('fraud')).toBeNull();
    expect(reasonOf(null)).toBeNull();
  });

  it('is what the guide says', () => {
    expect(reasonOf('chargeback', { classes: { chargeback: 'performance' } })).toBe('performance');
    expect(reasonOf('chargeback', { classes: { chargeback: null } })).toBeNull();
    expect(reasonOf('chargeback', { classes: { chargeback: 'gone' } })).toBeNull();
    expect(reasonOf('chargeback', { classes: { chargeback: 'toString' } })).toBeNull();
    expect(reasonOf('chargeback', { classes: { ip: null } })).toBe('disputed');
  });

  describe('whose guide speaks of some acts', () => {
    const acting = guideWith({ acts: { ip: ['toys', ['games', 'old']] } }, common);
    const about = (message: string, ...words: string[]) =>
      reasonOfClass('ip', acting, rules, { message, words });

    it.each([
      ['names one of them', 'It is about counterfeit toys.', 'brands'],
      ['names several words of one', 'Of old games a counterfeit.', 'brands'],
      ['names another', 'It is about counterfeit shoes.', null],
      ['names one before the words', 'Toys here are counterfeit.', 'brands'],
      ['stands after one that names it', 'We like toys. It is a counterfeit. Bye.', null],
      ['stands before one that names it', 'Hello. It is a counterfeit. We like toys.', null],
      ['stands behind one, and names it', 'Hello. A counterfeit of toys. Bye.', 'brands'],
      ['holds one too far away', 'A counterfeit of old but still very good games.', null],
      ['is that of a page', '<p>We like toys.</p><p>A counterfeit.</p>', null],
    ])('is that of the sentence with the words, which %s: %s', (_, message, named) => {
      expect(about(message, 'counterfeit')).toBe(named);
    });

    it('is that of the words themselves, where the message was shortened or they go on', () => {
      expect(about('We like toys.', 'counterfeit toys')).toBe('brands');
      expect(about('We like toys.', 'counterfeit')).toBeNull();
      expect(about('A counterfeit. Toys are nice.', 'counterfeit. Toys')).toBe('brands');
      expect(about('We like toys. A counterfeit.', '. A counterfeit')).toBeNull();
      expect(about('We like toys.')).toBe('brands');
      expect(about('We like shoes.')).toBeNull();
    });

    it('is that of the class without a message, and of another class', () => {
      expect(reasonOfClass('ip', acting, rules)).toBe('brands');
      const told = { message: 'A chargeback.', words: ['chargeback'] };
      expect(reasonOfClass('chargeback', acting, rules, told)).toBe('disputed');
    });
  });
});

describe('a sentence with a place for a value', () => {
  it('takes it as it is, and once', () => {
    expect(fill('a {one} and {two}', '$& {x}')).toBe('a $& {x} and {two}');
    expect(fill('nothing', 'x')).toBe('nothing');
  });

  it('takes the titles of classes', () => {
    expect(titlesOf(['ip', 'fraud', 'rules'], guide)).toBe('brands, fraud, rules');
  });
});

describe('the question that a message leaves', () => {
  const asked = (reading: Partial<NoticeReading>) =>
    questionsOf(
      { class: null, open: [], clause: null, kind: 'restriction', ...reading } as NoticeReading,
      guide,
    );
  const question = (id: string, ask: string, how: string) => [{ id: `message-${id}`, ask, how, sources: [] }];

  it.each([
    [
      'a clause',
      { clause: 'the moon', class: 'rules' },
      question('clause', 'What is the moon?', 'Find out.'),
    ],
    ['only rules', { class: 'rules', open: ['ip'] }, question('rules', 'Which act?', 'Look.')],
    ['several classes', { open: ['ip', 'rules'] }, question('open', 'Is it brands, rules?', 'Ask.')],
    ['a class, and open ones', { class: 'ip', open: ['rules'] }, question('open', 'Is it rules?', 'Ask.')],
    ['nothing', {}, question('none', 'Why?', 'Search.')],
    ['a class', { class: 'ip' }, []],
    ['a sign-in', { kind: 'sign-in', clause: 'the moon' }, []],
    ['an order', { kind: 'order-only' }, []],
    ['content', { kind: 'content' }, []],
  ] as const)('that names %s', (_, reading, questions) => {
    expect(asked(reading)).toEqual(questions);
  });
});
