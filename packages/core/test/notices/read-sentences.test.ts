import { describe, expect, it } from 'vitest';
import { indexOf } from '../../src/notices/pattern-index.ts';
import { type Findings, readSentences } from '../../src/notices/read-sentences.ts';
import { SMALL } from './small-notices.ts';

const read = (text: string, { isKnown = false, role = '', tolerant = false } = {}): Findings =>
  readSentences(text, indexOf(SMALL), isKnown, role, tolerant);

/** The heaviest sentence of each class. */
const weights = (scores: Findings['scores']): Record<string, number> =>
  Object.fromEntries([...scores].map(([name, { best }]) => [name, Math.round(best * 1000) / 1000]));

describe('the words of a message', () => {
  it.each([
    ['', 0],
    ['One two. Three', 3],
    ['アカウント ok', 3.5],
  ])('are counted, two characters of Japanese as one: %j', (text, count) =>
    expect(read(text).wordCount).toBe(count),
  );

  it('are read with a letter wrong only where that is wanted', () => {
    expect(weights(read('A counterfiet bag.').scores)).toEqual({});
    expect(weights(read('A counterfiet bag.', { tolerant: true }).scores)).toEqual({ ip: 3 });
  });

  it('tell the first sign of each kind', () => {
    const text =
      'Dear customer, click here. Click Here within 12 hours: enter your password. Your Password, dear user.';
    expect([...read(text).signs.values()]).toEqual([
      { sign: 'link', words: 'click here' },
      { sign: 'greeting', words: 'Dear customer' },
      { sign: 'urgent', words: 'within 12 hours' },
      { sign: 'data', words: 'your password' },
    ]);
    expect(read('Hello.').signs.size).toBe(0);
  });
});

const NO_BLOCK = {
  accountBlock: false,
  contentBlock: false,
  orderBlock: false,
  looseBlock: false,
  lifted: false,
};
const THREAT = 'Your account may be suspended';

