import { BAND_FLOORS, type RiskReport } from '../../src/index.ts';

const ORDER = ['fired', 'unknown', 'clear', 'not-applicable'];
const ENDED = ['suspended', 'terminated'];
const GRAVE = ['high', 'critical'];

/**
 * What every report holds, whatever ruleset and snapshot it is of; a sentence for each that is broken.
 *
 * @param status - `account.status` of the snapshot.
 */
export function brokenInvariants(report: RiskReport, status?: unknown): string[] {
  const broken: string[] = [];
  const hold = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };
  const { score, evidenceScore, worstCase, coverage, band, findings, near, unknown } = report;
  const isWhole = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  hold(isWhole(evidenceScore, 0, 99), `evidenceScore ${evidenceScore}`);
  const hasEnded = ENDED.includes(String(status));
  hold(score === (hasEnded ? 100 : evidenceScore), `score ${score} of ${evidenceScore}`);
  hold(isWhole(worstCase, score, hasEnded ? 100 : 99), `worstCase ${worstCase} of ${score}`);
  hold(coverage >= 0 && coverage <= 1, `coverage ${coverage}`);
  hold(
    findings.reduce((sum, { points }) => sum + points, 0) === evidenceScore,
    'points do not add up to evidenceScore',
  );
  for (const { ruleId, status: of, points, scoreWithout, level } of findings) {
    hold(isWhole(points, 0, of === 'fired' ? evidenceScore : 0), `${ruleId}: ${points} points, ${of}`);
    hold(isWhole(scoreWithout, 0, evidenceScore), `${ruleId}: scoreWithout ${scoreWithout}`);
    hold((of === 'fired') === (level !== null && level > 0), `${ruleId}: level ${level}, ${of}`);
  }
  const sorted = [...findings].sort(
    (a, b) =>
      ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
      b.points - a.points ||
      (a.ruleId < b.ruleId ? -1 : 1),
  );
  hold(
    sorted.every(({ ruleId }, i) => ruleId === findings[i]?.ruleId),
    'findings are not in their order',
  );
  hold(new Set(findings.map(({ ruleId }) => ruleId)).size === findings.length, 'a rule has two findings');
  for (const { ruleId, couldAdd } of unknown)
    hold(isWhole(couldAdd, 0, 99), `${ruleId}: couldAdd ${couldAdd}`);
  for (const { ruleId, scoreThen } of near)
    hold(isWhole(scoreThen, score, hasEnded ? 100 : 99), `${ruleId}: scoreThen ${scoreThen}`);
  const floor = BAND_FLOORS.find(([least]) => score >= least)?.[1];
  if (floor !== undefined) hold(band === floor, `band ${band} at ${score}`);
  else {
    hold(['clear', 'unverified', 'watch'].includes(band), `band ${band} at ${score}`);
    if (band === 'clear') {
      hold(worstCase < 10, `clear at a worst case of ${worstCase}`);
      hold(!near.some(({ severity }) => GRAVE.includes(severity)), 'clear with a grave level near');
    }
  }
  for (const path of notFinite(report)) broken.push(`${path} is no number`);
  return broken;
}

/** Paths of numbers that JSON cannot hold. */
function notFinite(value: unknown, path = 'report'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => notFinite(part, `${path}.${name}`));
}
