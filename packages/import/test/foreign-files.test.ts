import { expect, it } from 'vitest';
import { markupOf } from '../src/files/foreign-format.ts';
import { utf16Of, utf16ToUtf8 } from '../src/files/utf16-to-utf8.ts';

it.each([
  ['<!DOCTYPE html>', 'HTML'],
  ['<html>', 'HTML'],
  ['\n\t <Body class="x">', 'HTML'],
  ['<?xml version="1.0"?>', 'XML'],
  ['<?XML version="1.0"?>', 'XML'],
  ['BEGIN:VCALENDAR\nx', 'iCalendar'],
  ['\n  begin:vcalendar\r\nx', 'iCalendar'],
  ['BEGIN:VCALENDARS', null],
  ['x BEGIN:VCALENDAR ', null],
  ['<htmlx>', null],
  ['x <html>', null],
  ['a,b', null],
])('%j is of %j', (text, markup) => {
  expect(markupOf(text)).toBe(markup);
});

it.each([
  [[0xff, 0xfe, 0x61, 0], 'utf-16le'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff, 0, 0x61], 'utf-16be'],
  [[0xff, 0xfe, 0x61], 'utf-16le'],
  [[0x61, 0], 'utf-16le'],
  [[0x7f, 0], 'utf-16le'],
  [[0x80, 0], null],
  [[0, 0x61], 'utf-16be'],
  [[0, 0x80], null],
  [[0, 0], null],
  [[0x61, 0x62], null],
  [[0x61, 0, 0x62], null],
  [[0xfe, 0x61], null],
  [[0xff, 0x61], null],
  [[0xff, 0xff], null],
  [[0xfe, 0xfe], null],
  [[], null],
] as const)('the bytes %j are %j', (bytes, encoding) => {
  const given = Uint8Array.from(bytes);
  expect(utf16Of(given)).toBe(encoding);
  if (encoding === null) expect(utf16ToUtf8(given)).toBe(given);
});

it('UTF-16 becomes UTF-8, and half a character the sign for one', () => {
  const text = (...bytes: number[]): string => new TextDecoder().decode(utf16ToUtf8(Uint8Array.from(bytes)));
  expect(text(0x61, 0, 0xac, 0x20)).toBe('a€');
  expect(text(0xfe, 0xff, 0, 0x61, 0x20, 0xac)).toBe('a€');
  expect(text(0x61, 0, 0x3d, 0xd8)).toBe('a\ufffd');
});
