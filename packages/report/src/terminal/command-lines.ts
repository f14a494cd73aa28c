import type { CommandArgument } from '../text/show-argument.ts';
import { showOnOneLine } from '../text/show-on-one-line.ts';
import type { Layout } from './layout.ts';

/** A command that ends with its file, as it can be copied: never broken inside a name, and with a mark where it is broken. */
export function commandLines(
  wordsOf: (file: string) => string,
  { text, continues }: CommandArgument,
  { width, widthOf, isPlain }: Layout,
  indent = '',
): string[] {
  const file = showOnOneLine(text);
  const line = `${indent}${wordsOf(file)}`;
  if (isPlain || widthOf(line) <= width) return [line];
  return [`${indent}${wordsOf(continues)}`, `${indent}  ${file}`];
}
