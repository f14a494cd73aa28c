import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRuleset, scoreAccount } from '@risk-check/core';
import { workspaceRoot } from '../lint/paths.js';
import { buildRuleset } from '../scripts/build-ruleset.js';

/** @import { Dataset } from '../dataset/parse-dataset.js' */

/**
 * Snapshots of `examples/` whose report a change of the dataset changes: tests hold them word for word.
 * @param {Dataset} before @param {Dataset} after
 * @returns {string[]}
 */
export function changedReports(before, after) {
  const root = join(workspaceRoot, 'examples');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(root, name))
        .filter((file) => file.endsWith('.json'))
        .map((file) => `${name}/${file}`),
    )
    .filter((name) => {
      const snapshot = JSON.parse(readFileSync(join(root, name), 'utf8'));
      const [was, is] = [before, after].map((dataset) => reportOf(snapshot, dataset));
      return was !== is;
    });
}

/** @param {any} snapshot @param {Dataset} dataset */
function reportOf(snapshot, { rulesets, common }) {
  const written = rulesets.find(({ id }) => id === `${snapshot.platform}.${snapshot.role}`);
  if (!written) return null;
  try {
    const { ruleset: _, ...report } = scoreAccount(snapshot, compileRuleset(buildRuleset(written, common)));
    return JSON.stringify(report);
  } catch {
    return null;
  }
}