describe('what a message does', () => {
  it.each<[text: string, block: Partial<Findings>]>([
    ['Hello.', {}],
    ['Your account was suspended.', { accountBlock: true }],
    ['Your listing was suspended.', { contentBlock: true }],
    ['Your order was suspended.', { orderBlock: true }],
    ['It was suspended.', { looseBlock: true }],
    ['Your account and your listing were suspended.', { accountBlock: true }],
    ['The listing of your order was suspended.', { contentBlock: true }],
    ['Was your account suspended?', {}],
    ['Why was your account suspended?', { accountBlock: true }],
    ['Why was your account suspended a b c d?', { accountBlock: true }],
    ['Why was your account suspended a b c d e?', {}],
    ['We never ask: your account was suspended.', { accountBlock: true }],
    ['Your account may be suspended.', { threat: THREAT }],
    ['Your account may be suspended. Your account will be suspended.', { threat: THREAT }],
    ['Your account will be suspended.', { threat: 'Your account will be suspended' }],
    [
      'If it is yours, your account is suspended. Ok.',
      { threat: 'If it is yours, your account is suspended' },
    ],
    ['Usually an account is suspended.', {}],
    ['Usually an account may be suspended.', {}],
    ['It may be suspended.', {}],
    ['May your account be suspended?', {}],
    ['Your account is reinstated.', { lifted: true }],
    ['Your suspended account is reinstated.', { lifted: true }],
    ['Your account was suspended. It is reinstated.', { lifted: true }],
    ['It was suspended. It is reinstated.', { lifted: true }],
    ['Your listing was suspended. It is reinstated.', { lifted: true, contentBlock: true }],
    ['Your account is reinstated. Your account was suspended.', { accountBlock: true }],
    ['Your account is reinstated. Your listing was suspended.', { lifted: true, contentBlock: true }],
    ['If your account is reinstated, write.', {}],
    ['Your account may be reinstated.', {}],
    ['Your account will be reinstated.', {}],
    ['Usually an account is reinstated.', {}],
    ['We never ask a reinstated account.', {}],
    ['Is your account reinstated?', {}],
  ])('is told by its sentences: %s', (text, block) =>
    expect(read(text)).toMatchObject({ ...NO_BLOCK, threat: null, ...block }),
  );

  it.each<[text: string, field: keyof Findings, value: unknown]>([
    ['Your account is at risk.', 'warned', true],
    ['It is at risk to be suspended.', 'warned', true],
    ['Your bus is at risk.', 'warned', false],
    ['Your account is here. A bus is at risk.', 'warned', false],
    ['Your account is at risk. Hello.', 'warned', true],
    ['Please provide a card. Please Provide two.', 'asked', 'Please provide'],
    ['Hello.', 'asked', null],
    ['Hello. Your order is here.', 'namesOrder', true],
    ['Your order is here. Hello.', 'namesOrder', true],
    ['Your order defects are many.', 'namesOrder', false],
    ['A failed login. Hello.', 'signIn', true],
    ['Hello. A login.', 'signIn', false],
    ['An invoice. Hello.', 'invoices', true],
    ['Hello.', 'invoices', false],
    ['It is permanently closed. Hello.', 'threatened', true],
    ['Hello.', 'threatened', false],
    ['A listing is here. Hello.', 'namesContent', true],
    ['A listing may be here.', 'namesContent', true],
    ['My listing is here.', 'namesContent', false],
    ['My listing was suspended.', 'namesContent', true],
    ['My listing is gone because of a bus.', 'namesContent', true],
    ['Is a listing here?', 'namesContent', false],
    ['We never ask for a listing.', 'namesContent', false],
    ['A bus is here.', 'namesContent', false],
    ['A listing is here. A listing is there.', 'about', 'A listing is here'],
    ['A listing was suspended.', 'about', null],
    ['A listing may be here.', 'about', null],
    ['A bus is here.', 'about', null],
    ['One of the following. Hello.', 'isList', true],
    ['Hello.', 'isList', false],
    ['It was fraud or counterfeit. Hello.', 'isList', true],
    ['Contact us: fraud or counterfeit.', 'isList', false],
    ['Contact us: suspended, fraud or counterfeit.', 'isList', true],
    ['Contact us: it may be suspended, fraud or counterfeit.', 'isList', false],
    ['Contact us because of fraud or counterfeit.', 'isList', true],
    ['Why did this happen? Contact us: fraud or counterfeit.', 'isList', true],
  ])('is seen in what it names: %s %s', (text, field, value) => expect(read(text)[field]).toBe(value));

  it.each<[text: string, asks: string | null]>([
    ['Hello. Please provide a card. Please provide two.', 'Please provide a card'],
    ['Your valid card is wanted. Please provide it.', 'Your valid card is wanted'],
    ['Please provide a card, it will be read.', 'Please provide a card, it will be read'],
    ['If you can, please provide a card.', null],
    ['Please provide a card, it may be read.', null],
    ['Can you please provide a card?', null],
    ['My bus: please provide a card.', null],
    ['We never ask, please provide a card.', null],
    ['A chargeback.', null],
    [`Please provide a${' card'.repeat(60)}`, `Please provide a${' card'.repeat(44)} car…`],
  ])('may be to ask for something: %s', (text, asks) => expect(read(text).asks).toBe(asks));
});

