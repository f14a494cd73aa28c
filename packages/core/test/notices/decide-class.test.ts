import { describe, expect, it } from 'vitest';
import type { Score, Scores } from '../../src/notices/class-scores.ts';
import { decideClass, withFallback } from '../../src/notices/decide-class.ts';
import type { MessageKind, NoticeClass } from '../../src/notices/lexicon.ts';
import type { NoticeReading, ReadNoticeOptions } from '../../src/notices/notice-reading.ts';
import type { PhishingSign } from '../../src/notices/phishing-signs.ts';
import type { Findings } from '../../src/notices/read-sentences.ts';

type Written = Partial<Record<NoticeClass, number | Partial<Score>>>;
/** What is found, with classes by their weight. */
interface Found extends Partial<Omit<Findings, 'scores' | 'supposed'>> {
  readonly scores?: Written;
  readonly supposed?: Written;
}

const scoresOf = (written: Written): Scores =>
  new Map(
    Object.entries(written).map(([name, one]) => {
      const more = typeof one === 'number' ? { best: one } : one;
      const best = more.best ?? 3;
      return [
        name as NoticeClass,
        { best, sum: best, words: `the ${name}`, isCause: false, isProven: true, ...more },
      ];
    }),
  );

const findings = ({ scores = {}, supposed = {}, ...more }: Found): Findings => ({
  signs: new Map(),
  accountBlock: false,
  contentBlock: false,
  orderBlock: false,
  looseBlock: false,
  threat: null,
  warned: false,
  asked: null,
  asks: null,
  lifted: false,
  namesOrder: false,
  signIn: false,
  isList: false,
  givesGround: false,
  breaks: false,
  threatened: false,
  invoices: false,
  clause: null,
  rest: null,
  about: null,
  namesContent: false,
  wordCount: 100,
  ...more,
  scores: scoresOf(scores),
  supposed: scoresOf(supposed),
});

const decide = (found: Found, options: ReadNoticeOptions = {}, text = ''): NoticeReading =>
  decideClass(findings(found), text, options);

const BLOCK: Found = { accountBlock: true };
const UNPROVEN = { isProven: false };
const CAUSE = { best: 1.6, isCause: true };
const DEVELOPER = { role: 'developer' };
const KNOWN = { restricted: true };

describe('what a message does', () => {
  it.each<[MessageKind, Found, ReadNoticeOptions?]>([
    ['other', {}],
    ['restriction', BLOCK],
    ['restriction', { looseBlock: true, wordCount: 25 }],
    ['other', { looseBlock: true, wordCount: 25.5 }],
    ['order-only', { looseBlock: true, wordCount: 5, orderBlock: true }],
    ['content', { looseBlock: true, wordCount: 5, contentBlock: true }],
    ['other', { looseBlock: true, wordCount: 5, namesOrder: true }],
    ['restriction', { ...BLOCK, orderBlock: true, contentBlock: true, namesOrder: true, threat: 'x' }],
    ['other', { ...BLOCK, lifted: true }],
    ['other', { lifted: true, threat: 'x', orderBlock: true, warned: true }],
    ['warning', { threat: 'x', orderBlock: true, contentBlock: true }],
    ['order-only', { orderBlock: true, contentBlock: true, asked: 'x', scores: { identity: 3 } }],
    ['content', { orderBlock: true }, DEVELOPER],
    ['restriction', BLOCK, DEVELOPER],
    ['other', {}, DEVELOPER],
    ['order-only', { orderBlock: true }, { role: 'constructor' }],
    ['verification', { asked: 'x', scores: { identity: 3 }, contentBlock: true, warned: true }],
    ['verification', { asked: 'x', scores: { documents: 3 } }],
    ['other', { asked: 'x', scores: { ip: 3 } }],
    ['other', { asked: 'x', scores: { ip: 3, identity: 2 } }],
    ['other', { asked: 'x' }],
    ['other', { scores: { identity: 3, documents: 2 } }],
    ['content', { contentBlock: true, warned: true, scores: { identity: 3 } }],
    ['warning', { warned: true }],
    ['sign-in', { signIn: true }],
    ['sign-in', { signIn: true, ...BLOCK, lifted: true }],
    ['sign-in', { signIn: true, ...BLOCK, scores: { security: 3 } }],
    ['sign-in', { signIn: true, scores: { identity: 3 } }],
    ['sign-in', { signIn: true, scores: { fraud: 3 } }],
    ['sign-in', { signIn: true, scores: { policy: 3 } }],
    ['sign-in', { signIn: true, scores: { rules: 3 } }],
    ['other', { signIn: true, scores: { ip: 3 } }],
    ['restriction', { signIn: true, ...BLOCK, scores: { fraud: 3 } }],
    ['restriction', { signIn: true, ...BLOCK, scores: { ip: 3 } }],
  ])('is %s: %j', (kind, found, options) => expect(decide(found, options).kind).toBe(kind));
});

