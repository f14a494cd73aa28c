import type { Finding } from '@risk-check/core';
import { list } from './grammar.ts';
import { toldRestricted } from './told-restricted.ts';

type Evidence = NonNullable<Finding['evidence']>;
type Op = NonNullable<Finding['op']>;

const limits = (n: number): string => (n === 1 ? 'one limit' : `${n} limits`);
const end = (grave: boolean): string => (grave ? 'closed' : 'restricted');

/** The first screen of a report: one idea a sentence, everyday words, numbers first. */
export const firstScreen = {
  /** What a reader sees first; printed in capitals on a terminal. */
  state: {
    locked: 'Locked',
    restricted: 'Restricted',
    closed: 'Closed',
    noNumber: 'No number is published',
    notYet: 'No limit applies yet',
    documented: (n: number): string =>
      n === 1 ? 'A documented limit is reached' : `${n} documented limits are reached`,
    experimental: 'Too little evidence',
    own: (platform: string, n: number): string =>
      n === 1 ? `A limit of ${platform} itself is reached` : `${n} limits of ${platform} itself are reached`,
    reported: (n: number): string =>
      n === 1 ? 'A reported limit is reached' : `${n} reported limits are reached`,
    costs: 'It costs money, not the account',
    near: 'Close to a limit',
    may: 'Perhaps close to a limit',
    signs: 'Small signs',
    leftOut: 'You left something out',
    early: 'Too early to say',
    calm: 'Nothing found',
  },
  verdict: {
    locked: 'Your account is locked. Here is what to do first.',
    closed: 'Your account is closed. Here is what to do first.',
    restricted: 'Your account is restricted. Here is what to do first.',
    toldRestricted,
    notYet: (platform: string): string =>
      `None of the limits that ${platform} publishes applies to this account yet.`,
    limitsStart: (limit: string, title: string): string => `They start at ${limit} (${title}).`,
    noNumber: (platform: string): string =>
      `Nobody outside ${platform} can say how close you are: ${platform} publishes no number that could be compared.`,
    own: (platform: string, grave: boolean): string =>
      `${platform} can ${grave ? 'close' : 'restrict'} the account now.`,
    reported: (source: string, platform: string, grave: boolean): string =>
      `You have reached a limit that ${source} reports; ${platform} has not published it. Some accounts were ${end(grave)}. Nobody knows how many.`,
    aSource: 'a source',
    signIn:
      'You cannot sign in. This is common after a new phone or a trip, and a code usually unlocks the account.',
    fixOne: 'Fix it first.',
    fixAll: (alone: number): string => `Fix all of them: with one alone the index stays at ${alone}.`,
    costs: (platform: string, fee: string | null): string =>
      `You have reached a limit of ${platform}. It costs ${fee ?? 'money, an order or a listing'}; no source says that the account is closed at this limit.`,
    costsNear: (platform: string): string =>
      `You have reached a limit of ${platform} that costs money, and you are close to one that can cost the account.`,
    fee: (amount: string, currency: string, per: string): string => `${amount} ${currency} per ${per}`,
    near: (n: number): string =>
      `You have reached no known limit, but you are close to ${n === 1 ? 'one' : `${n} of them`}.`,
    nearMinor: (n: number): string => `There are small signs, and you are close to ${limits(n)}.`,
    may: 'You have reached no known limit. Whether one is close depends on what is still open.',
    forWhom: (what: string): string =>
      `What you gave reaches no limit. Whether these limits are meant for you depends on: ${what}.`,
    signs: 'There are small signs, and no limit that leads to a block. Alone they change little.',
    early: (open: number, of: number, topics: string): string =>
      `We found nothing bad so far, but we know too little to calm you. ${open} of ${of} topics are open: ${topics}.`,
    calm: 'You have reached no known limit, and none is close.',
    secret: (platform: string): string => `${platform} also has limits that it keeps secret.`,
    nearToo: (n: number): string => `You are close to ${n === 1 ? 'one more' : `${n} more`}.`,
    mayBeMore: (n: number): string => `There may be more: ${n} ${n === 1 ? 'topic is' : 'topics are'} open.`,
    fades: (date: string): string => `It fades on ${date} if nothing new happens; a lock can come before.`,
    number: (title: string, now: string, limit: string): string => `${title}: ${now}, limit ${limit}.`,
    step: (title: string, step: string, score: number): string =>
      `${title}: ${step} and the index is ${score}.`,
  },
  /** Who says the limit. */
  said: {
    official: (platform: string): string => `The limit is ${platform}’s own.`,
    documented: (): string => 'Independent sources name the limit.',
    reported: (platform: string): string => `A source reports the limit; ${platform} has not published it.`,
    anecdotal: (platform: string): string =>
      `A single case names the limit; ${platform} has not published it.`,
    heuristic: (): string => 'The limit is our own early sign.',
  } satisfies Record<Evidence, (platform: string) => string>,
  inEnglish: 'The texts of the rules are in English.',
  stale: (days: number, date: string): string =>
    `These answers are ${days} days old. They say how it was on ${date}, not how it is today.`,
  checked: (known: number, of: number): string => `checked ${known} of ${of}`,
  nothingToCompare: 'nothing to compare',
  limits: {
    /** Numbers that were given and keep their limit. */
    within: (items: readonly string[]): string => `Within known limits: ${items.join('; ')}.`,
    kept: (title: string, now: string, limit: string, isPublished: boolean): string =>
      `${title}: ${now} (${isPublished ? 'limit' : 'claimed limit'} ${limit})`,
    reached: 'Reached',
    near: 'Nearest limits',
    now: 'now',
    limit: 'limit',
    toLeave: 'to get out',
    toReach: 'to reach it',
    step: 'next step',
    value: {
      gte: (value: string): string => value,
      gt: (value: string): string => `over ${value}`,
      lte: (value: string): string => value,
      lt: (value: string): string => `under ${value}`,
    } satisfies Record<Op, (value: string) => string>,
    more: (n: string): string => `${n} more`,
    fewer: (n: string): string => `${n} fewer`,
    /** Of what goes down to its limit. */
    less: (n: string): string => `${n} less`,
    at: (value: string): string => `at ${value}`,
    inDays: (n: number): string => (n <= 1 ? 'within a day' : `in ${n} days`),
    maybe: 'perhaps now',
    index: (step: string, score: number): string => `${step}: index ${score}`,
    counted: (part: string, whole: string, share: string): string => `${part} of ${whole} = ${share}`,
    floor: (least: string, part: string, share: string): string =>
      `below ${least} we count as if there were ${least}: ${part} of ${least} = ${share}`,
    dependsOn: (what: string): string => `It depends on: ${what}.`,
  },
  tasks: {
    title: 'Do this',
    htmlTitle: 'Three things to do',
    measured: (before: number, after: number): string => `Index ${before} to ${after}.`,
    enough: (items: number, of: number, before: number, after: number): string =>
      `${items} of ${of} ${items === 1 ? 'is' : 'are'} enough: index ${before} to ${after}.`,
    tooFew: (items: number): string => `Fewer than ${items} change nothing.`,
    noMore: (items: number): string => `More than ${items} ${items === 1 ? 'brings' : 'bring'} no more.`,
    bring: (title: string, now: string, then: string): string => `Get from ${now} to ${then}: ${title}.`,
    stayBelow: (limit: string, title: string): string => `Stay below ${limit}: ${title}.`,
    stayAbove: (limit: string, title: string): string => `Stay above ${limit}: ${title}.`,
    actBefore: (date: string, title: string): string => `Act before ${date}: ${title}.`,
    lookUp: (topic: string): string => `Look up: ${topic}.`,
    canAdd: (points: number): string => `It can add up to ${points}.`,
    proof: 'Save your proof today: messages, invoices, tracking numbers.',
    proofWhy: 'A closed account no longer shows them.',
    mailbox: 'Look in your mailbox and in spam once a week.',
    mailboxWhy: 'Some accounts get a warning before a block.',
    again: 'Check again after anything new, at least once a month.',
    askPlatform: (platform: string): string => `Ask ${platform} for the number that counts for you.`,
    askPlatformWhy: 'Keep the answer, and enter it here: then we can compare.',
    readMessages: 'Read every message about your account on the day it comes.',
    keepProof: 'Keep proof: orders, messages, documents.',
    wayBack: 'Read the steps before you write to anyone.',
    oneAppeal: 'Send one appeal only, with everything in it.',
    noNewAccount: 'Do not open a new account: wait for the answer about this one.',
  },
  notChecked: (topics: readonly string[], more: number, canAdd: number | null): string =>
    `Not checked: ${list(topics)}${more > 0 ? ` and ${more} more` : ''}${canAdd === null ? '' : ` (can add ${canAdd})`}.`,
  nothingOpen: 'Everything you can know is checked.',
  moreTopics: (n: number): string => `${n} more`,
  secretLimits: (n: number, platform: string): string =>
    `${n === 1 ? '1 limit' : `${n} limits`} that only ${platform} can see.`,
  index: (score: number): string =>
    `Index ${score} of 100: how close known limits are, not the chance of a block.`,
  indexEnded: (score: number, evidence: number): string =>
    `Index ${score} of 100: it has already happened. What is known alone gives ${evidence}.`,
  noIndex: 'No index: it would be made up.',
  noIndexYet: 'No index yet: too little is known.',
  ladder: {
    title: 'Index, 0 to 100',
    today: 'Today',
    step: (title: string, step: string): string => `${title}: ${step}`,
    left: (title: string): string => `${title} fixed`,
    all: 'All fixed',
  },
  more: (command: string): string => `All of it: ${command}`,
};
