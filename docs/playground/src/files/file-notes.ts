/** What the reader has said of a file where the file itself leaves it open. */
export interface Told {
  /** Which number of `03/04/26` is the day. */
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  /** Which of two numbers of a page is the account's own. */
  readonly numberOrder?: 'value-first' | 'target-first';
  readonly role?: string;
  /** Which of several accounts in the file. */
  readonly part?: string;
}

/** Another way to read a file. */
export interface FileChoice {
  readonly title: string;
  /** The place of the file among those that were opened together. */
  readonly file: number;
  readonly told: Told;
}

/** What there is to say about one file, in sentences; some of them have others below. */
export interface FileNotes {
  readonly title: string;
  /** Of the file that was opened as it stands. */
  readonly file?: string;
  readonly lines: readonly (string | FileNotes)[];
  readonly choices?: readonly FileChoice[];
}
