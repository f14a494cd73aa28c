import { readFileSync } from 'node:fs';
import { compileRuleset } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../dataset/open-dataset.js';
import { buildRuleset } from '../scripts/build-ruleset.js';
import { isHigh } from './compare-datasets.js';
import { corpusIds, readCorpus, readExpected } from './corpus-files.js';
import { generateCorpus } from './generate-corpus.js';
import { scoreEntry } from './score-entry.js';

const { rulesets, common } = openDataset();
const allowed = JSON.parse(readFileSync(new URL('./healthy-high.json', import.meta.url), 'utf8')).allowed;
const all = corpusIds().flatMap(readCorpus);

describe('the corpus', () => {
  it('holds snapshots of every ruleset, healthy, at risk and at an edge, and at least 300 in all', () => {
    expect(corpusIds()).toEqual(rulesets.map(({ id }) => id));
    for (const { id } of rulesets)
      expect(new Set(readCorpus(id).map(({ kind }) => kind))).toEqual(
        new Set(['healthy', 'at-risk', 'edge']),
      );
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(rulesets.map((written) => [written.id, written]))(
    '%s scores as expected (after a wanted change: node packages/rules-data/corpus/update.js)',
    (id, written) => {
      const compiled = compileRuleset(buildRuleset(/** @type {any} */ (written), common));
      const outcomes = new Map(
        readCorpus(String(id)).map((entry) => [entry.id, scoreEntry(entry.snapshot, compiled)]),
      );
      expect(outcomes).toEqual(readExpected(String(id)));
    },
  );

  it('has no healthy account at high or above, but those named with a reason', () => {
    const high = rulesets.flatMap(({ id }) => {
      const expected = readExpected(id);
      return readCorpus(id).filter(
        (entry) => entry.kind === 'healthy' && isHigh(expected.get(entry.id).stable.band),
      );
    });
    expect(high.map(({ id }) => id).sort()).toEqual(Object.keys(allowed).sort());
    for (const reason of Object.values(allowed)) expect(String(reason).length).toBeGreaterThan(20);
  });

  it('reaches every band', () => {
    const bands = new Set(
      rulesets.flatMap(({ id }) => [...readExpected(id).values()].map(({ stable }) => stable.band)),
    );
    expect(bands).toEqual(new Set(['clear', 'unverified', 'watch', 'low', 'elevated', 'high', 'critical']));
  });

  it('comes out of its seed the same every time', () => {
    const [written] = /** @type {any[]} */ (rulesets);
    expect(generateCorpus(written)).toEqual(generateCorpus(structuredClone(written)));
    expect(generateCorpus(written, '2')).not.toEqual(generateCorpus(written));
  });
});
