import { formatTime } from '../exact/parse-time.ts';
import type { NoticeDemands, NoticeLexicon } from '../notices/lexicon.ts';
import { type Hit, type Hits, indexOf } from '../notices/pattern-index.ts';
import { plainText } from '../notices/plain-text.ts';
import { causalHits, frameHits } from '../notices/sentence-hits.ts';
import { type Sentence, splitSentences } from '../notices/split-sentences.ts';
import { cut, LONGEST_CLAUSE } from '../notices/stated-clause.ts';
import { addAmount, type DateRules } from './add-amount.ts';
import { daysOf } from './announced-day.ts';

/** What a message can ask of the owner. */
export const ASK_KINDS = ['documents', 'payment', 'confirmation', 'call', 'answer'] as const;
/** One of `ASK_KINDS`. */
export type AskKind = (typeof ASK_KINDS)[number];

/** One request of a message. */
export interface MessageAsk {
  readonly kind: AskKind;
  /** The sentence that makes it. */
  readonly text: string;
}

/** A date until which a message wants something. */
export interface MessageDeadline {
  /** The words that set it, such as "within 7 days". */
  readonly text: string;
  /** What is due then: a request, an appeal, or null where the message only announces something for it. */
  readonly of: AskKind | 'appeal' | null;
  /** The length of time that it gives; null where it names a day. */
  readonly amount: {
    readonly value: number;
    readonly unit: 'hours' | 'days' | 'working-days' | 'weeks' | 'months';
  } | null;
  /** The day that it names, the last on which it can be met, `2026-12-09`; null where it gives a length of time. */
  readonly day: string | null;
  /** A length of time counts from the day of the message. */
  readonly from: 'message-date' | 'absolute';
  /** The last instant, RFC 3339; null where the day of the message is not known. */
  readonly at: string | null;
  /** The same, or what it is at the latest: where the message came only now. */
  readonly latest: string;
}

/** What a message says of how long a block lasts. */
export interface MessagePermanence {
  readonly kind: 'permanent' | 'temporary';
  /** The words that say so. */
  readonly text: string;
  /** When a temporary block ends, RFC 3339; null where the message does not say, or its own day is not known. */
  readonly until: string | null;
}

/** Requests, deadlines and permanence of a message. */
export interface MessageFacts {
  /** Whether there is a message to read. */
  readonly isGiven: boolean;
  readonly asks: readonly MessageAsk[];
  /** Soonest first. */
  readonly deadlines: readonly MessageDeadline[];
  /** undefined where the message does not say. */
  readonly permanence?: MessagePermanence | undefined;
}

export const NO_FACTS: MessageFacts = { isGiven: false, asks: [], deadlines: [] };

export interface MessageFactsOptions {
  /** When the message came, epoch milliseconds; null where nobody knows. */
  readonly sentAt: number | null;
  /** The instant to judge at: a day without a year is the one nearest to it, or to the message. */
  readonly now: number;
  /** The words of each month, as in a guide. */
  readonly months: readonly (readonly string[])[];
  /** How days are counted. */
  readonly rules: DateRules;
}

type Purpose = AskKind | 'appeal';
type Unit = NonNullable<MessageDeadline['amount']>['unit'];

interface Read {
  readonly sentence: Sentence;
  /** Places of the wordings of requests and deadlines. */
  readonly own: Hits;
  /** Places of the wordings of the lexicon: a block, a condition. */
  readonly all: Hits;
}

const UNITS = ['hours', 'days', 'weeks', 'months'] as const;
/** Letters between "within" and its number, and between a length of time and "in which" behind it. */
const BEFORE_NUMBER = 34;
const BEHIND_UNIT = 14;
/** Letters between a preposition and its date, and the letters of a date. */
const BEFORE_DATE = 16;
const DATE_LENGTH = 44;
/** Words between a negation, or "we will", and the verb that it belongs to. */
const NEGATES = 3;
/** More is no deadline in days. */
const MOST_NUMBER = 365;
const MOST_FACTS = 6;

