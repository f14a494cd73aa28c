/** The classes that a notice can name; `rules` and `review` say that no act and no cause is named. */
export const NOTICE_CLASSES = [
  'performance',
  'chargeback',
  'buyer-abuse',
  'identity',
  'documents',
  'money-owed',
  'ip',
  'multiple-accounts',
  'policy',
  'manipulation',
  'fraud',
  'conduct',
  'security',
  'inactivity',
  'rules',
  'review',
] as const;

/** What a notice names as its cause: one of `NOTICE_CLASSES`. */
export type NoticeClass = (typeof NOTICE_CLASSES)[number];

/**
 * What a message does: restrict the account, warn, ask for documents, act on content or on one order only, speak of a
 * sign-in, or none of these.
 */
export type MessageKind =
  | 'restriction'
  | 'warning'
  | 'verification'
  | 'content'
  | 'order-only'
  | 'sign-in'
  | 'other';

/** What an error code of a platform means. */
export interface NoticeCode {
  readonly kind: MessageKind;
  readonly class: NoticeClass | null;
  readonly says: string;
}

/**
 * All languages together as the build writes them: the patterns of a group joined by `|`, lower case and without Latin
 * accents. A pattern is words in order, with at most two others between two of them; `/` parts alternatives. A word of
 * five letters or more, or one with `*`, is a beginning; any other, or one with `=`, is whole; `-ing` is an ending. `&`
 * before a word: no other may stand before it. A pattern that ends in `~` names a remedy rather than a cause. Chinese and Japanese: parts joined by `+`, in order within one sentence.
 * Behind `||` stand patterns that no real message has borne out: they leave a class open and name none.
 */
export interface NoticeLexicon {
  readonly classes: Readonly<Record<NoticeClass, string>>;
  /** Wordings that tell what a sentence does: name a cause, report a block, announce one, advise, ... */
  readonly frames: Readonly<Record<string, string>>;
  /** Signs of a copy. */
  readonly phishing: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, NoticeCode>>;
  /** Wordings of requests, deadlines and permanence, of every language; without them none is read. */
  readonly demands?: NoticeDemands;
}

/** Wordings of requests, deadlines and permanence: patterns as in the other groups, and words for numbers. */
export interface NoticeDemands {
  readonly groups: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
}
