import { type MessageKind, NOTICE_CLASSES, type NoticeClass, type NoticeLexicon } from './lexicon.ts';
import { indexOf, type PatternIndex } from './pattern-index.ts';
import { foreignHosts, type PhishingSign } from './phishing-signs.ts';
import { plainText } from './plain-text.ts';
import {
  causalHits,
  clauseOf,
  countClasses,
  cut,
  GENERIC,
  LONGEST_CLAUSE,
  restOf,
  type Score,
  standsAlone,
  withoutBystanders,
  withoutLoneRules,
} from './read-sentence.ts';
import { splitSentences } from './split-sentences.ts';

/** What a platform's message is about, from its words alone. Offsets and words are those of its plain text. */
export interface NoticeReading {
  readonly kind: MessageKind;
  /** What it names as the cause; null where no class leads. */
  readonly class: NoticeClass | null;
  /** Classes that the words leave open, strongest first. */
  readonly open: readonly NoticeClass[];
  /** The words that decided, as they stand there. */
  readonly words: readonly string[];
  /** A cause in the message's own words where no class fits. */
  readonly clause: string | null;
  /** Signs that the message may be a copy; empty where there are fewer than two. */
  readonly phishing: readonly PhishingSign[];
  /** Whether the class stands after a word such as "because". */
  readonly isCause: boolean;
  /** Whether it was found only by reading words with a letter wrong. */
  readonly typo: boolean;
  /** What an error code of a platform means, where the message is one. */
  readonly says: string | null;
}

/** What is known about the account and its platform besides the message. */
export interface ReadNoticeOptions {
  /** The platform's own domains; links elsewhere are a sign of a copy. */
  readonly domains?: readonly string[];
  /** The account is known to be restricted: a message that only names a cause is about that. */
  readonly restricted?: boolean;
}

/** What a sentence makes of the weight of a class. */
const CAUSE = 1.6;
const CONDITION = 0.5;
const HELP = 0.25;
/** Least weight of a class that is generic. */
const GENERIC_WEIGHT = 1;
/** Minimum weight of a class, and its minimum lead over the next. */
const ENOUGH = 1.5;
const LEAD = 0.75;
const MOST_OPEN = 3;
/** Classes that a sign-in check speaks of too. */
const OF_SIGN_IN: ReadonlySet<NoticeClass> = new Set(['security', 'identity', 'fraud', 'policy']);
/** Words of a message that holds a cause and nothing else. */
const SHORT = 25;

/**
 * Names what a message is about, in eleven languages. Stays silent where its words do not decide: a class it returns is
 * evidence and no verdict. Linear in the length of the message.
 *
 * @param message - The message as it was received: plain text or HTML.
 * @param lexicon - The words to look for, from `@risk-check/rules-data/notices`; merge one of each language wanted.
 * @param options - What else is known: the platform's domains, and whether the account is restricted.
 * @returns Its kind, its class where the words decide, and the words that decided.
 */
export function readNotice(
  message: string,
  lexicon: NoticeLexicon,
  options: ReadNoticeOptions = {},
): NoticeReading {
  const text = plainText(message);
  const coded = findCode(text, lexicon);
  if (coded) return coded;
  const index = indexOf(lexicon);
  const exact = readOnce(text, index, options, false);
  if (exact.class || exact.open[0] || exact.kind === 'sign-in' || exact.kind === 'order-only' || exact.lifted)
    return withoutTallies(exact);
  const tolerant = readOnce(text, index, options, true);
  return withoutTallies(tolerant.class && tolerant.class !== 'review' ? { ...tolerant, typo: true } : exact);
}

const CODE = /[A-Za-z][A-Za-z0-9_]*(?:\.[a-z_]+)*/g;

function findCode(text: string, { codes }: NoticeLexicon): NoticeReading | null {
  for (const [word] of text.matchAll(CODE)) {
    if (!Object.hasOwn(codes, word)) continue;
    const { kind, class: named, says } = codes[word] as NoticeLexicon['codes'][string];
    const quiet = { open: [], clause: null, phishing: [], isCause: named !== null, typo: false };
    return { ...quiet, kind, class: named, words: [word], says };
  }
  return null;
}

interface Tally extends NoticeReading {
  /** Whether the message says that something was lifted, and nothing after that restricts the account. */
  readonly lifted: boolean;
}

const withoutTallies = ({ lifted: _, ...reading }: Tally): NoticeReading => reading;

