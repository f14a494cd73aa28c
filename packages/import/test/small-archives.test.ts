import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveFiles } from '../src/archive/index.ts';
import { unpacksWithin } from '../src/archive/unpacked-size.ts';
import { replaceIds } from '../src/replace-ids.ts';
import { isWorkbook } from '../src/workbook/index.ts';

describe('an archive', () => {
  const texts = { 'a.txt': strToU8('a'), 'b.txt': strToU8('b'), 'c.txt': strToU8('c') };

  it('unpacks within limits with at most so many files', () => {
    expect(unpacksWithin(zipSync(texts), 1000, 3)).toBe(true);
    expect(unpacksWithin(zipSync(texts), 1000, 2)).toBe(false);
    expect(unpacksWithin(zipSync(texts), 2, 3)).toBe(false);
  });

  it.each([0, 4, 40, 300])('may say %i bytes more about a file', (length) => {
    const extra = length === 0 ? {} : { extra: { 29283: new Uint8Array(length).fill(7) } };
    for (const level of [0, 6] as const) {
      const bytes = zipSync({ 'a.csv': [strToU8('order,day\n1,2'), { level, ...extra }] });
      const read = [...archiveFiles(bytes)].map(({ name, bytes: own }) => [
        name,
        new TextDecoder().decode(own),
      ]);
      expect(read).toEqual([['a.csv', 'order,day\n1,2']]);
    }
  });

  it('is a workbook only where it is an archive at all', () => {
    expect(isWorkbook(strToU8('[Content_Types].xml'))).toBe(false);
    expect(isWorkbook(zipSync({ '[Content_Types].xml': strToU8('<Types/>') }))).toBe(true);
  });
});

describe('lists in an item', () => {
  it('keep what is no id', () => {
    const snapshot = {
      snapshotVersion: 1,
      platform: 'golden',
      role: 'test',
      asOf: '2026-06-15T12:00:00Z',
      devices: [{ id: 'd', accountIds: ['me', 5], colours: ['red'] }],
    };
    expect(replaceIds(snapshot as never, (id) => `#${id}`)).toEqual({
      ...snapshot,
      devices: [{ id: '#d', accountIds: ['#me', 5], colours: ['red'] }],
    });
  });
});
