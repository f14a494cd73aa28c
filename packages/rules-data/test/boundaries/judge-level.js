import { compileRuleset, scoreAccount } from '@risk-check/core';

const DAY = '2026-06-15T12:00:00Z';

/** An instant at which a level is in force: its first one, or its last one, where it is dated. */
export function instantOf({ from, until }, zone) {
  if (from) return new Date(`${from}T00:00:00${zone}`).toISOString();
  return until ? new Date(Date.parse(`${until}T00:00:00${zone}`) - 1).toISOString() : DAY;
}

/** Judges snapshots by one level of one rule alone, through the real engine. */
export function judgeLevel(built, rule, index) {
  const { suppressedBy, ...alone } = rule;
  const level = rule.levels[index];
  const ruleset = compileRuleset({ ...built, rules: [{ ...alone, levels: [level] }] });
  const { platform, role, zone } = built;
  return (way, { asOf = instantOf(level, zone), params = {} } = {}) => {
    const snapshot = { snapshotVersion: 1, platform, role, asOf, params, metrics: {}, facts: {} };
    for (const [key, value] of way) {
      const [kind, name] = key.split(' ');
      if (kind === 'metric') snapshot.metrics[name] = value;
      else if (name === 'region' || name === 'program') snapshot[name] = value;
      else if (name === 'account.status') snapshot.account = { status: value };
      else snapshot.facts[name] = value;
    }
    const report = scoreAccount(snapshot, ruleset, { includeExperimental: true });
    const [{ status, why }] = report.findings;
    return { status, why, unknowable: report.unknowable.length > 0, worstCase: report.worstCase };
  };
}