describe('the class of a message', () => {
  it.each<[wanted: NoticeClass | NoticeClass[] | null, Found, ReadNoticeOptions?]>([
    [null, BLOCK],
    ['ip', { ...BLOCK, scores: { ip: 3 } }],
    ['ip', { ...BLOCK, scores: { ip: 1.5 } }],
    [null, { ...BLOCK, scores: { ip: 1.49 } }],
    // A lead of three quarters.
    ['ip', { ...BLOCK, scores: { fraud: 2.25, ip: 3 } }],
    [['ip', 'fraud'], { ...BLOCK, scores: { fraud: 2.26, ip: 3 } }],
    ['ip', { ...BLOCK, scores: { fraud: 3, ip: { best: 3, sum: 5 } } }],
    [['fraud', 'ip', 'policy'], { ...BLOCK, scores: { ip: 2.9, policy: 2.8, fraud: 3, conduct: 2.7 } }],
    // No wording that was borne out, and a clause of which it reads two thirds.
    [['ip'], { ...BLOCK, scores: { ip: UNPROVEN } }],
    ['ip', { ...BLOCK, scores: { ip: { ...UNPROVEN, words: 'abcdef' } }, clause: 'xabcdefyz' }],
    [['ip'], { ...BLOCK, scores: { ip: { ...UNPROVEN, words: 'abcdef' } }, clause: 'xabcdefyz0' }],
    [['ip'], { ...BLOCK, scores: { ip: { ...UNPROVEN, words: 'abcdef' } }, clause: 'abcdxef' }],
    [['security'], { ...BLOCK, scores: { security: { ...UNPROVEN, words: 'abc' } }, clause: 'abc' }],
    [['identity'], { ...BLOCK, scores: { identity: { ...UNPROVEN, words: 'abc' } }, clause: 'abc' }],
    // Documents and reviews.
    ['rules', { ...BLOCK, scores: { rules: 1 } }],
    [null, { ...BLOCK, scores: { rules: 0.9 } }],
    ['review', { ...BLOCK, scores: { rules: 1, review: 1.2 } }],
    ['rules', { ...BLOCK, scores: { rules: 1.6, review: 1.2 } }],
    ['rules', { ...BLOCK, scores: { review: 1.2, rules: 1.2 } }],
    ['ip', { ...BLOCK, scores: { rules: 4, ip: 3 } }],
    [['ip', 'fraud'], { ...BLOCK, scores: { rules: 4, ip: 3, fraud: 3 } }],
    [['ip'], { ...BLOCK, scores: { rules: 4, ip: UNPROVEN } }],
    // An act beside a document, hardly understood.
    [['fraud', 'ip'], { ...BLOCK, scores: { rules: 1, ip: 1.2, fraud: 1.3 } }],
    ['rules', { ...BLOCK, scores: { rules: 1, fraud: 1.19 } }],
    ['review', { ...BLOCK, scores: { review: 1.2, fraud: 1.3 } }],
    ['review', { ...BLOCK, scores: { review: 1.2 }, rest: 'x' }],
    [null, { ...BLOCK, scores: { rules: 1 }, rest: 'x' }],
    [null, { ...BLOCK, scores: { rules: 1 }, rest: '' }],
    // What is only supposed.
    [['ip'], { ...BLOCK, supposed: { ip: 1.5 } }],
    [null, { ...BLOCK, supposed: { ip: 1.4 } }],
    ['fraud', { ...BLOCK, scores: { fraud: 3 }, supposed: { ip: 3 } }],
    ['rules', { ...BLOCK, scores: { rules: 1 }, supposed: { ip: 3 } }],
    [null, { ...BLOCK, scores: { rules: 1 }, rest: 'x', supposed: { ip: 3 } }],
    // A list of reasons.
    ['ip', { ...BLOCK, scores: { ip: 3 }, isList: true }],
    ['ip', { ...BLOCK, scores: { ip: 3, fraud: 2 } }],
    [['ip', 'fraud'], { ...BLOCK, scores: { ip: 3, fraud: 2 }, isList: true }],
    [['ip'], { ...BLOCK, scores: { ip: 3, rules: 1 }, isList: true }],
    ['rules', { ...BLOCK, scores: { rules: 1 }, isList: true }],
    // What one class asks for.
    ['ip', { ...BLOCK, scores: { identity: 3, ip: 3 }, invoices: true }],
    [['identity', 'ip'], { ...BLOCK, scores: { identity: 3, ip: 3 } }],
    ['security', { ...BLOCK, scores: { identity: 3, security: 3 } }],
    [['identity', 'security'], { contentBlock: true, scores: { identity: 3, security: 3 } }],
    // By what the message does.
    [null, { scores: { ip: 3 } }],
    ['ip', { scores: { ip: 3 }, givesGround: true }],
    ['ip', { scores: { ip: 3 }, breaks: true }],
    [null, { scores: { ip: 3 }, givesGround: true, namesOrder: true }],
    ['ip', { scores: { ip: 3 }, namesOrder: true }, KNOWN],
    ['ip', { scores: { ip: 3 } }, DEVELOPER],
    [null, { scores: { ip: 3 } }, { role: 'seller' }],
    [null, { scores: { ip: 3 }, givesGround: true, lifted: true }, KNOWN],
    [null, { scores: { ip: 3, fraud: 3 } }],
    [null, { scores: { ip: 3 }, orderBlock: true }, KNOWN],
    [null, { scores: { fraud: 3 }, signIn: true }, KNOWN],
    ['ip', { scores: { ip: 3 }, warned: true }],
    ['ip', { scores: { ip: 3 }, contentBlock: true }],
    ['documents', { scores: { documents: 3 }, asked: 'x' }],
    // A document in a message that restricts nothing.
    [null, { scores: { rules: 1 }, warned: true }],
    ['rules', { scores: { rules: 1 }, warned: true, breaks: true }],
    ['rules', { scores: { rules: 1 }, warned: true }, KNOWN],
    ['rules', { scores: { rules: CAUSE }, warned: true }],
    [null, { scores: { review: 1.2 }, warned: true }],
    ['rules', { scores: { rules: 1 }, contentBlock: true }],
    [null, { scores: { rules: 1 }, givesGround: true }],
    [null, { scores: { review: 1.2 }, givesGround: true }],
    ['review', { scores: { review: 1.2 } }, KNOWN],
    ['review', { scores: { review: { best: 1.2, isCause: true } }, givesGround: true }],
    [['rules'], { scores: { rules: 1 } }, KNOWN],
    [['rules'], { scores: { rules: 1 }, breaks: true }],
    [null, { scores: { rules: 1 }, breaks: true, rest: 'x' }],
    [['fraud'], { scores: { rules: 1, fraud: 1.3 }, breaks: true }],
    ['rules', { scores: { rules: CAUSE }, givesGround: true }],
    ['rules', { scores: { rules: CAUSE } }, KNOWN],
    [null, { scores: { rules: CAUSE } }],
    [null, { givesGround: true }, KNOWN],
  ])('is named, left open or not there: %j in %j, %j', (wanted, found, options) => {
    const read = decide(found, options);
    const open = Array.isArray(wanted) ? wanted : [];
    const named = Array.isArray(wanted) ? null : wanted;
    expect([read.class, read.open]).toEqual([named, open]);
    // Words are shown of what is found, not of what is supposed.
    const words = scoresOf(found.scores ?? {});
    expect(read.words).toEqual((named ? [named] : open).map((name) => words.get(name)?.words ?? ''));
  });

  it('says whether it stands behind a causal word', () => {
    expect(decide({ ...BLOCK, scores: { ip: { isCause: true } } }).isCause).toBe(true);
    expect(decide({ ...BLOCK, scores: { ip: 3 } }).isCause).toBe(false);
    expect(decide({ ...BLOCK, scores: { ip: { ...UNPROVEN, isCause: true } } }).isCause).toBe(false);
  });

  it('comes with what the message announces', () => {
    expect(decide({ threat: 'It may be closed' })).toMatchObject({
      announces: 'It may be closed',
      typo: false,
      says: null,
    });
    expect(decide(BLOCK).announces).toBeNull();
  });
});

