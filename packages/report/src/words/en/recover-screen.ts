const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const until = (day: string | null, text: (day: string) => string, without: string): string =>
  day === null ? without : text(day);

/** The way back on one screen. */
export const recoverScreen = {
  now: (when: string): string => `now ${when}`,
  headlines: {
    security: 'Most likely a security lock. Try the code first; it takes about 10 minutes.',
    disputes: 'Most likely your disputes. Write one appeal that explains each of them.',
    chargeback: 'Most likely a chargeback. Decide about it with your bank before you write an appeal.',
    paymentDisputes: 'Most likely payment disputes. Answer the open ones first, then write what you changed.',
    declined: 'Most likely declined payments. Let them rest for 24 to 48 hours, and ask your bank.',
    unpaid: 'Most likely unpaid orders. Cancel them on a computer, then tell the chat.',
    moneyOwed: (platform: string): string =>
      `${platform} says that you owe money. Type its address yourself, see how much, and pay it there.`,
    payment: 'Most likely your payments. Find out which one before you write an appeal.',
    secondAccount:
      'Most likely a second account. Sign in with this one, on a computer, and confirm that it is you.',
    relatedAccount:
      "Most likely another account that is linked to yours. Get that one reinstated first, or show that it isn't yours.",
    documents: (platform: string): string =>
      `${platform} asks for documents or a check. Send exactly what it asks for, complete, and only once.`,
    rule: (platform: string): string =>
      `${platform} says that a rule was broken. Find out which one before you write anything.`,
    ruleNamed: (platform: string): string =>
      `${platform} says what it thinks you did. Read the rule, and fix what is true, before you write anything.`,
    performance: 'Your numbers are the reason. Repair them first; then write cause, repair and prevention.',
    switchedOff: 'Someone switched it off in the settings. Sign in and switch it back on.',
    orderOnly: 'Your account is open. Only an order, a listing or a post is stopped.',
    signIn: 'This is a check at sign-in. Do what it asks, on the device you usually use.',
    notRestricted: 'Nothing says that your account is closed. There is nothing to appeal.',
    announced: 'Your account is still open. Fix that first.',
    causeOnly:
      "Your message gives a cause but doesn't say what happened to the account. Sign in and look first.",
    serious: 'This is serious and may be final. Read the notice first; get advice before you write.',
    none: 'No reason is known yet. Ask for it first: 5 minutes in the chat.',
    ownWords: 'The message gives a reason in its own words. Ask what it means before you appeal.',
    asked: 'The message asks for something. Do that first, in the account itself.',
    noneWithoutChat: 'No reason is known yet. Ask for it before you appeal.',
  },
  noRules: (platform: string): string =>
    `risk-check has no rules for ${platform}: the steps below are general advice.`,
  otherPlatform: (other: string, platform: string): string =>
    `The message names ${other}; this plan is for ${platform}.`,
  paste: 'Paste the message, then press Ctrl-D.',
  copy: 'This may be a copy. Do not follow its links: type the address of the site yourself.',
  says: (words: string): string => `Your message says “${words}”.`,
  demands: {
    documents: 'documents',
    payment: 'a payment',
    confirmation: 'a confirmation of who you are or what you use',
    call: 'a call',
    answer: 'an answer',
    appeal: 'an appeal',
  },
  asksFor: (things: readonly string[]): string => `The message asks for ${things.join(', ')}.`,
  asksBy: (thing: string, day: string, quoted: string, isOver: boolean): string =>
    isOver
      ? `The message asked for ${thing} by ${day} (“${quoted}”). That day has passed: do it at once, and say why it's late.`
      : `The message asks for ${thing} by ${day} (“${quoted}”).`,
  asksUndated: (thing: string, latest: string, quoted: string): string =>
    `The message asks for ${thing} (“${quoted}”). If it came today, you have until ${latest}.`,
  appealBy: (day: string, quoted: string, isOver: boolean): string =>
    isOver
      ? `The last day for an appeal was ${day} (“${quoted}”).`
      : `You can appeal until ${day} (“${quoted}”).`,
  appealUndated: (latest: string, quoted: string): string =>
    `There is a deadline for an appeal (“${quoted}”). If the message came today, you have until ${latest}.`,
  setsDay: (day: string, quoted: string): string => `The message sets a date: ${day} (“${quoted}”).`,
  setsUndated: (latest: string, quoted: string): string =>
    `The message sets a deadline (“${quoted}”). If it came today, you have until ${latest}.`,
  isPermanent: (quoted: string): string => `The message calls this permanent (“${quoted}”).`,
  isTemporary: (quoted: string, day: string | null): string =>
    day === null
      ? `The message calls this temporary (“${quoted}”).`
      : `The message says that this ends on ${day} (“${quoted}”).`,
  noReasonNamed: "Your message doesn't give a reason that we know.",
  oneReason: 'We have steps for one reason only: skip what does not fit.',
  appealOpen: 'Your appeal is open: do not send a second one.',
  appealOpenCode: "Your appeal is open. A code isn't an appeal; do not send a second one.",
  worked: (n: number, of: number): string =>
    of <= 10
      ? `In one guide ${n} of ${of} such accounts came back. ${of} are few: a hint, not a promise.`
      : `In one guide ${n} of ${of} such accounts came back.`,
  tenMinutes: 'Next 10 minutes',
  today: 'Today',
  afterwards: 'Then',
  wholeMessage:
    'Type the address yourself and sign in. If something is closed, start again with the whole message.',
  findReason: 'Look for the reason: sign in, read every notice and email, and ask support what it is about.',
  reasonKnown: 'you know the reason',
  picture: 'Take a picture of the message. The full site on a computer often shows the real reason.',
  perhaps: (title: string): string => `${title} (only if it fits).`,
  when: (condition: string): string => `if ${condition}`,
  onlyWhen: (condition: string): string => `only if ${condition}`,
  from: (day: string): string => `from ${day}`,
  doNot: 'What not to do',
  avoid: {
    account: "Don't open a new account.",
    appeals: "Don't send two appeals at once.",
    threats: "Don't threaten.",
    'no-location-tricks': "Don't hide where you are.",
    'no-new-disputes': "Don't open new disputes.",
    'no-further-chargebacks': "Don't start another chargeback without asking your bank.",
    'no-retries': "Don't try to pay again and again.",
    'no-repeat': "Don't do it again.",
    'no-sign-ins-of-others': "Don't let others sign in.",
    'no-deletion': "Don't delete the account.",
  },
  money: 'Your money',
  moneyOf: (n: number): string => `Your money, in ${counted(n, 'order', 'orders')}`,
  moneySum: (sum: string, n: number): string => `Your money: ${sum} in ${counted(n, 'order', 'orders')}`,
  noOrders: 'Open orders? A locked account does not stop a parcel.',
  payouts: 'Payouts may be on hold. Note your balance today, and deal with what is still open.',
  orders: {
    shipped: {
      title: (n: number): string => `${n} on the way`,
      note: (day: string | null): string =>
        until(
          day,
          (one) => `It should arrive. Nothing by ${one}: find the tracking number in the e-mail, then ask.`,
          'It should arrive. Tracking number: in the e-mail.',
        ),
    },
    'not-sent': {
      title: (n: number): string => `${n} paid, no tracking number`,
      note: (day: string | null): string =>
        until(
          day,
          (one) => `Not sent yet, as far as you know. Nothing by ${one}: chat, then bank.`,
          'Not sent yet, as far as you know. No news: chat, then bank.',
        ),
    },
    paid: {
      title: (n: number): string => `${n} paid`,
      note: (day: string | null): string =>
        until(
          day,
          (one) => `Whether it was sent isn't known: look in the e-mail. No news by ${one}: chat, then bank.`,
          "Whether it was sent isn't known: look in the e-mail. No news: chat, then bank.",
        ),
    },
    delivered: {
      title: (n: number): string => `${n} delivered`,
      note: (day: string | null): string =>
        until(day, (one) => `A dispute can be opened until ${one}.`, 'A dispute may still be possible.'),
    },
    disputes: {
      title: (n: number): string => `${n} in dispute`,
      note: (): string => 'The dispute goes on, and a parcel can still arrive. Answer in time.',
    },
    'refund-due': {
      title: (n: number): string => `${n} to be refunded`,
      note: (day: string | null): string =>
        until(
          day,
          (one) => `The money should be back by ${one}. If not: chat, then bank.`,
          'If the money does not come: chat, then bank.',
        ),
    },
    'cancelled-by-check': {
      title: (n: number): string => `${n} cancelled`,
      note: (day: string | null): string =>
        until(day, (one) => `The money should be back by ${one}.`, 'The money should come back by itself.'),
    },
    frozen: {
      title: (n: number): string => `${n} frozen`,
      note: (): string => 'It waits until the bank has decided.',
    },
    'awaiting-payment': {
      title: (n: number): string => `${n} not paid`,
      note: (): string => 'No money is lost. Cancel what you will not pay.',
    },
  },
  bankLast: (before: number, after: number): string =>
    `The bank comes last: a chargeback alone leads from index ${before} to ${after} by these rules. Ask the bank first what you'd give up.`,
  answer: 'Answer',
  ways: {
    'self-service': 'by code',
    'live-agent': 'chat',
    appeal: 'appeal',
    'wait-for-appeal': 'appeal',
    'cancel-unpaid': 'cancelling',
    'second-appeal': 'second appeal',
    escalation: 'supervisor',
  },
  inMinutes: (way: string): string => `${way}: minutes.`,
  by: (way: string, day: string): string => `${way}: by ${day}.`,
  between: (way: string, from: string, to: string): string => `${way}: ${from} to ${to}.`,
  spam: (n: number, of: number): string => `Look in spam, too: ${n} of ${of} answers were there.`,
  more: (command: string): string => `The long plan: ${command}`,
  noPlan: 'No source tells the way back here. Follow the message itself, and answer it once.',
};
