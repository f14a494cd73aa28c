import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readText } from '../src/files/read-text.ts';
import { en as frame } from '../src/frame/en.ts';

const fixture = new URL(
  '../../../packages/import/test/fixtures/aliexpress-orders.shopper.csv',
  import.meta.url,
);
const text = readFileSync(fixture, 'utf8');
const little = Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, '')}`, 'utf16le');
const read = (content: Uint8Array<ArrayBuffer> | string) =>
  readText(new File([content], 'orders.txt', { lastModified: 0 }), frame);

it.each([
  ['UTF-8', text],
  ['UTF-16, little endian', new Uint8Array(little)],
  ['UTF-16, big endian', new Uint8Array(Buffer.from(little).swap16())],
  ['UTF-16 without a byte order mark', new Uint8Array(little.subarray(2))],
])('reads a file in %s', async (_, content) => {
  expect(await read(content)).toEqual({
    name: 'orders.txt',
    text: text.replace(/^\uFEFF/, ''),
    changedAt: '1970-01-01T00:00:00.000Z',
  });
});

it.each([
  ['a document (PDF), which cannot be read. Download the data as CSV or JSON', '%PDF-1.7\n'],
  ['a document (HTML), which cannot be read', '<!doctype html><html></html>'],
  ['packed (ZIP). Unpack it and open the file in it', new Uint8Array([0x50, 0x4b, 0x03, 0x04])],
])('says what a file is that is %s', async (says, content) => {
  expect(await read(content)).toEqual({ failed: expect.stringContaining(`orders.txt is ${says}`) });
});

it('reads nothing that is no text', async () => {
  expect(await read(new Uint8Array([0xff, 0x00, 0xc3]))).toEqual({
    failed: 'orders.txt is not a text file in UTF-8.',
  });
});
