// Generated from packages/rules-data/schemas by `npm run generate`; do not edit.

import type { Citation, Condition, Source } from './rule-language.generated.ts';

/**
 * Words in this order (`{n}` for a whole number, `*` for any ending), or a set of words close together in any order: in one sentence, or beside one with a deed. Case, accents and line breaks do not count.
 */
export type Pattern = string | string[];
/**
 * @minItems 1
 */
export type Patterns = Pattern[];
/**
 * How strongly it points to a reason, 0 to 1.
 */
export type Weight = string;
export type Sentence = string;
/**
 * @minItems 1
 */
export type Slugs = string[];
/**
 * @minItems 1
 */
export type Citations = Citation[];
/**
 * A length of time, or the next given day of a month.
 */
export type Amount =
  | {
      min?: number;
      max: number;
      unit: TimeUnit;
    }
  | {
      dayOfMonth: number;
    };
export type TimeUnit = 'minutes' | 'hours' | 'days' | 'working-days' | 'months';
/**
 * @minItems 1
 */
export type Sentences = Sentence[];
/**
 * Words or words in order, with `*` as in a pattern.
 *
 * @minItems 1
 */
export type Words = string[];
export type Code = string;
/**
 * problem: fix it before you send; advice: better without.
 */
export type Level = 'problem' | 'advice';
export type Text = string;
/**
 * Where the answer goes in a snapshot.
 */
export type Place = string;
/**
 * A number, word or yes and no; a bound for "meets its target"; "never" for how many days ago.
 */
export type TopicValue =
  | (number | string | boolean)
  | {
      above: number | string;
    }
  | {
      below: number | string;
    };
/**
 * @minItems 2
 */
export type Choices = {
  value: string;
  text: string;
}[];
/**
 * @minItems 1
 * @maxItems 8
 */
export type Ticks = TopicTick[];
export type Draw =
  | {
      /**
       * @minItems 1
       */
      oneOf: (number | string | boolean)[][];
    }
  | {
      from: number;
      to: number;
      digits?: number;
    }
  | {
      chance: number;
      draw?: Draw;
    }
  | {
      upTo: Place;
      from?: number;
      chance?: number;
    }
  | {
      of: Draw;
      part: Place;
      more: Draw;
    };

export interface GuideLanguage {
  notice?: Notice;
  question?: GuideQuestion;
  warning?: Warning;
  amount?: Amount;
  success?: SuccessEstimate;
  case?: ToldCase;
  queue?: Queue;
  step?: GuideStep;
  lines?: StepLines;
  path?: RecoveryPath;
  explanation?: Explanation;
  replyChecks?: ReplyChecks;
  noExplanation?: NoExplanation;
  orderOutlook?: GuideOrderOutlook;
  emergency?: GuideEmergency;
  checklist?: Checklist;
  route?: Route;
  classEntry?: MessageClass;
  common?: CommonGuide;
  pattern?: Pattern;
  unit?: TimeUnit;
  limit?: CountLimit;
  wording?: AppealWording;
  need?: AppealNeed;
  message?: AppealMessage;
  topic?: Topic;
  topicTick?: TopicTick;
  topicQuestion?: TopicQuestion;
  value?: TopicValue;
  people?: TopicPeople;
  draw?: Draw;
  guideFile?: WrittenGuide;
  appealFile?: WrittenAppealRules;
}
/**
 * A wording and what it says about the reason.
 */
export interface Notice {
  id: string;
  lang: string;
  match: Patterns;
  unless?: Patterns;
  /**
   * What is restricted; before a reply that restricts nothing, no block of the account counts.
   */
  scope: 'account' | 'sign-in' | 'order' | 'promotion' | 'shop' | 'region' | 'none';
  /**
   * warning: before a block; reply: the answer to an appeal; route: a button or link that opens a way back.
   */
  stage: 'warning' | 'block' | 'reply' | 'route';
  reasons: {
    [k: string]: Weight;
  };
  says: Sentence;
  questions?: Slugs;
  /**
   * The steps that this wording leads to where it is no restriction of the account; empty when what it says is all there is to do.
   */
  steps?: string[];
  own?: Sentence;
  sources?: Citations;
}
/**
 * A question whose answer tells reasons apart, and where to find it.
 */
export interface GuideQuestion {
  ask: Sentence;
  how: Sentence;
  tells?: Slugs;
  sources?: Citations;
}
export interface Warning {
  text: Sentence;
  why?: Sentence;
  sources?: Citations;
}
/**
 * An estimate somebody published; never ours.
 */
