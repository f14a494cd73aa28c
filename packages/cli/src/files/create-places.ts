import type { Place } from '@risk-check/report/problems';
import { createPositions } from '@risk-check/report/text';
import { excerptAt } from './excerpt.ts';
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
