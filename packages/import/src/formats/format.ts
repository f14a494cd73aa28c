/** What every format says of itself; `../../format.schema.json` holds the files to it. */
export interface FormatHead {
  readonly id: string;
  /** Raised when the same file gives another snapshot. */
  readonly version: number;
  /** In English. */
  readonly title: string;
  /** The same in other languages, by their code. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Where the field names come from: the platform's own documents, several programs that read the file, or one. */
  readonly trust: 'official' | 'observed' | 'one-source' | 'own';
  readonly kind: 'json' | 'table' | 'both' | 'text';
  readonly platform: string;
  /** The first is the default. */
  readonly roles: readonly string[];
  /** Whether a file may hold several accounts, or figures without their name, so that `options.part` says which. */
  readonly hasParts?: boolean;
  /** Whether its lists come in pages that tell only together how much of the list they are. */
  readonly isPaged?: boolean;
  /** The metrics it fills ready-made. */
  readonly metrics?: readonly string[];
  /** Where the owner downloads it. */
  readonly getIt?: string;
  readonly layout: Layout;
  /** What the export guarantees of each list it feeds; a list without a guarantee is partial. */
  readonly guarantees?: Readonly<Record<string, Guarantee>>;
  /** What stays unknown, as codes that have words in every language. */
  readonly cannotKnow?: readonly string[];
}

/** Where the layout is from. */
interface Layout {
  /** Addresses, or texts to search in public source files. */
  readonly sources: readonly string[];
  /** Day on which they were read. */
  readonly readOn: string;
  /** How sure it is, and what could not be verified. */
  readonly verified: string;
}

/** What an export as downloaded holds of a list, and what its files lack to prove it. */
export interface Guarantee {
  /**
   * `everything`: all of the account's entries. `period`: all entries of a period chosen by date. `sorted`: consecutive
   * entries in a documented order. `some`: by its nature a part of them. `nothing`: none of these is documented.
   */
  readonly holds: 'everything' | 'period' | 'sorted' | 'some' | 'nothing';
  /** The time field of the list by which the period is chosen, or the entries are sorted. */
  readonly by?: string;
  /** What no file of this format shows; absent where the reader finds the proof in the file. */
  readonly lacks?: Lack;
  /** One of `layout.sources`, which documents it. */
  readonly documented?: string;
  /** What was read there, or is known of the export. */
  readonly read: string;
}

/** Why no file of a format proves that a list is complete. */
export type Lack = 'period' | 'filter' | 'some' | 'pages' | 'parts' | 'documentation';

/** One format: a table that data alone describes, or a head whose reader is code. */
export interface Format extends FormatHead {
  /** Name of the code that reads a shape that data cannot say. */
  readonly reader?: string;
  readonly table?: TableRules;
  readonly page?: PageRules;
}

/** How the copied text of a page becomes orders or figures. Patterns are regular expressions without regard to case. */
export interface PageRules {
  /** All of these are found in the text. */
  readonly recognise: readonly string[];
  /** Words of the pages of other platforms: none of them is found. */
  readonly without?: string;
  readonly days?: DayHint;
  readonly orders?: {
    /** Finds every order; its group is the number. */
    readonly id: string;
    /** The text before the number of an order, back to the one before; its group is the day. */
    readonly placed: string;
    /** Whether the state stands above the number or below it. */
    readonly stateStands: 'above' | 'below';
    /** Beginnings of lines by the state they tell. */
    readonly states: Readonly<Record<string, readonly string[]>>;
  };
  readonly figures?: readonly FigureRule[];
}

/** A figure of a page. */
export interface FigureRule {
  /** Without one the figure is known, and no rule uses it. */
  readonly metric?: string;
  /** Its name; its number may stand before or behind it, or on one of the next lines. */
  readonly label: string;
  readonly isPercent?: boolean;
  readonly windowDays?: number;
  /** What the page calls this one of several columns of numbers. */
  readonly column?: string;
  /** A metric that is at least this number: it gets the largest of all such figures. */
  readonly atLeast?: string;
  /** Read only where the page names its days or its column: otherwise the usual figure of this name is meant. */
  readonly onlyIfSaid?: boolean;
}