export interface SuccessEstimate {
  /**
   * Share that succeeded, 0 to 1.
   */
  value: number;
  /**
   * What succeeded: access came back, or an explanation was given.
   */
  of: 'access' | 'explanation';
  /**
   * Number of cases behind it; null when the source does not say.
   */
  sampleSize: number | null;
  note?: Sentence;
  sources: Citations;
}
/**
 * A case somebody told.
 */
export interface ToldCase {
  title: Sentence;
  took: Amount;
  sources: Citations;
}
/**
 * Waiting for a person, usually and during a big sale.
 */
export interface Queue {
  usual: Amount;
  sale: Amount;
  sources: Citations;
}
/**
 * One step of the way back: what to do, what to have ready, how long it usually takes, and where each outcome leads.
 */
export interface GuideStep {
  title: string;
  do: Sentences;
  needs?: Sentences;
  attach?: Sentences;
  reasons?: Slugs;
  applies?: Condition;
  expected?: Amount;
  /**
   * What is published about how long it takes, in words: what a page says, or that none says it. Beside `expected`, the page behind it.
   */
  howLong?: {
    says: Sentence;
    sources?: Citations;
  };
  sameTimesAs?: string;
  deadline?: Amount;
  deadlineFrom?: 'restriction' | 'rejection' | 'step';
  moveOnAfter?: Amount;
  pauses?: Sentence;
  queue?: Queue;
  success?: SuccessEstimate;
  /**
   * @minItems 1
   */
  cases?: ToldCase[];
  doNot?: Slugs;
  /**
   * Where each outcome leads.
   */
  then?: {
    when: Sentence;
    /**
     * The request of a message that is this outcome: who is asked for it takes the step now.
     */
    asks?: 'documents' | 'payment' | 'confirmation' | 'call' | 'answer';
    go: string;
  }[];
  rights?: Sentence;
  sources?: Citations;
}
/**
 * fresh: no appeal yet; pending: one is open; overdue: it is open longer than usual; rejected: once; rejected-again: with new evidence too, or as often as the platform hears; accepted; deactivated: switched off by the owner; deleted: for good.
 */
export interface StepLines {
  fresh?: Slugs;
  pending?: Slugs;
  overdue?: Slugs;
  rejected?: Slugs;
  'rejected-again'?: Slugs;
  accepted?: Slugs;
  deactivated?: Slugs;
  deleted?: Slugs;
}
/**
 * What is particular to some reasons: the order of steps, what they add to a step, what to leave alone.
 */
export interface RecoveryPath {
  reasons: Slugs;
  applies?: Condition;
  lines?: StepLines;
  /**
   * What this reason adds to a step.
   */
  adds?: {
    [k: string]: {
      do?: Sentences;
      needs?: Sentences;
      attach?: Sentences;
    };
  };
  doNot?: Slugs;
  /**
   * @minItems 1
   */
  cases?: ToldCase[];
  sources: Citations;
}
export interface Explanation {
  rule: string;
  step?: string;
  /**
   * The same as a number; in built guides.
   */
  level?: number;
  text: Sentence;
  sources: Citations;
}
export interface ReplyChecks {
  every: Amount;
  where: Sentences;
  why: Sentence;
  /**
   * Answers found in the spam folder, of all that were told of.
   */
  inSpam?: {
    value: number;
    of: number;
  };
  sources: Citations;
}
export interface NoExplanation {
  after: Amount;
  do: Sentences;
  sources: Citations;
}
/**
 * What becomes of an order, or of money, while the account is restricted.
 */
export interface GuideOrderOutlook {
  /**
   * State of an order, or a kind of money that is not an order.
   */
  id:
    | 'shipped'
    | 'paid'
    | 'awaiting-payment'
    | 'delivered'
    | 'frozen'
    | 'cancelled-by-check'
    | 'refund-due'
    | 'cart'
    | 'credits'
    | 'disputes';
  outlook: Sentence;
  do: Sentences;
  after?: Amount;
  closes?: Amount;
  opens?: Amount;
  expected?: Amount;
  /**
   * @minItems 1
   */
  cases?: ToldCase[];
  sources: Citations;
}
/**
 * A sale or an event ends soon.
 */
export interface GuideEmergency {
  within: Amount;
  do: Sentences;
  letGo: Sentences;
  doNot?: Slugs;
  /**
   * @minItems 1
   */
  cases?: ToldCase[];
  sources: Citations;
}
export interface Checklist {
  documents: Sentences;
  photos?: Sentences;
  text?: Sentences;
  sources: Citations;
}
export interface Route {
  id: string;
  title: string;
  regions?: string;
  do: Sentences;
  deadline?: Amount;
  limits?: Sentence;
  sources?: Citations;
}
/**
 * What a message of a class means, which reasons of a ruleset it is evidence for (the first that the ruleset has), and the first step where the ruleset knows no way of its own.
 */
