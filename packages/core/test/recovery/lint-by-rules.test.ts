import { describe, expect, it } from 'vitest';
import { type AppealContext, lintAppeal } from '../../src/index.ts';
import type { AppealNeed, AppealWording } from '../../src/ruleset/guide-language.generated.ts';
import type { AppealRules } from '../../src/ruleset/ruleset.generated.ts';
import { PAGE } from './small-guide.ts';

const said = (code: string) => ({ message: `About ${code}.`, better: `Better than ${code}.` });
const messageOf = (code: string, level: 'problem' | 'advice' = 'problem') => [code, { level, ...said(code) }];
const MESSAGES: AppealRules['messages'] = Object.fromEntries([
  ...['empty', 'too-long', 'card-number', 'shouting', 'appeal-pending', 'other-language'].map((code) =>
    messageOf(code),
  ),
  messageOf('longer-than-aim', 'advice'),
  messageOf('missing-order-numbers'),
]);

/** Rules that find nothing in a text of ordinary length, but for what is given. */
const rulesWith = (parts: Partial<AppealRules> = {}): AppealRules => ({
  lang: 'en',
  length: { aim: 100, most: 200, sources: PAGE },
  wordings: [],
  needs: [],
  evidence: ['attached'],
  orderWords: ['order'],
  tells: { words: ['the'], share: 0, from: 1000 },
  facts: ['three', 'half a dozen'],
  messages: MESSAGES,
  sources: {},
  ...parts,
});
const wordingOf = (code: string, match: AppealWording['match'], more: Partial<AppealWording> = {}) => ({
  code,
  match,
  level: 'problem' as const,
  ...said(code),
  ...more,
});
const needOf = (code: string, match: AppealNeed['match'], more: Partial<AppealNeed> = {}) => ({
  code,
  match,
  level: 'problem' as const,
  ...said(code),
  ...more,
});

// A reason that is not about orders.
const SECURITY: AppealContext = { reason: 'security' };
const findingsIn = (text: string, parts: Partial<AppealRules> = {}, context: AppealContext = SECURITY) =>
  lintAppeal(text, rulesWith(parts), context).findings;
const codesIn = (...given: Parameters<typeof findingsIn>): string[] =>
  findingsIn(...given).map(({ code }) => code);
/** The words that a code was found in. */
const placesOf = (code: string, text: string, parts: Partial<AppealRules> = {}): string[] =>
  findingsIn(text, parts)
    .filter((found) => found.code === code)
    .map(({ start, end }) => text.slice(start, end));

describe('the length of a draft', () => {
  const length = { aim: 3, most: 5, sources: PAGE };
  it.each([
    ['as many words as are aimed at', 'one two three', []],
    ['one more', 'one two three four', ['longer-than-aim']],
    ['as many as may be', 'one two three four five', ['longer-than-aim']],
    ['more than may be', 'one two three four five six', ['too-long']],
    ['marks that are no words', ' one  -  two\n…\tthree ', []],
    ['words of several parts', "e-mail isn't seller's", []],
    ['no word', ' - !', ['empty']],
    ['nothing', '', ['empty']],
  ])('is counted in words: %s', (_, text, codes) => {
    expect(codesIn(text, { length })).toEqual(codes);
  });

  it('is told with the words, and advice alone leaves the draft as good as it is', () => {
    const told = (text: string) => {
      const { ok, words } = lintAppeal(text, rulesWith({ length }), SECURITY);
      return [words, ok];
    };
    expect(told('one two three')).toEqual([3, true]);
    expect(told('one two three four')).toEqual([4, true]);
    expect(told('one two three four five six')).toEqual([6, false]);
    expect(told('')).toEqual([0, false]);
  });

  it('is no place in the text, but all of it', () => {
    expect(findingsIn('one two three four', { length })).toEqual([
      { code: 'longer-than-aim', level: 'advice', start: 0, end: 18, ...said('longer-than-aim') },
    ]);
  });

  it('of nothing asks for nothing that is missing', () => {
    expect(codesIn('', { needs: [needOf('missing', ['sorry'])] }, {})).toEqual(['empty']);
  });
});