/** How a table becomes lists of the snapshot. Columns are named by keys; each has its names in every language known. */
export interface TableRules {
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Columns that only this export has together; any one group suffices, and its key names the variant. */
  readonly recognise: Readonly<Record<string, readonly string[]>>;
  /** Names of columns of which none may be there. */
  readonly without?: readonly string[];
  /** How the export writes an empty cell. */
  readonly empty?: readonly string[];
  /** What stands between several values in one cell. */
  readonly several?: string;
  /** The decimal mark, where the export always writes the same. */
  readonly decimal?: 'point' | 'comma';
  /** How days are written where no row shows it: for all files, or by the name of a column that the file has. */
  readonly days?: DayHint | Readonly<Record<string, DayHint>>;
  /** Columns that tell one row from another, where a later state of a row replaces an earlier one. */
  readonly line?: readonly string[];
  /** Columns that fill up as time passes: of two states of a row the one with more of them is later. */
  readonly happens?: readonly string[];
  /** Rows that are no entries: sums, explanations, tests. */
  readonly skip?: readonly { readonly when: readonly Condition[]; readonly reason?: string }[];
  readonly lists?: readonly ListRule[];
  /** Columns with times of something that has happened and that no field takes: the file is as new as the newest of them. */
  readonly seen?: readonly string[];
  /** Codes of messages to say, with the number of orders, in place of what is said of each list. */
  readonly says?: readonly string[];
  /** Codes of messages about the account's standing, said with the number of rows that pass the tests. */
  readonly signs?: readonly { readonly say: string; readonly when: readonly Condition[] }[];
}

type DayHint = 'month-first' | 'day-first' | 'year-first';

/** One kind of entry that rows give. */
export interface ListRule {
  readonly list: string;
  /** All of these hold. */
  readonly when?: readonly Condition[];
  /** None of these holds. */
  readonly unless?: readonly Condition[];
  readonly fields: Readonly<Record<string, FieldRule | readonly FieldRule[]>>;
  /** Maps of older versions say so of every list. */
  readonly reach?: 'partial';
}

/** A test of a row; texts are compared in lower case, and `*` at the end of one stands for anything. */
export interface Condition {
  readonly column: string;
  /** The table has the column at all. */
  readonly given?: boolean;
  readonly filled?: boolean;
  /** `""` is an empty cell. */
  readonly is?: readonly string[];
  /** A number beyond this one. */
  readonly above?: string;
  readonly below?: string;
}

/** Where a field comes from: the key of a column, or more about it. The first rule that gives something counts. */
export type FieldRule = string | FieldSource;

export interface FieldSource {
  /** One column, or several of which the first filled one counts. */
  readonly column?: string | readonly string[];
  /** Several columns that are an id only together. */
  readonly join?: readonly string[];
  /** What stands before an id, to tell it from others. */
  readonly prefix?: string;
  /** The same for every row. */
  readonly always?: string | number | boolean | null;
  readonly when?: readonly Condition[];
  readonly unless?: readonly Condition[];
  /** What an empty cell says; without it nothing. `null` has not happened. */
  readonly empty?: null;
  /** Words of the file by the word of the snapshot. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Other words say nothing and are no problem. */
  readonly ignoreOthers?: boolean;
  /** Column with the currency of an amount. */
  readonly currency?: string;
  readonly currencyCode?: string;
  /** Amounts in hundredths. */
  readonly cents?: boolean;
  /** Amounts without their sign. */
  readonly absolute?: boolean;
  /** Times without a zone are of this one. */
  readonly zone?: 'UTC';
  /** Of a text this part, such as an order number inside a sentence: a regular expression with one group, of those in `pattern`. */
  readonly match?: string;
}
