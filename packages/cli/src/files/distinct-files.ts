import { sayLines } from '../process/say-lines.ts';
import type { Session } from '../process/session.ts';

const MOST_NAMED = 3;

/**
 * Each file once, under the first of its names, since one account counted twice is a wrong sum. People are told on standard
 * error what they named under two names.
 */
export async function distinctFiles(
  files: readonly string[],
  { io, words, format }: Session,
): Promise<string[]> {
  const identities = await Promise.all(files.map((file) => (file === '-' ? file : io.identityOf(file))));
  const first = new Map<string, string>();
  const again: string[] = [];
  for (const [i, file] of files.entries()) {
    const identity = identities[i] as string;
    const name = first.get(identity);
    if (name === undefined) first.set(identity, file);
    else if (name !== file) again.push(`${file} (= ${name})`);
  }
  if (again.length > 0 && format !== 'json') {
    const text = words.errors.sameFiles(again.slice(0, MOST_NAMED), Math.max(0, again.length - MOST_NAMED));
    await sayLines(io, [text]);
  }
  return [...first.values()];
}
