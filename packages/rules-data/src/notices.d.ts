/** What an error code of a platform means. */
interface NoticeCode {
  readonly kind: 'restriction' | 'warning' | 'verification' | 'content' | 'order-only' | 'sign-in' | 'other';
  readonly class: NoticeClass | null;
  readonly says: string;
}

type NoticeClass =
  | 'performance'
  | 'chargeback'
  | 'buyer-abuse'
  | 'identity'
  | 'documents'
  | 'money-owed'
  | 'ip'
  | 'multiple-accounts'
  | 'policy'
  | 'manipulation'
  | 'fraud'
  | 'conduct'
  | 'security'
  | 'inactivity'
  | 'rules'
  | 'review';

/** The wordings that the reader of messages knows; patterns of a group are joined by `|`. */
export interface NoticeLexicon {
  readonly classes: Readonly<Record<NoticeClass, string>>;
  readonly frames: Readonly<Record<string, string>>;
  readonly phishing: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, NoticeCode>>;
  /** Wordings of requests, deadlines and permanence, of every language. */
  readonly demands?: NoticeDemands;
}

/** Wordings of requests, deadlines and permanence; patterns of a group are joined by `|`. */
export interface NoticeDemands {
  readonly groups: Readonly<Record<string, string>>;
  /** Words for numbers. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** Languages of which wordings are known, English first. */
export declare const languages: readonly string[];

/**
 * The languages that a text is probably written in, most often one: what is loaded for no good reason costs a
 * few kilobytes, what is missing costs the answer.
 *
 * @example
 * languagesOf('Ihr Konto wurde gesperrt, weil Sie zu viele Streitfälle eröffnet haben.'); // de among them
 */
export declare function languagesOf(text: string): string[];

/**
 * Loads what the reader of messages knows: the wordings of the languages of these texts, or of all.
 *
 * @param text - The messages that will be read; without it, every language.
 * @example
 * diagnose(snapshot, ruleset, guide, { notice, lexicon: await loadLexicon(notice) });
 */
export declare function loadLexicon(text?: string): Promise<NoticeLexicon>;

/**
 * Several languages as one, in this order.
 *
 * @example
 * const [english, german] = await Promise.all(['en', 'de'].map((one) => loadLexicon(texts[one])));
 * console.log(readNotice(notice, mergeLexicons([english, german])).kind);
 */
export declare function mergeLexicons(lexicons: readonly NoticeLexicon[]): NoticeLexicon;

/**
 * The wordings of the languages that the messages of a snapshot, and one beside it, are written in.
 *
 * @param snapshot - Whose `notices` are looked at; anything else has none.
 * @param notice - A message beside it.
 *
 * @example
 * const lexicon = await loadLexiconFor(snapshot, notice);
 * console.log(diagnose(snapshot, ruleset, guide, { notice, lexicon }));
 */
export declare function loadLexiconFor(snapshot: unknown, notice?: string): Promise<NoticeLexicon>;
