import { formatTime } from '@risk-check/core/snapshot';
import type { Format, PageRules } from '../formats/format.ts';
import type { ImportBook } from '../notes/import-book.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { type FigureRead, readFigures } from '../page/read-figures.ts';
import type { Draft, ImportOptions, Reader } from '../source/importer.ts';
import { givenMetric, sayFigure } from '../values/figures.ts';
import { readId } from '../values/ids.ts';
import { type Order, openOrders } from '../values/orders.ts';
import { dayOrderIn, dayProblem, readPastDay } from '../values/times.ts';

/** A longer line is a title or a sentence. */
const LONGEST_STATE = 80;

const pattern = (text: string, flags = 'iu'): RegExp => new RegExp(text, flags);

/** Whether a text is a page of this format. */
export const isPage = ({ page }: Format, text: string): boolean =>
  page?.recognise.every((part) => pattern(part).test(text)) === true &&
  !(page.without !== undefined && pattern(page.without).test(text));

/** Reads the copied text of a page that data describes. */
export const readPage: Reader = {
  read(source, book, options, { page }) {
    if (source.kind !== 'text' || !page) return {};
    const orders = page.orders ? ordersOf(source.text, page, page.orders, book, options) : [];
    const shown = readFigures(source.text, page, options.numberOrder);
    const metrics = takeFigures(shown, book, options);
    const isSaid = shown.read.some(({ outcome }) => outcome.is === 'unclear' || outcome.is === 'hidden');
    if (orders.length === 0 && Object.keys(metrics).length === 0 && !isSaid) {
      book.say('empty-answer');
      return {};
    }
    if (orders.length > 0) book.say('orders-only', { orders: orders.length });
    return {
      ...(orders.length > 0 ? { orders } : {}),
      ...(Object.keys(metrics).length > 0 ? { metrics } : {}),
    };
  },
};

function ordersOf(
  text: string,
  { days: hint }: PageRules,
  { id: wanted, placed, stateStands, states }: NonNullable<PageRules['orders']>,
  book: ImportBook,
  { dateOrder }: ImportOptions,
): Order[] {
  const found = [...text.matchAll(pattern(wanted, 'giu'))];
  const day = pattern(placed, 'giu');
  const all = [...text.matchAll(day)].map((match) => match[1]);
  const days = dayOrderIn(all, dateOrder, hint, book.lastYear);
  const segments = found.map((match, i) => text.slice(endOf(found[i - 1]), match.index));
  segments.push(text.slice(endOf(found.at(-1))));
  const placedStands = endWith(segments, (segment) => segment.search(day) >= 0) ?? 'above';
  const stateIs = sideOf(segments, day, stateStands, states);
  let stateless = 0;
  const collected = openOrders();
  let line = 1;
  for (const [i, match] of found.entries()) {
    book.read();
    // From one number to the next: counted from the top each time, a long list would take the square of its length.
    line += newlinesIn(text.slice(found[i - 1]?.index ?? 0, match.index));
    const id = readId(match[1]);
    if (id === undefined) {
      book.leaveOut('no-id', importPhrase('line', 'line {}', line));
      continue;
    }
    const [above = '', below = ''] = [segments[i], segments[i + 1]];
    const shown = (
      placedStands === 'above' ? [...above.matchAll(day)].at(-1) : [...below.matchAll(day)][0]
    )?.[1];
    const placedAt = shown === undefined ? Number.NaN : readPastDay(shown.trim(), days, book);
    if (shown !== undefined && Number.isNaN(placedAt))
      book.leaveOutValue(dayProblem(shown, book.lastYear), importPhrase('line', 'line {}', line));
    const told = linesOf(stateIs === 'above' ? above : below).flatMap((line) => stateOf(line, states) ?? []);
    const status = stateIs === 'above' ? told.at(-1) : told[0];
    if (status === undefined) stateless++;
    book.use();
    collected.add({
      id,
      ...(Number.isNaN(placedAt) ? {} : { placedAt: formatTime(placedAt) }),
      ...(status === undefined ? {} : { status }),
    });
  }
  if (stateless > 0) book.say('orders-without-state', { count: stateless });
  return collected.orders();
}

const newlinesIn = (text: string): number => text.split('\n').length - 1;

type Side = 'above' | 'below';
type States = Readonly<Record<string, readonly string[]>>;

const endOf = (match: RegExpExecArray | undefined): number => (match ? match.index + match[0].length : 0);

/** Where the first order has a mark above its number, or else the last one below its own. */
function endWith(segments: readonly string[], has: (segment: string) => boolean): Side | undefined {
  if (has(segments[0] ?? '')) return 'above';
  return has(segments.at(-1) ?? '') ? 'below' : undefined;
}

