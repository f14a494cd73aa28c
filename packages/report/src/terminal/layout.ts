import { showOnOneLine } from '../text/show-on-one-line.ts';
import { graphemesOf } from './graphemes-of.ts';
import { ASCII, type Symbols, UNICODE } from './symbols.ts';
import type { Terminal } from './terminal.ts';
import { isOneCellEach, textWidth } from './text-width.ts';

export type Style = 'strong' | 'quiet' | 'good' | 'unsure' | 'mild' | 'bad' | 'worse' | 'worst';
export interface Span {
  readonly text: string;
  readonly style?: Style;
}
export type Text = string | Span | readonly (string | Span)[];

/** Turns text with styles into lines that fit the terminal; the one place where colour codes are made. */
export interface Layout {
  /** Cells of a line; long lines are hard to read, so not more than 100 of a wide terminal. */
  readonly width: number;
  readonly symbols: Symbols;
  /** For screen readers: lines are not wrapped or indented, and what would stand on the right follows in words. */
  readonly isPlain: boolean;
  /** Cells that a text takes as it will be shown. */
  readonly widthOf: (text: string) => number;
  /** Wraps at words. `first` and `rest` stand before the lines, `right` at the end of the first. */
  readonly wrap: (text: Text, options?: WrapOptions) => string[];
}

interface WrapOptions {
  readonly first?: Text;
  readonly rest?: string;
  readonly right?: Text;
  /** Keep the further lines clear of the column on the right, as in a table. */
  readonly isRow?: boolean;
}

const MOST_WIDTH = 100;
/** Cells that text must have beside something else. */
const LEAST_ROOM = 12;

export function createLayout(terminal: Terminal, isPlain = false): Layout {
  const width = Math.min(terminal.columns, MOST_WIDTH);
  const show = (text: string): string => showOnOneLine(terminal.toAscii?.(text) ?? text);
  const paint = painter(terminal.isColored);
  const spansOf = (text: Text): Span[] =>
    (Array.isArray(text) ? text : [text]).map((part: string | Span) =>
      typeof part === 'string' ? { text: show(part) } : { ...part, text: show(part.text) },
    );
  const wrap = (
    text: Text,
    { first = '', rest = '', right = '', isRow = false }: WrapOptions = {},
  ): string[] => {
    const head = spansOf(first);
    const body = spansOf(text);
    const tail = spansOf(right);
    if (isPlain) return [plainLine(head, body, tail).map(paint).join('').trim()];
    const headWidth = cells(head);
    const tailWidth = cells(tail);
    const aside = tailWidth > 0 ? tailWidth + 2 : 0;
    const least = Math.min(LEAST_ROOM, cells(body));
    const below = (more: Text): string[] =>
      cells(spansOf(more)) === 0 ? [] : wrap(more, { first: rest, rest });
    // In a narrow terminal what stands on the right follows below, and what stands before the text stands above it.
    if (aside > 0 && width - headWidth - aside < least) {
      const onRight = { first: [' '.repeat(Math.max(0, width - tailWidth)), ...tail] };
      return [...wrap(text, { first, rest }), ...wrap('', onRight)];
    }
    if (headWidth > width) return [...wrap(first, { rest: '    ' }), ...below(text)];
    if (width - headWidth < least && headWidth > textWidth(rest))
      return [...wrap('', { first }), ...below(text)];
    const rooms = {
      first: Math.max(8, width - headWidth - aside),
      rest: Math.max(8, width - textWidth(rest) - (isRow ? aside : 0)),
    };
    return fill(body, rooms).map((spans, i) => {
      if (i > 0) return `${rest}${spans.map(paint).join('')}`.trimEnd();
      const gap =
        tailWidth === 0 ? '' : ' '.repeat(Math.max(2, width - headWidth - cells(spans) - tailWidth));
      return `${[...head, ...spans, { text: gap }, ...tail].map(paint).join('')}`.trimEnd();
    });
  };
  return {
    width,
    symbols: terminal.isUnicode ? UNICODE : ASCII,
    isPlain,
    widthOf: (text) => textWidth(show(text)),
    wrap,
  };
}

/** Everything in one line, in the order in which it is read. */
function plainLine(first: readonly Span[], text: readonly Span[], right: readonly Span[]): Span[] {
  return right.length === 0 || right.every((span) => span.text === '')
    ? [...first, ...text]
    : [...first, ...text, { text: ': ' }, ...right];
}

const cells = (spans: readonly Span[]): number => spans.reduce((sum, { text }) => sum + textWidth(text), 0);

/** Cells of the first line and of each further one. */
interface Rooms {
  readonly first: number;
  readonly rest: number;
}

