import { describe, expect, it } from 'vitest';
import { MOST_BYTES, readBytes } from '../../src/files/read-bytes.ts';
import type { Io } from '../../src/process/io.ts';
import { errorOf, memoryIo } from './memory-io.ts';

const MEGABYTE = 2 ** 20;
/** So large without that many bytes. */
const large =
  (length: number): Io['readFile'] =>
  async () =>
    ({ length }) as Uint8Array;
const failing =
  (message: string, code?: string): Io['readFile'] =>
  async () => {
    throw Object.assign(new Error(message), { code });
  };
async function problemOf(readFile: Io['readFile']): Promise<unknown> {
  const error = await errorOf(readBytes('x', memoryIo({}, { readFile })));
  expect([error.code, error.file]).toEqual(['UNREADABLE_INPUT', 'x']);
  return error.problems[0];
}

describe('a file', () => {
  it('is read, and no more of it than can be held', async () => {
    expect(MOST_BYTES).toBe(256 * MEGABYTE);
    const asked: unknown[] = [];
    const reading: Io['readFile'] = async (path, most) => {
      asked.push(path, most);
      return Uint8Array.of(7);
    };
    expect(await readBytes('x', memoryIo({}, { readFile: reading }))).toEqual(Uint8Array.of(7));
    const readStdin: Io['readStdin'] = (most) => reading('standard input', most);
    expect(await readBytes('-', memoryIo({}, { readStdin }))).toEqual(Uint8Array.of(7));
    expect(asked).toEqual(['x', MOST_BYTES, 'standard input', MOST_BYTES]);
  });

  it('may have 256 megabytes and not a byte more', async () => {
    const read = await readBytes('x', memoryIo({}, { readFile: large(MOST_BYTES) }));
    expect(read.length).toBe(MOST_BYTES);
    const args = { megabytes: 257, most: 256 };
    expect(await problemOf(large(MOST_BYTES + 1))).toEqual({ file: 'x', code: 'too-large', args });
  });

  it.each([
    ['ENOENT', { code: 'file-not-found', args: {} }],
    ['ENOTDIR', { code: 'file-not-found', args: {} }],
    ['EISDIR', { code: 'is-a-directory', args: { endings: [] } }],
    ['EACCES', { code: 'not-permitted', args: {} }],
    ['EPERM', { code: 'not-permitted', args: {} }],
    ['EIO', { code: 'not-readable', args: { detail: 'EIO' } }],
  ])('that cannot be read: %s', async (code, problem) => {
    expect(await problemOf(failing('odd', code))).toEqual({ file: 'x', ...problem });
  });

  it('that cannot be read for a reason without a code', async () => {
    expect(await problemOf(failing('odd'))).toEqual({
      file: 'x',
      code: 'not-readable',
      args: { detail: 'odd' },
    });
  });

  it('that Node itself finds too large, with its size', async () => {
    const message = 'File size (2147483653) is greater than 2 GiB';
    expect(await problemOf(failing(message, 'ERR_FS_FILE_TOO_LARGE'))).toEqual({
      file: 'x',
      code: 'too-large',
      args: { megabytes: 2049, most: 256 },
    });
  });
});
