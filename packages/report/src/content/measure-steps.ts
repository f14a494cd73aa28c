import {
  type Band,
  type CompiledRuleset,
  type Finding,
  prepareSnapshot,
  type RiskReport,
  type Ruleset,
  type ScoreOptions,
  type WhatIf,
  type WhatIfChange,
  whatIf,
} from '@risk-check/core';
import { BAND_NAMES } from '../words/base/band-names.ts';
import { toldRestricted } from './is-stopped.ts';
import { endangersAccount, isKnownLimit, isWorthATask, reachOf } from './reached.ts';
import { type WithinLimit, withinLimits } from './within-limits.ts';

type Near = RiskReport['near'][number];

/** One comparison of a finding: its value, its limit, and how the limit is meant. */
export type Comparison = Pick<
  Finding,
  'metric' | 'value' | 'raw' | 'sampleFloor' | 'atLeast' | 'atMost' | 'unit' | 'op' | 'threshold' | 'target'
> & { readonly metric: string };

/** A limit, and what a step to or from it comes to. Scores are what the evidence alone gives. */
export interface MeasuredLimit {
  readonly ruleId: string;
  /** `reached` is left by the step, the others are reached by it. */
  readonly kind: 'reached' | 'near' | 'far';
  /** Null where the rule is about a fact or about several numbers at once. */
  readonly comparison: Comparison | null;
  /** Who says the limit. */
  readonly evidence: Finding['evidence'] | null;
  /** Of a limit that was not reached. */
  readonly near: Near | null;
  /** How many events or units it takes; null where nobody can say. */
  readonly more: number | null;
  /** The value of the metric after the step. */
  readonly valueThen: number | null;
  readonly scoreThen: number | null;
  readonly bandThen: Band | null;
  /** Of a limit that was reached: the step alone brings a lower band. */
  readonly lowersBand: boolean;
}

/** What single steps and all of them together come to: nothing is asserted, each was scored. */
export interface MeasuredSteps {
  /** At most three; those that were reached first, then the nearest. */
  readonly limits: readonly MeasuredLimit[];
  /** The index once all limits that were reached are left; null where that is one step, or none. */
  readonly allLeft: number | null;
  /** When a message came that says the account is restricted, where nothing says whether it still is; empty where it has no time. */
  readonly toldRestricted: string | null;
  /** Numbers that were given and keep the nearest known limit. */
  readonly within: readonly WithinLimit[];
}

const SHOWN = 3;

/**
 * Measures the way to the nearest limits, or out of those that were reached, by scoring again.
 *
 * @param snapshot - What the report was made of.
 * @param ruleset - The ruleset, or its compiled form.
 * @param report - Of `scoreAccount`, with the same options.
 * @param options - Those that the report was made with.
 *
 * @example
 * const steps = measureSteps(snapshot, ruleset, report);
 * console.log(toMarkdown(report, { ruleset, words, steps, isBrief: true }));
 */
export function measureSteps(
  snapshot: unknown,
  ruleset: Ruleset | CompiledRuleset,
  report: RiskReport,
  options?: ScoreOptions | null,
): MeasuredSteps {
  const declared: Pick<Ruleset, 'rules' | 'metrics'> = 'source' in ruleset ? ruleset.source : ruleset;
  const prepared = prepareSnapshot(snapshot, ruleset);
  const after = (changes: readonly WhatIfChange[]): WhatIf['after'] =>
    whatIf(prepared, ruleset, changes, options).after;
  const reached = reachedLimits(report, declared).map((limit) => leave(limit, report, declared, after));
  const limits = [...reached];
  const reachesAccount = report.findings.some((finding) => reachOf(finding, declared.rules) === 'account');
  const taken = new Set(reached.flatMap(({ ruleId, comparison }) => [ruleId, comparison?.metric]));
  // Where something was reached, what is far only distracts.
  const far = reached.length > 0 ? [] : farLimits(report, declared, after);
  for (const limit of [...nearLimits(report, declared), ...far]) {
    if (limits.length >= SHOWN) break;
    const isTaken = taken.has(limit.ruleId) || taken.has(limit.comparison?.metric);
    // The next limit of what has cost only money so far can be the account's.
    const isNext = limit.near !== null && !reachesAccount && endangersAccount(limit.near, declared.rules);
    if (isTaken && !isNext) continue;
    taken.add(limit.ruleId);
    if (limit.comparison) taken.add(limit.comparison.metric);
    limits.push(limit);
  }
  return {
    limits,
    allLeft: allLeft(reached, after),
    toldRestricted: toldRestricted(prepared.snapshot, report.asOf),
    within: withinLimits(prepared.snapshot, report),
  };
}

