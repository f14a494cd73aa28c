import type { Excerpt, Place } from '@risk-check/report/problems';
import { textWidth } from '@risk-check/report/terminal';
import { createPositions, showOnOneLine } from '@risk-check/report/text';
import type { InputText } from './input-text.ts';

/** Turns offsets of an input into places to print: file, line, column and the line itself. */
export function createPlaces({
  name,
  text,
}: InputText): (offset: number) => Place & { readonly line: number } {
  const positionOf = createPositions(text);
  return (offset) => {
    const position = positionOf(offset);
    return { file: name, ...position, excerpt: excerptAt(text, offset, position.column) };
  };
}

/** Characters shown before and after the place. */
const BEFORE = 40;
const AFTER = 24;

/** Cuts the line around `offset`, which is at `column` of it; control characters are shown escaped, a tab as a space. */
export function excerptAt(text: string, offset: number, column: number): Excerpt {
  const start = offset - column + 1;
  const rest = text.slice(offset, offset + AFTER).search(/[\r\n]/);
  const from = Math.max(start, offset - BEFORE);
  const to = Math.min(rest < 0 ? text.length : offset + rest, offset + AFTER);
  const isCutAfter = to < text.length && !/[\r\n]/.test(text.charAt(to));
  const before = `${from > start ? '...' : ''}${show(text.slice(from, offset))}`;
  return {
    text: `${before}${show(text.slice(offset, to))}${isCutAfter ? '...' : ''}`,
    indent: textWidth(before),
  };
}

const show = (part: string): string => showOnOneLine(part.replaceAll('\t', ' '));
