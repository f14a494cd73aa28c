import type { FigureRule, PageRules } from '../formats/format.ts';
import type { NumberOrder } from '../source/importer.ts';
import { percentToShare } from '../values/decimals.ts';
import { findLabels, type Label } from './find-labels.ts';
import { headOf, nameByHead } from './name-by-head.ts';
import { type NamedNumber, nameNumbers } from './name-numbers.ts';
import { type PageLine, readPageLines } from './page-tokens.ts';
import { anyWord, HIDDEN_WORDS } from './page-words.ts';

/** What a page says of one figure. */
export interface FigureRead {
  readonly rule: FigureRule;
  /** As the page writes its name. */
  readonly name: string;
  readonly line: number;
  readonly outcome: Outcome;
}

type Outcome =
  | { readonly is: 'value'; readonly value: string; readonly count?: readonly [number, number] }
  /** Numbers that may all be the account's value; empty where the doubt isn't about their order. */
  | { readonly is: 'unclear'; readonly shown: readonly string[] }
  | { readonly is: 'other-window' }
  /** The page says that it hides figures, or shows them without what it doesn't count. */
  | { readonly is: 'hidden' }
  | { readonly is: 'no-figure' }
  /** The name is there without a number. */
  | { readonly is: 'nothing' };

/** How far from its name a number may be. */
const FAR = 400;
const MOST_LINES = 14;
const HIDDEN = new RegExp(anyWord(HIDDEN_WORDS), 'iu');

/** Reads every figure that a page shows, those that no rule uses among them. */
export function readFigures(
  given: string,
  { figures = [] }: Pick<PageRules, 'figures'>,
  order: NumberOrder | undefined,
): { readonly read: readonly FigureRead[]; readonly unnamed: readonly number[] } {
  const text = normalPage(given);
  const labels = findLabels(
    text,
    figures.map(({ label }) => new RegExp(label, 'giu')),
  );
  const columns = figures.flatMap(({ column }) => (column === undefined ? [] : [new RegExp(column, 'giu')]));
  const columnOf = figures.map(({ column }, i) =>
    column === undefined
      ? undefined
      : String(figures.slice(0, i).filter((one) => one.column !== undefined).length),
  );
  const head = labels[0] && headOf(text.slice(0, labels[0].start), columns);
  const side = sideOf(
    text,
    labels,
    ({ figures: own, isOfFaults }) =>
      !isOfFaults && (own.length === 0 || own.some((i) => figures[i]?.isPercent)),
    columns,
  );
  const parts = labels.map((_, i) => {
    const { from, to } = partOf(text, labels, i, side);
    const label = labels[i] as Label;
    // The name itself says nothing of a number.
    const around =
      to <= label.start
        ? text.slice(from, to)
        : `${text.slice(from, label.start)} ${text.slice(label.end, to)}`;
    const lines = readPageLines(linesOf(around), columns);
    const before = text.slice(text.lastIndexOf('\n', label.start - 1) + 1, label.start);
    const behind = text.slice(label.end, label.end + FAR).split('\n')[0] ?? '';
    return {
      label,
      lines,
      named: nameByHead(head, `${before}\0${behind}`, lines, columns) ?? nameNumbers(lines),
    };
  });
  const read: FigureRead[] = [];
  // The words may stand far from the figures that they speak of: a protected seller's page has them at its top.
  const isHidden = HIDDEN.test(withoutNames(text, labels));
  for (const [i, rule] of figures.entries()) {
    const own = parts.filter(({ label }) => label.figures.includes(i));
    const days = [...new Set(own.flatMap(({ named }) => named.days ?? []))];
    const outcomes = own.map(({ lines, named }) =>
      side === 'unclear'
        ? unclearIfAny(rule, named.numbers)
        : choose(
            rule,
            columnOf[i],
            lines,
            named,
            side === 'below',
            order,
            days.length === 1 ? days[0] : undefined,
          ),
    );
    const first = own[0];
    if (!first) continue;
    read.push({
      rule,
      name: text.slice(first.label.start, first.label.end).replace(/\s+/g, ' ').trim(),
      line: lineAt(text, first.label.start),
      outcome: withHidden(agreed(outcomes), isHidden),
    });
  }
  const unnamed = parts.flatMap(({ label, named }) =>
    label.figures.length === 0 &&
    (label.isOfFaults || named.numbers.some(({ number }) => number.isPercent && number.value !== null))
      ? [lineAt(text, label.start)]
      : [],
  );
  return { read, unnamed };
}

