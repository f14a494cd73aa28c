import type { PlanNote, PlanStep } from '@risk-check/core';
import { by } from '../base/same-everywhere.ts';
import { count as countOf } from './grammar.ts';
import { appealHelp, recoverHelp } from './terminal-recovery.ts';

type Amount = NonNullable<PlanStep['usual']>;
type Unit = Extract<Amount, { unit: string }>['unit'];

const units: Record<Unit, readonly [string, string]> = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  'working-days': ['working day', 'working days'],
  months: ['month', 'months'],
};

const notes: Record<PlanNote['code'], (args: PlanNote['args']) => string> = {
  'appeals-unknown': () =>
    'The snapshot does not say whether you have appealed already. If an appeal is open, do not send another; add it under "appeals" and run this again.',
  'several-pending': ({ count }) =>
    `${count} appeals are open at once. Send no more. Tell the agent that the oldest one stands and that the others were a mistake.`,
  'zone-assumed': ({ zone }) => `The snapshot has no usable time zone, so days are counted at ${zone}.`,
  'restriction-day-unknown': () =>
    'The day of the restriction is not known; deadlines are counted from the time of the plan. Add the notice with its date for exact ones.',
  'no-way-back-known': ({ title }) =>
    `No source describes the way back for ${title}. Follow the message itself, answer once, and keep copies.`,
  'message-not-recognised': ({ count: n }) =>
    `${n === 1 ? 'A message was' : `${n} messages were`} not recognised: we do not know this wording; most wordings we know are English. Follow what the message itself says, but sign in by hand and not by its link.`,
  'nothing-says-restricted': () =>
    'Nothing in the snapshot says that the account is restricted. If a message stops you, give it with --notice, or set "account.status".',
  'undated-step': ({ step }) =>
    `Nobody knows how long "${step}" takes. Dates after it hold if it is done at once, and shift with it.`,
  'sale-unknown': ({ at }) =>
    `Nothing is known of what still helps on this platform before the sale ends (${at}). Keep to the steps and their dates, and let the sale go if they are later.`,
  'sale-over': ({ at }) => `The sale ended before the time of the plan (${at}).`,
  'announced-day': ({ day }) => `The message names ${day}: act before that day.`,
  'announced-day-over': ({ day }) =>
    `The message named ${day}, which has passed: sign in and see whether it has happened.`,
  'deadline-missed': ({ step, at }) =>
    `The last day of "${step}" has passed (${at}). Do it all the same at once, and say why it is late.`,
};

