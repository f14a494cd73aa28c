import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropEmptyLines } from '../src/drop-empty-lines.ts';

async function read(chunks: readonly string[]): Promise<string> {
  const lines = dropEmptyLines();
  for (const chunk of chunks) lines.write(chunk);
  lines.end();
  return text(lines);
}

describe('dropEmptyLines', () => {
  it.each([
    ['empty lines', ['\n\n{}\n\n\n{}\n'], '{}\n{}\n'],
    ['lines of blanks, and line breaks of two characters', ['{}\r\n \t\r\n\r\n{}\r\n'], '{}\r\n{}\r\n'],
    ['nothing but empty lines', ['\n', '\r', '\n '], ''],
    ['a message in parts', ['{"a"', ': ', '1}', '\n', '\n'], '{"a": 1}\n'],
    ['a last line that no line break ends', ['{}\n{}'], '{}\n{}\n'],
  ])('%s', async (_, chunks, expected) => {
    expect(await read(chunks)).toBe(expected);
  });

  it('gives the same however the text is cut', async () => {
    const part = fc.constantFrom('{', '"ä"', '}', ' ', '\t', '\r', '\n');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 30 }), async (parts) => {
        const kept = parts
          .join('')
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => `${line.trimStart()}\n`);
        expect(await read(parts)).toBe(kept.join(''));
        expect(await read([parts.join('')])).toBe(kept.join(''));
      }),
    );
  });
});
