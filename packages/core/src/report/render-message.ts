import { isExact } from '../exact/interval.ts';
import { compare, toNumber, type Rational, ONE } from '../exact/rational.ts';
import type { Context } from '../evaluate/context.ts';
import type { CompiledLevel, CompiledRuleset } from '../ruleset/compile-ruleset.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';

const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)(?::(threshold)|\|([^|}]*)\|([^|}]*))?\}/g;

/**
 * Fills the placeholders of a rule's message: `{metric}` the value in its unit, `{metric|one|many}` with the noun that
 * fits, `{metric:threshold}` the threshold of the level shown.
 */
export function renderMessage(template: string, ruleset: CompiledRuleset, level: CompiledLevel | null, context: Context): string {
  return template.replace(PLACEHOLDER, (whole, name: string, threshold?: string, one?: string, many?: string) => {
    const metric = ruleset.metrics.get(name);
    if (!metric) return whole;
    if (threshold) return thresholdText(metric, level);
    const value = context.metric(metric.index);
    if (value.empty === 2) return 'nothing';
    const shown = valueText(metric, value.lo);
    const isOne = isExact(value) && compare(value.lo, ONE) === 0;
    const noun = one === undefined ? '' : ` ${isOne ? one : many}`;
    if (isExact(value)) return `${shown}${noun}`;
    const open = !Number.isFinite(value.hi.n) || compare(value.hi, metric.domain[1]) >= 0;
    if (!open) return `${shown} to ${valueText(metric, value.hi)}${noun}`;
    return compare(value.lo, metric.domain[0]) <= 0 ? `an unknown number of${noun || ` ${metric.declaration.unit}`}` : `at least ${shown}${noun}`;
  });
}

function thresholdText(metric: CompiledMetric, level: CompiledLevel | null): string {
  const leaf = level?.when.leaves.find((candidate) => candidate.metric === metric);
  if (typeof leaf?.threshold !== 'string') return 'a limit that is not published';
  return metric.declaration.unit === 'share' ? `${trim(Number(leaf.threshold) * 100)}%` : leaf.threshold;
}

function valueText({ declaration: { unit, scale } }: CompiledMetric, value: Rational): string {
  const number = toNumber(value);
  if (scale) return scale[number] ?? String(number);
  if (unit === 'share') return `${trim(number * 100)}%`;
  if (unit.startsWith('money:')) return `${number.toFixed(2)} ${unit.slice(6)}`;
  return trim(number);
}

/** At most two decimals, without trailing zeros. */
function trim(value: number): string {
  return String(Math.round(value * 100) / 100);
}