/** A name may have such a word itself, as "excluded products". */
function withoutNames(text: string, labels: readonly Label[]): string {
  const known = labels.filter(({ figures }) => figures.length > 0);
  return [...known, null].map((label, i) => text.slice(known[i - 1]?.end ?? 0, label?.start)).join('\n');
}

/** A number counts for nothing on a page that leaves some out. */
const withHidden = (outcome: Outcome, isHidden: boolean): Outcome =>
  isHidden && (outcome.is === 'value' || outcome.is === 'unclear') ? { is: 'hidden' } : outcome;

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Full-width signs as usual ones, spaces of every width as one, and no characters without width. */
const normalPage = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .normalize('NFKC')
    .replace(/[\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/[^\S\n\t]/g, ' ');

const linesOf = (text: string): string[] => text.split('\n').slice(0, MOST_LINES);

type Side = 'above' | 'below' | 'unclear';

/** Where the numbers of one label stand: behind it, or above it. */
function partOf(
  text: string,
  labels: readonly Label[],
  i: number,
  side: Side,
): { readonly from: number; readonly to: number } {
  const label = labels[i] as Label;
  const [before, next] = [labels[i - 1], labels[i + 1]];
  if (side === 'above') return { from: Math.max(before?.end ?? 0, label.start - FAR), to: label.start };
  const to = Math.min(next ? beginOf(text, label, next) : text.length, label.end + FAR);
  return { from: beginOf(text, before, label), to };
}

/** Where the part of a label begins: with the words before it on its line, as in "Target late shipment rate: 4%". */
function beginOf(text: string, before: Label | undefined, label: Label): number {
  const line = text.lastIndexOf('\n', label.start - 1) + 1;
  const ahead = text.slice(line, label.start);
  return (before && before.end > line) || /\p{N}/u.test(ahead) ? label.start : line;
}

/** On which side of their names a page has its shares: all of them on one. */
function sideOf(
  text: string,
  all: readonly Label[],
  isShare: (label: Label) => boolean,
  columns: readonly RegExp[],
): Side {
  const shares = all.filter(isShare);
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last) return 'below';
  const isFree = (from: number, to: number): boolean =>
    nameNumbers(readPageLines(linesOf(text.slice(from, to)), columns)).numbers.some(
      ({ number, role }) => role !== 'target' && number.isPercent,
    );
  const isAbove = (label: Label, from: number): boolean => {
    const ahead = text.slice(from, label.start).trimEnd();
    const line = ahead.slice(ahead.lastIndexOf('\n') + 1);
    return /\d/.test(line) && !/\p{L}/u.test(line) && isFree(from, label.start);
  };
  const behind = all[all.indexOf(last) + 1]?.start ?? text.length;
  const isBelow = isFree(last.end, Math.min(behind, last.end + FAR));
  if (isAbove(first, Math.max(0, first.start - FAR))) return isBelow ? 'unclear' : 'above';
  const before = shares.at(-2);
  if (isBelow || !before) return 'below';
  return isAbove(last, before.end) ? 'unclear' : 'below';
}

function unclearIfAny({ onlyIfSaid }: FigureRule, numbers: readonly NamedNumber[]): Outcome {
  return !onlyIfSaid && numbers.some(({ number }) => number.value !== null)
    ? { is: 'unclear', shown: [] }
    : { is: 'nothing' };
}

