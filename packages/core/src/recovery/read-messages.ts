import type { NoticeClass, NoticeLexicon } from '../notices/lexicon.ts';
import type { NoticeReading } from '../notices/notice-reading.ts';
import { plainText } from '../notices/plain-text.ts';
import { readNotice } from '../notices/read-notice.ts';
import { splitSentences } from '../notices/split-sentences.ts';
import type { Guide, Ruleset } from '../ruleset/ruleset.generated.ts';
import type { Diagnosis } from './diagnose.ts';
import { findPattern } from './find-pattern.ts';
import type { NoticeMatch, NoticeRead } from './match-notices.ts';
import { readTokens } from './read-tokens.ts';

/** What the reader of messages found in one, beside the wordings of the guide. */
export interface MessageReading {
  readonly reading: NoticeReading;
  /** The same as a wording of a guide, where it tells more than those found; null where it does not. */
  readonly match: NoticeMatch | null;
  /** Whether it gives a cause that is none of the ruleset's reasons. */
  readonly isElse: boolean;
  /** Whether the message states a cause, and the wordings of the guide only stand beside it: they are no reason then. */
  readonly outweighs: boolean;
  /** Whether what the guide says of the class is about the act that the message names. */
  readonly fits: boolean;
}

const STAGES: Readonly<Record<string, Pick<NoticeRead, 'scope' | 'stage'>>> = {
  restriction: { scope: 'account', stage: 'block' },
  verification: { scope: 'account', stage: 'block' },
  warning: { scope: 'account', stage: 'warning' },
  content: { scope: 'order', stage: 'block' },
  'order-only': { scope: 'order', stage: 'block' },
  'sign-in': { scope: 'sign-in', stage: 'route' },
};

/**
 * Reads a message of which the wordings of the guide name no reason. A class is evidence for the reason that the guide
 * gives it; where the ruleset has none, the class stays without.
 *
 * @param found - Wordings of the guide that the message holds.
 * @param restricted - Whether the account is known to be restricted.
 */
export function readMessage(
  text: string,
  found: readonly NoticeMatch[],
  lexicon: NoticeLexicon,
  guide: Guide,
  ruleset: Ruleset,
  restricted: boolean,
): MessageReading {
  const reading = readNotice(text, lexicon, {
    domains: [domainOf(ruleset.homepage)],
    restricted,
    role: ruleset.role,
  });
  const placed = STAGES[reading.kind];
  const saysNoAct = (words: string): boolean => {
    // They are of a message that restricts.
    const { class: named, open } = readNotice(words, lexicon, { restricted: true });
    return !named && !open[0];
  };
  const fits = fitsAct(reading.class, guide, { message: text, words: reading.words });
  const outweighs = statesAnother(reading, found, guide, ruleset, saysNoAct);
  const named = !outweighs && found.some(({ notice }) => Object.keys(notice.reasons).length > 0);
  // A wording of the platform that restricts nothing, or one order only, is known better than any class.
  const known = found.some(({ notice }) => !isBare(notice, guide) && notice.scope !== 'account');
  const tells = reading.class ?? reading.clause ?? reading.open[0] ?? reading.asks ?? reading.says;
  if (named || known || (found[0] && !tells) || (!placed && !reading.class))
    return { reading, match: null, isElse: false, outweighs: false, fits };
  const { scope, stage } = placed ?? { scope: 'account', stage: 'cause' };
  const reason = scope === 'account' && fits ? reasonOfClass(reading.class, guide, ruleset) : null;
  const notice: NoticeRead = {
    id: reading.class ? `class-${reading.class}` : `read-${reading.kind}`,
    lang: 'en',
    match: [],
    scope,
    // What the guide's own wordings say of the account stands.
    stage: found.find(({ notice }) => notice.scope === 'account')?.notice.stage ?? stage,
    reasons: reason ? { [reason]: String(weightOf(reading, guide)) } : {},
    says: saysOf(reading, guide),
    own: 'Read by the reader of messages.',
  };
  const words = reading.words[0] ?? reading.clause ?? reading.asks ?? found[0]?.words ?? '';
  // Of a document that is named the way back is a question, and not the only way that a guide has.
  const isNamed = reading.class !== null && reading.class !== 'review';
  return {
    reading,
    match: { notice, words, start: 0, end: text.length, numbers: [], token: 0 },
    isElse: reason === null && scope === 'account' && (isNamed || reading.clause !== null),
    outweighs,
    fits,
  };
}

/**
 * "Your account has been disabled because of a chargeback": what stands after the causal word is the reason, whatever
 * the platform mostly means by "disabled". So it is where its words leave open which act is meant, with a cause or
 * beside wordings of the platform that name no act themselves: they are asked about.
 */
function statesAnother(
  { class: named, open, clause, isCause, typo, words, announces }: NoticeReading,
  found: readonly NoticeMatch[],
  guide: Guide,
  ruleset: Ruleset,
  saysNoAct: (words: string) => boolean,
): boolean {
  // Several causes that any account may have, such as those of a help page, are no reason of this one.
  if (!named && open[1] && !words.some(Boolean)) return announces !== null;
  const states = named
    ? isCause && !typo && named !== 'rules' && named !== 'review'
    : open[0] !== undefined && (clause !== null || found.every(({ words: known }) => saysNoAct(known)));
  if (!states) return false;
  const said = (words[0] ?? '').toLowerCase();
  const reasons = (named ? [named] : open).map((one) => reasonOfClass(one, guide, ruleset));
  return found.every(({ notice, words: known }) => {
    const beside = !known.toLowerCase().includes(said) && !said.includes(known.toLowerCase());
    return notice.scope === 'account' && beside && !reasons.includes(firstOf(notice) ?? '');
  });
}

