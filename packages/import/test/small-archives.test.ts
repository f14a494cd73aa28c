import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { entriesWithin } from '../src/archive/archive-files.ts';
import { archiveFiles } from '../src/archive/index.ts';
import { replaceIds } from '../src/replace-ids.ts';
import { isWorkbook } from '../src/workbook/index.ts';

describe('an archive', () => {
  const texts = { 'a.txt': strToU8('a'), 'b.txt': strToU8('b'), 'c.txt': strToU8('c') };

  it('has at most so many files', () => {
    expect(entriesWithin(zipSync(texts), 3)).toHaveLength(3);
    expect(() => entriesWithin(zipSync(texts), 2)).toThrow(
      expect.objectContaining({ code: 'archive-too-large' }),
    );
  });

  it.each([0, 4, 40, 300])('may say %i bytes more about a file', (length) => {
    const extra = length === 0 ? {} : { extra: { 29283: new Uint8Array(length).fill(7) } };
    for (const level of [0, 6] as const) {
      const bytes = zipSync({ 'a.csv': [strToU8('order,day\n1,2'), { level, ...extra }] });
      const read = [...archiveFiles(bytes)].map((file) => [
        file.name,
        'bytes' in file ? new TextDecoder().decode(file.bytes) : file.sealed,
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
