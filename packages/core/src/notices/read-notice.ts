import { type MessageKind, NOTICE_CLASSES, type NoticeClass, type NoticeLexicon } from './lexicon.ts';
import { type Hit, type Hits, indexOf, type PatternIndex } from './pattern-index.ts';
import { foreignHosts, type PhishingSign } from './phishing-signs.ts';
import { plainText } from './plain-text.ts';
import { shownWords } from './shown-words.ts';
import { type Sentence, splitSentences } from './split-sentences.ts';

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

/** Weight of a class in a plain sentence, and what a sentence makes of it. */
const WEIGHT = 3;
const GENERIC_WEIGHT = 1;
/** Notices of other accounts are one flat sentence. */
const WEIGHTS: Partial<Record<NoticeClass, number>> = {
  'multiple-accounts': 4,
  rules: 1,
  // A document that is merely cited says less than a review that is going on.
  review: 1.2,
};
const CAUSE = 1.6;
const CONDITION = 0.5;
const HELP = 0.25;
/** A remedy alone names no cause, not even behind a causal word: less than `ENOUGH / (WEIGHT * CAUSE)`. */
const REMEDY = 0.3;
/** Minimum weight of a class, and its minimum lead over the next. */
const ENOUGH = 1.5;
const LEAD = 0.75;
const MOST_OPEN = 3;
/** Classes that name no cause. */
const GENERIC: ReadonlySet<NoticeClass> = new Set(['rules', 'review']);
/** Classes that a sign-in check speaks of too. */
const OF_SIGN_IN: ReadonlySet<NoticeClass> = new Set(['security', 'identity', 'fraud', 'policy']);
/** Words of a message that holds a cause and nothing else. */
const SHORT = 25;
/** Words between an account and what was done to it, where it is the subject. */
const SUBJECT = 3;
/** Letters of a word that tells something, where no wording reads it. */
const TELLING = 4;
/** Words between a document and what says which act was meant. */
const NEAR = 5;
const LONGEST_WORDS = 160;
const LONGEST_CLAUSE = 240;

/**
 * Names what a message is about, in eleven languages. Stays silent where its words do not decide: a class it returns is
 * evidence and no verdict. Linear in the length of the message.
 *
 * @param message - The message as it was received: plain text or HTML.
 * @param lexicon - The words to look for, from `@risk-check/rules-data/notices`; merge one of each language wanted.
 * @param options - What else is known: the platform's domains, and whether the account is restricted.
 * @returns Its kind, its class where the words decide, and the words that decided.
 *
 * @example
 * const { kind, class: about, words } = readNotice(message, lexicon);
 * console.log(kind, about, words);
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

/** Accumulated weight of a class. */
interface Score {
  best: number;
  sum: number;
  words: string;
  isCause: boolean;
}

const NO_HITS: readonly Hit[] = [];

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

/** Adds what one sentence says. */
function countClasses(
  hits: Hits,
  text: string,
  factor: number,
  isCause: boolean,
  scores: Map<NoticeClass, Score>,
): Map<NoticeClass, number> {
  const all = NOTICE_CLASSES.flatMap((name) =>
    (hits.get(`class:${name}`) ?? NO_HITS).map((hit) => ({ name, hit })),
  );
  // "breach of the seller agreement through counterfeit goods": the longer wording holds the shorter one.
  const standing = all.filter(
    ({ name, hit }) =>
      !all.some(
        (other) =>
          other.name !== name &&
          !GENERIC.has(other.name) &&
          other.hit.from <= hit.from &&
          other.hit.to >= hit.to &&
          (other.hit.to - other.hit.from > hit.to - hit.from || other.hit.size > hit.size),
      ),
  );
  const best = new Map<NoticeClass, { weight: number; hit: Hit }>();
  for (const { name, hit } of standing) {
    // That something is looked at is no cause, whatever word stands before it.
    const sentence = name === 'review' ? Math.min(factor, 1) : factor;
    const weight = (WEIGHTS[name] ?? WEIGHT) * sentence * (hit.isRemedy ? REMEDY : 1);
    const known = best.get(name);
    // Show the longest of several wordings with the same meaning.
    const isBetter =
      !known ||
      weight > known.weight ||
      (weight === known.weight && hit.end - hit.start > known.hit.end - known.hit.start);
    if (isBetter) best.set(name, { weight, hit });
  }
  const named = new Map<NoticeClass, number>();
  for (const [name, { weight, hit }] of best) {
    named.set(name, weight);
    const known = scores.get(name);
    const words = cut(shownWords(text, hit.start, hit.end), LONGEST_WORDS);
    if (!known) scores.set(name, { best: weight, sum: weight, words, isCause });
    else {
      if (weight > known.best) Object.assign(known, { best: weight, words });
      known.sum += weight;
      known.isCause ||= isCause;
    }
  }
  return named;
}

/**
 * Without a document, or an act against it, of one word beside others that no wording reads: "you declined our rules 3
 * times in a row". `rules` says that no act is named, which one word in an unread sentence does not tell.
 */
