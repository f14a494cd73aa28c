import type { PlanStep, RecoveryPlan, Ruleset, Snapshot } from '@risk-check/core';
import { platformName } from '../text/platform-name.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type LocalTime, localTime, zoneText } from '../time/local-time.ts';
import type { Words } from '../words/words.ts';
import { type Headline, headlineKeyOf, headlineOf } from './headline.ts';
import { messageLines } from './message-lines.ts';
import { wordsTold } from './message-understood.ts';
import { bankWarning, type MoneyRow, moneyOf, totalText } from './order-money.ts';
import { announcedDay } from './plan-notes.ts';
import { blocksAccount, hidesOrders } from './what-is-blocked.ts';

/** Steps that belong together, with when they come. */
export interface RecoverPart {
  readonly title: string;
  /** Behind the title: when, or under which condition. */
  readonly when: string | null;
  readonly steps: readonly string[];
  /** Of the plan's steps that it holds. */
  readonly ids: readonly string[];
}

/** The way back on one screen, in words; nothing is laid out. All texts are plain: escape them for HTML. */
export interface RecoverScreen {
  readonly account: string;
  readonly now: string;
  readonly headline: string;
  /** The day that it announces, what it asks for, until when, and for how long it blocks; never left out. */
  readonly message: readonly string[];
  /** Why, and how well it is known. */
  readonly why: readonly string[];
  /** The next ten minutes, today, then; a part without steps is left out. */
  readonly parts: readonly RecoverPart[];
  readonly doNotTitle: string;
  /** Whole sentences: each says by itself that it must not be done. */
  readonly doNot: readonly string[];
  readonly moneyTitle: string;
  readonly money: readonly MoneyRow[];
  /** What a chargeback would cost, where a row ends at the bank. */
  readonly moneyWarning: string | null;
  /** What holds where no order is known. */
  readonly moneyNote: string | null;
  readonly answerTitle: string;
  readonly answers: readonly string[];
}

export interface RecoverScreenInput {
  readonly plan: RecoveryPlan;
  readonly ruleset: Ruleset;
  readonly words: Words;
  /** What the plan was made of, for the amounts. */
  readonly snapshot: Pick<Snapshot, 'orders'>;
  /** A platform that the message names instead of this one. */
  readonly otherPlatform?: string;
}

/** The step that a headline speaks of: it applies where the message names the reason, whatever else is known. */
const OWN_STEPS: Readonly<Record<string, string>> = {
  chargeback: 'settle-chargeback',
  unpaid: 'cancel-unpaid',
  declined: 'let-payments-rest',
};

/** Headlines under which nobody knows what an appeal would have to explain. */
const UNEXPLAINED: ReadonlySet<Headline> = new Set(['none', 'noneWithoutChat']);

/** Roles that a platform pays nothing. */
const UNPAID: ReadonlySet<string> = new Set(['user', 'sender', 'advertiser', 'player', 'editor']);

const HOUR = 3_600_000;
const MOST_AVOIDED = 4;

/**
 * The way back on one screen: what is most likely, the next ten minutes, today, then, what not to do, the money, and
 * when to expect an answer.
 *
 * @example
 * printRecoverScreen(recoverScreen({ plan, ruleset, words, snapshot }), layout).join('\n');
 */
export function recoverScreen(input: RecoverScreenInput): RecoverScreen {
  const { plan, ruleset, words, snapshot } = input;
  const text = words.recoverScreen;
  const time = localTime(plan, words);
  const platform = platformName(ruleset);
  const isOpen = plan.state === 'pending' || plan.state === 'overdue';
  const key = headlineKeyOf(plan, ruleset);
  const parts = partsOf(plan, key, words, time);
  const rows = hidesOrders(plan) ? [] : moneyOf(plan, snapshot, words, time);
  return {
    account: ruleset.title,
    now: text.now(`${time.dated(plan.asOf)} (${zoneText(plan.zone)})`),
    headline: headlineOf(plan, ruleset, platform, words),
    message: [
      ...announcedDay(plan, words, time),
      ...messageLines(plan.diagnosis.message, plan.asOf, words, time),
    ],
    why: whyOf(input, isOpen),
    parts,
    doNotTitle: text.doNot,
    doNot: plan.steps.length === 0 && hidesOrders(plan) ? [] : avoidedOf(plan, words),
    moneyTitle: moneyTitle(plan, snapshot, rows, words),
    money: rows,
    moneyWarning: rows.length > 0 ? bankWarning(plan, words) : null,
    moneyNote: rows.length > 0 || !blocksAccount(plan) ? null : moneyNoteOf(ruleset, words),
    answerTitle: text.answer,
    answers: answersOf(plan, new Set(parts.flatMap(({ ids }) => ids)), words, time),
  };
}