/** Findings that a reader can do something about, the heaviest first, each metric once. */
function reachedLimits(
  { findings }: RiskReport,
  { rules }: Pick<Ruleset, 'rules'>,
): { finding: Finding; comparison: Comparison | null }[] {
  const seen = new Set<string>();
  return findings
    .filter((finding) => isWorthATask(finding, rules))
    .map((finding) => ({ finding, comparison: comparisonOf(finding) }))
    .filter(({ finding, comparison }) => {
      const key = comparison?.metric ?? finding.ruleId;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, SHOWN);
}

/** The comparison that a finding is about: its own, or the one of its legs that holds. */
function comparisonOf(finding: Finding): Comparison | null {
  if (finding.op !== undefined && finding.metric !== undefined) return { ...finding, metric: finding.metric };
  const met = finding.legs?.filter((leg) => leg.met === true && leg.threshold !== null) ?? [];
  return met.length === 1 && met[0] ? met[0] : null;
}

type Scored = (changes: readonly WhatIfChange[]) => RiskReport;

/** The fewest events or units that lead out of a limit: into a lower band where that is possible, else out of its level. */
function leave(
  { finding, comparison }: { finding: Finding; comparison: Comparison | null },
  report: RiskReport,
  { metrics }: Pick<Ruleset, 'metrics'>,
  after: Scored,
): MeasuredLimit {
  const known = {
    ruleId: finding.ruleId,
    kind: 'reached' as const,
    comparison,
    evidence: finding.evidence ?? null,
    near: null,
  };
  const without = { scoreThen: finding.scoreWithout, bandThen: null, lowersBand: false };
  const steps = comparison && stepsBack(comparison, metrics[comparison.metric]);
  if (!comparison || !steps) return { ...known, more: null, valueThen: null, ...without };
  const measured = new Map<number, RiskReport>();
  const at = (step: number): RiskReport => {
    const value = decimal(steps.valueAfter(step));
    const found = measured.get(step) ?? after([{ metric: comparison.metric, value }]);
    measured.set(step, found);
    return found;
  };
  const rank = (band: Band): number => BAND_NAMES.indexOf(band);
  const levelOf = ({ findings }: RiskReport): number =>
    findings.find(({ ruleId }) => ruleId === finding.ruleId)?.level ?? 0;
  const isLower = (one: RiskReport): boolean => rank(one.band) < rank(report.band);
  const isLeft = (one: RiskReport): boolean => levelOf(one) < (finding.level ?? 0);
  const all = at(steps.most);
  const lowersBand = isLower(all);
  if (!lowersBand && !isLeft(all)) return { ...known, more: null, valueThen: null, ...without };
  const holds = lowersBand ? isLower : isLeft;
  let [low, high] = [1, steps.most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(at(middle))) high = middle;
    else low = middle + 1;
  }
  const { evidenceScore, band } = at(low);
  const valueThen = steps.valueAfter(low);
  return {
    ...known,
    more: steps.isCounted ? low : Math.abs(valueThen - (comparison.value ?? valueThen)),
    valueThen,
    scoreThen: evidenceScore,
    bandThen: band,
    lowersBand,
  };
}

interface StepsBack {
  readonly most: number;
  /** Whether a step is an event; else the one step goes just out of the limit. */
  readonly isCounted: boolean;
  readonly valueAfter: (step: number) => number;
}

/** How a value goes back: event by event, or just out of the limit; null where that cannot be said. */
function stepsBack(
  { value, raw, sampleFloor = 0, unit = '', op = 'gte', threshold }: Comparison,
  metric: Ruleset['metrics'][string] | undefined,
): StepsBack | null {
  if (value === undefined || threshold === null || threshold === undefined || metric?.scale) return null;
  const limit = Number(threshold);
  const isRising = op === 'gte' || op === 'gt';
  if (unit === 'share' && raw && raw.denominator > 0 && isRising) {
    const whole = Math.max(raw.denominator, sampleFloor);
    return {
      most: raw.numerator,
      isCounted: true,
      valueAfter: (step) => (raw.numerator - step) / whole,
    };
  }
  // A value outside the domain of its metric is refused by the scorer.
  const [least, greatest] = [Number(metric?.domain?.[0] ?? 0), Number(metric?.domain?.[1] ?? Infinity)];
  const isWhole = Number.isInteger(value) && Number.isInteger(limit);
  if (isWhole && isRising && unit !== 'share' && unit !== 'days' && !unit.startsWith('money:') && value > 0)
    return value > least
      ? { most: value - least, isCounted: true, valueAfter: (step) => value - step }
      : null;
  // Just out of the limit, in the last digit that a dashboard shows.
  const digit = unit === 'share' ? 0.0001 : isWhole ? 1 : 0.01;
  const out = op === 'gte' ? limit - digit : op === 'lte' ? limit + digit : limit;
  return { most: 1, isCounted: false, valueAfter: () => Math.min(greatest, Math.max(least, out)) };
}

/** As core reads it: no exponent, no binary noise. */
const decimal = (value: number): string => value.toFixed(12).replace(/\.?0+$/, '');

/** What is left once the steps out of all limits are taken together. */
function allLeft(reached: readonly MeasuredLimit[], after: Scored): number | null {
  const changes = reached.flatMap(({ comparison, valueThen }) =>
    comparison && valueThen !== null ? [{ metric: comparison.metric, value: decimal(valueThen) }] : [],
  );
  return changes.length < 2 || changes.length < reached.length ? null : after(changes).evidenceScore;
}