function withoutLoneRules(hits: Hits, { words }: Sentence): Hits {
  const rules = hits.get('class:rules');
  if (!rules || rules.some(({ from, to }) => from !== rules[0]?.from || to !== from)) return hits;
  const cause = causalHits(hits).reduce((last, { to }) => Math.max(last, to), -1);
  const read = [...hits.values()].flat();
  const isUnread = words.some(
    ({ word, isEastAsian }, at) =>
      at > cause &&
      word.length >= TELLING &&
      !isEastAsian &&
      !read.some(({ from, to }) => from <= at && at <= to),
  );
  if (!isUnread) return hits;
  const standing = new Map(hits);
  standing.delete('class:rules');
  return standing;
}

/**
 * Without classes that only stand beside the block: before a causal word after which nothing is understood ("under
 * section 3 due to a late delivery"), and the accounts of which the sentence says what happened to them ("one of my alt
 * accounts was banned").
 */
function withoutBystanders(hits: Hits): Hits {
  const classes = NOTICE_CLASSES.map((name) => `class:${name}`);
  const cause = causalHits(hits).reduce<Hit | undefined>(
    (first, hit) => (first && first.from <= hit.from ? first : hit),
    undefined,
  );
  const isAfter = (hit: Hit): boolean => !cause || hit.to >= cause.from;
  const isRead = classes.some((group) => hits.get(group)?.some(isAfter));
  const pointing = ['frame:because', 'frame:found', 'frame:told'].flatMap(
    (frame) => hits.get(frame) ?? NO_HITS,
  );
  const standing = new Map(hits);
  // Where the block follows, as in Japanese, the cause stands before its word.
  const isStated = cause && hits.get('frame:block')?.every((block) => block.to < cause.from);
  if (isStated && !isRead) for (const group of classes) standing.delete(group);
  const accounts = hits.get('class:multiple-accounts');
  if (!accounts) return standing;
  const kept = accounts.filter(
    ({ from, to }) =>
      pointing.some((hit) => hit.from <= from) ||
      !hits.get('frame:block')?.some((block) => block.from > to && block.from - to <= SUBJECT) ||
      !hits.get('frame:self')?.some((self) => from - self.to === 1),
  );
  if (kept[0]) standing.set('class:multiple-accounts', kept);
  else standing.delete('class:multiple-accounts');
  return standing;
}

/** What a sentence adds to the document that it names, in its own words; null where it adds nothing. */
function restOf(sentence: Sentence, hits: Hits, text: string): string | null {
  const last = hits.get('class:rules')?.reduce((most, hit) => (hit.to > most.to ? hit : most));
  if (!last) return null;
  const more = [...(hits.get('frame:namely') ?? NO_HITS), ...causalHits(hits)].find(
    ({ from }) => from > last.to && from - last.to <= NEAR,
  );
  const start = more ? more.end : /^["'”’]?\s*[:(]\s*/.exec(text.slice(last.end, last.end + 6))?.[0].length;
  if (start === undefined) return null;
  const said = text
    .slice(more ? start : last.end + start, sentence.end)
    .replace(/[)\].\s]{1,9}$/, '')
    .trim();
  return /\p{L}{3}/u.test(said) && !/^(?:http|www\.)/.test(said) ? cut(said, LONGEST_CLAUSE) : null;
}

/** Whether a frame stands anywhere outside the words of a class: "order defect rate" is about no order. */
function standsAlone(hits: Hits, frame: string): boolean {
  const named = NOTICE_CLASSES.flatMap((name) => hits.get(`class:${name}`) ?? NO_HITS);
  return (hits.get(frame) ?? NO_HITS).some(
    ({ from, to }) => !named.some((other) => other.from <= to && other.to >= from),
  );
}

/** Where a causal word stands that does not point to the sentence before. */
function causalHits(hits: Hits): readonly Hit[] {
  const pointing = hits.get('frame:consequence') ?? NO_HITS;
  return (hits.get('frame:because') ?? NO_HITS).filter(
    ({ from, to }) => !pointing.some((other) => other.from <= from && other.to >= to),
  );
}

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

function clauseOf(sentence: Sentence, hits: Hits, text: string): string | null {
  const [first, ...others] = causalHits(hits);
  // "because of" rather than "because".
  const before =
    first && others.reduce((most, hit) => (hit.from === most.from && hit.to > most.to ? hit : most), first);
  const found = hits.get('frame:found')?.[0];
  const after = hits.get('frame:therefore')?.[0];
  const end =
    sentence.end + (/^[%)\]”’"'€$]+/.exec(text.slice(sentence.end, sentence.end + 5))?.[0].length ?? 0);
  const words = before
    ? text.slice(before.end, end)
    : found
      ? text.slice(found.start, end)
      : after
        ? text.slice(sentence.start, after.start)
        : '';
  const said = words.replace(/^[\s:：,，"'“”„«»]+/, '').trim();
  return said.length > 3 ? cut(said, LONGEST_CLAUSE) : null;
}

function cut(text: string, most: number): string {
  const line = text.slice(0, most * 2).replaceAll(/\s+/g, ' ');
  return line.length <= most && text.length <= most * 2 ? line : `${line.slice(0, most)}…`;
}

/** Two signs, one of them about a link, a greeting, data or a host; the platform's name in a foreign host counts twice. */
function isSuspicious(signs: readonly PhishingSign[]): boolean {
  const count = signs.reduce((sum, { sign }) => sum + (sign === 'brand-in-host' ? 2 : 1), 0);
  return count >= 2 && signs.some(({ sign }) => sign !== 'urgent');
}
