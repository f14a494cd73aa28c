/**
 * The form of an input as plain data, generated from the zod schemas: what core checks with at run time, so that no
 * bundle holds zod and nothing is copied. Leaves are words, everything else is a list that starts with its kind.
 */
export type Form =
  | 'any'
  | 'flag'
  | 'null'
  | 'number'
  | 'text'
  /** RFC 3339 date-time with an offset. */
  | 'time'
  | readonly ['text', TextLimits]
  | readonly ['number', NumberLimits]
  /** One of these constants. */
  | readonly ['oneOf', ...(string | number | boolean)[]]
  /** Null, or the form. */
  | readonly ['maybe', Form]
  | readonly ['either', ...Form[]]
  | readonly ['list', Form]
  /** Any names, each with the form. */
  | readonly ['record', Form]
  /**
   * Named fields, those of one form together with commas between; a name that ends in `?` may be absent. Others are left
   * alone, or in `closed` are a problem.
   */
  | readonly ['fields' | 'closed', { readonly [names: string]: Form }]
  /** A form of its own in the table of definitions, for what repeats or holds itself. */
  | readonly ['ref', number];

export interface TextLimits {
  readonly least?: number;
  readonly most?: number;
  /** Source of a regular expression. */
  readonly pattern?: string;
}

export interface NumberLimits {
  readonly gte?: number;
  readonly gt?: number;
  readonly lte?: number;
}

/** One way in which a value does not have its form. */
export interface Problem {
  readonly code:
    | 'type'
    | 'constant'
    | 'format'
    | 'time'
    | 'too-small'
    | 'too-big'
    | 'no-alternative'
    | 'unrecognized-keys'
    | 'too-deep';
  /** Grows at the front while it is passed outwards. */
  readonly path: (string | number)[];
  /** Of `type`: the form in words. Of `constant`: the constants. Of `too-small`: the least value, null for a text. */
  readonly expected?: unknown;
  /** true when the type is right and only a limit is broken: of several alternatives, the one that was meant. */
  readonly limit: boolean;
}

/** The problems of a value, null when it has the form. */
export type Check = (value: unknown) => Problem[] | null;
