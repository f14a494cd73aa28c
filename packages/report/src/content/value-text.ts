import type { Finding, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';

type Comparison = Pick<
  Finding,
  'metric' | 'value' | 'raw' | 'sampleFloor' | 'atLeast' | 'atMost' | 'unit' | 'op' | 'threshold' | 'target'
>;

/** `6` and `5 or more disputes`, in the unit of the metric. */
export interface ComparisonText {
  readonly value: string;
  readonly limit: string;
}

/** A value against its threshold, both in the words of the unit. */
export function comparisonText(comparison: Comparison, ruleset: Ruleset, words: Words): ComparisonText {
  const { metric = '', value, atLeast, atMost, unit = '', op = 'gte', threshold } = comparison;
  const scale = ruleset.metrics[metric]?.scale;
  const print = (number: number): string =>
    labelText(scale?.[number], ruleset) ?? numberText(number, unit, threshold ?? null, words);
  let now = words.value.unknown;
  const { raw, sampleFloor } = comparison;
  if (raw && unit === 'share' && raw.denominator > 0) {
    const [part, whole] = [raw.numerator, raw.denominator].map((count) => words.number(String(count)));
    const share = print(raw.numerator / raw.denominator);
    now = words.value.counted(share, part as string, whole as string);
    if (sampleFloor !== undefined)
      now = words.value.floor(now, part as string, words.number(String(sampleFloor)));
  } else if (value !== undefined) now = print(value);
  else if (atLeast !== undefined && atMost !== undefined) {
    const [least, most] = [print(atLeast), print(atMost)];
    now = least === most ? least : words.value.between(least, most);
  } else if (atLeast !== undefined) now = words.value.atLeast(print(atLeast));
  else if (atMost !== undefined) now = words.value.atMost(print(atMost));
  if (threshold === null || threshold === undefined) return { value: now, limit: words.value.unpublished };
  const printLimit = (text: string): string =>
    (scale?.includes(text) ? labelText(text, ruleset) : undefined) ??
    numberText(Number(text), unit, null, words);
  const limit = words.value.limit[op](printLimit(threshold), nounOf(unit, scale !== undefined));
  const { target } = comparison;
  if (!target) return { value: now, limit };
  const replaced = Number(target.replaces) === Number(threshold) ? '' : printLimit(target.replaces);
  return { value: now, limit: words.value.ownTarget(limit, replaced) };
}

/** A step of a scale, in the language of the rules. */
const labelText = (label: string | undefined, { phrases }: Ruleset): string | undefined =>
  label === undefined ? undefined : (phrases?.[label] ?? label);

/** Counted things are named; shares, money and labels carry their unit in the number. */
function nounOf(unit: string, isLabel: boolean): string {
  return isLabel || unit === 'share' || unit === 'label' || unit.startsWith('money:') ? '' : unit;
}

/** A number in its unit; with more decimals where fewer would make it look equal to the threshold. */
export function numberText(value: number, unit: string, threshold: string | null, words: Words): string {
  const factor = unit === 'share' ? 100 : 1;
  const scaled = value * factor;
  const limit = threshold === null ? null : Number(threshold) * factor;
  let decimals = 2;
  const rounded = (): number => Number(scaled.toFixed(decimals));
  while (
    limit !== null &&
    decimals < 6 &&
    Math.abs(scaled - limit) > 1e-9 &&
    rounded() === Number(limit.toFixed(decimals))
  )
    decimals++;
  const text = words.number(unit.startsWith('money:') ? scaled.toFixed(2) : String(rounded()));
  if (unit === 'share') return words.value.share(text);
  return unit.startsWith('money:') ? `${text} ${unit.slice(6)}` : text;
}

/** Whether a metric goes down to its limit, as a rating does; what counts events against a share goes up. */
export function isFalling(metric: string | undefined, { metrics }: Ruleset): boolean {
  const { worse, value } = metrics[metric ?? ''] ?? {};
  return worse === 'lower' && !(typeof value === 'object' && 'ratio' in value);
}

/** How far the next level of a finding is; it names the metric of that level where that is another one. Empty where no single number says it. */
export function nextText({ headroom, ruleId, metric }: Finding, ruleset: Ruleset, words: Words): string {
  if (headroom?.more == null) return '';
  const when = ruleset.rules.find(({ id }) => id === ruleId)?.levels[headroom.level - 1]?.when;
  const next = when && 'metric' in when ? when.metric : metric;
  const far = moreText(headroom.more, headroom.unit ?? '', ruleset, words, next);
  return next === undefined || next === metric
    ? far
    : words.value.leg(ruleset.metrics[next]?.title ?? next, far);
}

/**
 * How much further until the next level fires.
 *
 * @param name - The unit.
 * @param metric - What has so far to go.
 */
export function moreText(
  more: number,
  name: string,
  ruleset: Ruleset,
  words: Words,
  metric: string | undefined,
): string {
  const isFall = isFalling(metric, ruleset);
  if (more === 0) return words.value.any(isFall);
  const unit = ruleset.phrases?.[name] ?? name;
  // A translated unit has its plural forms behind its name.
  if (unit.split('|')[0] === 'days' && more < 2) return words.value.hours(Math.round(more * 24 * 10) / 10);
  if (unit === 'share') return words.value.percentagePoints(Number((more * 100).toFixed(2)), isFall);
  return words.value.more(numberText(more, unit, null, words), nounOf(unit, false), isFall);
}