function readOnce(
  text: string,
  index: PatternIndex,
  { domains = [], restricted: isKnown = false }: ReadNoticeOptions,
  tolerant: boolean,
): Tally {
  const scores = new Map<NoticeClass, Score>();
  const signs = new Map<string, PhishingSign>();
  let accountBlock = false;
  let contentBlock = false;
  let orderBlock = false;
  let looseBlock = false;
  let threat = false;
  let warned = false;
  let asked = false;
  let lifted = false;
  let orderWords = false;
  let signIn = false;
  let isList = false;
  let givesGround = false;
  let breaks = false;
  let threatened = false;
  let invoices = false;
  let afterHeading = false;
  let afterBlock = false;
  let clause: string | null = null;
  /** What stands after a document that was named, where no class fits it: "violating our terms regarding ...". */
  let rest: string | null = null;
  let before:
    | { named: Map<NoticeClass, number>; names: boolean; words: number; start: number; end: number }
    | undefined;
  let wordCount = 0;

  for (const sentence of splitSentences(text)) {
    const hits = withoutLoneRules(index.find(sentence, tolerant), sentence);
    wordCount += sentence.words.reduce(
      (sum, { word, isEastAsian }) => sum + (isEastAsian ? word.length / 2 : 1),
      0,
    );
    const has = (frame: string): boolean => hits.has(`frame:${frame}`);
    for (const sign of ['link', 'urgent', 'greeting', 'data'] as const) {
      const hit = hits.get(`phishing:${sign}`)?.[0];
      if (hit && !signs.has(sign)) signs.set(sign, { sign, words: text.slice(hit.start, hit.end) });
    }
    threatened ||= hits.has('phishing:threat');
    const isHeading = has('heading') && sentence.words.length < 10;
    const follows = has('consequence');
    // "They told me that ..." retells the message: what follows is its cause, whoever is its subject.
    const retells = has('told');
    const isCause = has('therefore') || has('found') || retells || causalHits(hits).length > 0;
    const isConditional = has('condition') || has('future');
    const states = !(sentence.isQuestion && !isHeading);
    // "Your privacy policy does not ..." is no footer.
    const boiler = standsAlone(hits, 'frame:boiler');
    const lift = has('lift') && !isConditional && !boiler;

    if (states && has('block') && !lift) {
      if (isConditional) threat ||= has('account');
      else if (has('account')) {
        accountBlock = true;
        lifted = false;
      } else if (has('content')) contentBlock = true;
      else if (has('order')) orderBlock = true;
      else looseBlock = true;
    }
    if (lift && states) {
      lifted = true;
      accountBlock = false;
      looseBlock = false;
    }
    if (boiler) {
      afterHeading = false;
      continue;
    }
    warned ||= has('warn') && (has('account') || has('block'));
    asked ||= has('verify');
    orderWords ||= standsAlone(hits, 'frame:order');
    signIn ||= has('signin');
    invoices ||= has('invoice');
    const selfTold = has('self') && !has('block') && !isCause;
    if (!states || selfTold) {
      afterHeading = isHeading;
      continue;
    }
    // "Because of this, your account ...": the sentence before holds the cause.
    if (follows && has('block') && before) {
      for (const [name, weight] of before.named) strengthen(scores, name, weight * (CAUSE - 1));
      if (!clause && !before.names && before.words > 2)
        clause = cut(text.slice(before.start, before.end), LONGEST_CLAUSE);
    }
    const namesCause = isCause || afterHeading;
    const listed = has('list');
    isList ||= listed;
    const isBlocking = has('block') && !isConditional;
    // "If you believe ..." tells no cause, whatever else it says.
    const isAdvice = has('help') && !afterHeading && causalHits(hits).length === 0 && !has('therefore');
    const helps = isAdvice && !isBlocking;
    const factor =
      (namesCause && !helps ? CAUSE : 1) *
      (isConditional && !namesCause ? CONDITION : 1) *
      (helps ? HELP : 1);
    const named = countClasses(
      isBlocking ? withoutBystanders(hits) : hits,
      text,
      factor,
      namesCause && !helps,
      scores,
    );
    const counted = [...named].some(([name, weight]) => !GENERIC.has(name) && weight >= ENOUGH);
    if (!rest && !counted && named.has('rules') && !helps) rest = restOf(sentence, hits, text);
    const isGround = isCause || has('ground');
    if (isGround && (!isConditional || isCause) && !helps) {
      // "Your rate is 10.53%; the target is 1%."
      givesGround ||= counted || !!before?.names;
      // "You violated our terms" says no more, but of the account.
      breaks ||= named.has('rules') && (retells || has('account') || has('content') || has('found'));
    }
    before = {
      named,
      names: counted,
      words: sentence.words.length,
      start: sentence.start,
      end: sentence.end,
    };
    const tellsCause =
      isCause && !isConditional && !helps && (isBlocking || afterHeading || afterBlock || isKnown);
    if (!clause && tellsCause && !counted) clause = clauseOf(sentence, hits, text);
    if (!clause && afterHeading && !counted && !isHeading && sentence.words.length > 2)
      clause = cut(text.slice(sentence.start, sentence.end), LONGEST_CLAUSE);
    afterHeading = isHeading || (listed && !counted);
    afterBlock = has('block');
  }

  const isShort = wordCount <= SHORT;
  const restricts = accountBlock || (looseBlock && isShort && !orderBlock && !contentBlock && !orderWords);
  if (invoices) weaken(scores, 'identity', 'ip');
  if (restricts) weaken(scores, 'identity', 'security');
  const ranked = NOTICE_CLASSES.filter((name) => !GENERIC.has(name))
    .map((name) => ({ name, score: total(scores.get(name)) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  const leads = first && first.score - (second?.score ?? 0) >= LEAD;
  const [generic] = (['rules', 'review'] as const)
    .filter((name) => total(scores.get(name)) >= GENERIC_WEIGHT)
    .sort((a, b) => total(scores.get(b)) - total(scores.get(a)));

  const isSignIn =
    signIn && (!first || first.name === 'security' || (!restricts && OF_SIGN_IN.has(first.name)));
  const kind: MessageKind = isSignIn
    ? 'sign-in'
    : lifted
      ? 'other'
      : restricts
        ? 'restriction'
        : threat
          ? 'warning'
          : orderBlock
            ? 'order-only'
            : asked && (first?.name === 'identity' || first?.name === 'documents')
              ? 'verification'
              : contentBlock
                ? 'content'
                : warned
                  ? 'warning'
                  : 'other';
  const carries =
    ['restriction', 'warning', 'verification', 'content'].includes(kind) ||
    // A cause told without what follows from it.
    (kind === 'other' && !lifted && (isKnown || (!orderWords && (givesGround || breaks))));
  // A newsletter warns of every document; of an account only where it gives a ground.
  const isTold =
    kind === 'warning' || kind === 'other'
      ? generic && (breaks || isKnown || scores.get(generic)?.isCause)
      : true;
  // A document beside an act that was not understood: the act is the reason.
  const isBeside = generic === 'rules' && rest !== null;
  const genericNamed = generic && isTold && !isBeside ? generic : null;
  const named =
    carries && !(isList && ranked.length > 1) ? (leads ? first.name : first ? null : genericNamed) : null;
  const open = carries && first && !named ? ranked.slice(0, MOST_OPEN).map(({ name }) => name) : [];
  const shown = named ? [named] : open;
  const found = [...signs.values(), ...foreignHosts(text, domains)].filter(
    // A deadline is a sign only beside a threat, or where it is set to verify something.
    ({ sign }) => sign !== 'urgent' || threatened || signs.has('link'),
  );
  return {
    kind,
    class: named,
    open,
    words: shown.map((name) => scores.get(name)?.words ?? ''),
    clause:
      carries && (!named || (GENERIC.has(named) && !says(clause, scores.get(named)))) && !open[0]
        ? (clause ?? (first ? null : rest))
        : null,
    phishing: isSuspicious(found) ? found : [],
    isCause: !!named && !!scores.get(named)?.isCause,
    typo: false,
    says: null,
    lifted,
  };
}

/** Whether a clause says no more than that a document was named. */
const says = (clause: string | null, score: Score | undefined): boolean =>
  !!score && !!clause?.includes(score.words);

function strengthen(scores: Map<NoticeClass, Score>, name: NoticeClass, more: number): void {
  const score = scores.get(name);
  if (!score) return;
  score.best += more;
  score.sum += more;
  score.isCause = true;
}

/** The strongest sentence, and half of what the others say, which is at most once more of the same. */
const total = (score: Score | undefined): number =>
  score ? score.best + Math.min(score.best, score.sum - score.best) / 2 : 0;

/** Beside the stronger class the other is what it asks for. */
function weaken(scores: Map<NoticeClass, Score>, weaker: NoticeClass, stronger: NoticeClass): void {
  const least = Math.max(ENOUGH, total(scores.get(weaker)));
  if (scores.has(weaker) && total(scores.get(stronger)) >= least) scores.delete(weaker);
}

/** Two signs, one of them about a link, a greeting, data or a host; the platform's name in a foreign host counts twice. */
function isSuspicious(signs: readonly PhishingSign[]): boolean {
  const count = signs.reduce((sum, { sign }) => sum + (sign === 'brand-in-host' ? 2 : 1), 0);
  return count >= 2 && signs.some(({ sign }) => sign !== 'urgent');
}