/** What holds of money where an account is blocked and no order is known. */
function moneyNoteOf({ role }: Ruleset, { recoverScreen: { noOrders, payouts } }: Words): string | null {
  if (UNPAID.has(role)) return null;
  return role === 'buyer' ? noOrders : payouts;
}

/** How much is at stake in how many orders. */
function moneyTitle(
  { orders }: RecoveryPlan,
  snapshot: RecoverScreenInput['snapshot'],
  rows: readonly MoneyRow[],
  words: Words,
): string {
  const { money, moneyOf: of, moneySum } = words.recoverScreen;
  const n = rows.reduce((all, { count }) => all + count, 0);
  if (n === 0) return money;
  const sum = totalText(snapshot, new Set(orders.map(({ orderId }) => orderId)), words);
  return sum === null ? of(n) : moneySum(sum, n);
}

/** The words of the message, how often the way worked, and an appeal that is open. */
function whyOf({ plan, ruleset, words, otherPlatform }: RecoverScreenInput, isOpen: boolean): string[] {
  const text = words.recoverScreen;
  const { diagnosis } = plan;
  const told = wordsTold(diagnosis);
  // What stops one order only mostly says why in the order itself.
  const asksReason = diagnosis.message.isGiven && diagnosis.kind !== 'order-only';
  // A guide with one way has no other to offer, whatever the reason may be.
  const isAssumed =
    ['none', 'noneWithoutChat'].includes(headlineKeyOf(plan, ruleset)) && plan.reason !== null;
  const success = plan.steps.find((step) => step.sure && step.success !== null)?.success;
  return [
    ...(diagnosis.phishing.length > 0 ? [text.copy] : []),
    ...(ruleset.rules.length === 0 ? [text.noRules(platformName(ruleset))] : []),
    ...(otherPlatform === undefined ? [] : [text.otherPlatform(otherPlatform, platformName(ruleset))]),
    ...(told === null ? (asksReason ? [text.noReasonNamed] : []) : [text.says(told)]),
    ...(isAssumed ? [text.oneReason] : []),
    ...(isOpen ? [plan.steps[0]?.id === 'self-service' ? text.appealOpenCode : text.appealOpen] : []),
    ...(success?.sampleSize
      ? [text.worked(Math.round(success.value * success.sampleSize), success.sampleSize)]
      : []),
  ];
}