/** The reason that a wording speaks for most. */
const firstOf = ({ reasons }: NoticeRead): string | undefined =>
  Object.entries(reasons).sort(([, a], [, b]) => Number(b) - Number(a))[0]?.[0];

/** The same wordings, of which none is a reason. */
export const withoutReasons = (found: readonly NoticeMatch[]): NoticeMatch[] =>
  found.map((match) => ({ ...match, notice: { ...match.notice, reasons: {} } }));

/** Without wordings that say only that an account is closed, where the reader says more. */
export const withoutBare = (found: readonly NoticeMatch[], guide: Guide): NoticeMatch[] =>
  found.filter(({ notice }) => !isBare(notice, guide));

const isBare = (notice: NoticeRead, { common }: Guide): boolean =>
  common.bare.some(({ id }) => id === notice.id);

/**
 * The reason that a class of a message stands for in a ruleset: what its guide says, else the first of those of all
 * guides that it has.
 *
 * @param named - The class, such as `readNotice` names it.
 * @param guide - The recovery guide of the ruleset.
 * @param ruleset - The ruleset, of which `reasons` is read.
 * @param told - The message and the words of it that decided, as `readNotice` gives them: a reason that is about one act of
 *   the class is then no reason of another one.
 * @returns Its id; null where the class is null or the ruleset has no such reason.
 * @example
 * const reason = reasonOfClass('security', guide, ruleset);
 */
export function reasonOfClass(
  named: NoticeClass | null,
  guide: Guide,
  ruleset: Ruleset,
  told?: ToldWords,
): string | null {
  if (!named || (told && !fitsAct(named, guide, told))) return null;
  const { reasons } = ruleset;
  const own = guide.classes?.[named];
  const candidates = own === undefined ? (guide.common.classes[named]?.reasons ?? []) : [own];
  return candidates.find((reason) => reason !== null && Object.hasOwn(reasons, reason)) ?? null;
}

/** A message, and the words of it that decided. */
export interface ToldWords {
  readonly message: string;
  readonly words: readonly string[];
}

/** Whether the sentence that names the act is about one of those that the guide speaks of under its class. */
function fitsAct(named: NoticeClass | null, { acts, common }: Guide, { message, words }: ToldWords): boolean {
  const patterns = named && acts?.[named];
  if (!patterns) return true;
  const tokens = readTokens(sentenceOf(message, words[0] ?? ''));
  return patterns.some((pattern) => findPattern(tokens, pattern, common.weights.closeWords));
}

/** The sentence of a message in which words stand; the words where it was shortened. */
function sentenceOf(message: string, words: string): string {
  const text = plainText(message);
  const at = text.indexOf(words);
  for (const { start, end } of at < 0 ? [] : splitSentences(text))
    if (at < end) return text.slice(Math.min(start, at), Math.max(end, at + words.length));
  return words;
}

const weightOf = ({ typo, isCause }: NoticeReading, { common: { weights } }: Guide): number =>
  typo ? weights.classMisspelled : isCause ? weights.classCause : weights.classNamed;

function saysOf({ class: named, open, clause, asks, says, kind }: NoticeReading, guide: Guide): string {
  const { classes, reader } = guide.common;
  if (says) return says;
  if (kind === 'sign-in') return reader.signIn;
  if (kind === 'order-only' || kind === 'content') return reader.order;
  const own = clause ?? asks;
  const told = [
    named && classes[named]?.says,
    own && fill(reader[clause ? 'clause' : 'asks'], own),
    open[0] && fill(reader.open, titlesOf(open, guide)),
  ];
  return told.filter(Boolean).join(' ') || reader.none;
}

/** A text with a value in the one place that it leaves for it. */
export const fill = (text: string, value: string): string => text.replace(/\{\w+\}/, () => value);

export const titlesOf = (open: Diagnosis['open'], { common: { classes } }: Guide): string =>
  open.map((one) => classes[one]?.title ?? one).join(', ');

/** What would tell more than the message does. */
export function questionsOf(
  { class: named, open, clause, kind }: NoticeReading,
  guide: Guide,
): Diagnosis['questions'] {
  if (kind === 'sign-in' || kind === 'order-only' || kind === 'content') return [];
  const id = clause ? 'clause' : named === 'rules' ? 'rules' : open[0] ? 'open' : named ? null : 'none';
  if (!id) return [];
  const { ask, how } = guide.common.reader.questions[id];
  return [{ id: `message-${id}`, ask: fill(ask, clause ?? titlesOf(open, guide)), how, sources: [] }];
}

/** `https://sellercentral.amazon.com/` gives `amazon.com`. */
function domainOf(homepage: string): string {
  const host = /^https?:\/\/([^/]+)/.exec(homepage)?.[1] ?? homepage;
  return host.split('.').slice(-2).join('.');
}