describe('what is checked in any language', () => {
  it('is whether an appeal is open', () => {
    const codes = (context: AppealContext) => codesIn('Hello.', {}, { ...SECURITY, ...context });
    expect(codes({})).toEqual([]);
    expect(codes({ pendingAppeals: 0 })).toEqual([]);
    expect(codes({ pendingAppeals: 1 })).toEqual(['appeal-pending']);
    expect(codes({ pendingAppeals: 2 })).toEqual(['appeal-pending']);
  });

  it('is whether it holds a card number that is no order of the account', () => {
    const text = 'It is 4111111111111111.';
    expect(placesOf('card-number', text)).toEqual(['4111111111111111']);
    expect(codesIn(text, {}, { ...SECURITY, orderIds: ['4111111111111111'] })).toEqual([]);
    expect(codesIn(`Order ${text.slice(6)}`)).toEqual([]);
  });

  it('is not told of where the language has no words for it', () => {
    expect(codesIn('', { messages: {} }, { pendingAppeals: 1 })).toEqual([]);
    expect(lintAppeal('', rulesWith({ messages: {} })).ok).toBe(true);
  });

  it.each([
    ['No!', []],
    ['No!!', ['!!']],
    ['No!!! Why????', ['!!!', '????']],
    ['Why??', []],
    ['Why?!', []],
    ['Why?!?', ['?!?']],
    ['Why?!!', ['?!!']],
    ['!a! ?b?', []],
  ])('are rows of marks: %s', (text, places) => {
    expect(placesOf('shouting', text)).toEqual(places);
  });

  it.each([
    ['three words, one of five letters', 'AB CD EFGHI.', ['AB CD EFGHI']],
    ['three short words', 'AB CD EFGH.', []],
    ['three short words and a letter', 'AB CD EFGH A', []],
    ['four short words', 'AB CD EFGH AB', ['AB CD EFGH AB']],
    ['two long words', 'HELLO WORLD!', []],
    ['two long words and a letter', 'I HELLO WORLD', []],
    ['a letter between them', 'HELLO I WORLD', []],
    ['a long word before all of them', 'HELLO A AB CD EF', []],
    ['a long word after them', 'AB CD EF A HELLO', ['AB CD EF']],
    ['the beginning of another word', 'HELLO THERE USAir', []],
    ['the end of another word', 'eHELLO THERE USA', []],
    ['words after the end of another', 'eHELLO THERE USA NOW', ['THERE USA NOW']],
    ['a digit before them', '7HELLO THERE USA', []],
    ['a digit behind them', 'HELLO THERE USA7', []],
    ['a mark between them', 'HELLO, THERE USA', []],
    ['several lines', 'Now\nHELLO \t THERE\nUSA: go', ['HELLO \t THERE\nUSA']],
    ['all long words once', 'PLEASE RETURN OUR MONEY', ['PLEASE RETURN OUR MONEY']],
    ['two rows', 'HELLO THERE USA A PLEASE GIVE BACK', ['HELLO THERE USA', 'PLEASE GIVE BACK']],
    ['two sentences', 'HELLO THERE USA, and PLEASE GIVE BACK.', ['HELLO THERE USA', 'PLEASE GIVE BACK']],
    ['ordinary letters', 'Hello There Usa, please give back.', []],
  ])('are capitals in a row: %s', (_, text, places) => {
    expect(placesOf('shouting', text)).toEqual(places);
  });
});

