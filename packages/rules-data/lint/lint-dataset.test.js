import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from './checks/index.js';
import { lintDataset } from './lint-dataset.js';
import { sampleDataset } from './testing/sample-dataset.js';

describe('lintDataset', () => {
  it('finds nothing in the sample dataset', () => {
    expect(lintDataset(sampleDataset(), { today: '2026-06-15', base: sampleDataset() })).toEqual({
      problems: [],
      rules: 2,
      examples: 12,
    });
  });

  it('has a file of its own and a planted defect for every check', () => {
    const files = readdirSync(new URL('./checks', import.meta.url)).filter((name) => name !== 'index.js');
    expect(files).toEqual(checks.flatMap(({ code }) => [`${code}.js`, `${code}.test.js`]).sort());
  });

  it('gives every check a code of its own and a way out', () => {
    expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
    for (const { about, wayOut } of checks)
      expect([about, wayOut]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/[.)]$/)]);
  });
});
