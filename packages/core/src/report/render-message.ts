import type { Context } from '../evaluate/context.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { isExact } from '../exact/interval.ts';
import { compare, ONE, type Rational, toNumber } from '../exact/rational.ts';
import type { CompiledLevel, CompiledRuleset } from '../ruleset/compile-ruleset.ts';
import { thresholdText } from './threshold-text.ts';

const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)(?::(threshold)|\|([^|}]*)\|([^|}]*))?\}/g;

/**
 * Fills the placeholders of a rule's message: `{metric}` the value in its unit, `{metric|one|many}` with the noun that
 * fits, `{metric:threshold}` the threshold of the level shown; `{value}` is the metric that level looks at first.
 */
export function renderMessage(
  template: string,
  ruleset: CompiledRuleset,
  level: CompiledLevel | null,
  context: Context,
): string {
  return template.replace(
    PLACEHOLDER,
    (whole, name: string, threshold?: string, one?: string, many?: string) => {
      const metric = name === 'value' ? level?.when.leaves[0]?.metric : ruleset.metrics.get(name);
      if (!metric) return name === 'value' ? 'unknown' : whole;
      if (threshold) return limitText(metric, level, context);
      return valueText(metric, context, one, many);
    },
  );
}

function limitText(metric: CompiledMetric, level: CompiledLevel | null, context: Context): string {
  const leaf = level?.when.leaves.find((candidate) => candidate.metric === metric);
  const text = leaf ? thresholdText(leaf, context) : null;
  if (text === null) return leaf?.threshold ? 'a limit you set' : 'a limit that is not published';
  return metric.declaration.unit === 'share' ? `${trim(Number(text) * 100)}%` : text;
}

function valueText(metric: CompiledMetric, context: Context, one?: string, many?: string): string {
  const value = context.metric(metric.index);
  if (value.empty === 2) return 'nothing';
  const noun = one === undefined ? '' : ` ${isExact(value) && compare(value.lo, ONE) === 0 ? one : many}`;
  const shown = amountText(metric, value.lo);
  if (isExact(value)) return `${shown}${noun}`;
  const isOpen = !Number.isFinite(value.hi.n) || compare(value.hi, metric.domain[1]) >= 0;
  if (!isOpen) return `${shown} to ${amountText(metric, value.hi)}${noun}`;
  if (compare(value.lo, metric.domain[0]) > 0) return `at least ${shown}${noun}`;
  return noun ? `an unknown number of${noun}` : 'unknown';
}

function amountText({ declaration: { unit, scale } }: CompiledMetric, value: Rational): string {
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