export interface MessageClass {
  title: string;
  says: Sentence;
  reasons: string[];
  step: GuideStep;
}
/**
 * guide-common.json: what holds for every platform.
 */
export interface CommonGuide {
  $schema?: string;
  /**
   * Our own judgement: how much facts count beside the platform's words and without them, for how many days before the newest notices count, from which weight and lead on a reason is likely, within how many words a set stands, and where it is only announced.
   */
  weights: {
    facts: number;
    factsAlone: number;
    noticeDays: number;
    stated: number;
    likely: number;
    lead: number;
    closeWords: number;
    announcedWords: number;
    classCause: number;
    classNamed: number;
    classMisspelled: number;
  };
  /**
   * Sentences; `{words}`, `{message}`, `{status}` and `{reason}` are replaced.
   */
  because: {
    notice: string;
    finding: string;
    stated: string;
    status: string;
  };
  kinds: {
    [k: string]: Sentence;
  };
  notices: Notice[];
  /**
   * What the reader of messages names.
   */
  classes: {
    [k: string]: MessageClass;
  };
  /**
   * Sentences about a message of which no class leads; `{clause}` and `{classes}` are replaced.
   */
  reader: {
    keeps: Slugs;
    clause: Sentence;
    open: Sentence;
    none: Sentence;
    asks: Sentence;
    signIn: Sentence;
    order: Sentence;
    common: Sentence;
    noTime: Sentence;
    /**
     * What would tell more: where only a document is named, where several classes are open, where the reason stands in words of its own, where there is none.
     */
    questions: {
      rules: GuideQuestion;
      open: GuideQuestion;
      clause: GuideQuestion;
      none: GuideQuestion;
    };
    answer: GuideStep;
    comply: GuideStep;
    choose: GuideStep;
  };
  /**
   * Blocks whose words name no reason: they count where no other block is told.
   */
  bare: Notice[];
  /**
   * How a message announces what has not happened, in each language that has wordings: a block that is only announced is read as a warning.
   */
  threats: Threat[];
  /**
   * The words for each month, January first, in every language that messages are read in, in lower case and without Latin accents: what tells the day of an announced block. A word of five letters or more is a beginning.
   *
   * @minItems 12
   * @maxItems 12
   */
  months: string[][];
  warns: Sentence;
  doNot: {
    [k: string]: Warning;
  };
  always: Slugs;
  /**
   * What a state of the case means.
   */
  states: {
    [k: string]: Sentence;
  };
  regions: {
    [k: string]: string[];
  };
  afterBan: Route[];
  sources: {
    [k: string]: Source;
  };
}
/**
 * A deed behind such a word, with nothing but links between them in one sentence, is announced and not done.
 */
export interface Threat {
  lang: string;
  words: Words;
  links: Words;
  deeds: Words;
}
export interface CountLimit {
  value: number;
  sources: Citations;
}
export interface AppealWording {
  code: Code;
  match: Patterns;
  /**
   * Only when no new evidence is shown.
   */
  unlessEvidence?: true;
  unless?: Patterns;
  level: Level;
  message: Sentence;
  better: Sentence;
  sources?: Citations;
}
export interface AppealNeed {
  code: Code;
  match: Patterns;
  reasons?: Slugs;
  notFor?: Slugs;
  together?: Code;
  level: Level;
  message: Sentence;
  better: Sentence;
  sources?: Citations;
}
export interface AppealMessage {
  level: Level;
  message: Sentence;
  better: Sentence;
}
/**
 * One topic: a list to tick, or one number, share or choice.
 */
export interface Topic {
  id: string;
  /**
   * What it is about, as in "Not checked: coupons".
   */
  title: string;
  /**
   * `picker`: asked with the platform and not counted; `last`: after all others; `more`: only offered under the report. Else its place is computed.
   */
  place?: 'picker' | 'last' | 'more';
  /**
   * How old an answer may be before it is asked again; 30 days where it is left out.
   */
  askAgainDays?: number;
  ask: Text;
  help?: Text;
  fact?: Place;
  none?: TopicValue;
  choices?: Choices;
  /**
   * Asked when the answer is not none, as far as it can still add something.
   *
   * @minItems 1
   */
  then?: TopicQuestion[];
  ticks?: Ticks;
}
/**
 * A question behind a tick or a number.
 */