/**
 * On which side of the numbers the states stand: between two numbers a state is nearer to the one it belongs to. A page may
 * have its tabs above the first number, and tabs are states as well.
 */
function sideOf(segments: readonly string[], day: RegExp, usual: Side, states: States): Side {
  const other = usual === 'above' ? 'below' : 'above';
  const nearer = segments.slice(1, -1).flatMap((segment): Side[] => {
    const lines = linesOf(segment.replace(day, ''));
    const told = lines.map((line) => stateOf(line, states) !== undefined);
    const before = told.indexOf(true);
    const behind = lines.length - 1 - told.lastIndexOf(true);
    return before < 0 || before === behind ? [] : [before < behind ? 'below' : 'above'];
  });
  if (nearer.length > 0) return nearer.every((side) => side === other) ? other : usual;
  const isTold = (side: Side): boolean =>
    linesOf((side === 'above' ? segments[0] : segments.at(-1)) ?? '').some((line) => stateOf(line, states));
  return !isTold(usual) && isTold(other) ? other : usual;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The state on a line by itself. */
function stateOf(line: string, states: States): string | undefined {
  const shown = line.normalize('NFKC').trim().toLowerCase();
  if (shown.length > LONGEST_STATE) return undefined;
  return Object.entries(states).find(([, words]) => words.some((word) => shown.startsWith(word)))?.[0];
}

function takeFigures(
  { read, unnamed }: ReturnType<typeof readFigures>,
  book: ImportBook,
  { numberOrder }: ImportOptions,
): NonNullable<Draft['metrics']> {
  const { metrics, used } = lowerBounds(read);
  for (const figure of read) {
    const { rule, name, line, outcome } = figure;
    const { metric, windowDays, atLeast } = rule;
    if (outcome.is === 'nothing' && rule.onlyIfSaid) continue;
    book.read();
    if (metric === undefined) {
      if (used.has(figure)) book.use();
      else {
        const isUnclear = atLeast !== undefined && outcome.is === 'unclear';
        book.leaveOut(isUnclear ? 'unclear-figure' : 'no-rule-for-it', name);
        if (atLeast !== undefined && outcome.is === 'value' && outcome.value !== '0')
          book.say('violations-left-out', { name, count: Number(outcome.value) });
      }
    } else if (outcome.is === 'value') {
      const { value, count } = outcome;
      const [numerator, denominator] = count ?? [];
      const given = {
        value,
        ...(numerator === undefined || denominator === undefined ? {} : { numerator, denominator }),
        from: Number.NaN,
        to: Number.NaN,
      };
      metrics[metric] = givenMetric(given, windowDays) ?? value;
      if (rule.isPercent) sayFigure(metric, given, book);
      book.use();
    } else if (outcome.is === 'unclear') {
      book.leaveOut('unclear-figure', name);
      const [one, other, ...more] = outcome.shown;
      if (numberOrder === undefined && one !== undefined && other !== undefined && more.length === 0)
        book.say('two-numbers', { metric, one, other });
    } else if (outcome.is === 'hidden') book.leaveOut('hidden-figure', name);
    else
      book.leaveOut(
        outcome.is === 'other-window' ? outcome.is : 'no-figure',
        importPhrase('line', 'line {}', line),
      );
  }
  for (const line of unnamed) {
    book.read();
    book.leaveOut('no-rule-for-it', importPhrase('line', 'line {}', line));
  }
  return metrics;
}

/** Metrics that are at least the largest of several counts, and the figures that say so. */
function lowerBounds(read: readonly FigureRead[]): {
  readonly metrics: NonNullable<Draft['metrics']>;
  readonly used: ReadonlySet<FigureRead>;
} {
  const metrics: NonNullable<Draft['metrics']> = {};
  const used = new Set<FigureRead>();
  for (const metric of new Set(read.flatMap(({ rule }) => rule.atLeast ?? []))) {
    const counts = read.flatMap((figure) =>
      figure.rule.atLeast === metric && figure.outcome.is === 'value'
        ? [{ figure, count: Number(figure.outcome.value) }]
        : [],
    );
    const most = Math.max(0, ...counts.map(({ count }) => count));
    const largest = counts.filter(({ count }) => count === most && count > 0);
    for (const { figure } of largest) {
      const { windowDays } = figure.rule;
      metrics[metric] = { above: String(most - 1), ...(windowDays === undefined ? {} : { windowDays }) };
      used.add(figure);
    }
  }
  return { metrics, used };
}
