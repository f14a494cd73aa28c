import type { AppealContext } from '../../src/index.ts';

export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly context?: AppealContext;
  /** Codes of the problems, sorted; advice is not listed. */
  readonly problems: readonly string[];
}

const DISPUTES: AppealContext = { reason: 'buyer-protection-abuse' };
const PAYMENT: AppealContext = { reason: 'payment-chargeback' };
const SECURITY: AppealContext = { reason: 'security' };
/** Facts, acknowledgement and prevention; what the cases below spoil. */
const GOOD =
  'In the week from 2 March I opened six disputes, orders 8099000000000011 to 8099000000000016, because six sellers sent the wrong item. I should have written to each seller first. From now on I will contact the seller and wait for an answer before I open a dispute. Screenshots of all six orders are attached. Please review the restriction.';
/** The good draft, lengthened to so many words. */
const many = (words: number): string =>
  `${GOOD} ${Array.from({ length: words - GOOD.split(' ').length }, (_, i) => (i % 3 === 0 ? 'of' : `Detail${i}`)).join(' ')}`;

/** Drafts written for the tests, with what is wrong in each. */
export const DRAFTS: readonly Draft[] = [
  { name: 'the whole of it', text: GOOD, context: DISPUTES, problems: [] },
  {
    name: "the guide's good example, in other words",
    text: 'I opened 6 disputes in a single week because 6 sellers shipped the wrong articles. I should have written to the sellers first instead of opening all of them at once.',
    context: DISPUTES,
    problems: [],
  },
  {
    name: "the guide's bad example, in other words",
    text: 'It is so unfair, I have done nothing wrong!',
    context: DISPUTES,
    problems: [
      'denial',
      'missing-acknowledgement',
      'missing-order-numbers',
      'missing-prevention',
      'unfair-without-evidence',
    ],
  },
  { name: 'empty', text: '', problems: ['empty'] },
  { name: 'only marks', text: ' ... -- \n', problems: ['empty'] },
  { name: 'as long as allowed', text: many(200), context: DISPUTES, problems: [] },
  { name: 'one word too long', text: many(201), context: DISPUTES, problems: ['too-long'] },
  { name: 'a novel', text: many(400), context: DISPUTES, problems: ['too-long'] },
  {
    name: 'German',
    text: 'Sehr geehrte Damen und Herren, ich hätte mich zuerst an den Verkäufer wenden sollen. Ihr Verhalten ist eine Frechheit, ich werde Sie verklagen. Karte 4111 1111 1111 1111.',
    problems: ['card-number', 'other-language'],
  },
  {
    name: 'Spanish',
    text: 'Estimados señores: abrí la disputa 8190000000000001 porque el paquete no llegó. En adelante preguntaré primero al vendedor.',
    problems: ['other-language'],
  },
  { name: 'anger', text: `I am furious. ${GOOD}`, context: DISPUTES, problems: ['emotional'] },
  {
    name: 'anger in capitals',
    text: `THIS IS RIDICULOUS. ${GOOD}`,
    context: DISPUTES,
    problems: ['emotional', 'shouting'],
  },
  { name: 'rows of marks', text: `${GOOD} Please!!!`, context: DISPUTES, problems: ['shouting'] },
  {
    name: 'begging',
    text: `Please, I beg you, have mercy on me. ${GOOD}`,
    context: DISPUTES,
    problems: ['begging', 'begging'],
  },
  {
    name: 'accusing the platform',
    text: `You people always side with the sellers. ${GOOD}`,
    context: DISPUTES,
    problems: ['accusing'],
  },
  {
    name: 'accusing the sellers',
    text: `All sellers are crooks. ${GOOD}`,
    context: DISPUTES,
    problems: ['accusing'],
  },
  { name: 'theft', text: `You stole my money. ${GOOD}`, context: DISPUTES, problems: ['accusing'] },
  {
    name: 'a lawyer',
    text: `My lawyer will write to you. ${GOOD}`,
    context: DISPUTES,
    problems: ['threat-legal'],
  },
  {
    name: 'a court',
    text: `Otherwise I will take you to court. ${GOOD}`,
    context: DISPUTES,
    problems: ['threat-legal'],
  },
  {
    name: 'the police',
    text: `I will go to the police. ${GOOD}`,
    context: DISPUTES,
    problems: ['threat-legal'],
  },
  {
    name: 'social media',
    text: `I will tell everyone on Facebook. ${GOOD}`,
    context: DISPUTES,
    problems: ['threat-public', 'threat-public'],
  },
  {
    name: 'the press',
    text: `The press will hear of it. ${GOOD}`,
    context: DISPUTES,
    problems: ['threat-public'],
  },
  {
    name: 'a chargeback held out',
    text: `If not, I will file a chargeback for everything. ${GOOD}`,
    context: DISPUTES,
    problems: ['threat-chargeback'],
  },
  {
    name: 'a demand',
    text: `I demand my account back. ${GOOD}`,
    context: DISPUTES,
    problems: ['deadline-to-them'],
  },
  {
    name: 'unfair, nothing new',
    text: 'The decision is unfair. I should have asked the sellers first for orders 8099000000000011 and 8099000000000012. From now on I will.',
    context: DISPUTES,
    problems: ['unfair-without-evidence'],
  },
  {
    name: 'unfair, but with new evidence',
    text: 'The decision seems unfair: the bank statement attached was not part of the first appeal. I should have sent it then. From now on I will use the platform. Order 8099000000000011.',
    context: DISPUTES,
    problems: [],
  },
  {
    name: 'a mistake of theirs, nothing new',
    text: 'This must be a mistake. I see why it looked odd, I travelled. In future I will tell support before a journey.',
    context: SECURITY,
    problems: ['unfair-without-evidence'],
  },
  {
    name: 'a mistake of theirs, new evidence known',
    text: 'This must be a mistake. I see why it looked odd, I travelled. In future I will tell support before a journey.',
    context: { ...SECURITY, newEvidence: true },
    problems: [],
  },
  {
    name: 'no order numbers and no figures',
    text: 'I opened disputes because items were wrong. I should have asked first. From now on I will contact the seller.',
    context: DISPUTES,
    problems: ['missing-order-numbers'],
  },
  {
    name: "the account's own order numbers",
    text: 'For A-77 and A-78 I opened disputes because the size was wrong. I should have asked first. From now on I will contact the seller.',
    context: { ...DISPUTES, orderIds: ['A-77', 'A-78'] },
    problems: [],
  },
  {
    name: 'no orders needed for a security lock',
    text: 'I travelled from 1 to 4 May and signed in from hotels. I see why that looked unusual. In future I will tell support before I travel.',
    context: SECURITY,
    problems: [],
  },
  {
    name: 'no acknowledgement and no prevention',
    text: 'For order 8099000000000011 the wrong item came. Please open my account.',
    context: DISPUTES,
    problems: ['missing-acknowledgement', 'missing-prevention'],
  },
  {
    name: 'prevention without acknowledgement is only advice',
    text: 'For order 8099000000000011 the wrong item came. From now on I will write to the seller first.',
    context: DISPUTES,
    problems: [],
  },
  {
    name: 'nothing to acknowledge for a deactivation',
    text: 'The account was switched off by accident on 3 May. Please switch it on.',
    context: { reason: 'voluntary-deactivation' },
    problems: [],
  },
  {
    name: 'a card number',
    text: `My card is 4111 1111 1111 1111. ${GOOD}`,
    context: DISPUTES,
    problems: ['card-number'],
  },
  {
    name: 'a card number without spaces',
    text: `I paid with 5555555555554444. ${GOOD}`,
    context: DISPUTES,
    problems: ['card-number'],
  },
  {
    name: 'a card number with hyphens',
    text: `Visa 4012-8888-8888-1881. ${GOOD}`,
    context: DISPUTES,
    problems: ['card-number'],
  },
  {
    name: 'an American Express number',
    text: `I paid with 378282246310005. ${GOOD}`,
    context: DISPUTES,
    problems: ['card-number'],
  },
  {
    name: 'four digits are enough',
    text: `I paid with the card that ends in 1111. ${GOOD}`,
    context: DISPUTES,
    problems: [],
  },
  {
    name: 'an order number that looks like a card',
    text: `It concerns order 4111111111111111. ${GOOD}`,
    context: DISPUTES,
    problems: [],
  },
  {
    name: 'the same, known from the snapshot',
    text: `It concerns 4111111111111111 too. ${GOOD}`,
    context: { ...DISPUTES, orderIds: ['4111111111111111'] },
    problems: [],
  },
  { name: 'a password', text: `My password is hunter2. ${GOOD}`, context: DISPUTES, problems: ['secret'] },
  { name: 'a card code', text: `The CVV is 123. ${GOOD}`, context: DISPUTES, problems: ['secret'] },
  {
    name: 'a changed password is fine',
    text: 'I changed the password on 2 May and I see that the sign-ins looked odd. In future I will use two steps.',
    context: SECURITY,
    problems: [],
  },
  {
    name: 'an appeal is open',
    text: GOOD,
    context: { ...DISPUTES, pendingAppeals: 1 },
    problems: ['appeal-pending'],
  },
  {
    name: 'a third appeal',
    text: 'This is my third appeal. I should have asked the sellers first, order 8099000000000011. From now on I will.',
    context: DISPUTES,
    problems: ['more-than-one-appeal'],
  },
  {
    name: 'several sent',
    text: 'I have already sent 4 appeals. I should have asked first, order 8099000000000011. From now on I will.',
    context: DISPUTES,
    problems: ['more-than-one-appeal'],
  },
  {
    name: 'another account held out',
    text: `Otherwise I will open a new account. ${GOOD}`,
    context: DISPUTES,
    problems: ['other-account'],
  },
  {
    name: "somebody else's papers",
    text: `I can send my brother's ID. ${GOOD}`,
    context: DISPUTES,
    problems: ['other-account'],
  },
  {
    name: 'a second account, closed and said',
    text: 'I made a second account by mistake in April. I have closed my second account. I was wrong, and from now on I will use this one only.',
    context: { reason: 'multiple-accounts' },
    problems: [],
  },
  {
    name: 'a chargeback reversed',
    text: 'On 2 January I filed a chargeback for order 8099000000000011, which was not shipped in 30 days. I should have used the dispute system. The bank reversed it; the bank statement is attached. From now on I will use platform disputes.',
    context: PAYMENT,
    problems: [],
  },
  {
    name: 'unpaid orders cancelled',
    text: 'I left 4 orders unpaid. I have cancelled all of them today. I apologise; from now on I will cancel what I do not pay.',
    context: PAYMENT,
    problems: [],
  },
  {
    name: 'typographic apostrophes',
    text: `I’m furious. You don’t care. ${GOOD}`,
    context: DISPUTES,
    problems: ['accusing', 'emotional'],
  },
  {
    name: 'everything at once',
    text: 'YOU ARE ALL THIEVES!!! I did nothing wrong, this is unfair. My lawyer will sue you and I will post this on Twitter.',
    context: DISPUTES,
    problems: [
      'accusing',
      'denial',
      'missing-acknowledgement',
      'missing-order-numbers',
      'missing-prevention',
      'shouting',
      'shouting',
      'threat-legal',
      'threat-legal',
      'threat-public',
      'unfair-without-evidence',
    ],
  },
  {
    name: 'a gap of a template',
    text: `Dear team of [insert name], ${GOOD}`,
    context: DISPUTES,
    problems: ['placeholder'],
  },
  {
    name: 'a gap marked by brackets',
    text: `Dear team, my name is [Full Name]. ${GOOD}`,
    context: DISPUTES,
    problems: ['placeholder'],
  },
  {
    name: 'a gap marked by angle brackets',
    text: `Dear team, my name is <Name>. ${GOOD}`,
    context: DISPUTES,
    problems: ['placeholder'],
  },
  {
    name: 'a gap marked by braces',
    text: `Dear team, my name is {{ full_name }}. ${GOOD}`,
    context: DISPUTES,
    problems: ['placeholder'],
  },
  {
    name: 'a gap marked by a line',
    text: `Dear team, my name is ____. ${GOOD}`,
    context: DISPUTES,
    problems: ['placeholder'],
  },
  {
    name: 'marks of photos in brackets',
    text: `The parcel came empty [1], {3}. ${GOOD}`,
    context: DISPUTES,
    problems: [],
  },
  {
    name: 'a new account held out',
    text: `If not, I will open a new account. ${GOOD}`,
    context: DISPUTES,
    problems: ['other-account'],
  },
  {
    name: 'no new account',
    text: `I will not open a new account and do not intend to register again. ${GOOD}`,
    context: DISPUTES,
    problems: [],
  },
  {
    name: 'authorities and followers',
    text: `I will write to the BBB and the attorney general and tell all my followers. ${GOOD}`,
    context: DISPUTES,
    problems: ['threat-legal', 'threat-legal', 'threat-public'],
  },
  { name: 'Chinese', text: '我的账户被封了。请恢复我的账户。', problems: ['other-language'] },
  {
    name: 'a short letter of a shop',
    text: 'A customer was frustrated because the parcel was late. I apologise. Order 8123456789012345. From now on we ship in one day.',
    problems: [],
  },
  ...[
    'A lawyer looked at the design and wrote the opinion that is attached.',
    'A customer was disappointed; another was frustrated by the delay, which was unacceptable.',
    'I wrongly listed two used items as new, which is a mistake I regret. It was my wrong decision.',
    'The photo shows my children at the beach.',
    'I see now that the joke was racist and could be read as discrimination.',
    'Two negative reviews in May came from a broken heater.',
    'I left a one star review that named the driver.',
    'My page on Facebook and my channel on YouTube show how the item works.',
    'We sell templates for social media.',
    'The item was damaged by the press. The film is called Nightmare.',
    'I have shared the password with my wife.',
  ].map((sentence) => ({
    name: `honest: ${sentence}`,
    text: `${sentence} ${GOOD}`,
    context: DISPUTES,
    problems: [],
  })),
];
