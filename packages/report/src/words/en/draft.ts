/** Drafts that the owner fills in: facts only, a blank in brackets for the rest. */
export const draft = {
  title: 'Draft of an appeal',
  planTitle: 'Draft of a plan of action',
  chatTitle: 'Words for the chat',
  copyTitle: 'The same in your language',
  about: (blanks: number): string =>
    `Fill in the ${blanks === 1 ? 'blank' : `${blanks} blanks`} in brackets, take out what is not true, and send it yourself.`,
  acts: {
    order: 'order or review',
    listing: 'order or listing',
    payment: 'payment or dispute',
    trip: 'trip or delivery',
    booking: 'booking or listing',
    post: 'post or video',
    mailing: 'mailing or recipients',
    app: 'app or release',
    ad: 'ad or campaign',
    job: 'job or message',
    action: 'post, message or action',
  },
  blank: { date: '[date]', orders: '[order numbers]' },
  account: 'Account: [e-mail of the account].',
  disabled: (day: string, said: string | null): string =>
    `On ${day} my account was disabled${said === null ? '' : `: “${said}”`}.`,
  owner: 'I am the owner of this account.',
  newPhone: 'Before that I began to use a new phone on [date].',
  journey: 'I travelled to [place] from [date] to [date].',
  mine: 'All sign-ins I know of are mine.',
  notMine: 'These sign-ins were not mine: [dates and places]. I changed my passwords on [date].',
  disputes: (count: number | null, sellers: number | null): string =>
    `I opened ${count ?? '[number]'} disputes with ${sellers ?? '[number]'} sellers.`,
  eachOrder: '[For each: order number, what I ordered, what came.]',
  wroteFirst: 'I wrote to the sellers first on [dates].',
  fromNowOn: 'From now on I write first, wait 3 days, and open one at a time.',
  chargeback: (amount: string | null, order: string | null, day: string): string =>
    `I took back ${amount ?? '[amount]'} for order ${order ?? '[order number]'} through my bank on ${day}, because [what happened to the order].`,
  reversed: (day: string): string => `It was reversed on ${day}; the statement is attached.`,
  unpaid: (count: number | null): string =>
    `${count ?? '[number]'} orders were left unpaid. I cancelled them on [date].`,
  keep: 'This is the account I want to keep: [e-mail].',
  other: 'The other is [e-mail], closed on [date]; it belongs to [me, or who lives with me].',
  rule: (act: string): string => `You name [rule] for [${act}].`,
  happened: 'What happened: [facts with dates].',
  didIt: 'I did it; it will not happen again.',
  didNot: 'I did not do this; the proof is [attachment].',
  didOrNot: '[I did it; it will not happen again. / I did not do this; the proof is attached.]',
  numbers: '[Missed number, with counts and days, for example 1.22 %, 5 of 410 orders, 60 days].',
  cause: 'Cause: [what led to it].',
  corrected: 'Corrected: [what, on which day].',
  prevention: 'From now on: [who does what, and how it is checked].',
  orders: (count: number, amount: string | null, ids: string): string =>
    `I have ${count} open ${count === 1 ? 'order' : 'orders'}${amount === null ? '' : ` worth ${amount}`}: ${ids}.`,
  identity:
    'I attach a clear photo of [identity card, passport or driving licence]; the name on it is the name on the account.',
  requested: (things: string, day: string | null, quoted: string | null): string =>
    `You asked for ${things}${day === null ? (quoted === null ? '' : ` “${quoted}”`) : ` by ${day}`}. [I attach it. / I did it on: date.]`,
  please: 'Please check my account. If you need anything else, please tell me what.',
  name: '[Name as on the account]',
  chat: {
    why: (day: string, said: string): string =>
      `My account was disabled on ${day}: “${said}”. What exactly triggered it, and what do you need from me?`,
    newPhone: 'I use a new phone.',
    orders: (count: number, amount: string | null): string =>
      `I have ${count} open ${count === 1 ? 'order' : 'orders'}${amount === null ? '' : ` worth ${amount}`}.`,
    identity: 'I can send proof of identity.',
    noReason: (act: string): string =>
      `My account is disabled and the message gives no reason. What is the exact reason, and which ${act} does it concern?`,
    noMessage: (act: string): string =>
      `My account is disabled. What is the exact reason, and which ${act} does it concern?`,
    asks: (things: string, quoted: string | null): string =>
      `You asked for ${things}${quoted === null ? '' : ` “${quoted}”`}. Where exactly do I send or do that?`,
    open: (day: string): string => `I sent one appeal on ${day}. Is it open, and is anything missing?`,
    refused: 'Which evidence was missing, or which rule led to the refusal? Can a supervisor look at it?',
  },
};
