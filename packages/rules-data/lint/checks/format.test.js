import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';
import { RULES, sampleDataset } from '../testing/sample-dataset.js';

describe('format', () => {
  it('finds objects on one line', () => {
    expectPlanted(
      'format',
      { 'dataset.json': '{ "schemaVersion": 1, "minCoreVersion": "0.1.0", "date": "2026-06-01" }\n' },
      {
        file: 'dataset.json',
        line: 'schemaVersion',
        message: /from here on: expected `\{`, got `\{ "schemaVersion": 1, "minCoreVersion": "0\.1\.0"/,
      },
    );
  });
  it.each([
    [
      'tabs',
      (/** @type {string} */ text) => text.replace('  "sch', '\t"sch'),
      /expected ` {2}"schemaV.*, got `\\t"sch/,
    ],
    [
      'an end without a line break',
      (/** @type {string} */ text) => text.trimEnd(),
      /expected a line break at the end of the file, got the end of the file/,
    ],
    [
      'an empty line too many',
      (/** @type {string} */ text) => `${text}\n`,
      /expected the end of the file, got a line break/,
    ],
    [
      'an empty line',
      (/** @type {string} */ text) => text.replace('\n', '\n\n'),
      /expected ` {2}"schemaVersion": 1,`, got an empty line/,
    ],
  ])('says what it expected and got: %s', (_, slip, message) => {
    const text = String(sampleDataset().files.get('dataset.json')?.text);
    const [found] = plant('format', { 'dataset.json': slip(text) });
    expect(found?.message).toMatch(message);
  });
  it('shows of a long line the place that differs', () => {
    const path = `${RULES}/open-disputes.json`;
    const text = String(sampleDataset().files.get(path)?.text);
    const means = /"means": "[^"]*"/.exec(text)?.[0] ?? '';
    const [found] = plant('format', { [path]: text.replace(means, `${means} `) });
    expect(found?.message).toMatch(/expected `?….*",`, got `?….*" ,`/);
  });
  it('wants cases sorted by id, one a line', () => {
    const path = 'cases/example-market.ndjson';
    const line = String(sampleDataset().files.get(path)?.text);
    const earlier = line.replace('/late-parcels"', '/early-parcels"');
    expect(plant('format', { [path]: earlier + line })).toEqual([]);
    expect(plant('format', { [path]: line + earlier })).toHaveLength(1);
    expect(plant('format', { [path]: line.replace('{"id"', '{ "id"') })).toHaveLength(1);
  });
  it('leaves a key that stands twice to its own check', () => {
    const text =
      '{\n  "schemaVersion": 1,\n  "schemaVersion": 2,\n  "minCoreVersion": "0.1.0",\n  "date": "2026-06-01"\n}\n';
    expect(plant('format', { 'dataset.json': text })).toEqual([]);
    expect(plant('duplicate-key', { 'dataset.json': text })).toHaveLength(1);
  });
});
