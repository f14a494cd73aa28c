/** The wordings that the reader of messages knows; patterns of a group joined by `|`. */
export interface NoticeLexicon {
  readonly classes: { readonly [name: string]: string };
  readonly frames: { readonly [name: string]: string };
  readonly phishing: { readonly [name: string]: string };
  readonly codes: { readonly [code: string]: any };
}

/** Languages of which wordings are known. */
export declare const languages: readonly string[];
/** The languages that a text is probably written in, English always among them. */
export declare function languagesOf(text: string): string[];
/** Loads the wordings of the languages of a text, or of all. */
export declare function loadLexicon(text?: string): Promise<NoticeLexicon>;
/** Several languages as one. */
export declare function mergeLexicons(lexicons: readonly NoticeLexicon[]): NoticeLexicon;
