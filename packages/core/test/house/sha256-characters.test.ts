import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/house/sha256.ts';

// The first and the last character of each length in UTF-8.
it.each([0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff])(
  'hashes the character %i as Node does',
  (code) => {
    const text = String.fromCodePoint(code);
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  },
);
