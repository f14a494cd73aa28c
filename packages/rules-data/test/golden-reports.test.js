import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreAccount } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { packageRoot, workspaceRoot } from '../lint/paths.js';
import { sharedDataset } from './shared-dataset.js';

const { rulesets } = sharedDataset;
const examplesRoot = join(workspaceRoot, 'examples');
const goldenRoot = join(packageRoot, 'test/golden');
const filesIn = (root, extension) =>
  readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith(extension))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
const snapshots = filesIn(examplesRoot, '.json').filter((name) => name.includes('/'));

/**
 * What a person reads in a diff: one line for each finding that was reached or cannot be told, and the names of the others.
 * The whole report is held by the vectors of core, its texts by the pretty reports of the command line.
 */
function summaryOf(report) {
  const { score, evidenceScore, worstCase, band, coverage, asOf, findings, unknown, warnings, suppressed } =
    report;
  const needs = new Map(unknown.map((one) => [one.ruleId, one]));
  const slug = ({ ruleId }) => ruleId.split('.').slice(2).join('.');
  const lineOf = (finding) => {
    const { status, severity, evidence, level, points, headroom, why, op, threshold, message } = finding;
    const need = needs.get(finding.ruleId);
    const parts = [
      `${status}: ${slug(finding)}, ${severity}, ${evidence}`,
      level === null ? '' : `level ${level}, ${points} points`,
      need ? `needs ${need.needs.join(' ')}, could add ${need.couldAdd}` : '',
      why ?? '',
      op === undefined ? '' : `${op} ${threshold}`,
      headroom === null ? '' : `room ${JSON.stringify(headroom)}`,
    ];
    return `${parts.filter((part) => part !== '').join('; ')} | ${message}`;
  };
  const namesOf = (status) =>
    `${status}: ${findings
      .filter((one) => one.status === status)
      .map(slug)
      .join(' ')}`;
  return [
    `${score} ${band}, evidence ${evidenceScore}, worst ${worstCase}, coverage ${coverage.toFixed(3)}, ${asOf}`,
    ...findings.filter(({ status }) => status === 'fired' || status === 'unknown').map(lineOf),
    namesOf('clear'),
    namesOf('not-applicable'),
    ...suppressed.map((one) => `suppressed: ${slug(one)}`),
    ...warnings.map(({ code, path }) => `warning: ${code} ${path ?? ''}`.trim()),
    '',
  ].join('\n');
}

const goldenNameOf = (name) => name.replace(/json$/, 'txt');
const readSnapshot = (name) => JSON.parse(readFileSync(join(examplesRoot, name), 'utf8'));
const rulesetOf = ({ platform, role }) => rulesets.find(({ id }) => id === `${platform}.${role}`);

function reportOf(name) {
  const snapshot = readSnapshot(name);
  const { head, built } = rulesetOf(snapshot);
  return scoreAccount(snapshot, built, { includeExperimental: head.status === 'experimental' });
}

// `npx vitest run packages/rules-data/test/golden --update` writes them anew.
// A healthy account has a report that nobody needs to read in a diff.
const isHealthy = (name) => name.endsWith('/healthy.json');
const golden = snapshots.filter((name) => !isHealthy(name));

describe('the report of a healthy account in examples/', () => {
  it.each(snapshots.filter(isHealthy))('%s reaches nothing, and nothing is near', (name) => {
    const { findings, near, band, worstCase } = reportOf(name);
    expect(findings.filter(({ status }) => status === 'fired' || status === 'unknown')).toEqual([]);
    expect({ near, worstCase }).toEqual({ near: [], worstCase: 0 });
    // Where no number is published there is nothing to be clear of.
    expect(['clear', 'unverified']).toContain(band);
  });
});

describe('the report of every other snapshot in examples/ is as committed', () => {
  it.each(golden)('%s', async (name) => {
    await expect(summaryOf(reportOf(name))).toMatchFileSnapshot(join(goldenRoot, goldenNameOf(name)));
  });
});

describe('the snapshots in examples/', () => {
  it('stand in the folder of their platform and role', () => {
    const folders = snapshots.map((name) => [name.split('/')[0], readSnapshot(name)]);
    for (const [folder, { platform, role }] of folders) expect(folder).toBe(`${platform}-${role}`);
  });

  it('have the only committed reports', () => {
    expect(filesIn(goldenRoot, '.txt')).toEqual(golden.map(goldenNameOf));
  });

  it('show a rule that fires, for every ruleset of which a rule can', () => {
    const canFire = ({ head, built }) =>
      built.rules.some(
        ({ status, effect, levels }) =>
          (status === 'stable' || head.status === 'experimental') &&
          effect !== 'none' &&
          // A limit that ended can fire for old snapshots only.
          levels.some(({ when, until }) => until === undefined && !JSON.stringify(when).includes('null')),
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
