import { readDecimal } from '../values/decimals.ts';
import {
  anyWord,
  BOUNDS_BEFORE,
  BOUNDS_BEHIND,
  DAYS_WORDS,
  NO_VALUE_WORDS,
  TARGET_WORDS,
  VALUE_WORDS,
} from './page-words.ts';

/** A number that may be a figure, or words that say there is none. */
export interface PageNumber {
  readonly kind: 'number';
  /** As a decimal, in the unit that is shown; null where there is no number. */
  readonly value: string | null;
  readonly shown: string;
  readonly isPercent: boolean;
  /** The number fills its cell. */
  readonly isAlone: boolean;
  /** Words beside it mark it as the bound of a target. */
  readonly isBound: boolean;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** `2 of 640`. */
export interface PageCount {
  readonly kind: 'count';
  readonly numerator: number;
  readonly denominator: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Words that say what the number beside them is. */
export interface Caption {
  readonly kind: 'caption';
  readonly family: 'role' | 'days' | 'column';
  /** `target`, `value`, a number of days, or the place of a pattern of columns. */
  readonly says: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export type PageToken = PageNumber | PageCount | Caption;

/** What a line of a page holds. */
export interface PageLine {
  readonly text: string;
  readonly tokens: readonly PageToken[];
  /** Letters that none of the tokens explains. */
  readonly others: string;
}

/** A line of a page is short; the rest of a longer one isn't read. */
const LONGEST_LINE = 300;

const words = (source: string): RegExp => new RegExp(source, 'giu');

const DECIMAL = '(?<![\\d.,])\\d{1,9}(?:[.,]\\d{1,9}){0,2}(?!\\d)';
const PERCENT =
  '\\s{0,2}(?:%|(?:per ?cent|pct|prozent|por ?ciento|pour ?cent|per ?cento|procent|por ?cento|процент(?:а|ов)?)(?!\\p{L})|パーセント)';
const PERCENT_BEFORE = '(?:%|yüzde\\s|百分之)\\s?';
const ANY = `(?:${PERCENT_BEFORE}${DECIMAL}|${DECIMAL}(?:${PERCENT})?)`;
const [SIGNS = '', ...BEFORE] = BOUNDS_BEFORE;
const [PLUS = '', ...BEHIND] = BOUNDS_BEHIND;
/** Stands between the words of a bound and its number. */
const LINK = '\\s{0,3}(?:(?:the|of|to|is|el|la|le|il|der|die|das|von|de)\\s)?(?::\\s{0,3})?';

const OF = 'out of|of|von|de|sur|su|di|z|из';

const DAYS = words(`(\\d{1,3})[\\s-]{0,3}${anyWord(DAYS_WORDS)}`);
const DATES = words(
  '\\d{1,4}([./-])\\d{1,2}\\1\\d{1,4}|(?:\\d{1,4}年\\s?)?\\d{1,2}月\\s?\\d{1,2}日|\\d{1,4}年\\s?\\d{1,2}月',
);
const RANGES = words(
  `${DECIMAL}(?:${PERCENT})?\\s{0,2}(?:[-‐-―~～]|\\.\\.\\.?|to|bis|до)\\s{0,2}${DECIMAL}(?:${PERCENT})?`,
);
/** What a rating is out of. */
const SCALE = words(
  `(?<=\\d[.,]\\d{1,3})\\s{0,2}(?:\\/|(?<!\\p{L})(?:${OF}|★|stars?)(?!\\p{L}))\\s{0,2}\\d{1,4}(?![.,\\d]|\\s{0,2}%)`,
);
const COUNTS = words(
  `(?<![\\d.,])(\\d{1,9}(?:[.,]\\d{3}){0,2})\\s{0,2}(?:\\/|(?<!\\p{L})(?:${OF})(?!\\p{L}))\\s{0,2}(\\d{1,9}(?:[.,]\\d{3}){0,2})(?![.,\\d]|\\s{0,2}%)`,
);
const BOUNDED = words(
  `(?:${SIGNS}\\s{0,2}|${anyWord(BEFORE)}${LINK})(${ANY})|(${ANY})(?:${PLUS}|(?:\\s{1,2}\\p{L}{3,12})?\\s{0,2}(?:${BEHIND.slice(0, -1).join('|')})(?!\\p{L})|\\s{0,2}(?:${BEHIND.at(-1)}))`,
);
/** How much it has changed. */
const CHANGES = words(`(?<![\\p{L}\\d%)])(?:[+\\-−]|[↑↓▲▼△▽]\\s?)${DECIMAL}(?:${PERCENT})?`);
const NUMBERS = words(ANY);
const NO_VALUE = words(anyWord(NO_VALUE_WORDS));
/** A cell with nothing but a stroke. */
const STROKE = words('(?<=^|\\t|\\||\\s{2})\\s?[-‐-―]{1,3}\\s?(?=$|\\t|\\||\\s{2})');
const TARGETS = words(anyWord(TARGET_WORDS));
const VALUES = words(anyWord(VALUE_WORDS));
/** The name of a level, such as "Above Standard", isn't a target. */
const LEVELS = words('(?:above|below|meets?) (?:the )?standards?|top rated(?: plus)?');
const CELL_END = /[\t|]|\s{2}/;

/** What the lines of a part of a page hold. The patterns are those of columns that the format names. */
export function readPageLines(lines: readonly string[], columns: readonly RegExp[] = []): PageLine[] {
  return lines.map((line, i) => readPageLine(line.slice(0, LONGEST_LINE), i, columns));
}

function readPageLine(text: string, line: number, columns: readonly RegExp[]): PageLine {
  const tokens: PageToken[] = [];
  let left = text;
  const take = (pattern: RegExp, made: (match: RegExpMatchArray) => PageToken | null): void => {
    for (const match of left.matchAll(pattern)) {
      const token = made(match);
      if (token) tokens.push(token);
      left = `${left.slice(0, match.index)}${'\0'.repeat(match[0].length)}${left.slice(match.index + match[0].length)}`;
    }
  };
  const at = (match: RegExpMatchArray) => ({
    line,
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  });
  const number = (match: RegExpMatchArray, shown: string, isBound: boolean): PageNumber => ({
    kind: 'number',
    ...at(match),
    ...readNumber(shown),
    shown: shown.trim(),
    isAlone: isAlone(text, at(match)),
    isBound,
  });
  const caption = (family: Caption['family'], says: (match: RegExpMatchArray) => string) => {
    return (match: RegExpMatchArray): Caption => ({
      kind: 'caption',
      family,
      says: says(match),
      ...at(match),
    });
  };
  for (const [i, pattern] of columns.entries())
    take(
      pattern,
      caption('column', () => String(i)),
    );
  take(DATES, () => null);
  take(
    DAYS,
    caption('days', (match) => String(Number(match[1]))),
  );
  take(RANGES, () => null);
  take(SCALE, () => null);
  take(COUNTS, (match) => {
    const [numerator, denominator] = [match[1], match[2]].map((part) => Number(part?.replace(/[.,]/g, '')));
    if (numerator === undefined || denominator === undefined) return null;
    return { kind: 'count', numerator, denominator, ...at(match) };
  });
  take(LEVELS, () => null);
  take(BOUNDED, (match) => number(match, match[1] ?? match[2] ?? '', true));
  take(CHANGES, () => null);
  take(NUMBERS, (match) => number(match, match[0], false));
  const none = (match: RegExpMatchArray): PageNumber => ({
    kind: 'number',
    ...at(match),
    value: null,
    shown: match[0].trim(),
    isPercent: true,
    isAlone: true,
    isBound: false,
  });
  take(NO_VALUE, none);
  take(STROKE, none);
  take(
    TARGETS,
    caption('role', () => 'target'),
  );
  take(
    VALUES,
    caption('role', () => 'value'),
  );
  tokens.sort((a, b) => a.start - b.start);
  return { text, tokens, others: left.replace(/[^\p{L}\s]/gu, '').trim() };
}

/** Whether the cell of a number holds nothing else. */
function isAlone(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(0, start).split(CELL_END).at(-1) ?? '';
  const behind = text.slice(end).split(CELL_END)[0] ?? '';
  return !/[\p{L}\p{N}$€£¥₽]/u.test(`${before}${behind}`);
}

/** The number in a text. */
function readNumber(shown: string): { readonly value: string | null; readonly isPercent: boolean } {
  const digits = new RegExp(DECIMAL).exec(shown)?.[0] ?? '';
  const isPercent = /\P{N}/u.test(shown.replace(digits, '').trim());
  const [whole = '', ...parts] = digits.split(/[.,]/);
  const isThousands = !isPercent && digits.includes(',') && parts.every((part) => part.length === 3);
  if (isThousands) return { value: readDecimal([whole, ...parts].join('')), isPercent };
  // One point before three digits may be either mark, but not in a percentage, which has no thousands.
  const isRiddle = parts.length > 1 || (!isPercent && parts[0]?.length === 3);
  return { value: isRiddle ? null : readDecimal([whole, ...parts].join('.')), isPercent };
}