export interface TopicQuestion {
  fact: Place;
  ask: Text;
  help?: Text;
  choices?: Choices;
  /**
   * Only asked where the number before it is at least this.
   */
  from?: number;
  none?: TopicValue;
}
/**
 * A line to tick. Without `ask` the tick is the answer; with it a number or choice is asked.
 */
export interface TopicTick {
  text: Text;
  fact?: Place;
  is?: TopicValue;
  ask?: Text;
  help?: Text;
  choices?: Choices;
  none?: TopicValue;
  /**
   * Instead of `fact`: the line stands for several facts, and a tick asks which.
   */
  which?: {
    ask: Text;
    ticks: Ticks;
  };
  /**
   * @minItems 1
   */
  then?: TopicQuestion[];
}
/**
 * Invented people, by whom topics are put in order and measured: open guesses, no base rates.
 */
export interface TopicPeople {
  /**
   * Kinds of people and how many of each there are; the first has no trouble.
   */
  kinds: {
    [k: string]: number;
  };
  /**
   * Chance of every tick for which no draw is written.
   */
  rare?: number;
  /**
   * Kinds of people to whom one line of a topic applies, whichever.
   */
  oneIn?: {
    [k: string]: string;
  };
  /**
   * By fact, how its value is drawn: for `any`, and for kinds of people that differ.
   */
  draws: {
    [k: string]: {
      [k: string]: Draw;
    };
  };
}
/**
 * The way back of one ruleset: what notices mean, what to do in which order, and what not to do.
 */
export interface WrittenGuide {
  $schema?: string;
  id: string;
  limits?: Sentence;
  /**
   * The reason of this ruleset that a class of the reader of messages is evidence for, where it is not the one of guide-common.json; null for none.
   */
  classes?: {
    [k: string]: null | string;
  };
  /**
   * The first step of the way back for a class, in the terms of the platform, before the way of a reason that the ruleset may have; where one has no sources the program says that it is common advice. Without one the step of guide-common.json stands.
   */
  classSteps?: {
    [k: string]: GuideStep;
  };
  /**
   * Of a class: words, in any language, of which the sentence that names the act holds one where this guide's reason and first step of the class are about that act. Of another act of the class the program says neither, but the step of guide-common.json. Without an entry they are about all acts of the class.
   */
  acts?: {
    [k: string]: Patterns;
  };
  notices?: Notice[];
  /**
   * Questions that tell reasons apart, by key.
   */
  questions?: {
    [k: string]: GuideQuestion;
  };
  /**
   * What ruins a case, by key.
   */
  doNot?: {
    [k: string]: Warning;
  };
  /**
   * Every step of every path, by id.
   */
  steps?: {
    [k: string]: GuideStep;
  };
  lines?: StepLines;
  /**
   * Which steps help where the account itself is not restricted.
   */
  kindLines?: {
    'sign-in-challenge'?: Slugs;
    'order-only'?: Slugs;
    'not-a-restriction'?: Slugs;
  };
  paths?: RecoveryPath[];
  /**
   * Findings that explain a refusal, by what they say about it.
   */
  explains?: Explanation[];
  appealsAtMost?: CountLimit;
  replyChecks?: ReplyChecks;
  noExplanation?: NoExplanation;
  /**
   * What becomes of orders and money while the account is closed.
   */
  orders?: GuideOrderOutlook[];
  emergency?: GuideEmergency;
  checklist?: Checklist;
  /**
   * What is left when the decision is final, beyond what holds everywhere.
   */
  afterBan?: Route[];
}
/**
 * What a draft of an appeal is checked for, in one language.
 */
export interface WrittenAppealRules {
  $schema?: string;
  lang: string;
  /**
   * Words to aim at, and at most.
   */
  length: {
    aim: number;
    most: number;
    sources: Citations;
  };
  /**
   * Wordings that should not stand in an appeal.
   */
  wordings: AppealWording[];
  /**
   * What an appeal should hold.
   */
  needs: AppealNeed[];
  evidence: Patterns;
  orderWords: Patterns;
  /**
   * What tells this language from others: of another one only what needs no words is checked.
   */
  tells: {
    /**
     * Words that every text of it is full of.
     *
     * @minItems 10
     * @maxItems 40
     */
    words: string[];
    /**
     * Least share of its words that they are.
     */
    share: number;
    /**
     * A text of fewer words does not tell its language.
     */
    from: number;
  };
  facts: Patterns;
  /**
   * Words of the checks that are no wording and no need.
   */
  messages: {
    [k: string]: AppealMessage;
  };
  sources: {
    [k: string]: Source;
  };
}
