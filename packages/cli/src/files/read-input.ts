import type { Io } from '../process/io.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { InputText } from './input-text.ts';
import { parseJson } from './parse-json.ts';
import { readBytes } from './read-bytes.ts';

/** Text in UTF-8, of a file, or of standard input for `-`. */
export const readText = async (path: string, io: Io): Promise<InputText> =>
  decodeUtf8(await readBytes(path, io), path);

/** JSON of a file, not checked yet, and the text in which its problems have their places. */
export interface JsonInput {
  readonly input: InputText;
  readonly value: unknown;
}

export async function readJson(path: string, io: Io): Promise<JsonInput> {
  const input = await readText(path, io);
  return { input, value: await parseJson(input) };
}
