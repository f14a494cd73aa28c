import { type JudgedBy, notStandardText } from '../../../content/not-standard.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import type { Words } from '../../../words/words.ts';

/** A paragraph about rules that aren't the dataset's; empty where they are. */
export function notStandardHtml(accounts: readonly JudgedBy[], words: Words): string {
  const text = notStandardText(accounts, words);
  return text === null ? '' : `<p role="note"><strong>${escapeXml(text)}</strong></p>`;
}