describe('the weight of a class in its sentence', () => {
  it.each<[text: string, scores: Record<string, number>]>([
    ['Counterfeit bags.', { ip: 3 }],
    ['It was because of counterfeit bags.', { ip: 4.8 }],
    ['Counterfeit bags, so this ends.', { ip: 4.8 }],
    ['Since you sold counterfeit bags.', { ip: 4.8 }],
    ['They told me counterfeit bags.', { ip: 4.8 }],
    ['It is suspended for counterfeit bags.', { ip: 4.8 }],
    ['It may be counterfeit.', { ip: 1.5 }],
    ['It will be counterfeit.', { ip: 1.5 }],
    ['It may be because of counterfeit bags.', { ip: 4.8 }],
    ['Why did this happen? Counterfeit bags.', { ip: 4.8 }],
    ['Why did this happen? It may be counterfeit.', { ip: 4.8 }],
    ['Contact us: counterfeit bags.', { ip: 0.75 }],
    ['Contact us: it may be counterfeit.', { ip: 0.375 }],
    ['Contact us since you sold counterfeit bags.', { ip: 0.75 }],
    ['Contact us because of counterfeit bags.', { ip: 4.8 }],
    ['Contact us: counterfeit bags, so this ends.', { ip: 4.8 }],
    ['Contact us: counterfeit bags, suspended.', { ip: 3 }],
    ['Contact us: counterfeit bags may be suspended.', { ip: 0.375 }],
    ['Why did this happen? Contact us: counterfeit bags.', { ip: 4.8 }],
    ['Are they counterfeit?', {}],
    ['I have counterfeit bags.', {}],
    ['We never ask about counterfeit bags.', {}],
    ['You never ask permission.', { policy: 3 }],
    ['If they are counterfeit.', {}],
    ['Usually they are counterfeit.', {}],
    // A class beside the block, before a causal word with nothing behind it.
    ['Under counterfeit laws we suspended it because of a bus.', {}],
    ['Counterfeit bags came because of a bus.', { ip: 4.8 }],
    ['Counterfeit bags may be suspended because of a bus.', { ip: 4.8 }],
    ['You refused all terms.', {}],
    ['All terms.', { rules: 1 }],
    ['A third party app.', { policy: 3 }],
  ])('%s', (text, scores) => expect(weights(read(text).scores)).toEqual(scores));

  it('is that of a cause where it is told as one', () => {
    const isCause = (text: string) => read(text).scores.get('ip')?.isCause;
    expect(isCause('Counterfeit bags.')).toBe(false);
    expect(isCause('It was because of counterfeit bags.')).toBe(true);
    expect(isCause('Why did this happen? Counterfeit bags.')).toBe(true);
    expect(isCause('Contact us since you sold counterfeit bags.')).toBe(false);
  });

  it('depends on the role for a program of others', () =>
    expect(weights(read('A third party app.', { role: 'player' }).scores)).toEqual({ manipulation: 3 }));

  it('names accounts where the sentence says little else', () => {
    const isProven = (text: string) => read(text).scores.get('multiple-accounts')?.isProven;
    expect(isProven('You have a second account here.')).toBe(true);
    expect(isProven('You have a second account here now.')).toBe(false);
  });

  it('is kept apart for what is only supposed', () => {
    const { scores, supposed } = read(
      'If they are counterfeit. A chargeback. It was because, if it was fraud.',
    );
    expect([weights(scores), weights(supposed)]).toEqual([{ chargeback: 3 }, { ip: 3, fraud: 3 }]);
    expect(supposed.get('fraud')?.isCause).toBe(false);
  });

  it('grows where the next sentence points to it', () => {
    const pointed = (next: string) => weights(read(`Two chargebacks came. ${next}`).scores);
    expect(pointed('Because of this, it was suspended.')).toEqual({ chargeback: 4.8 });
    expect(pointed('Because of this, hello.')).toEqual({ chargeback: 3 });
    expect(pointed('It was suspended.')).toEqual({ chargeback: 3 });
    expect(pointed('Hello. Because of this, it was suspended.')).toEqual({ chargeback: 3 });
  });
});

