import { compileRuleset } from '@risk-check/core';
import { levelKeys } from '../limits/level-keys.js';
import { pinExamples, pinsPath, pinsText } from '../limits/pinned-examples.js';
import { buildRuleset } from '../scripts/build-ruleset.js';
import { corpusIds, corpusPaths, ndjson, readCorpus, readExpected } from './corpus-files.js';
import { entriesAtLimits, generateCorpus } from './generate-corpus.js';
import { scoreEntry } from './score-entry.js';

/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */

/**
 * The files of the corpus of one ruleset as they follow from the dataset: snapshots, their outcomes, and the examples at
 * the limits.
 * @param {Written} written @param {Dataset} dataset @param {{ regenerate?: boolean }} [options]
 * @returns {{ files: Map<string, string>, snapshots: number, changed: number, added: number }} `files` by path below the package.
 */
export function updateCorpus(written, dataset, { regenerate = false } = {}) {
  const pinned = pinExamples(written, dataset.common);
  const before = regenerate || !corpusIds().includes(written.id) ? null : readCorpus(written.id);
  const entries = before ?? generateCorpus(written);
  const compiled = compileRuleset(buildRuleset(written, dataset.common));
  const outcomes = new Map(entries.map(({ id, snapshot }) => [id, scoreEntry(snapshot, compiled)]));
  const keysOf = new Map([...written.compiledFiles.values()].map((file) => [file.rule.id, levelKeys(file)]));
  const reached = new Set(
    [...outcomes.values()].flatMap(({ experimental }) =>
      experimental.fired.map((one) => {
        const at = one.lastIndexOf(':');
        const rule = one.slice(0, at);
        return `${rule.slice(rule.lastIndexOf('.') + 1)}: ${keysOf.get(rule)?.[Number(one.slice(at + 1)) - 1]}`;
      }),
    ),
  );
  const more = entriesAtLimits(written, pinned, { reached, ids: new Set(outcomes.keys()) });
  for (const { id, snapshot } of more) outcomes.set(id, scoreEntry(snapshot, compiled));
  const expected = readExpected(written.id);
  const changed = [...outcomes].filter(
    ([id, outcome]) => JSON.stringify(expected.get(id)) !== JSON.stringify(outcome),
  );
  const paths = corpusPaths(written.id);
  return {
    files: new Map([
      [paths.snapshots, ndjson([...entries, ...more])],
      [paths.expected, ndjson([...outcomes].map(([id, outcome]) => ({ id, ...outcome })))],
      [pinsPath(written.id), pinsText(pinned)],
    ]),
    snapshots: outcomes.size,
    changed: changed.length,
    added: more.length + (before === null ? entries.length : 0),
  };
}