describe('a draft in another language', () => {
  const tells = { words: ['the', 'and'], share: 0.25, from: 4 };
  const parts = { tells, needs: [needOf('missing', ['sorry'])] };
  it.each([
    ['too short to tell', 'uno dos tres', 'missing'],
    ['just long enough', 'uno dos tres cuatro', 'other-language'],
    ['with as many words of this one as the least share', 'the dos tres cuatro', 'missing'],
    ['with fewer than that', 'the dos tres cuatro cinco', 'other-language'],
    ['with any of the words', 'And the dos tres cuatro cinco seis', 'missing'],
    ['of which a word has several parts', 'the dos-tres cuatro-cinco seis-siete', 'missing'],
    ['long enough by its parts', 'dos-tres cuatro-cinco', 'other-language'],
  ])('%s', (_, text, code) => {
    expect(codesIn(text, parts)).toEqual([code]);
  });

  it('is checked for what needs no words', () => {
    expect(codesIn('uno dos tres 4111111111111111!!', parts)).toEqual([
      'other-language',
      'card-number',
      'shouting',
    ]);
  });
});

describe('a wording', () => {
  it('is shown where it stands, as its rules say', () => {
    const rules = { wordings: [wordingOf('angry', ['so angry', 'furious'])] };
    expect(findingsIn('I am so angry.', rules)).toEqual([
      { code: 'angry', level: 'problem', start: 5, end: 13, ...said('angry') },
    ]);
    expect(placesOf('angry', 'Furious! I am SO ANGRY. So, angry; furious', rules)).toEqual([
      'Furious',
      'SO ANGRY',
      'So, angry',
      'furious',
    ]);
  });

  it('of several words in any order stands within four words', () => {
    const rules = { wordings: [wordingOf('accusing', [['you', 'thieves']])] };
    expect(placesOf('accusing', 'Thieves are all you', rules)).toEqual(['Thieves are all you']);
    expect(codesIn('Thieves are all of you', rules)).toEqual([]);
  });

  it.each([
    ['without evidence', 'So unfair.', {}, true],
    ['beside evidence', 'So unfair, see what is attached.', {}, false],
    ['beside evidence that is told of', 'So unfair.', { newEvidence: true }, false],
    ['beside none that is told of', 'So unfair.', { newEvidence: false }, true],
    ['beside evidence in the text only', 'So unfair, see what is attached.', { newEvidence: false }, false],
  ])('that evidence excuses: %s', (_, text, context, isFound) => {
    const wordings = [wordingOf('unfair', ['unfair'], { unlessEvidence: true }), wordingOf('so', ['so'])];
    expect(codesIn(text, { wordings }, { ...SECURITY, ...context })).toEqual(
      isFound ? ['so', 'unfair'] : ['so'],
    );
  });

  it.each([
    ['I use another account', true],
    ['I never use another account', false],
    ['Never will I use another account', false],
    ['Never in life will I use another account', true],
    ['Another account never', true],
    ['I will not, or not now, open another account', false],
    ['I never use another account but do use another account', true],
  ])('that words before it excuse: %s', (text, isFound) => {
    const wordings = [wordingOf('other', ['another account'], { unless: ['never', ['not', 'open']] })];
    expect(codesIn(text, { wordings })).toEqual(isFound ? ['other'] : []);
  });

  it.each([
    ['the longest', 'I am very angry now', ['very angry', 'i am very angry'], ['I am very angry']],
    ['the longest, which ends in the other', 'a bb c dd', ['dd', 'bb c', 'a bb', 'c dd'], ['a bb', 'c dd']],
    ['the first of equals', 'aa bb cc', ['bb cc', 'aa bb'], ['aa bb']],
    ['the longest, into which another reaches', 'a bbb cccc', ['a bbb', 'bbb cccc'], ['bbb cccc']],
    ['the longest, out of which another reaches', 'aaaa bbb c', ['aaaa bbb', 'bbb c'], ['aaaa bbb']],
    ['each that stands by itself', 'aa bb', ['aa', 'bb'], ['aa', 'bb']],
    ['each again', 'aa bb aa', ['aa'], ['aa', 'aa']],
  ])('is shown once, %s', (_, text, match, places) => {
    expect(placesOf('one', text, { wordings: [wordingOf('one', match)] })).toEqual(places);
  });
});