describe('the words of a message where no class fits', () => {
  it.each<[clause: string | null, Found, ReadNoticeOptions?]>([
    [null, BLOCK],
    ['x', { ...BLOCK, clause: 'x' }],
    ['x', { ...BLOCK, clause: 'x', rest: 'y' }],
    ['y', { ...BLOCK, rest: 'y' }],
    [null, { ...BLOCK, clause: 'x', scores: { ip: 3 } }],
    ['x', { ...BLOCK, clause: 'x', scores: { ip: UNPROVEN } }],
    [null, { ...BLOCK, rest: 'y', scores: { ip: UNPROVEN } }],
    [null, { ...BLOCK, clause: 'x', scores: { ip: 3, fraud: 3 } }],
    ['x', { ...BLOCK, clause: 'x', scores: { rules: 1 } }],
    [null, { ...BLOCK, clause: 'of the rules', scores: { rules: 1 } }],
    ['x', { ...BLOCK, clause: 'x', scores: { review: 1.2 } }],
    [null, { ...BLOCK, scores: { rules: 1 } }],
    ['y', { ...BLOCK, rest: 'y', scores: { rules: 1 } }],
    [null, { clause: 'x', rest: 'y' }],
    ['x', { clause: 'x' }, KNOWN],
  ])('are %j: %j', (clause, found, options) => expect(decide(found, options).clause).toBe(clause));

  it.each<[asks: string | null, Found]>([
    ['a card', { ...BLOCK, asks: 'a card' }],
    ['a card', { ...BLOCK, asks: 'a card', scores: { ip: UNPROVEN } }],
    [null, { ...BLOCK, asks: 'a card', clause: 'x' }],
    [null, { ...BLOCK, asks: 'a card', scores: { ip: 3 } }],
    [null, { asks: 'a card' }],
    [null, BLOCK],
  ])('tell what it asks for: %j of %j', (asks, found) => expect(decide(found).asks).toBe(asks));
});

