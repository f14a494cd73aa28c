import { CAUSE, countClasses, ENOUGH, GENERIC, type Scores, strengthen } from './class-scores.ts';
import type { NoticeClass } from './lexicon.ts';
import type { PatternIndex } from './pattern-index.ts';
import type { PhishingSign } from './phishing-signs.ts';
import {
  causalHits,
  frameHits,
  namesEither,
  splitSupposed,
  standsAlone,
  withoutBystanders,
  withoutLoneRules,
  withTools,
} from './sentence-hits.ts';
import { splitSentences } from './split-sentences.ts';
import { clauseOf, cut, LONGEST_CLAUSE, restOf } from './stated-clause.ts';

/** Words that end a sentence in German: "gesperrt werden kann". */
const VERBS = 2;
const CONDITION = 0.5;
const HELP = 0.25;

/** What the sentences of a message say, each read by itself. */
export interface Findings {
  readonly scores: Scores;
  /** What is said of any account, or supposed of this one. */
  readonly supposed: Scores;
  readonly signs: ReadonlyMap<string, PhishingSign>;
  accountBlock: boolean;
  contentBlock: boolean;
  orderBlock: boolean;
  /** A block of which the sentence does not say what it is of. */
  looseBlock: boolean;
  /** The sentence that announces a block. */
  threat: string | null;
  warned: boolean;
  /** The words that ask for something. */
  asked: string | null;
  /** The first sentence that asks for an act: to verify, to pay, to send something. */
  asks: string | null;
  /** Something was lifted, and nothing after that restricts the account. */
  lifted: boolean;
  namesOrder: boolean;
  signIn: boolean;
  /** One of several reasons is meant, or any. */
  isList: boolean;
  givesGround: boolean;
  /** A document was broken, by the account or its content. */
  breaks: boolean;
  threatened: boolean;
  invoices: boolean;
  clause: string | null;
  /** What stands after a document that was named, where no class fits it: "violating our terms regarding ...". */
  rest: string | null;
  /** The first sentence that speaks of an app, a listing or the like and of no block. */
  about: string | null;
  namesContent: boolean;
  wordCount: number;
}

