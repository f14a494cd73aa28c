import type { RiskReport, Ruleset } from '@risk-check/core';
import type { Comparison, MeasuredLimit } from '../content/measure-steps.ts';
import { inputText } from '../content/missing-data.ts';
import { comparisonText, isFalling, numberText } from '../content/value-text.ts';
import type { WithinLimit } from '../content/within-limits.ts';
import type { Words } from '../words/words.ts';

/** How a limit is drawn: what a reader counts as boxes, a rate as a bar with a mark. */
export type LimitDrawing =
  | { readonly kind: 'boxes'; readonly filled: number; readonly limit: number }
  | {
      readonly kind: 'bar';
      /** Shares of the width, 0 to 1. */
      readonly value: number;
      readonly limit: number;
      /** The raw share, where few events are counted as more. */
      readonly ring: number | null;
      readonly from: string;
      readonly to: string;
      /** A falling value is bad on the left of the mark. */
      readonly isFalling: boolean;
    };

/** One limit in words. */
export interface LimitRow {
  readonly ruleId: string;
  readonly title: string;
  readonly kind: MeasuredLimit['kind'];
  readonly now: string;
  readonly limit: string;
  /** The whole step and the index then: `3 more: index 63`. */
  readonly step: string;
  /** The step without its effect. */
  readonly far: string;
  readonly scoreThen: number | null;
  /** A small sample, or what it depends on. */
  readonly note: string | null;
  /** Who says the limit. */
  readonly said: string | null;
  readonly drawing: LimitDrawing | null;
  /** Address of the rule. */
  readonly help: string;
}

const MOST_BOXES = 12;

export function limitRow(
  limit: MeasuredLimit,
  report: RiskReport,
  ruleset: Ruleset,
  platform: string,
  words: Words,
): LimitRow | null {
  const finding = report.findings.find(({ ruleId }) => ruleId === limit.ruleId);
  if (!finding) return null;
  const { comparison, near, scoreThen } = limit;
  const { limits, said } = words.firstScreen;
  const metric = ruleset.metrics[comparison?.metric ?? ''];
  const far = farText(limit, ruleset, words);
  const { evidence } = limit;
  const open = near?.open;
  return {
    ruleId: limit.ruleId,
    title: metric?.title ?? finding.title,
    kind: limit.kind,
    now: comparison ? nowText(comparison, ruleset, words) : '',
    limit: comparison ? limitText(comparison, ruleset, words) : '',
    step: far === '' ? '' : scoreThen === null ? far : limits.index(far, scoreThen),
    far,
    scoreThen,
    note: open
      ? limits.dependsOn(open.map((name) => inputText(name, ruleset, words)).join('; '))
      : comparison
        ? floorText(comparison, words)
        : finding.message,
    said: evidence ? said[evidence](platform) : null,
    drawing: comparison ? drawingOf(comparison, ruleset, words) : null,
    help: finding.help,
  };
}

/** Numbers that were given and keep their limit: `Within known limits: open orders 1, limit 3.`; null for none. */
export function withinText(within: readonly WithinLimit[], ruleset: Ruleset, words: Words): string | null {
  const { limits } = words.firstScreen;
  const items = within.map((one) =>
    limits.kept(
      ruleset.metrics[one.metric]?.title ?? one.metric,
      nowText(one, ruleset, words),
      limitText(one, ruleset, words),
      one.evidence === 'official' || one.evidence === 'documented',
    ),
  );
  return items.length === 0 ? null : limits.within(items);
}

/** The value, a share with both of its counts. */
function nowText(comparison: Comparison, ruleset: Ruleset, words: Words): string {
  const { raw, unit } = comparison;
  if (!raw || unit !== 'share' || raw.denominator <= 0)
    return comparisonText(comparison, ruleset, words).value;
  const share = shareText(raw.numerator / raw.denominator, comparison, words);
  const [part, whole] = [raw.numerator, raw.denominator].map((count) => words.number(`${count}`));
  return words.firstScreen.limits.counted(part as string, whole as string, share);
}

/** Whole percents tell enough, but near the limit and where they are few. */
function shareText(share: number, { threshold = null }: Pick<Comparison, 'threshold'>, words: Words): string {
  const isRough = share >= 0.1 && Math.abs(share - Number(threshold ?? share)) > 0.01;
  return numberText(isRough ? Math.round(share * 100) / 100 : share, 'share', threshold, words);
}

