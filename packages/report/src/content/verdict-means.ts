import type { RiskReport, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { inputText } from './missing-data.ts';
import { hasNothingToTell, type Situation, situationOf } from './situation.ts';
import { moreText } from './value-text.ts';

/** The worst case in a table; none where it would only reassure. */
export const worstCaseCell = (report: RiskReport): number | string =>
  hasNothingToTell(report) ? '-' : report.worstCase;

/** How many rules would count had the owner not left them out: what stands under "clear" must not read as an all-clear. */
export const firedButLeftOut = ({ suppressed }: RiskReport): number =>
  suppressed.filter(({ status }) => status === 'fired').length;

/** The index and what it says, in one line. */
export const verdictLine = (report: RiskReport, words: Words, ruleset?: Ruleset): string =>
  `${words.head.index} ${indexText(report)} ${verdictMeans(report, words, ruleset)}`;

/** The index; "?" where less than a quarter could be checked and nothing was found: a 0 would only reassure. */
export const indexText = ({ score, coverage, findings }: RiskReport): string =>
  score === 0 && coverage < 0.25 && findings.every(({ status }) => status !== 'fired') ? '?' : `${score}`;

/** What the index says, in words; with the ruleset also what the worst of the limits that are near would bring. */
export function verdictMeans(report: RiskReport, words: Words, ruleset?: Ruleset): string {
  const { head } = words;
  const situation = situationOf(report);
  const leftOut = firedButLeftOut(report);
  const isReached = situation.kind === 'reached';
  const isGrave =
    isReached &&
    report.findings.some(({ status, severity }) => status === 'fired' && severity === 'critical');
  const isOver = situation.kind !== 'reached' && situation.kind !== 'not-reached';
  const [worst] = report.near;
  return [
    situationText(situation, words),
    ...(isGrave ? [head.gravest] : []),
    ...(worst && ruleset && !isOver ? [nearText(worst, report, ruleset, words)] : []),
    ...(leftOut > 0 && !isOver ? [head.leftOut(leftOut)] : []),
  ].join(' ');
}

/** The sentence of a situation. */
export function situationText(situation: Situation, { head, verdict }: Words): string {
  if (situation.kind === 'ended') return head.ended(situation.evidenceScore);
  if (situation.kind === 'nothing-to-check') return head.nothingKnowable;
  if (situation.kind === 'for-whom') return head.forWhom;
  if (situation.kind === 'reached') {
    const means = head.bandMeans[situation.band];
    return situation.near === 0 ? means : `${means} ${verdict.nearToo(situation.near)}`;
  }
  const { near, found, isKnown } = situation;
  const parts = [verdict.of, ' ', verdict[found]];
  if (near === 'may') parts.push(verdict.may);
  else if (near > 0) parts.push(verdict.near(near));
  else if (isKnown) parts.push(found === 'none' ? verdict.clear : verdict.minorAlone);
  else parts.push(verdict.open);
  if (near !== 0 && !isKnown) parts.push(' ', verdict.alsoOpen);
  return parts.join('');
}

/** What a level that is near would bring. */
export function nearText(
  near: RiskReport['near'][number],
  { findings }: RiskReport,
  ruleset: Ruleset,
  words: Words,
): string {
  const { ruleId, level, more, unit, days, open, scoreThen, bandThen } = near;
  const { verdict } = words;
  const title = findings.find((finding) => finding.ruleId === ruleId)?.title ?? ruleId;
  const band = words.bands[bandThen];
  if (open) {
    const what = open.map((name) => inputText(name, ruleset, words)).join('; ');
    return verdict.hangsOn(title, what, scoreThen, band);
  }
  if (days !== undefined) return verdict.time(title, verdict.days(Math.ceil(days)), scoreThen, band);
  if (more === null || unit === null) return verdict.could(title, scoreThen, band);
  const when = ruleset.rules.find(({ id }) => id === ruleId)?.levels[level - 1]?.when;
  const metric = when && 'metric' in when ? when.metric : undefined;
  return verdict.step(title, moreText(more, unit, ruleset, words, metric), scoreThen, band);
}

export { hasNothingToTell } from './situation.ts';
