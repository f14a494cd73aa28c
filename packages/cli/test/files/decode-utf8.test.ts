import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CliError } from '../../src/errors/cli-error.ts';
import { decodeUtf8 } from '../../src/files/decode-utf8.ts';

const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])));

/** The problem of bytes that are no text. */
function problemOf(bytes: Uint8Array): unknown {
  try {
    return { text: decodeUtf8(bytes, 'x').text };
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== 'UNREADABLE_INPUT') throw error;
    return error.problems[0];
  }
}
const badByte = (byte: string, line: number, column: number) => ({
  file: 'x',
  line,
  column,
  code: 'not-utf8',
  args: { byte },
});

describe('bytes of a file', () => {
  it('are a text, without the mark that says so', () => {
    expect(decodeUtf8(bytesOf('{ "a": "ü€😀" }\n'), 'x')).toEqual({ name: 'x', text: '{ "a": "ü€😀" }\n' });
    expect(decodeUtf8(bytesOf('\ufeff{}'), 'x').text).toBe('{}');
  });

  it.each([[''], [' \r\n\t'], ['\ufeff'], ['\ufeff \n']])('that say nothing: %j', (text) => {
    expect(problemOf(bytesOf(text))).toEqual({ file: 'x', code: 'empty-input', args: {} });
  });

  it.each([
    ['a zip', ['PK', 3, 4, 'more'], { code: 'is-packed', args: { format: 'ZIP' } }],
    ['a PDF', ['%PDF-1.7'], { code: 'is-document', args: { format: 'PDF' } }],
    ['UTF-16', [0xff, 0xfe, '{', 0], { code: 'utf-16', args: {} }],
  ])('that are %s', (_, parts, problem) => {
    expect(problemOf(bytesOf(...parts))).toEqual({ file: 'x', ...problem });
  });

  it.each([
    ['the first', [0xe9, 'abc'], badByte('0xe9', 1, 1)],
    ['the last', ['abc', 0xe9], badByte('0xe9', 1, 4)],
    ['on another line', ['a\nb\r\ncd', 0xff, 'e'], badByte('0xff', 3, 3)],
    ['behind letters of several bytes', ['é€😀', 0x80, 'e'], badByte('0x80', 1, 5)],
    ['a sequence that breaks off, by its first byte', ['ab', 0xe2, 0x82, 'c'], badByte('0xe2', 1, 3)],
    ['one that the end breaks off', ['ab', 0xe2, 0x82], badByte('0xe2', 1, 3)],
    ['behind a byte order mark, which is no column', ['\ufeffab', 0xfa, 'cd'], badByte('0xfa', 1, 3)],
    // Each has two of the three bytes of that mark.
    ['behind ﻀ', ['ﻀ', 0xfa, 'bcd'], badByte('0xfa', 1, 2)],
    ['behind ＿', ['\uff3f', 0xfa, 'bcd'], badByte('0xfa', 1, 2)],
    ['behind ⻿', ['\u2eff', 0xfa, 'bcd'], badByte('0xfa', 1, 2)],
  ])('point at the byte that is no text: %s', (_, parts, problem) => {
    expect(problemOf(bytesOf(...parts))).toEqual(problem);
  });

  it('are read as far as a decoder takes them', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.integer({ min: 0x80, max: 0xff }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const bytes = bytesOf('a', ...parts);
        const found = problemOf(bytes) as { readonly text?: string; readonly column: number; line: number };
        if (found.text !== undefined) {
          expect([...bytesOf(found.text)]).toEqual([...bytes]);
          return;
        }
        const beginnings = [...bytes.keys()].map((n) => new TextDecoder().decode(bytes.subarray(0, n)));
        const sound = beginnings.findLast((text) => !text.includes('\ufffd')) ?? '';
        const last = sound.split(/\r\n|\r|\n/);
        expect([found.line, found.column]).toEqual([last.length, (last.at(-1) ?? '').length + 1]);
      }),
    );
  });
});
