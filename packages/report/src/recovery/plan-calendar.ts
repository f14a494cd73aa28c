import type { RecoveryPlan, Ruleset, Snapshot } from '@risk-check/core';
import { escapeControlCharacters } from '../text/escape-control-characters.ts';
import type { Words } from '../words/words.ts';
import { dueThing } from './message-lines.ts';
import { blocksAccount, hidesOrders } from './what-is-blocked.ts';
import { type CalendarEvent, writeCalendar } from './write-calendar.ts';

interface Entry {
  readonly id: string;
  /** What tells it from others of its kind. */
  readonly of?: string;
  readonly at: string;
  readonly title: string;
  readonly text: string;
  /** After it something is lost. */
  readonly isLastDay?: true;
}

/** A date of a plan after which something is lost. */
export interface LastDay {
  readonly at: string;
  /** What tells it from other dates of the plan. */
  readonly id: string;
  readonly title: string;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** What tells one account from another. */
type Owner = Partial<Pick<Snapshot, 'account' | 'region' | 'program'>>;

/** A calendar must hold a component (RFC 5545, 3.6); with no dates it holds the zone of none. */
const NO_DATES = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/**
 * Every date of a plan as a calendar with a reminder for each; the same plan always gives the same text. A later plan of
 * the same account moves the dates, and that of another account has dates of its own.
 */
export function planCalendar(
  plan: RecoveryPlan,
  ruleset: Ruleset,
  words: Words,
  { account, region, program }: Owner,
): { readonly text: string; readonly count: number } {
  const clean = (text: string): string => escapeControlCharacters(text);
  // What lies within the hour needs no calendar.
  const soon = Date.parse(plan.asOf) + HOUR * 1000;
  const entries = datesOf(plan, words).filter(({ at }) => Date.parse(at) >= soon);
  // Whose it is stays unread: a calendar is often shared.
  const owner = [account?.id ?? null, region ?? null, program ?? null];
  const events = entries.map(({ id, of, at, title, text }): CalendarEvent => {
    const whose = shortHash(JSON.stringify([...owner, of]));
    const start = new Date(at);
    const ahead = (start.getTime() - Date.parse(plan.asOf)) / 1000;
    return {
      id: `${id}.${ruleset.id}.${whose}@risk-check`,
      stamp: new Date(plan.asOf),
      start,
      end: new Date(start.getTime() + 15 * 60_000),
      summary: clean(title),
      description: clean(text),
      remindBefore: ahead > 2 * DAY ? DAY : ahead > 2 * HOUR ? HOUR : 0,
    };
  });
  // Every line ends in CRLF, the last one, too.
  const name = clean(words.recovery.calendar.name(ruleset.title));
  const text = `${writeCalendar(name, events)}\r\n`;
  return {
    text: entries.length > 0 ? text : text.replace('END:VCALENDAR', `${NO_DATES}END:VCALENDAR`),
    count: entries.length,
  };
}

/** The dates of a plan after which something is lost: the last day of an appeal or another way, a dispute window that closes. */
export const lastDays = (plan: RecoveryPlan, words: Words): LastDay[] =>
  datesOf(plan, words).flatMap(({ at, id, of, title, isLastDay }) =>
    isLastDay ? [{ at, id: of ?? id, title: escapeControlCharacters(title) }] : [],
  );

function datesOf(plan: RecoveryPlan, words: Words): Entry[] {
  const { calendar } = words.recovery;
  const entries: Entry[] = [];
  for (const [i, step] of plan.steps.entries()) {
    if (!step.dated) continue;
    const text = step.do.join('\n');
    if (i > 0 && step.sure && step.begins > plan.asOf && step.expected === null)
      entries.push({ id: `begin-${step.id}`, at: step.begins, title: calendar.begins(step.title), text });
    if (step.expected !== null)
      entries.push({
        id: `expected-${step.id}`,
        at: step.expected,
        title: calendar.expected(step.title),
        text,
      });
    if (step.moveOn !== null && step.moveOn !== step.expected)
      entries.push({ id: `move-on-${step.id}`, at: step.moveOn, title: calendar.moveOn(step.title), text });
    if (step.deadline !== null && step.deadlineKind === 'act-by')
      entries.push({
        id: `last-day-${step.id}`,
        at: step.deadline,
        title: calendar.actBy(step.title),
        text,
        isLastDay: true,
      });
  }
  for (const { orderId, outlook, do: steps, date } of hidesOrders(plan) ? [] : plan.orders) {
    if (date)
      entries.push({
        id: 'order',
        of: orderId,
        at: date.at,
        title: calendar.order[date.kind](orderId),
        text: [outlook, ...steps].join('\n'),
        ...(date.kind === 'window-closes' && { isLastDay: true }),
      });
  }
  if (plan.state === 'pending' && plan.steps.length > 0) {
    for (const [i, at] of (plan.replyChecks?.next ?? []).entries())
      entries.push({
        id: `check-${i + 1}`,
        at,
        title: calendar.check,
        text: plan.replyChecks?.where.join('\n') ?? '',
      });
  }
  if (plan.emergency && blocksAccount(plan))
    entries.push({
      id: 'sale',
      at: plan.emergency.letGoAt,
      title: calendar.sale,
      text: plan.emergency.letGo.join('\n'),
    });
  for (const route of plan.afterBan) {
    if (route.deadline !== null)
      entries.push({
        id: `route-${route.id}`,
        at: route.deadline,
        title: calendar.route(route.title),
        text: route.do.join('\n'),
        isLastDay: true,
      });
  }
  for (const due of plan.diagnosis.message.deadlines) {
    // The step that answers it has the same last day.
    if (due.at !== null && plan.steps.some(({ deadline, dated }) => dated && deadline === due.at)) continue;
    const thing = dueThing(due, words);
    entries.push({
      id: 'message',
      of: `${due.of} ${due.text}`,
      at: due.latest,
      title: due.at === null ? calendar.latest(thing) : calendar.actBy(thing),
      text: `“${due.text}”`,
      isLastDay: true,
    });
  }
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** FNV-1a from both ends: enough to tell accounts and orders apart, in every browser and without their names. */
function shortHash(text: string): string {
  const hash = (units: readonly string[]): string =>
    (units.reduce((sum, unit) => Math.imul(sum ^ unit.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0)
      .toString(16)
      .padStart(8, '0');
  const units = text.split('');
  return hash(units) + hash([...units].reverse());
}
