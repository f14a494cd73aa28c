import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreAccount, weighRules } from '../../../packages/core/dist/index.js';
import { rulesets } from '../../../packages/rules-data/dist/index.js';
import { workspaceRoot } from '../../../scripts/published-packages.js';

const readJson = (path) => JSON.parse(readFileSync(join(workspaceRoot, path), 'utf8'));
const { severity, evidence } = readJson('packages/rules-data/scoring.json');
const snapshots = readdirSync(join(workspaceRoot, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => readJson(`examples/${path}`))
  .filter(({ snapshotVersion }) => snapshotVersion === 1);

/** What is only shown and has no consequence weighs nothing. */
const weighs = ({ severity, consequence }) =>
  severity !== 'info' || (consequence !== undefined && consequence.scope !== 'none');

describe('the calculator of the guide', () => {
  it('says of every example what its report says', async () => {
    let several = 0;
    for (const snapshot of snapshots) {
      const entry = rulesets.find(
        ({ platform, role }) => platform === snapshot.platform && role === snapshot.role,
      );
      const { default: ruleset } = await entry.load();
      const report = scoreAccount(snapshot, ruleset);
      const levelOf = ({ ruleId, level }) => ruleset.rules.find(({ id }) => id === ruleId).levels[level - 1];
      const fired = report.findings.filter(({ status }) => status === 'fired');
      if (fired.length > 1) several++;
      const { score, points, scoreWithout } = weighRules(
        fired.map((finding) => ({
          cause: finding.cause,
          severity: weighs(levelOf(finding)) ? severity[finding.severity] : 0,
          evidence: evidence[finding.evidence],
        })),
      );
      expect(score).toBe(report.evidenceScore);
      expect(points).toEqual(fired.map((finding) => finding.points));
      if (report.superseded.length === 0)
        expect(scoreWithout).toEqual(fired.map((finding) => finding.scoreWithout));
    }
    expect(several).toBeGreaterThan(10);
  });

  it('calls an account at which nothing fires clear, and adds up to nothing', () => {
    expect(weighRules([])).toEqual({ score: 0, worstCase: 0, band: 'clear', points: [], scoreWithout: [] });
  });

  it('counts the worst of a cause, and takes every source at its word in the worst case', () => {
    const one = { cause: 'a', severity: severity.high, evidence: evidence.reported };
    const lesser = { cause: 'a', severity: severity.low, evidence: evidence.reported };
    expect(weighRules([one, lesser]).score).toBe(weighRules([one]).score);
    expect(weighRules([one, { ...lesser, cause: 'b' }]).score).toBeGreaterThan(weighRules([one]).score);
    expect(weighRules([one]).worstCase).toBe(weighRules([{ ...one, evidence: 1 }]).score);
  });
});