describe('a gap of a template', () => {
  const rules = { wordings: [wordingOf('placeholder', ['your name'])] };
  const a = (count: number): string => 'a'.repeat(count);

  it.each([
    ...['[order numbers]', '[No]', '[Ä1]', '[ date ]', '[x, 12.3.]', `[${a(121)}]`],
    ...['[...]', '[..]', '[…]', '[ ... ]', '[ …]', '[.. ]'],
    ...['<Name>', '<N>', '<Your Name>', '<Émile>', `<N${a(40)}>`],
    ...['{date}', '{{date}}', '{{ date }}', '{   order_number }', '{d}', `{d${a(40)}}`, '___', '_____'],
  ])('is %s', (gap) => {
    expect(placesOf('placeholder', `On (${gap}) it came.`, rules)).toEqual([gap]);
  });

  it.each([
    ...['[]', '[x]', '[1]', '[12 May]', '[  date]', '[da\nte]', `[${a(123)}]`, '[.]', '[....]', '[...  ]'],
    ...['[  …]', '[……]', '[ ]', '(date)'],
    ...['<name>', '<>', '<Name1>', '<1>', '<Name', `<N${a(41)}>`],
    ...['{}', '{1}', '{    date}', '{date1}', '{_date}', '{date', `{d${a(41)}}`, '__', '_'],
  ])('is not %j', (text) => {
    expect(placesOf('placeholder', `On (${text}) it came.`, rules)).toEqual([]);
  });

  it('is shown with its marks, once, and by the code that is about gaps only', () => {
    expect(placesOf('placeholder', 'I am [Your Name], your name, ____[Name].', rules)).toEqual([
      '[Your Name]',
      'your name',
      '____',
      '[Name]',
    ]);
    expect(codesIn('I am [Name].', { wordings: [wordingOf('other', ['x'])] })).toEqual([]);
  });
});

describe('what is missing', () => {
  it.each<[string, Partial<AppealNeed>, AppealContext, boolean]>([
    ['of any reason', {}, SECURITY, true],
    ['of an unknown reason', {}, {}, true],
    ['of its reasons', { reasons: ['fraud', 'security'] }, SECURITY, true],
    ['of other reasons', { reasons: ['fraud'] }, SECURITY, false],
    ['of other reasons, as this one may be', { reasons: ['fraud'] }, {}, true],
    ['but for others', { notFor: ['fraud'] }, SECURITY, true],
    ['but for this one', { notFor: ['fraud', 'security'] }, SECURITY, false],
    ['but for one that this may be', { notFor: ['fraud'] }, {}, true],
    ['of its reasons, but for this one', { reasons: ['security'], notFor: ['security'] }, SECURITY, false],
  ])('is asked for where the reason needs it: %s', (_, more, context, isAsked) => {
    const codes = codesIn('Hello 12345678.', { needs: [needOf('missing', ['sorry'], more)] }, context);
    expect(codes).toEqual(isAsked ? ['missing'] : []);
  });

  it('is what no wording of it says', () => {
    const needs = [needOf('missing', ['sorry', ['i', 'promise']])];
    expect(findingsIn('Hello.', { needs })).toEqual([
      { code: 'missing', level: 'problem', start: 0, end: 6, ...said('missing') },
    ]);
    expect(codesIn('I am sorry.', { needs })).toEqual([]);
    expect(codesIn('I do so promise it.', { needs })).toEqual([]);
    expect(codesIn('I do hereby and so promise it.', { needs })).toEqual(['missing']);
  });

  const pair = [
    needOf('missing-a', ['sorry'], { together: 'missing-b' }),
    needOf('missing-b', ['never again'], { together: 'missing-a' }),
    needOf('missing-c', ['thanks']),
    needOf('missing-d', ['regards'], { level: 'advice' }),
  ];
  it.each<[string, Record<string, string>]>([
    [
      'Hello.',
      { 'missing-a': 'problem', 'missing-b': 'problem', 'missing-c': 'problem', 'missing-d': 'advice' },
    ],
    ['Sorry.', { 'missing-b': 'advice', 'missing-c': 'problem', 'missing-d': 'advice' }],
    ['Never again.', { 'missing-a': 'advice', 'missing-c': 'problem', 'missing-d': 'advice' }],
    ['Sorry, never again, thanks.', { 'missing-d': 'advice' }],
    ['Sorry, never again, thanks, regards.', {}],
  ])('may be one of two that go together, not both: %s', (text, levels) => {
    const found = findingsIn(text, { needs: pair }).map(({ code, level }) => [code, level]);
    expect(Object.fromEntries(found)).toEqual(levels);
  });
});