/** The sentence before, as far as the next one may point to it. */
interface SentenceBefore {
  readonly named: ReadonlyMap<NoticeClass, number>;
  readonly names: boolean;
  readonly words: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads one sentence after the other.
 *
 * @param isKnown - Whether the account is known to be restricted.
 * @param role - In which capacity it is held.
 * @param tolerant - Whether long words are read with a letter wrong.
 */
export function readSentences(
  text: string,
  index: PatternIndex,
  isKnown: boolean,
  role: string,
  tolerant: boolean,
): Findings {
  const signs = new Map<string, PhishingSign>();
  const found: Findings = {
    scores: new Map(),
    supposed: new Map(),
    signs,
    accountBlock: false,
    contentBlock: false,
    orderBlock: false,
    looseBlock: false,
    threat: null,
    warned: false,
    asked: null,
    asks: null,
    lifted: false,
    namesOrder: false,
    signIn: false,
    isList: false,
    givesGround: false,
    breaks: false,
    threatened: false,
    invoices: false,
    clause: null,
    rest: null,
    about: null,
    namesContent: false,
    wordCount: 0,
  };
  let afterHeading = false;
  let afterBlock = false;
  let before: SentenceBefore | undefined;

  for (const sentence of splitSentences(text)) {
    const [hits, supposed] = splitSupposed(
      withoutLoneRules(withTools(index.find(sentence, tolerant), role), sentence),
    );
    found.wordCount += sentence.words.reduce(
      (sum, { word, isEastAsian }) => sum + (isEastAsian ? word.length / 2 : 1),
      0,
    );
    const has = (frame: string): boolean => hits.has(`frame:${frame}`);
    const whole = (): string => cut(text.slice(sentence.start, sentence.end), LONGEST_CLAUSE);
    for (const sign of ['link', 'urgent', 'greeting', 'data'] as const) {
      const hit = hits.get(`phishing:${sign}`)?.[0];
      if (hit && !signs.has(sign)) signs.set(sign, { sign, words: text.slice(hit.start, hit.end) });
    }
    found.threatened ||= hits.has('phishing:threat');
    const isHeading = has('heading') && sentence.words.length < 10;
    const follows = has('consequence');
    // "They told me that ..." retells the message: what follows is its cause, whoever is its subject.
    const retells = has('told');
    const isCause = has('therefore') || has('found') || retells || causalHits(hits).length > 0;
    const isOfAny = has('any');
    const [block] = frameHits(hits, 'block');
    // "Closed because your items may be copies": what stands far behind the block is about something else.
    const isOfBlock = (frame: string): boolean =>
      frameHits(hits, frame).some(
        ({ from }) => !block || from <= block.to + VERBS || text.charAt(block.start) > '\u3000',
      );
    const isSupposed = has('if') || isOfBlock('condition');
    const isConditional = isOfAny || isSupposed || isOfBlock('future');
    const states = !(sentence.isQuestion && !isHeading);
    // "Your privacy policy does not ..." is no footer.
    const boiler = standsAlone(hits, 'boiler');
    const lift = has('lift') && !isConditional && !boiler;

    if (states && has('block') && !lift) {
      if (isConditional) {
        if (has('account') && !isOfAny) found.threat ??= text.slice(sentence.start, sentence.end);
      } else if (has('account')) {
        found.accountBlock = true;
        found.lifted = false;
      } else if (has('content')) found.contentBlock = true;
      else if (has('order')) found.orderBlock = true;
      else found.looseBlock = true;
    }
    if (lift && states) {
      found.lifted = true;
      found.accountBlock = false;
      found.looseBlock = false;
    }
    if (boiler) {
      afterHeading = false;
      continue;
    }
    found.warned ||= has('warn') && (has('account') || has('block'));
    const [asks] = frameHits(hits, 'verify');
    if (asks) found.asked ??= text.slice(asks.start, asks.end);
    found.namesOrder ||= standsAlone(hits, 'order');
    found.signIn ||= has('signin');
    found.invoices ||= has('invoice');
    const selfTold = has('self') && !has('block') && !isCause;
    if (!states || selfTold) {
      afterHeading = isHeading;
      continue;
    }
    const isRequest = asks || [...hits.values()].some(([hit]) => hit?.isRemedy);
    if (isRequest && !isSupposed) found.asks ??= whole();
    // "Because of this, your account ...": the sentence before holds the cause.
    if (follows && has('block') && before) {
      for (const [name, weight] of before.named) strengthen(found.scores, name, weight * (CAUSE - 1));
      if (!found.clause && !before.names && before.words > 2)
        found.clause = cut(text.slice(before.start, before.end), LONGEST_CLAUSE);
    }
    found.namesContent ||= has('content');
    if (has('content') && !has('block') && !isConditional) found.about ??= whole();
    const namesCause = isCause || afterHeading;
    const listed = has('list');
    found.isList ||= listed;
    const isBlocking = has('block') && !isConditional;
    // "If you believe ..." tells no cause, whatever else it says.
    const isAdvice = has('help') && !afterHeading && causalHits(hits).length === 0 && !has('therefore');
    const helps = isAdvice && !isBlocking;
    found.isList ||= !helps && namesEither(hits);
    const factor =
      (namesCause && !helps ? CAUSE : 1) *
      (isConditional && !namesCause ? CONDITION : 1) *
      (helps ? HELP : 1);
    const named = countClasses(
      isBlocking ? withoutBystanders(hits) : hits,
      text,
      factor,
      namesCause && !helps,
      sentence.words.length,
      found.scores,
    );
    countClasses(supposed, text, 1, false, sentence.words.length, found.supposed);
    const counted = [...named].some(
      ([name, weight]) => !GENERIC.has(name) && weight >= ENOUGH && found.scores.get(name)?.isProven,
    );
    if (!found.rest && !counted && named.has('rules') && !helps) found.rest = restOf(sentence, hits, text);
    const isGround = isCause || has('ground');
    if (isGround && (!isConditional || isCause) && !helps) {
      // "Your rate is 10.53%; the target is 1%."
      found.givesGround ||= counted || !!before?.names;
      // "You violated our terms" says no more, but of the account.
      found.breaks ||= named.has('rules') && (retells || has('account') || has('content') || has('found'));
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
    if (!found.clause && tellsCause && !counted) found.clause = clauseOf(sentence, hits, text);
    if (!found.clause && afterHeading && !counted && !isHeading && !isOfAny && sentence.words.length > 2)
      found.clause = whole();
    afterHeading = isHeading || (listed && !counted);
    afterBlock = has('block');
  }
  return found;
}