describe('signs of a copy', () => {
  const signs = (...names: PhishingSign['sign'][]) =>
    new Map(names.map((sign): [string, PhishingSign] => [sign, { sign, words: sign }]));
  it.each<[wanted: string[], Found, string?]>([
    [[], BLOCK],
    [[], { signs: signs('link') }],
    [['link', 'greeting'], { signs: signs('link', 'greeting') }],
    [[], { signs: signs('urgent', 'greeting') }],
    [['urgent', 'greeting'], { signs: signs('urgent', 'greeting'), threatened: true }],
    [['urgent', 'link'], { signs: signs('urgent', 'link') }],
    [[], { signs: signs('urgent'), threatened: true }],
    [['brand-in-host'], {}, 'https://paypal-x.example'],
    [['link', 'host'], { signs: signs('link') }, 'https://other.example'],
    [[], {}, 'https://other.example'],
    // Of a message that warns of a stranger.
    [['data'], { ...BLOCK, scores: { security: 3 }, asked: 'verify' }],
    [['link', 'data'], { ...BLOCK, scores: { security: 3 }, asked: 'verify', signs: signs('link') }],
    [[], { ...BLOCK, scores: { security: 3 } }],
    [[], { ...BLOCK, scores: { security: UNPROVEN }, asked: 'verify' }],
    [[], { ...BLOCK, scores: { ip: 3 }, asked: 'verify' }],
    // Who is asked who they are, or warned, is known by name and sent no link.
    [['greeting'], { ...BLOCK, scores: { security: 3 }, signs: signs('greeting') }],
    [['greeting'], { ...BLOCK, scores: { identity: 3 }, signs: signs('greeting') }],
    [[], { ...BLOCK, scores: { ip: 3 }, signs: signs('greeting') }],
    [['link'], { ...BLOCK, scores: { security: 3 }, signs: signs('link') }],
    [['link'], { ...BLOCK, scores: { identity: 3 }, signs: signs('link') }],
    [[], { ...BLOCK, scores: { ip: 3 }, signs: signs('link') }],
    [[], { ...BLOCK, scores: { identity: 3 }, signs: signs('data') }],
  ])('are %j', (wanted, found, text) => {
    const { phishing } = decide(found, { domains: ['paypal.com'] }, text);
    expect(phishing.map(({ sign }) => sign)).toEqual(wanted);
  });

  it('hold the words that ask for something', () =>
    expect(decide({ ...BLOCK, scores: { security: 3 }, asked: 'please verify' }).phishing).toEqual([
      { sign: 'data', words: 'please verify' },
    ]));

  it('are hosts that hide another where no domain is known', () => {
    const text = 'https://paypal-x.example https://my-account.example';
    expect(decide({ signs: signs('link') }, {}, text).phishing.map(({ words }) => words)).toEqual([
      'link',
      'my-account.example',
    ]);
  });
});