describe('a cause in the words of the message', () => {
  it.each<[text: string, clause: string | null]>([
    ['Your account was suspended because of a lapse. It was suspended because of a bus.', 'a lapse'],
    ['It was because of a lapse.', null],
    ['It was suspended. It was because of a lapse.', 'a lapse'],
    ['It was suspended. Hello. It was because of a lapse.', null],
    ['Why did this happen? It was because of a lapse.', 'a lapse'],
    ['It was suspended because of fraud.', null],
    ['It was suspended because of rudeness.', 'rudeness'],
    ['It was suspended because you broke rules.', 'you broke rules'],
    ['Unpaid fees. It was suspended because your valid card lapsed.', 'your valid card lapsed'],
    ['It may be suspended because of a lapse.', null],
    ['It was suspended. Usually it is because of a lapse.', null],
    ['It was suspended. Contact us since you are late.', null],
    ['It was suspended. Contact us because of a lapse.', 'a lapse'],
    ['Why did this happen? A big lapse. A big bus.', 'A big lapse'],
    ['Why did this happen? A lapse.', null],
    ['Why did this happen? A lapse. A big bus.', null],
    ['Why did this happen? Usually a big lapse.', null],
    ['Why did this happen? Fraud was seen here.', null],
    ['Why did this happen? Some rudeness of yours.', 'Some rudeness of yours'],
    ['Why did this happen. Why did this happen here.', null],
    ['Why did this happen? We never ask. A big lapse.', null],
    ['Why did this happen? I have seen it. A big lapse.', null],
    ['Why did this happen? Is it so? A big lapse.', null],
    ['Why did this happen to my bus. A big lapse.', 'A big lapse'],
    ['Why did this happen a b c d e. A big lapse.', 'A big lapse'],
    ['Why did this happen a b c d e f. A big lapse.', null],
    ['A big lapse.', null],
    ['It is one of the following. A big lapse.', 'A big lapse'],
    ['It is fraud, one of the following. A big lapse.', null],
    ['It is rudeness, one of the following. A big lapse.', 'A big lapse'],
    ['The bus of yours is gone. Because of this, it was suspended.', 'The bus of yours is gone'],
    ['Hello to you. Because of this, it was suspended.', 'Hello to you'],
    ['Hello you. Because of this, it was suspended.', null],
    ['The bus is gone. Because of this, hello.', null],
    ['The bus is gone because of fraud. Because of this, it was suspended.', null],
    ['It was suspended because of a lapse. The bus is gone. Because of this, it was suspended.', 'a lapse'],
    ['Because of this, it was suspended.', null],
    [`The${' bus'.repeat(70)}. Because of this, it was suspended.`, `The${' bus'.repeat(59)} …`],
  ])('%s', (text, clause) => expect(read(text).clause).toBe(clause));

  it('is one without a block where the account is known to be restricted', () => {
    const clause = (text: string) => read(text, { isKnown: true }).clause;
    expect(clause('It was because of a lapse.')).toBe('a lapse');
    expect(clause('It may be because of a lapse.')).toBeNull();
    expect(clause('The lapse is a big one.')).toBeNull();
  });

  it.each<[text: string, rest: string | null]>([
    ['You broke rules regarding rental. You broke rules regarding buses.', 'rental'],
    ['You broke rules regarding fraud.', null],
    ['You broke rules regarding rudeness.', 'rudeness'],
    ['You broke nothing regarding rental.', null],
    ['Contact us: you broke rules regarding rental.', null],
    ['If you broke rules regarding rental.', null],
  ])('may stand behind a document: %s', (text, rest) => expect(read(text).rest).toBe(rest));
});

describe('the ground of a message', () => {
  it.each<[text: string, isGiven: boolean]>([
    ['Too many frauds. Hello.', true],
    ['It was because of fraud.', true],
    ['Fraud was seen.', false],
    ['Too many buses.', false],
    ['Fraud was seen. Too many buses.', true],
    ['It may be fraud. Too many buses.', true],
    ['Rudeness was seen. Too many buses.', false],
    ['Fraud was seen. Hello. Too many buses.', false],
    ['It may be too many frauds.', false],
    ['It may be because of fraud.', true],
    ['Contact us: too many frauds.', false],
    ['Too many reviews.', false],
    ['They told me fraud.', true],
  ])('is given where a class stands with one: %s', (text, isGiven) =>
    expect(read(text).givesGround).toBe(isGiven),
  );

  it.each<[text: string, breaks: boolean]>([
    ['They told me you broke rules. Hello.', true],
    ['Your account broke rules because of it.', true],
    ['A listing broke rules because of it.', true],
    ['Since you broke rules.', true],
    ['It broke rules because of it.', false],
    ['Your account broke rules.', false],
    ['Your account broke rules too many times.', true],
    ['Your account broke rules, it may be too many times.', false],
    ['Your account broke nothing because of it.', false],
    ['Contact us: your account broke rules too many times.', false],
  ])('may be a document that was broken: %s', (text, breaks) => expect(read(text).breaks).toBe(breaks));
});
