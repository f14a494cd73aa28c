import { showFileName } from '@risk-check/report/problems';
import { showOnOneLine } from '@risk-check/report/text';
import type { Session } from '../process/session.ts';

const DAY = 86_400_000;

/**
 * What is said where an input is judged at a day that is still to come: of such a day nothing is near any more, and that must
 * not pass for calm. Null of any other.
 *
 * @param takesAsOf - Whether the command can be told to judge it now.
 */
export function aheadLine(
  file: string,
  asOf: string,
  { io, words }: Pick<Session, 'io' | 'words'>,
  takesAsOf = true,
): string | null {
  if (!(Date.parse(asOf) > io.now() + DAY)) return null;
  const text = words.commands.ahead(words.head.time(asOf), takesAsOf);
  return `${showOnOneLine(`${showFileName(file, words)}: ${text}`)}\n`;
}
