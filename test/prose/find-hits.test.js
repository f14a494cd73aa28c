import { describe, expect, it } from 'vitest';
import { findHits, readPatterns } from '../../scripts/prose/find-hits.js';

const patterns = readPatterns('# comment\n\\bhangs? on\\b\n, too\\.\n');
const hits = (path, text) => findHits(path, text, patterns).map(({ line }) => line);

describe('sentences that read as translated', () => {
  it('are found in comments, strings and Markdown, with their line', () => {
    expect(hits('a.md', 'fine\nIt hangs on the data.\nThat, too.')).toEqual([2, 3]);
    expect(hits('a.ts', '// It hangs on the data.\nconst x = 1;\nsay("it hangs on you");')).toEqual([1, 3]);
  });
  it('are not found in names of the code and in quotations of sources', () => {
    expect(hits('a.ts', 'hangs on (x)')).toEqual([]);
    expect(hits('a.json', '"quote": "It hangs on \\"us\\", too."')).toEqual([]);
    expect(hits('a.json', '"says": "It hangs on us"')).toEqual([1]);
  });
  it('are matched in any case', () => {
    expect(hits('a.md', 'HANGS ON')).toEqual([1]);
  });
});