/** The limit as a number alone: the column says what it is. */
export function limitText(comparison: Comparison, ruleset: Ruleset, words: Words): string {
  const { unit = '', op = 'gte', threshold, metric } = comparison;
  if (threshold === null || threshold === undefined) return '';
  const scale = ruleset.metrics[metric]?.scale;
  const label = scale?.includes(threshold) ? (ruleset.phrases?.[threshold] ?? threshold) : null;
  return words.firstScreen.limits.value[op](label ?? numberText(Number(threshold), unit, null, words));
}

/** Where the sample is small: what it was counted as. */
function floorText({ raw, sampleFloor, threshold = null }: Comparison, words: Words): string | null {
  if (!raw || sampleFloor === undefined) return null;
  const counted = shareText(raw.numerator / sampleFloor, { threshold }, words);
  const [least, part] = [sampleFloor, raw.numerator].map((count) => words.number(`${count}`));
  return words.firstScreen.limits.floor(least as string, part as string, counted);
}

/** How far it is, or how far out. */
function farText(limit: MeasuredLimit, ruleset: Ruleset, words: Words): string {
  const { kind, comparison, near, more, valueThen } = limit;
  const { limits } = words.firstScreen;
  const metric = comparison?.metric;
  const unit = kind === 'near' ? (near?.unit ?? '') : (comparison?.unit ?? '');
  if (near?.open) return limits.maybe;
  if (near?.days !== undefined) return limits.inDays(Math.ceil(near.days));
  if (more === null) return '';
  const isOfCounts = comparison?.raw !== undefined && Number.isInteger(more);
  const isCounted = isOfCounts || (unit !== 'share' && Number.isInteger(more) && !unit.startsWith('money:'));
  if (kind === 'reached') {
    const isBetterLower = comparison?.op === 'gte' || comparison?.op === 'gt';
    if (isCounted)
      return isBetterLower ? limits.fewer(words.number(`${more}`)) : limits.more(words.number(`${more}`));
    return limits.at(numberText(valueThen ?? 0, comparison?.unit ?? '', null, words));
  }
  if (isCounted && more > 0) {
    const number = words.number(`${more}`);
    return isFalling(metric, ruleset) ? limits.less(number) : limits.more(number);
  }
  if (!comparison) return '';
  const { threshold } = comparison;
  return limits.at(numberText(Number(threshold), comparison.unit ?? '', null, words));
}

function drawingOf(comparison: Comparison, ruleset: Ruleset, words: Words): LimitDrawing | null {
  const { value, threshold, unit = '', op = 'gte', raw, sampleFloor, metric } = comparison;
  if (value === undefined || threshold === null || threshold === undefined) return null;
  const limit = Number(threshold);
  if (!Number.isFinite(limit) || ruleset.metrics[metric]?.scale) return null;
  const rises = op === 'gte' || op === 'gt';
  const isCount = unit !== 'share' && unit !== 'days' && Number.isInteger(value) && Number.isInteger(limit);
  if (isCount && rises && limit > 1 && limit <= MOST_BOXES && value >= 0 && value <= limit)
    return { kind: 'boxes', filled: value, limit };
  const share = raw && raw.denominator > 0 ? raw.numerator / raw.denominator : null;
  const ring = share !== null && sampleFloor !== undefined ? share : null;
  const isFall = !rises;
  const most = Math.max(value, limit, ring ?? 0);
  // A share that falls is judged near 1: the part below it says nothing.
  const from = isFall && unit === 'share' ? Math.max(0, Math.floor((2 * limit - 1) * 100) / 100) : 0;
  const to = isFall && unit === 'share' ? 1 : niceAbove(Math.max(most * 1.05, limit * 1.6));
  if (to <= from) return null;
  const place = (number: number): number => Math.min(1, Math.max(0, (number - from) / (to - from)));
  return {
    kind: 'bar',
    value: place(value),
    limit: place(limit),
    ring: ring === null ? null : place(ring),
    from: numberText(from, unit, null, words),
    to: numberText(to, unit, null, words),
    isFalling: isFall,
  };
}

/** The next number with one or two digits, for the end of a scale. */
function niceAbove(value: number): number {
  if (value <= 0) return 1;
  const size = 10 ** Math.floor(Math.log10(value));
  const digit = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * size >= value) ?? 10;
  return Number((digit * size).toPrecision(3));
}
