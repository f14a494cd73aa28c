import type { PhrasePart } from '../issues/phrase.ts';
import type { PhraseCode } from '../issues/phrase-codes.ts';

/**
 * The form of an input, generated from the zod schemas: what core checks with at run time, so that no bundle holds zod and
 * nothing is copied. Written short, since every bundle holds it:
 *
 * - `t` a text, `n` a number, `f` true or false, `z` null, `m` an RFC 3339 date-time with an offset, `a` anything;
 * - a number: the definition at that place, for what repeats or holds itself;
 * - `~x` null or x, `[x` a list of x, `*x` any names, each with x, `(x|y)` either;
 * - `{a,b?:x c:y}` named fields, those of one form together; one that ends in `?` may be absent. Others are left alone, and
 *   with `!` for the last brace are a problem.
 */
export type Form = string;

/** A form, or a leaf with its limits. */
export type Definition =
  | Form
  | readonly ['text', TextLimits]
  | readonly ['number', NumberLimits]
  /** One of these constants. */
  | readonly ['oneOf', ...(string | number | boolean)[]];

export interface TextLimits {
  readonly least?: number;
  readonly most?: number;
  /** Source of a regular expression. */
  readonly pattern?: string;
  /** What fits the pattern: the code of a phrase and its English. */
  readonly words?: readonly [PhraseCode, string];
}

export interface NumberLimits {
  readonly whole?: boolean;
  readonly gte?: number;
  readonly gt?: number;
  readonly lte?: number;
  readonly lt?: number;
}

/** One way in which a value does not have its form. */
export interface Problem {
  readonly code:
    | 'wrong-type'
    | 'wrong-value'
    | 'wrong-format'
    | 'not-a-time'
    | 'out-of-range'
    | 'too-big'
    | 'unrecognized-keys'
    | 'too-deep';
  /** Grows at the front while it is passed outwards. */
  readonly path: (string | number)[];
  /** What would do. */
  readonly expected: PhrasePart;
  /** true when the type is right and only a limit is broken: of several alternatives, the one that was meant. */
  readonly limit: boolean;
}

/** The problems of a value, null when it has the form. */
export type Check = (value: unknown) => Problem[] | null;