const indexed = new WeakMap<NoticeDemands, NoticeLexicon>();

/** The request and deadline groups as one lexicon, so that its index is built once. */
function lexiconOf(demands: NoticeDemands): NoticeLexicon {
  const known = indexed.get(demands);
  if (known) return known;
  const lexicon = {
    classes: {},
    frames: demands.groups,
    phishing: {},
    codes: {},
  } as unknown as NoticeLexicon;
  indexed.set(demands, lexicon);
  return lexicon;
}

/**
 * What a message asks for, until when, and whether it calls a block permanent. Reads each sentence once; what it does
 * not understand it leaves out. Linear in the length of the message.
 *
 * @param message - Plain text or HTML.
 * @param lexicon - With `demands`, as `loadLexicon` gives it.
 */
export function messageFacts(
  message: string,
  lexicon: NoticeLexicon,
  options: MessageFactsOptions,
): MessageFacts {
  const { demands } = lexicon;
  if (!demands) return { ...NO_FACTS, isGiven: true };
  const text = plainText(message);
  const own = indexOf(lexiconOf(demands));
  const all = indexOf(lexicon);
  const asks = new Map<AskKind, MessageAsk>();
  const deadlines: MessageDeadline[] = [];
  const blocks: MessagePermanence[] = [];
  let before: readonly Purpose[] = [];
  for (const sentence of splitSentences(text)) {
    const read: Read = { sentence, own: own.find(sentence, false), all: all.find(sentence, false) };
    const places = requestsIn(text, read);
    for (const { purpose, isAsked } of places)
      if (isAsked && purpose !== 'appeal' && !asks.has(purpose))
        asks.set(purpose, { kind: purpose, text: quote(text, sentence) });
    if (deadlines.length < MOST_FACTS)
      deadlines.push(...deadlinesIn(text, read, places, before, demands, options));
    const permanence = permanenceIn(text, read, demands, options);
    if (permanence) blocks.push(permanence);
    before = places.map(({ purpose }) => purpose);
  }
  const kept = [...asks.values()];
  // A reply is asked for in most messages: a request where a deadline is for it.
  const isMain = ({ kind }: MessageAsk): boolean =>
    kind !== 'answer' || deadlines.some(({ of }) => of === 'answer');
  const [first] = blocks;
  const permanence =
    blocks.find(({ kind }) => kind === 'permanent') ?? blocks.find(({ until }) => until) ?? first;
  return {
    isGiven: true,
    asks: kept.filter(isMain),
    deadlines: soonestFirst(deadlines),
    ...(permanence ? { permanence } : {}),
  };
}

const quote = (text: string, { start, end }: Sentence): string => cut(text.slice(start, end), LONGEST_CLAUSE);

/** The same date for the same thing once. */
function soonestFirst(deadlines: readonly MessageDeadline[]): MessageDeadline[] {
  const once = new Map(deadlines.map((one) => [`${one.of} ${one.latest}`, one]));
  return [...once.values()].sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0));
}

interface Request {
  readonly purpose: Purpose;
  readonly hit: Hit;
  /** Whether it is asked of the owner, and not only offered or supposed. */
  readonly isAsked: boolean;
}

const FAILS = /^(?:fail|fehl|brak)/i;

/** What a sentence asks for, with its place. */
function requestsIn(text: string, { sentence, own, all }: Read): Request[] {
  if (frameHits(own, 'received')[0]) return [];
  const ours = frameHits(own, 'ours');
  // "Failure to verify" asks for it.
  const nots = frameHits(all, 'not').filter(({ start }) => !FAILS.test(text.slice(start, start + 5)));
  const isIf = frameHits(all, 'if').length > 0;
  const stands = (hit: Hit): boolean =>
    !ours.some(({ from, to }) => from <= hit.from && hit.from - to <= NEGATES);
  const isDenied = ({ from }: Hit): boolean =>
    nots.some(({ to }) => to < from && from - to <= NEGATES) && !isIf;
  const isSupposed = isIf && nots.length === 0;
  const found = (group: string, purpose: Purpose): Request[] =>
    frameHits(own, group)
      .filter((hit) => stands(hit) && !isDenied(hit))
      .map((hit) => ({ purpose, hit, isAsked: !isSupposed && !sentence.isQuestion }));
  const papers = frameHits(own, 'papers');
  return [
    ...(papers[0] ? found('give', 'documents') : []),
    ...found('pay', 'payment'),
    ...(frameHits(all, 'verify')[0] || frameHits(own, 'confirm')[0] ? found('confirm', 'confirmation') : []),
    ...found('call', 'call'),
    ...found('appeal', 'appeal'),
    ...found('answer', 'answer'),
  ];
}