describe('the number of an order', () => {
  const level = (text: string, context: AppealContext = {}): string | undefined => {
    const [found, ...more] = findingsIn(text, {}, context);
    expect(more).toEqual([]);
    return found && `${found.code} ${found.level} ${found.start}-${found.end}`;
  };
  const ABOUT = { reason: 'buyer-protection-abuse' };

  it('is a must where the reason is about orders and no figure is told, else advice', () => {
    expect(level('It came late.', ABOUT)).toBe('missing-order-numbers problem 0-13');
    expect(level('It came late.')).toBe('missing-order-numbers advice 0-13');
    expect(level('It came late.', SECURITY)).toBeUndefined();
    expect(level('It came 5 days late.', ABOUT)).toBe('missing-order-numbers advice 0-20');
    expect(level('It came 15 days late.', ABOUT)).toBe('missing-order-numbers advice 0-21');
    expect(level('Three came late.', ABOUT)).toBe('missing-order-numbers advice 0-16');
    expect(level('Half a dozen came.', ABOUT)).toBe('missing-order-numbers advice 0-18');
    expect(level('It came 5x late to a7.', ABOUT)).toBe('missing-order-numbers problem 0-22');
  });

  it.each([
    ['12345678', true],
    ['123456789', true],
    ['1234567', false],
    ['A12345678', false],
    ['1-12345', true],
    ['12-34567-12345', true],
    ['1-1234', false],
    ['a-12345', false],
    ['2026-03-05', false],
  ])('is known by its digits: %s', (number, isNamed) => {
    expect(level(`It is ${number}.`) === undefined).toBe(isNamed);
  });

  it('is any of the account', () => {
    const context = { orderIds: ['B-1', 'A-77'] };
    expect(level('It is a-77.', context)).toBeUndefined();
    expect(level('It is b-1.', context)).toBeUndefined();
    expect(level('It is a-78.', context)).toBe('missing-order-numbers advice 0-11');
  });

  it.each(['', '--', ' '])('is not named by one that is neither letter nor digit: "%s"', (id) => {
    expect(level('It came late.', { orderIds: [id] })).toBe('missing-order-numbers advice 0-13');
  });
});

describe('the findings of a draft', () => {
  it('are problems first, each by its place, and of one place by their codes', () => {
    const wordings = [
      wordingOf('d', ['first'], { level: 'advice' }),
      wordingOf('c', ['second']),
      wordingOf('b', ['third']),
      wordingOf('e', ['second']),
      wordingOf('a', ['second']),
      wordingOf('f', ['third'], { level: 'advice' }),
      wordingOf('g', ['first'], { level: 'advice' }),
    ];
    expect(codesIn('first second third', { wordings })).toEqual(['a', 'c', 'e', 'b', 'd', 'g', 'f']);
    expect(codesIn('first second third', { wordings: [...wordings].reverse() })).toEqual([
      'a',
      'c',
      'e',
      'b',
      'd',
      'g',
      'f',
    ]);
  });

  it('of one code and place stay in the order of the rules', () => {
    const wordings = ['one', 'other'].map((message) => ({ ...wordingOf('a', ['x']), message }));
    expect(findingsIn('x', { wordings }).map(({ message }) => message)).toEqual(['one', 'other']);
  });
});
