import { describe, expect, it } from 'vitest';
import { readKey } from '../../src/files/read-key.ts';
import { errorOf, memoryIo } from './memory-io.ts';

const read = async (content: string): Promise<string> =>
  Buffer.from(await readKey('k', memoryIo({ k: content }))).toString();

describe('a key', () => {
  it.each([
    ['16 bytes', '0123456789abcdef', '0123456789abcdef'],
    ['with the line end of an editor', '0123456789abcdef\n', '0123456789abcdef'],
    ['of Windows', '0123456789abcdef\r\n', '0123456789abcdef'],
    ['with several', '0123456789abcdef\n\r\n\n', '0123456789abcdef'],
    ['with line ends inside, which are part of it', '\n012345678\r\n9abcdef \t', '\n012345678\r\n9abcdef \t'],
  ])('%s', async (_, content, key) => {
    expect(await read(content)).toBe(key);
  });

  it.each([
    ['0123456789abcde', 15],
    // Line ends make no key longer.
    ['0123456789abcde\n\n', 15],
    ['\r\n\n', 0],
    ['', 0],
  ])('is too short to be one: %j', async (content, bytes) => {
    const { code, file, problems } = await errorOf(read(content));
    expect({ code, file, problems }).toEqual({
      code: 'USAGE',
      file: null,
      problems: [{ file: 'k', code: 'key-too-short', args: { bytes, least: 16 } }],
    });
  });
});
