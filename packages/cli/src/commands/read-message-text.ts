import { readText } from '../files/read-input.ts';
import type { Session } from '../process/session.ts';

const MOST_NAME = 255;

/** The message itself, from standard input for `-`, or from a file where one of that name exists. */
export async function readMessageText(
  given: string | undefined,
  { io, words }: Session,
): Promise<string | undefined> {
  if (given === undefined) return undefined;
  if (given === '-') {
    if (io.isStdinTTY) await io.stderr.write(`${words.recoverScreen.paste}\n`);
    return (await readText('-', io)).text;
  }
  const isName = given.length <= MOST_NAME && !/[\r\n]/.test(given) && /^\S+$/.test(given.trim());
  return isName && (await io.kindOf(given)) === 'file' ? (await readText(given, io)).text : given;
}