describe('a cause that only the role tells', () => {
  const reading = (more: Partial<NoticeReading> = {}): NoticeReading => ({
    ...decide({ contentBlock: true }),
    ...more,
  });

  it.each<[words: string, Found, Partial<NoticeReading>?]>([
    ['x', { clause: 'x', rest: 'y', about: 'z' }],
    ['y', { rest: 'y', about: 'z' }],
    ['z', { about: 'z' }],
    ['x', { clause: 'x' }, { open: ['rules'] }],
    ['x', { clause: 'x' }, { open: ['rules', 'review'] }],
    ['x', { clause: 'x', namesContent: true }, { kind: 'restriction' }],
    ['x', { clause: 'x' }, { kind: 'warning' }],
  ])('is what is wrong with an app: %j of %j, %j', (words, found, more) => {
    const before = reading({ clause: 'x', asks: 'a card', ...more });
    expect(withFallback(before, findings(found), DEVELOPER)).toEqual({
      ...before,
      class: 'policy',
      open: [],
      words: [words],
      clause: null,
    });
  });

  it.each<[why: string, Found, Partial<NoticeReading>?, ReadNoticeOptions?]>([
    ['nothing is stated', {}],
    ['a class is named', { clause: 'x' }, { class: 'rules' }],
    ['a class is open', { clause: 'x' }, { open: ['ip'] }],
    ['a class is open beside a document', { clause: 'x' }, { open: ['rules', 'ip'] }],
    ['an account is closed', { clause: 'x' }, { kind: 'restriction' }],
    ['it is about a sign-in', { clause: 'x' }, { kind: 'sign-in' }],
    ['something was lifted', { clause: 'x', lifted: true }],
    ['one of several is meant', { clause: 'x', isList: true }],
    ['the role is another', { clause: 'x' }, {}, { role: 'seller' }],
    ['the role is none', { clause: 'x' }, {}, { role: 'constructor' }],
    ['no role is known', { clause: 'x' }, {}, {}],
  ])('is none where %s', (_, found, more, options = DEVELOPER) => {
    const before = reading(more);
    expect(withFallback(before, findings(found), options)).toEqual(before);
  });
});