/** The account's own number among those beside a name. */
function choose(
  { isPercent = false, windowDays, onlyIfSaid = false }: FigureRule,
  column: string | undefined,
  lines: readonly PageLine[],
  { numbers, isRoleUnclear, areDaysUnclear, isColumnUnclear, days }: ReturnType<typeof nameNumbers>,
  hasCounts: boolean,
  order: NumberOrder | undefined,
  pageDays: string | undefined,
): Outcome {
  const ofKind = numbers.filter(({ number }) => number.value === null || number.isPercent === isPercent);
  const alone = ofKind.filter(({ number }) => number.isAlone);
  // Beside a number with words, a bare number is the figure: "248", "6 open cases".
  let pool = !isPercent && alone.length > 0 ? alone : ofKind;
  const counts = hasCounts ? countsOf(lines) : [];
  if (pool.length === 0)
    return counts[0] && !isPercent && (!onlyIfSaid || pageDays === String(windowDays))
      ? { is: 'value', value: String(counts[0][0]) }
      : { is: 'nothing' };
  const count = counts.length === 1 && isPercent ? counts[0] : undefined;
  const hasColumns = pool.some((one) => one.column !== undefined);
  if (hasColumns) pool = pool.filter((one) => one.column === column);
  else if (column !== undefined && onlyIfSaid) return { is: 'nothing' };
  const isColumnOpen = !hasColumns && isColumnUnclear;
  pool = pool.filter(({ role }) => role !== 'target');
  const saysDays = pool.some((one) => one.days !== undefined) || days !== undefined;
  if (windowDays !== undefined && saysDays && !areDaysUnclear) {
    const before = pool.length;
    pool = pool.filter((one) => (one.days ?? days ?? String(windowDays)) === String(windowDays));
    if (before > 0 && pool.length === 0) return onlyIfSaid ? { is: 'nothing' } : { is: 'other-window' };
  } else if (windowDays !== undefined && onlyIfSaid && column === undefined) return { is: 'nothing' };
  if (pool.length === 0) return { is: 'no-figure' };
  // "5.2" beside "4%": a share may have lost its sign.
  if (isPercent && numbers.some(({ number, role }) => isBareShare(number) && role !== 'target'))
    return unclearOf(numbers);
  // Before the words for the account's own number: "current: 0%", and below it "not enough data".
  if (pool.some(({ number }) => number.value === null)) return { is: 'no-figure' };
  const own = pool.filter(({ role }) => role === 'value');
  if (own.length > 0) pool = own;
  const values = new Map(pool.map((one) => [one.number.value ?? '', one]));
  const isOpen = isRoleUnclear || isColumnOpen || (areDaysUnclear && values.size > 1);
  const counted = count ? pool.filter(({ number }) => isShareOf(number.value, count)) : [];
  if (count) {
    const [one] = counted;
    if (one && new Set(counted.map(({ number }) => number.value)).size === 1)
      return taken(one, isPercent, count);
    return unclearOf(pool);
  }
  const [one, other] = values.values();
  if (one && values.size === 1 && !isOpen) return taken(one, isPercent);
  if (one && other && values.size === 2 && order !== undefined && !isColumnOpen && !areDaysUnclear)
    return taken(order === 'value-first' ? one : other, isPercent);
  return unclearOf(pool);
}

/** Two different numbers whose order is what isn't clear. */
function unclearOf(pool: readonly NamedNumber[]): Outcome {
  return { is: 'unclear', shown: [...new Set(pool.map(({ number }) => number.shown))] };
}

function taken({ number }: NamedNumber, isPercent: boolean, count?: readonly [number, number]): Outcome {
  const value = isPercent ? shareOf(number.value ?? '') : number.value;
  return value === null ? { is: 'no-figure' } : { is: 'value', value, ...(count ? { count } : {}) };
}

/** A share without a percent sign: it's bare and has decimals. */
const isBareShare = ({ isPercent, isAlone, shown }: NamedNumber['number']): boolean =>
  !isPercent && isAlone && /^\d{1,3}[.,]\d{1,2}$/.test(shown);

/** The counts of a part: of so many orders so many. */
const countsOf = (lines: readonly PageLine[]): (readonly [number, number])[] =>
  lines.flatMap(({ tokens }) =>
    tokens.flatMap((token) =>
      token.kind === 'count' ? [[token.numerator, token.denominator] as const] : [],
    ),
  );

/** Whether a percentage is the rounded share of a count. */
function isShareOf(percent: string | null, [numerator, denominator]: readonly [number, number]): boolean {
  if (percent === null || numerator > denominator || denominator === 0) return false;
  const decimals = percent.split('.')[1]?.length ?? 0;
  return Math.abs(Number(percent) - (100 * numerator) / denominator) <= 10 ** -decimals;
}

/** The outcome for a figure whose name occurs several times on the page. */
function agreed(outcomes: readonly Outcome[]): Outcome {
  const told = outcomes.filter(({ is }) => is !== 'nothing');
  const values = told.filter((one) => one.is === 'value');
  const [first, ...others] = values;
  const unclear = told.find((one) => one.is === 'unclear');
  if (first && others.every(({ value }) => value === first.value)) {
    const isAmong = told.every(
      (one) => one.is !== 'unclear' || one.shown.some((shown) => isShown(shown, first.value)),
    );
    return isAmong ? (values.find(({ count }) => count) ?? first) : (unclear ?? first);
  }
  if (first) return { is: 'unclear', shown: [] };
  return unclear ?? told[0] ?? { is: 'nothing' };
}

const isShown = (shown: string, value: string): boolean =>
  (shareOf(/[\d.,]+/.exec(shown)?.[0].replace(',', '.') ?? '') ?? shown) === value;

/** Null outside 0 to 100. */
const shareOf = (percent: string): string | null => (Number(percent) <= 100 ? percentToShare(percent) : null);
