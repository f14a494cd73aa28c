import { ENOUGH, GENERIC, type Score, type Scores, total, weaken } from './class-scores.ts';
import { type MessageKind, NOTICE_CLASSES, type NoticeClass } from './lexicon.ts';
import type { NoticeReading, ReadNoticeOptions } from './notice-reading.ts';
import { foreignHosts, isSuspicious, type PhishingSign } from './phishing-signs.ts';
import type { Findings } from './read-sentences.ts';

const GENERIC_WEIGHT = 1;
/** Minimum lead of a class over the next. */
const LEAD = 0.75;
const MOST_OPEN = 3;
/** Classes that a sign-in check speaks of too. */
const OF_SIGN_IN: ReadonlySet<NoticeClass> = new Set([
  'security',
  'identity',
  'fraud',
  'policy',
  'inactivity',
]);
/** What forged messages claim. */
const CLAIMED: ReadonlySet<NoticeClass | null> = new Set(['security', 'identity']);
/** Of the letters of a stated cause, how many a wording that no real message has borne out must read to name a class. */
const WHOLE = 2 / 3;
/** A class that an act beside a document may be of. */
const HINT = 1.2;
/** Words of a message that holds a cause and nothing else. */
const SHORT = 25;
/** By role: the class of a cause that fits none. What a store tells a developer is what is wrong with an app. */
const FALLBACK: Readonly<Record<string, NoticeClass>> = { developer: 'policy' };

/** A class with its weight. */
interface Ranked {
  readonly name: NoticeClass;
  readonly score: number;
}

/** Decides among what the sentences of a message say: what it does, and the class that leads where one does. */
export function decideClass(
  found: Findings,
  text: string,
  { domains = [], restricted = false, role = '' }: ReadNoticeOptions,
): NoticeReading {
  const { scores, supposed } = found;
  const isOfContent = Object.hasOwn(FALLBACK, role);
  const isKnown = restricted || isOfContent;
  const isShort = found.wordCount <= SHORT;
  const restricts =
    found.accountBlock ||
    (found.looseBlock && isShort && !found.orderBlock && !found.contentBlock && !found.namesOrder);
  if (found.invoices) weaken(scores, 'identity', 'ip');
  if (restricts) weaken(scores, 'identity', 'security');
  // "Account suspended. We suspend accounts that violate our rules."
  const ofAny = supposed.get('rules');
  if (restricts && ofAny && scores.size + supposed.size < 2) scores.set('rules', ofAny);
  const ranked = rankClasses(scores);
  const [first, second] = ranked;
  const leads =
    first &&
    first.score - (second?.score ?? 0) >= LEAD &&
    (scores.get(first.name)?.isProven || isWhole(found, first.name));
  const [generic] = (['rules', 'review'] as const)
    .filter((name) => total(scores.get(name)) >= GENERIC_WEIGHT)
    .sort((a, b) => total(scores.get(b)) - total(scores.get(a)));

  const does = kindOf(found, first, restricts);
  const kind = isOfContent && does === 'order-only' ? 'content' : does;
  const carries =
    ['restriction', 'warning', 'verification', 'content'].includes(kind) ||
    // A cause told without what follows from it.
    (kind === 'other' &&
      !found.lifted &&
      (isKnown || (!found.namesOrder && (found.givesGround || found.breaks))));
  // A newsletter warns of every document; of an account only where it gives a ground.
  const isTold =
    kind === 'warning' || kind === 'other'
      ? generic && (found.breaks || isKnown || scores.get(generic)?.isCause)
      : true;
  // A document beside an act that was not understood, or not surely: the act is the reason.
  const hintedActs = rankClasses(scores, HINT);
  const isBeside = generic === 'rules' && (found.rest !== null || !!hintedActs[0]);
  // "Advertising any website is a violation of our terms" says neither of what nor that it was the reason.
  const isHinted = generic === 'rules' && kind === 'other' && !scores.get('rules')?.isCause;
  const genericNamed = generic && isTold && !isBeside && !isHinted ? generic : null;
  const named =
    carries && !(found.isList && (second || (first && generic)))
      ? leads
        ? first.name
        : first
          ? null
          : genericNamed
      : null;
  const hinted: readonly NoticeClass[] = isTold && isHinted && !isBeside ? ['rules'] : [];
  const maybe = first ? ranked : generic ? hintedActs : rankClasses(supposed);
  const possible = maybe[0] ? maybe.slice(0, MOST_OPEN).map(({ name }) => name) : hinted;
  const open = carries && !named ? possible : [];
  const shown = named ? [named] : open;
  const clause =
    carries && (!named || (GENERIC.has(named) && !says(found.clause, scores.get(named)))) && !open[1]
      ? (found.clause ?? (first ? null : found.rest))
      : null;
  return {
    kind,
    class: named,
    open,
    words: shown.map((name) => scores.get(name)?.words ?? ''),
    clause,
    asks: carries && !named && !clause ? found.asks : null,
    phishing: suspicious(found, text, domains, named),
    isCause: !!named && !!scores.get(named)?.isCause,
    typo: false,
    says: null,
    announces: found.threat,
  };
}