/** What is known to apply and can be done within the hour, then what begins today, then the rest that is near. */
function partsOf(plan: RecoveryPlan, key: Headline, words: Words, time: LocalTime): RecoverPart[] {
  const own = OWN_STEPS[key];
  const text = words.recoverScreen;
  const start = Date.parse(plan.asOf);
  const isTold = own !== undefined && plan.steps.some(({ id }) => id === own);
  const steps = plan.steps
    .filter(({ id, sure }) => id !== 'stop' && (sure || !isTold || id === own))
    .map((step) => (step.id === own ? { ...step, sure: true } : step));
  const begins = (step: PlanStep): number => Date.parse(step.begins);
  const isQuick = (step: PlanStep): boolean =>
    step.sure &&
    step.dated &&
    begins(step) <= start &&
    (step.expected === null ? step.id === 'find-reason' : Date.parse(step.expected) - start <= HOUR);
  const isUnexplained = UNEXPLAINED.has(key);
  // An appeal without a condition of its own would come before the reason that it has to explain.
  const tooEarly = isUnexplained ? steps.filter(({ id, when }) => id === 'appeal' && when.length === 0) : [];
  const waits = (step: PlanStep): boolean => tooEarly.includes(step);
  const quick = steps.filter((step) => isQuick(step) && !waits(step));
  const isToday = (step: PlanStep): boolean =>
    !quick.includes(step) && !waits(step) && step.sure && step.dated && begins(step) - start < 24 * HOUR;
  const today = steps.filter(isToday).slice(0, 2);
  const later = steps
    .filter((step) => step.sure && !quick.includes(step) && !today.includes(step))
    .slice(0, 1);
  const perhaps = isUnexplained ? [] : steps.filter((step) => !step.sure).slice(0, 1);
  const condition = ({ when }: PlanStep): string | null =>
    when[0] === undefined ? null : text.when(when[0]);
  const part = (
    title: string,
    when: string | null,
    list: readonly string[],
    of: readonly PlanStep[],
  ): RecoverPart[] => (list.length === 0 ? [] : [{ title, when, steps: list, ids: of.map(({ id }) => id) }]);
  const [next] = later;
  return [
    ...part(
      text.tenMinutes,
      null,
      [
        ...quick.slice(0, 2).map(shortStep),
        ...(key === 'causeOnly' ? [text.wholeMessage] : []),
        ...(tooEarly.length > 0 && !quick.some(({ id }) => id === 'find-reason') ? [text.findReason] : []),
        text.picture,
      ],
      quick.slice(0, 2),
    ),
    ...part(
      text.today,
      today[0] && quick.length > 0 ? condition(today[0]) : null,
      [...today.map(shortStep), ...perhaps.map((step) => text.perhaps(step.title))],
      today,
    ),
    ...(next && waits(next)
      ? // Its answer has no date before it can be sent.
        part(text.afterwards, text.onlyWhen(text.reasonKnown), [shortStep(next)], [])
      : next
        ? part(text.afterwards, whenOf(next, words, time), [shortStep(next)], [next])
        : []),
  ];
}

/** Steps whose condition is not met have no date. */
function whenOf(step: PlanStep, { recoverScreen: text }: Words, time: LocalTime): string | null {
  const condition = step.when[0];
  const only = condition === undefined ? null : text.onlyWhen(condition);
  if (!step.dated) return only;
  return [text.from(time.day(step.begins)), ...(only === null ? [] : [only])].join(', ');
}

/** The title, and the first thing to do. */
const shortStep = ({ title, do: steps }: PlanStep): string => {
  const [first] = sentencesOf(steps[0] ?? '');
  const head = /[.!?]$/.test(title) ? title : `${title}.`;
  return first === undefined ? head : `${head} ${first}`;
};

/** One short sentence per warning of a plan: a new account and a second appeal first, then those of the reason. */
function avoidedOf({ avoid }: RecoveryPlan, { recoverScreen: { avoid: text } }: Words): string[] {
  const known = text as Readonly<Record<string, string>>;
  const own = avoid.flatMap(({ id }) => known[id] ?? []);
  return [...new Set([known.account ?? '', known.appeals ?? '', ...own, known.threats ?? ''])].slice(
    0,
    MOST_AVOIDED,
  );
}

/** When an answer can be expected, of steps that are dated; and where it often lies. */
function answersOf(
  { steps, replyChecks }: RecoveryPlan,
  shown: ReadonlySet<string>,
  words: Words,
  time: LocalTime,
): string[] {
  const text = words.recoverScreen;
  const dated = steps
    .filter(({ id, sure, dated: isDated, expected }) => shown.has(id) && sure && isDated && expected !== null)
    .slice(0, 3);
  const lines = dated.map(({ id, title, begins, earliest, expected }) => {
    const name = (text.ways as Readonly<Record<string, string>>)[id] ?? title;
    const end = expected as string;
    if (Date.parse(end) - Date.parse(begins) <= HOUR) return text.inMinutes(name);
    const [from, to] = [earliest ?? end, end].map(time.day) as [string, string];
    return from === to || earliest === begins ? text.by(name, to) : text.between(name, from, to);
  });
  const spam = replyChecks?.inSpam;
  return [...lines, ...(lines.length > 0 && spam ? [text.spam(spam.value, spam.of)] : [])];
}