/** Words of `recover` and `appeal`. */
export const recovery = {
  amount: (amount: Amount): string => {
    if ('dayOfMonth' in amount) return `the ${amount.dayOfMonth}th of the month`;
    const { min, max, unit } = amount;
    const [one, many] = units[unit];
    if (min === undefined) return `up to ${max} ${max === 1 ? one : many}`;
    return min === max ? `${max} ${max === 1 ? one : many}` : `${min} to ${max} ${many}`;
  },
  took: (amount: Amount): string => {
    if ('dayOfMonth' in amount) return '';
    const [one, many] = units[amount.unit];
    return `${amount.max} ${amount.max === 1 ? one : many}`;
  },
  notes,
  difficulty: {
    easy: 'usually easy to undo',
    medium: 'can be undone with an explanation and proof',
    hard: 'hard to undo',
    unknown: 'how hard it is to undo is not known',
  },
  by,
  recover: {
    ...recoverHelp,
    title: (ruleset: string): string => `The way back: ${ruleset}`,
    asOf: (when: string, zone: string): string => `Counted from ${when} (${zone}).`,
    first: 'Now',
    maybeCopy:
      'This may be a copy. Do not follow its links. Open the app or type the address yourself, and look for the same message there. If it is not there, nothing is restricted; take the steps below only if it is.',
    copySigns: (words: readonly string[]): string =>
      `What speaks for a copy: ${words.map((one) => `“${one}”`).join(', ')}.`,
    firstStep: (number: number, title: string): string => `Begin with step ${number}: ${title}.`,
    firstUnsure: (numbers: readonly number[]): string =>
      numbers.length === 1
        ? `Look first whether step ${numbers[0]} applies to you.`
        : `Look first whether steps ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} apply to you.`,
    firstWait: (isDated: boolean): string =>
      `Send nothing now, and wait${isDated ? ' until the date below' : ''}.`,
    firstUnread: 'Read first the message that is not recognised here: it may say more.',
    firstOnly: (title: string): string =>
      `Only the way back for “${title}” is known here. Does your message give another reason? Sign in by hand and do what it asks.`,
    firstNothing: 'There is nothing to appeal here.',
    firstUnknown: 'No source tells the way back here. Follow the message itself, and answer it once.',
    happened: 'What happened',
    likeliest: (title: string): string => `Most likely reason: ${title}`,
    wouldBe: (title: string): string => `If it came to a restriction, most likely: ${title}`,
    alsoPossible: (title: string): string => `Also possible: ${title}`,
    sign: { strong: 'strong sign', fair: 'some sign', weak: 'weak sign' },
    noReason: 'No reason can be named from what is known.',
    says: (words: string, says: string): string => `“${words}”: ${says}`,
    ask: 'To find out more',
    emergency: (hours: number): string =>
      hours < 1
        ? 'The sale ends in less than an hour'
        : `The sale ends in ${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    until: (when: string): string => `In the first hour, until ${when}:`,
    inTime: (titles: readonly string[]): string =>
      titles.length === 0
        ? 'By the usual times nothing brings the account back before the end.'
        : `Usually done in time: ${titles.join('; ')}.`,
    perhaps: (titles: readonly string[]): string => `Only with luck in time: ${titles.join('; ')}.`,
    letGo: (when: string): string => `Not back in by ${when}? Then let the sale go:`,
    plan: 'The plan',
    noPlan: 'There are no steps to take.',
    warned:
      'Nothing is blocked yet. Fix what the message names; the account report shows which steps lower the risk.',
    unsure: 'Only if it applies to you.',
    when: (conditions: readonly string[]): string => `Only when: ${conditions.join('; or ')}.`,
    begins: (when: string): string => `From ${when}`,
    beginsNow: 'Now',
    sentOn: (when: string): string => `Sent ${when}`,
    usual: (usual: string): string => `usual time ${usual}`,
    between: (usual: string, earliest: string | null, latest: string): string =>
      earliest === null
        ? `usual time ${usual}: by ${latest}`
        : `usual time ${usual}: ${earliest} to ${latest}`,
    moveOn: (when: string): string => `No answer by ${when}: go to the next step.`,
    actBy: (when: string, missed: boolean): string =>
      missed ? `Last day was ${when}.` : `Last day: ${when}.`,
    afterRejection: (time: string): string => `Last day: ${time} after a rejection.`,
    restDays: (days: number): string =>
      `${days} ${days === 1 ? 'day' : 'days'} without work ${days === 1 ? 'lies' : 'lie'} in between.`,
    queue: (usual: string, sale: boolean): string =>
      sale
        ? `Wait for an agent during a sale: ${usual.replace('up to ', '')} or more.`
        : `Wait for an agent: ${usual}.`,
    success: (
      worked: number | null,
      of: 'access' | 'explanation',
      sample: number,
      publisher: string,
    ): string =>
      worked === null
        ? `Some ${of === 'access' ? 'came back' : 'got an explanation'}, says ${publisher}; nobody counted.`
        : `${worked} of ${sample} accounts ${of === 'access' ? 'came back' : 'got an explanation'}, says ${publisher}.`,
    told: (title: string, took: string): string => `One case: ${title} It took ${took}.`,
    needs: 'Have ready',
    attach: 'Attach',
    howLong: 'How long',
    rights: 'Your rights',
    doNot: 'What not to do now',
    orders: 'Your orders and money',
    order: (id: string): string => `Order ${id}`,
    dates: {
      'ask-if-silent': (when: string): string => `If nothing moved by ${when}, ask.`,
      'window-closes': (when: string): string => `The window closes on ${when}.`,
      'money-back-by': (when: string): string => `The money should be free by ${when}.`,
    },
    belongings: { cart: 'Cart', credits: 'Credits and coupons', disputes: 'Running disputes' } as Record<
      string,
      string
    >,
    replies: 'Look for the answer',
    every: (hours: number): string => `Every ${hours} hours, in these places:`,
    inSpam: (value: number, of: number): string =>
      `In the cases that were told, ${value} of ${of} answers lay in the spam folder.`,
    nextChecks: (whens: readonly string[]): string => `Next: ${whens.join(', ')}.`,
    noExplanation: (when: string): string => `No explanation by ${when}?`,
    checklist: 'Documents',
    photos: 'Photos',
    text: 'Text',
    final: 'What is left',
    later: 'If every step says no',
    route: (title: string, when: string | null, isOver: boolean): string =>
      when === null ? title : `${title} (${isOver ? 'the last day was' : 'until'} ${when})`,
    onlyIn: 'Only if you live there; add "region" to the snapshot.',
    routeLimits: (text: string): string => `Limits: ${text}`,
    notes: 'Please note',
    honest:
      'Times and rates are what the named sources report. Nobody outside the platform can promise that an account comes back.',
    written: (file: string, n: number): string =>
      n === 0
        ? `This plan has no dates; ${file} is an empty calendar.`
        : `${countOf(n, 'date')} written to ${file}.`,
  },
  calendar: {
    name: (title: string): string => `Way back: ${title}`,
    expected: (step: string): string => `Answer usually by now: ${step}`,
    moveOn: (step: string): string => `No answer yet? Move on from: ${step}`,
    actBy: (step: string): string => `Last day: ${step}`,
    latest: (thing: string): string => `Last day, if the message came today: ${thing}`,
    begins: (step: string): string => `Next step, if nothing came: ${step}`,
    order: {
      'ask-if-silent': (id: string): string => `Nothing moved? Ask about order ${id}`,
      'window-closes': (id: string): string => `The dispute window closes: order ${id}`,
      'money-back-by': (id: string): string => `The money should be back: order ${id}`,
    },
    check: 'Look for the answer, in the spam folder too',
    sale: 'Not back in? Let the sale go',
    route: (title: string): string => `Last day: ${title}`,
  },
  appeal: {
    ...appealHelp,
    title: 'Check of an appeal',
    words: (words: number, aim: number, most: number): string =>
      `${words} ${words === 1 ? 'word' : 'words'}; aim at ${aim}, at most ${most}.`,
    ok: 'Nothing has to be fixed. Send it once, with everything attached, and then wait.',
    notOk: (n: number): string => `${n} ${n === 1 ? 'thing' : 'things'} to fix before you send it.`,
    forReason: (title: string): string => `Checked for the reason: ${title}.`,
    noReason: 'No reason was given; --reason makes the check stricter where it should be.',
    problem: 'Fix',
    advice: 'Consider',
    at: (line: number, column: number, words: string): string => `line ${line}, column ${column}: “${words}”`,
    whole: 'the whole text',
    better: (text: string): string => `Better: ${text}`,
    more: (n: number): string => `and ${n} more like it`,
    honest: 'A clean draft is no promise. Only state what is true and what you can show.',
  },
};
