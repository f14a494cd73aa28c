import { escapeControlCharacters } from './escape-control-characters.ts';

/** Text from outside inside a line of ours: a newline in it must not look like a line of the report. */
export function showOnOneLine(text: string): string {
  return escapeControlCharacters(text.replaceAll('\n', '\\n').replaceAll('\t', '\\t'));
}
