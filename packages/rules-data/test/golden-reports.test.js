import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreAccount } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { packageRoot, workspaceRoot } from '../lint/paths.js';
import { loadDataset } from '../scripts/load-dataset.js';

const { rulesets } = loadDataset();
const examplesRoot = join(workspaceRoot, 'examples');
const goldenRoot = join(packageRoot, 'test/golden');
const jsonFiles = (root) =>
  readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
const snapshots = jsonFiles(examplesRoot).filter((name) => name.includes('/'));

/** Addresses say enough of a source; the digest changes with every word of the data. */
function steady({ ruleset: { id, title }, ...report }) {
  const findings = report.findings.map(({ sources, help, ...finding }) => ({
    ...finding,
    sources: sources.map(({ url }) => url),
  }));
  return { ...report, ruleset: { id, title }, findings };
}

const readSnapshot = (name) => JSON.parse(readFileSync(join(examplesRoot, name), 'utf8'));
const rulesetOf = ({ platform, role }) => rulesets.find(({ id }) => id === `${platform}.${role}`);

function reportOf(name) {
  const snapshot = readSnapshot(name);
  const { head, built } = rulesetOf(snapshot);
  return scoreAccount(snapshot, built, { includeExperimental: head.status === 'experimental' });
}

// `npx vitest run --project rules-data golden --update` writes them anew.
describe('the report of every snapshot in examples/ is as committed', () => {
  it.each(snapshots)('%s', async (name) => {
    await expect(`${JSON.stringify(steady(reportOf(name)), null, 2)}\n`).toMatchFileSnapshot(
      join(goldenRoot, name),
    );
  });
});

describe('the snapshots in examples/', () => {
  it('stand in the folder of their platform and role', () => {
    const folders = snapshots.map((name) => [name.split('/')[0], readSnapshot(name)]);
    for (const [folder, { platform, role }] of folders) expect(folder).toBe(`${platform}-${role}`);
  });

  it('have the only committed reports', () => {
    expect(jsonFiles(goldenRoot)).toEqual(snapshots);
  });

  it('show a rule that fires, for every ruleset of which a rule can', () => {
    const canFire = ({ head, built }) =>
      built.rules.some(
        ({ status, effect, levels }) =>
          (status === 'stable' || head.status === 'experimental') &&
          effect !== 'none' &&
          levels.some(({ when }) => !JSON.stringify(when).includes('null')),
      );
    const shown = new Set(
      snapshots
        .filter((name) => reportOf(name).findings.some(({ status }) => status === 'fired'))
        .map((name) => name.split('/')[0]),
    );
    const wanted = rulesets.filter(canFire).map(({ id }) => id.replace('.', '-'));
    expect(wanted.filter((id) => !shown.has(id))).toEqual([]);
    expect(
      rulesets
        .map(({ id }) => id.replace('.', '-'))
        .filter((id) => !snapshots.some((name) => name.startsWith(`${id}/`))),
    ).toEqual([]);
  });
});
