import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../scripts/some-cases.js';
import { isCaseFile } from '../dataset/case-files.js';
import { checks } from './checks/index.js';
import { lintDataset } from './lint-dataset.js';
import { sampleDataset } from './testing/sample-dataset.js';

describe('lintDataset', () => {
  it('finds nothing in the sample dataset', () => {
    expect(lintDataset(sampleDataset(), { today: '2026-06-15', base: sampleDataset() })).toEqual({
      problems: [],
      rules: 2,
      examples: 12,
      waiting: [],
    });
  });

  it('names the folders that it could not read on', () => {
    const broken = sampleDataset({ 'rules/example-market/seller/_ruleset.json': '{' });
    expect(lintDataset(broken, { today: '2026-06-15' }).waiting).toEqual(['rules/example-market/seller']);
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

  it('never fails itself, whatever one slip leaves in a file', () => {
    const base = sampleDataset();
    const slips = [...base.files.values()].flatMap(({ path, data }) =>
      placesIn(isCaseFile(path) ? data[0] : data).flatMap((place) =>
        ['nonsense', 7].map((value) => ({ path, place, value })),
      ),
    );
    expect(slips.length).toBeGreaterThan(400);
    for (const { path, place, value } of someOf(slips, 3)) {
      const edit = (/** @type {any} */ data) => {
        const parent = place.slice(0, -1).reduce((inner, key) => inner[key], data);
        parent[String(place.at(-1))] = value;
      };
      const dataset = sampleDataset({ [path]: edit });
      expect(() => lintDataset(dataset, { today: '2026-06-15', base }), `${path} ${place}`).not.toThrow();
    }
  });
});

/** Every place of a rule's own words and numbers; its examples are of the same forms. @param {any} value @returns {string[][]} */
const placesIn = (value) =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        key === 'examples' ? [[key]] : [[key], ...placesIn(inner).map((rest) => [key, ...rest])],
      );
