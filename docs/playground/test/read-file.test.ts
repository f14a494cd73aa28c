import { readFileSync } from 'node:fs';
import { en as words } from '@risk-check/report/words/en';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFiles } from '../src/files/open-files.ts';
import { readFile } from '../src/files/read-file.ts';
import { en as frame } from '../src/frame/en.ts';

const fixture = new URL(
  '../../../packages/import/test/fixtures/aliexpress-orders.shopper.csv',
  import.meta.url,
);
const text = readFileSync(fixture, 'utf8');
const little = Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, '')}`, 'utf16le');
const read = (content: Uint8Array<ArrayBuffer> | string) =>
  readFile(new File([content], 'orders.txt', { lastModified: 0 }), 0, frame);

it.each([
  ['UTF-8', text],
  ['UTF-16, little endian', new Uint8Array(little)],
  ['UTF-16, big endian', new Uint8Array(Buffer.from(little).swap16())],
  ['UTF-16 without a byte order mark', new Uint8Array(little.subarray(2))],
])('reads a file in %s', async (_, content) => {
  const changedAt = '1970-01-01T00:00:00.000Z';
  expect(await read(content)).toEqual([
    { name: 'orders.txt', place: 0, text: text.replace(/^\uFEFF/, ''), changedAt },
  ]);
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

describe('what is no text', () => {
  const open = async (name: string, content: Uint8Array | string) => {
    const file = new File([content as string], name, { lastModified: Date.parse('2026-11-20T08:00:00Z') });
    const opened = await openFiles([file], [], null, frame, words);
    if (opened.kind !== 'snapshot') throw new Error(JSON.stringify(opened));
    return { ...opened, snapshot: JSON.parse(opened.text) };
  };

  it('is read: the exports in an archive, which are named', async () => {
    const zip = zipSync({ 'Your Orders/orders.csv': strToU8(text), 'notes.csv': strToU8('a,b\n') });
    const { snapshot, notes } = await open('data.zip', zip);
    expect(snapshot.orders.length).toBeGreaterThan(2);
    expect(notes[0]?.title).toContain('data.zip/Your Orders/orders.csv');
  });

  it('is read: a mailbox, one mail after the other', async () => {
    const mail = (n: number) =>
      `From x\nFrom: A <transaction@notice.aliexpress.com>\nSubject: Order 819000000000000${n} shipped\nDate: Fri, 02 Oct 2026 08:00:00 +0000\n\nx\n\n`;
    const { snapshot } = await open('mail.mbox', mail(1) + mail(2));
    expect(snapshot.orders).toHaveLength(2);
  });

  it('says so of an archive without an export that is known', async () => {
    const zip = zipSync({ 'notes.csv': strToU8('a,b\n') });
    expect(await read(zip as Uint8Array<ArrayBuffer>)).toEqual({
      failed: expect.stringContaining('No file in orders.txt is an export that is known here'),
    });
  });
});