interface Span {
  readonly value: number;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

/** Lengths of time in a sentence: a number and a unit that follows it. */
function spansIn(text: string, { sentence: { words }, own }: Read, { numbers }: NoticeDemands): Span[] {
  const working = frameHits(own, 'working');
  const spans: Span[] = [];
  for (const [i, { word, start, end }] of words.entries()) {
    const glued = /^(\d{1,3})h(?:rs?)?$/.exec(word);
    const value = glued
      ? Number(glued[1])
      : /^\d{1,3}$/.test(word)
        ? Number(word)
        : Object.hasOwn(numbers, word)
          ? numbers[word]
          : undefined;
    if (!value || value > MOST_NUMBER) continue;
    // "3-5 days" is how long something takes, and "12月7日" a date.
    if (/\d\s?(?:[-–—~〜]|to|bis|a|à)\s?$/i.test(text.slice(Math.max(0, start - 6), start))) continue;
    if (/月\s?$/.test(text.slice(Math.max(0, start - 2), start))) continue;
    if (glued) {
      spans.push({ value, unit: 'hours', start, end });
      continue;
    }
    const next = words[i + 1];
    // "12" in "12月", and the unit after up to two words: "7 business days", "7 (seven) days".
    const reach = words[Math.min(i + 3, words.length - 1)]?.end ?? end;
    const found = UNITS.flatMap((unit) =>
      frameHits(own, unit)
        .filter((hit) => hit.start >= end && hit.end <= reach)
        .map((hit) => ({ unit, hit })),
    ).sort((a, b) => a.hit.start - b.hit.start || b.hit.end - a.hit.end)[0];
    if (!found || !next) continue;
    // Another number stands before the unit: that one counts.
    if (words.slice(i + 1).some((one) => one.start < found.hit.start && /^\d{1,3}$/.test(one.word))) continue;
    // "20 días hábiles": the word for working days may follow the unit.
    const marks =
      found.unit === 'days'
        ? working.filter((hit) => hit.start >= end && hit.start <= found.hit.end + BEHIND_UNIT)
        : [];
    const tail = Math.max(found.hit.end, ...marks.map((hit) => hit.end));
    spans.push({ value, unit: marks[0] ? 'working-days' : found.unit, start, end: tail });
  }
  return spans;
}

/** Deadlines in a sentence: time spans and dates by which something is due. */
function deadlinesIn(
  text: string,
  read: Read,
  places: readonly Request[],
  before: readonly Purpose[],
  demands: NoticeDemands,
  options: MessageFactsOptions,
): MessageDeadline[] {
  const { own, all, sentence } = read;
  const found: MessageDeadline[] = [];
  const announcesBlock =
    frameHits(all, 'block').length > 0 &&
    ['future', 'condition'].some((frame) => frameHits(all, frame).length > 0);
  /** What is due: the nearest request of the sentence; of one without any that of the sentence before it. */
  const purposeAt = (start: number, end: number): Purpose | null | undefined => {
    const near = (hit: Hit): number => (hit.end <= start ? start - hit.end : Math.max(0, hit.start - end));
    const sorted = [
      ...places.map(({ purpose, hit }) => ({ purpose, far: near(hit) })),
      ...frameHits(own, 'ours').map((hit) => ({ purpose: undefined, far: near(hit) })),
    ].sort((a, b) => a.far - b.far);
    const [nearest] = sorted;
    if (!nearest) return before[0] ?? (announcesBlock ? null : undefined);
    // "Wir werden Ihnen innerhalb von 3 Tagen antworten": the verb stands behind.
    const isOurs = frameHits(own, 'ours').some(
      (hit) => hit.end <= start && !/[,;:]/.test(text.slice(hit.end, start)),
    );
    if (isOurs && !places.some(({ hit }) => hit.end <= start)) return undefined;
    // "Reply" says less than what is to be sent with it.
    if (nearest.purpose !== 'answer') return nearest.purpose;
    return places.find(({ purpose }) => purpose !== 'answer' && purpose !== 'appeal')?.purpose ?? 'answer';
  };
  if (frameHits(own, 'received')[0]) return found;
  for (const span of spansIn(text, read, demands)) {
    const leads = frameHits(own, 'within').filter(
      (hit) => hit.end <= span.start && span.start - hit.end <= (hit.end - hit.start > 2 ? BEFORE_NUMBER : 1),
    );
    const nearest = Math.max(...leads.map(({ start }) => start));
    // "en un plazo de" is found as "plazo", too: the longer wording is quoted.
    const within = leads.filter(({ end }) => end > nearest).sort((a, b) => a.start - b.start)[0];
    const after = frameHits(own, 'within-after').find(
      ({ start, end }) => start >= span.start && end > span.end - 1 && start - span.end <= BEHIND_UNIT,
    );
    if (!within && !after) continue;
    const start = within?.start ?? span.start;
    const end = within && !isEastAsianAt(text, span.end) ? span.end : Math.max(span.end, after?.end ?? 0);
    const of = purposeAt(start, end);
    if (of === undefined) continue;
    const amount = { value: span.value, unit: span.unit };
    found.push({
      text: cut(text.slice(start, end), LONGEST_CLAUSE),
      of,
      amount,
      day: null,
      from: 'message-date',
      at: options.sentAt === null ? null : formatTime(endOf(options.sentAt, amount, options.rules)),
      latest: formatTime(endOf(options.sentAt ?? options.now, amount, options.rules)),
    });
  }
  const today = options.sentAt ?? options.now;
  const midnight = today - (today % DAY);
  const days = new Set<string>();
  const dated = (day: number, start: number, end: number, isBefore: boolean): void => {
    const last = formatTime(isBefore ? day - DAY : day).slice(0, 10);
    const of = purposeAt(start, end);
    if (of === undefined || days.has(last)) return;
    days.add(last);
    const at = lastInstantOf(last, options.rules);
    found.push({
      text: cut(text.slice(start, end), LONGEST_CLAUSE),
      of,
      amount: null,
      day: last,
      from: 'absolute',
      at,
      latest: at,
    });
  };
  for (const [group, isBefore] of [
    ['before', true],
    ['by', false],
  ] as const)
    for (const hit of frameHits(own, group)) {
      const behind = text.slice(hit.end, Math.min(hit.end + DATE_LENGTH, sentence.end + DATE_LENGTH));
      const place = firstDay(behind, midnight, options.months);
      if (place && place.start <= BEFORE_DATE) dated(place.day, hit.start, hit.end + place.end, isBefore);
    }
  for (const hit of frameHits(own, 'by-after')) {
    const from = Math.max(sentence.start, hit.start - DATE_LENGTH / 2);
    const places = daysOf(text.slice(from, hit.start), midnight, options.months);
    const last = places.at(-1);
    if (last !== undefined)
      dated(
        last,
        from,
        hit.end,
        /前/.test(text.slice(hit.start, hit.end)) && !/[以之]前/.test(text.slice(hit.start, hit.end)),
      );
  }
  return found;
}

const DAY = 86_400_000;

const isEastAsianAt = (text: string, at: number): boolean => text.charAt(at - 1) > '\u3000';

/** The first date of a text: where it begins and ends, as near as its digits tell. */
function firstDay(
  text: string,
  today: number,
  months: MessageFactsOptions['months'],
): { readonly day: number; readonly start: number; readonly end: number } | null {
  // The shortest beginning that holds a date, then all of it: "5 December" may go on with a year.
  const line = text.split(/[\n;。]/)[0] ?? '';
  const [day] = daysOf(line, today, months);
  if (day === undefined) return null;
  const pieces = [...line.matchAll(/\S+/g)];
  const upTo = pieces.findIndex(
    ({ index, 0: piece }) => daysOf(line.slice(0, index + piece.length), today, months)[0] === day,
  );
  let end = pieces[upTo] ? (pieces[upTo].index ?? 0) + pieces[upTo][0].length : line.length;
  const from = [...pieces]
    .reverse()
    .find(({ index = 0 }) => index < end && daysOf(line.slice(index, end), today, months)[0] === day);
  while (end > 0 && '.,)'.includes(line[end - 1] ?? ' ')) end--;
  return { day, start: from?.index ?? 0, end };
}

/** The end of a length of time that begins at an instant. */
function endOf(
  start: number,
  { value, unit }: NonNullable<MessageDeadline['amount']>,
  rules: DateRules,
): number {
  const amount = unit === 'weeks' ? { max: value * 7, unit: 'days' as const } : { max: value, unit };
  return addAmount(start, amount, rules).latest;
}

/** The last minute of a day on a clock. */
function lastInstantOf(day: string, { clock: { offsetAt } }: DateRules): string {
  const time = Date.parse(`${day}T23:59:00Z`);
  return formatTime(time - offsetAt(time));
}

/** Whether a sentence that tells of a block calls it permanent or temporary, and until when. */
function permanenceIn(
  text: string,
  read: Read,
  demands: NoticeDemands,
  { sentAt, rules, months, now }: MessageFactsOptions,
): MessagePermanence | null {
  const { own, all, sentence } = read;
  const [block] = frameHits(all, 'block');
  if (!block || sentence.isQuestion) return null;
  const open = ['if', 'condition', 'future', 'any', 'boiler'].some(
    (frame) => frameHits(all, frame).length > 0,
  );
  if (open) return null;
  const [permanent] = frameHits(own, 'permanent');
  const isDenied = frameHits(all, 'not').some(
    ({ to }) => permanent && to < permanent.from && permanent.from - to <= NEGATES,
  );
  // "若继续使用将永久限制": only announced.
  const isAhead = permanent && /[若将將]/.test(text.slice(sentence.start, permanent.start));
  if (permanent && !isDenied && !isAhead)
    return { kind: 'permanent', text: text.slice(permanent.start, permanent.end), until: null };
  const cause = Math.min(...causalHits(all).map(({ start }) => start));
  for (const span of spansIn(text, read, demands)) {
    // "Because of no activity for 60 days" tells of the cause.
    if (span.start > cause) continue;
    const lead = [...frameHits(own, 'during')]
      .filter(({ end }) => end <= span.start && span.start - end <= BEHIND_UNIT)
      .at(-1);
    const tail = frameHits(own, 'during-after').find(
      ({ start }) => start >= span.end - 1 && start - span.end <= BEHIND_UNIT,
    );
    if (!lead && !tail) continue;
    const amount = { value: span.value, unit: span.unit };
    return {
      kind: 'temporary',
      text: cut(text.slice(lead?.start ?? span.start, tail?.end ?? span.end), LONGEST_CLAUSE),
      until: sentAt === null ? null : formatTime(endOf(sentAt, amount, rules)),
    };
  }
  const today = sentAt ?? now;
  for (const hit of frameHits(own, 'by')) {
    const place = firstDay(text.slice(hit.end, hit.end + DATE_LENGTH), today - (today % DAY), months);
    if (place && hit.start < cause && place.start <= BEFORE_DATE && place.day >= today - DAY)
      return {
        kind: 'temporary',
        text: text.slice(hit.start, hit.end + place.end),
        until: lastInstantOf(formatTime(place.day).slice(0, 10), rules),
      };
  }
  const [temporary] = frameHits(own, 'temporary');
  return temporary
    ? { kind: 'temporary', text: text.slice(temporary.start, temporary.end), until: null }
    : null;
}