/** Limits that the report lists as near, the worst first. */
function nearLimits(report: RiskReport, { rules }: Pick<Ruleset, 'rules'>): MeasuredLimit[] {
  return report.near.filter(isKnownLimit).flatMap((near): MeasuredLimit[] => {
    const finding = report.findings.find(({ ruleId }) => ruleId === near.ruleId);
    if (!finding) return [];
    const comparison = comparisonAt(finding, near.level, rules);
    return [
      {
        ruleId: near.ruleId,
        kind: 'near',
        comparison,
        evidence: near.evidence,
        near,
        more: eventsToReach(comparison) ?? near.more,
        valueThen: null,
        scoreThen: near.scoreThen,
        bandThen: near.bandThen,
        lowersBand: false,
      },
    ];
  });
}

/** How many more of the events that are counted reach a share; null where it was not counted, or goes down. */
function eventsToReach(comparison: Comparison | null): number | null {
  const { raw, sampleFloor = 0, op, threshold } = comparison ?? {};
  if (!raw || raw.denominator <= 0 || (op !== 'gte' && op !== 'gt')) return null;
  const limit = Number(threshold) * Math.max(raw.denominator, sampleFloor);
  const missing = limit - raw.numerator;
  const least = op === 'gt' ? Math.floor(missing + 1e-9) + 1 : Math.ceil(missing - 1e-9);
  return least >= 1 && raw.numerator + least <= raw.denominator ? least : null;
}

/** A finding's value against the limit of another of its levels. */
function comparisonAt(finding: Finding, level: number, rules: Ruleset['rules']): Comparison | null {
  const when = rules.find(({ id }) => id === finding.ruleId)?.levels[level - 1]?.when;
  if (!when || !('metric' in when)) {
    // The legs are those of the level that fired, which is another one.
    if (finding.status === 'fired') return null;
    const unmet = finding.legs?.filter(({ met, threshold }) => met !== true && threshold !== null) ?? [];
    return unmet.length === 1 && unmet[0] ? unmet[0] : null;
  }
  const [op, threshold] =
    (['gte', 'gt', 'lte', 'lt'] as const).flatMap((one) =>
      typeof when[one] === 'string' ? [[one, when[one]] as const] : [],
    )[0] ?? [];
  if (op === undefined || threshold === undefined) return null;
  // The platform's own target replaces the published limit.
  if (finding.target && finding.metric === when.metric) return { ...finding, metric: when.metric };
  if (finding.metric === when.metric) return { ...finding, metric: when.metric, op, threshold };
  const leg = finding.legs?.find(({ metric }) => metric === when.metric);
  return leg ? { ...leg, op, threshold } : null;
}

const GRAVE = ['medium', 'high', 'critical'];

/** Limits with a known distance that are not near: what has gone furthest first, at most what fills the screen. */
function farLimits(
  report: RiskReport,
  { rules, metrics }: Pick<Ruleset, 'rules' | 'metrics'>,
  after: Scored,
): MeasuredLimit[] {
  const near = new Set(report.near.filter(isKnownLimit).map(({ ruleId }) => ruleId));
  return report.findings
    .flatMap((finding) => {
      const { headroom, ruleId } = finding;
      const isOpen = finding.status === 'clear' || finding.status === 'fired';
      if (!isOpen || near.has(ruleId) || !headroom || headroom.more === null) return [];
      const levels = rules.find(({ id }) => id === ruleId)?.levels ?? [];
      const at = levels.findIndex(
        ({ severity, evidence }, i) =>
          i >= headroom.level - 1 && GRAVE.includes(severity) && isKnownLimit({ severity, evidence }),
      );
      const comparison = at < 0 ? null : comparisonAt(finding, at + 1, rules);
      if (comparison?.value === undefined || comparison.metric !== finding.metric) return [];
      const { value, threshold, unit = '' } = comparison;
      const limit = Number(threshold);
      // One event reaches it: the advice tells of that, a distance would only alarm.
      if (!Number.isFinite(limit) || (limit <= 1 && unit !== 'share')) return [];
      const best = Number(metrics[comparison.metric]?.best ?? 0);
      const way = Math.abs(limit - best);
      const share = way === 0 ? 0 : Math.abs(value - best) / way;
      const more = at === headroom.level - 1 ? headroom.more : Math.abs(limit - value);
      return [{ finding, comparison, share, more, limit, evidence: levels[at]?.evidence ?? null }];
    })
    .sort((a, b) => b.share - a.share || (a.finding.ruleId < b.finding.ruleId ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ finding, comparison, more, limit, evidence }): MeasuredLimit => {
      const { op, unit } = comparison;
      const least = unit === 'share' ? 0.0001 : 1;
      const then = op === 'gt' ? limit + least : op === 'lt' ? limit - least : limit;
      const reached = after([{ metric: comparison.metric, value: decimal(then) }]);
      return {
        ruleId: finding.ruleId,
        kind: 'far',
        comparison,
        evidence,
        near: null,
        more: eventsToReach(comparison) ?? more,
        valueThen: then,
        scoreThen: reached.evidenceScore,
        bandThen: reached.band,
        lowersBand: false,
      };
    });
}
