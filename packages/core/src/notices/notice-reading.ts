import type { MessageKind, NoticeClass } from './lexicon.ts';
import type { PhishingSign } from './phishing-signs.ts';

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
  /** What it asks for, in its own words, where it states no cause; null where it asks for nothing. */
  readonly asks: string | null;
  /** Signs that the message may be a copy; empty where there are fewer than two. */
  readonly phishing: readonly PhishingSign[];
  /** Whether the class stands after a word such as "because". */
  readonly isCause: boolean;
  /** Whether it was found only by reading words with a letter wrong. */
  readonly typo: boolean;
  /** What an error code of a platform means, where the message is one. */
  readonly says: string | null;
  /** The sentence that announces a block or makes one depend on something; null where none does. */
  readonly announces: string | null;
}

/** What is known about the account and its platform besides the message. */
export interface ReadNoticeOptions {
  /** The platform's own domains; links elsewhere are a sign of a copy. */
  readonly domains?: readonly string[];
  /** The account is known to be restricted: a message that only names a cause is about that. */
  readonly restricted?: boolean;
  /** In which capacity the account is held: what a store tells a developer is about an app. */
  readonly role?: string;
}