/** The same where only the role tells what its cause is about; as it was where the message states none. */
export function withFallback(
  reading: NoticeReading,
  { clause, rest, about, namesContent, lifted, isList }: Findings,
  { role = '' }: ReadNoticeOptions,
): NoticeReading {
  const named = Object.hasOwn(FALLBACK, role) ? FALLBACK[role] : undefined;
  const said = clause ?? rest ?? about;
  const isOpen = reading.class === null && reading.open.every((one) => GENERIC.has(one));
  // An account is closed for other causes too.
  const isOfContent = namesContent || reading.kind !== 'restriction';
  if (!named || !said || !isOpen || !isOfContent || lifted || isList || reading.kind === 'sign-in')
    return reading;
  return { ...reading, class: named, open: [], words: [said], clause: null };
}

/** The classes that name a cause and weigh enough, heaviest first. */
const rankClasses = (scores: Scores, least = ENOUGH): Ranked[] =>
  NOTICE_CLASSES.filter((name) => !GENERIC.has(name))
    .map((name) => ({ name, score: total(scores.get(name)) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score);

function kindOf(found: Findings, first: Ranked | undefined, restricts: boolean): MessageKind {
  const isSignIn =
    found.signIn && (!first || first.name === 'security' || (!restricts && OF_SIGN_IN.has(first.name)));
  if (isSignIn) return 'sign-in';
  if (found.lifted) return 'other';
  if (restricts) return 'restriction';
  if (found.threat) return 'warning';
  if (found.orderBlock) return 'order-only';
  if (found.asked && (first?.name === 'identity' || first?.name === 'documents')) return 'verification';
  if (found.contentBlock) return 'content';
  return found.warned ? 'warning' : 'other';
}

/** Signs of a copy, where there are enough of them. */
function suspicious(
  { signs, threatened, asked }: Findings,
  text: string,
  domains: readonly string[],
  named: NoticeClass | null,
): readonly PhishingSign[] {
  const found = [...signs.values(), ...foreignHosts(text, domains)].filter(
    // A deadline is a sign only beside a threat, or where it is set to verify something.
    ({ sign }) => sign !== 'urgent' || threatened || signs.has('link'),
  );
  // Who warns of a stranger and asks for something in one message may be that stranger.
  const asks = named === 'security' && asked ? [{ sign: 'data' as const, words: asked }] : [];
  // Who warns of a stranger or asks who you are, and knows no name or has a link ready.
  const isImpersonal = (signs.has('greeting') || signs.has('link')) && CLAIMED.has(named);
  return isImpersonal || asks[0] || isSuspicious(found) ? [...found, ...asks] : [];
}

/** Whether the words of a class are next to all that is stated as the cause. Of what forged messages claim it proves nothing. */
const isWhole = ({ clause, scores }: Findings, name: NoticeClass): boolean => {
  const words = scores.get(name)?.words ?? '';
  return !CLAIMED.has(name) && !!clause?.includes(words) && words.length >= clause.length * WHOLE;
};

/** Whether a clause says no more than that a document was named. */
const says = (clause: string | null, score: Score | undefined): boolean =>
  !!score && !!clause?.includes(score.words);