/** Fills lines word by word; a word longer than a line is cut. */
function fill(spans: readonly Span[], rooms: Rooms): Span[][] {
  const [only] = spans;
  return (only && spans.length === 1 && fillPlain(only, rooms)) || fillAny(spans, rooms);
}

/** What nearly all text is, in a third of the time: one style, one cell a character, no word longer than a line. */
function fillPlain({ text, style }: Span, { first, rest }: Rooms): Span[][] | null {
  if (!isOneCellEach(text)) return null;
  const lines: Span[][] = [];
  const end = (line: string): void => {
    lines.push([style === undefined ? { text: line } : { text: line, style }]);
  };
  let line = '';
  for (const word of text.split(' ')) {
    if (word === '') continue;
    if (word.length > first || word.length > rest) return null;
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= (lines.length === 0 ? first : rest)) line += ` ${word}`;
    else {
      end(line);
      line = word;
    }
  }
  end(line);
  return lines;
}

function fillAny(spans: readonly Span[], rooms: Rooms): Span[][] {
  const room = (line: number): number => (line === 0 ? rooms.first : rooms.rest);
  const lines: Span[][] = [[]];
  let used = 0;
  const add = (span: Span): void => {
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    // One run of a style, one pair of colour codes.
    if (last && last.style === span.style) line[line.length - 1] = { ...last, text: last.text + span.text };
    else line.push(span);
    used += textWidth(span.text);
  };
  const next = (): void => {
    lines.push([]);
    used = 0;
  };
  let space: Span | null = null;
  for (const word of words(spans)) {
    if (!Array.isArray(word)) {
      space = used === 0 ? null : word;
      continue;
    }
    const width = cells(word);
    if (used > 0 && used + (space ? 1 : 0) + width > room(lines.length - 1)) next();
    else if (space) add(space);
    space = null;
    for (const part of word) {
      let isFurther = false;
      for (const piece of pieces(part.text, room(lines.length - 1) - used, rooms.rest)) {
        if (isFurther || (used > 0 && used + textWidth(piece) > room(lines.length - 1))) next();
        add({ ...part, text: piece });
        isFurther = true;
      }
    }
  }
  return lines;
}

/** Words as runs of spans without space between them, and the spaces. */
function* words(spans: readonly Span[]): Generator<Span[] | Span> {
  let word: Span[] = [];
  for (const span of spans) {
    for (const text of span.text.split(/( +)/)) {
      if (text === '') continue;
      if (text.trim() !== '') {
        word.push({ ...span, text });
        continue;
      }
      if (word.length > 0) yield word;
      word = [];
      yield { ...span, text: ' ' };
    }
  }
  if (word.length > 0) yield word;
}

const ADDRESS = /https?:\/\//;
const LEAST_PIECE = 8;

/** Cuts a word where it does not fit a line, behind a mark that parts it where one is near; an address stays whole, for whoever copies or opens it. */
function* pieces(text: string, first: number, rest: number): Generator<string> {
  if (textWidth(text) <= first || ADDRESS.test(text)) {
    yield text;
    return;
  }
  let room = Math.max(LEAST_PIECE, first);
  let piece = '';
  let used = 0;
  for (const segment of graphemesOf(text)) {
    const width = textWidth(segment);
    if (used + width > room && piece !== '') {
      const mark = piece.search(/[-./][^-./]*$/) + 1;
      const end = mark > piece.length / 2 ? mark : piece.length;
      yield piece.slice(0, end);
      piece = piece.slice(end);
      used = textWidth(piece);
      room = Math.max(LEAST_PIECE, rest);
    }
    piece += segment;
    used += width;
  }
  if (piece !== '') yield piece;
}

/** Codes that switch a style on and, in turn, off again: bold 1, dim 2, colours from 31. */
const CODES: Readonly<Record<Style, readonly [on: readonly number[], off: readonly number[]]>> = {
  strong: [[1], [22]],
  quiet: [[2], [22]],
  good: [
    [1, 32],
    [39, 22],
  ],
  unsure: [
    [1, 36],
    [39, 22],
  ],
  mild: [
    [1, 34],
    [39, 22],
  ],
  bad: [
    [1, 33],
    [39, 22],
  ],
  worse: [[31], [39]],
  worst: [
    [1, 31],
    [39, 22],
  ],
};

/** Written out, since picocolors asks standard output for its terminal as it loads: a tenth of a run. */
function painter(isColored: boolean): (span: Span) => string {
  const switchTo = (codes: readonly number[]): string => codes.map((code) => `\u001b[${code}m`).join('');
  return ({ text, style }) => {
    if (!isColored || style === undefined || text === '') return text;
    const [on, off] = CODES[style];
    return `${switchTo(on)}${text}${switchTo(off)}`;
  };
}
