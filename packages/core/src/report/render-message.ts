import type { Context } from '../evaluate/context.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { isExact } from '../exact/interval.ts';
import { compare, ONE, type Rational, toNumber } from '../exact/rational.ts';
import type { CompiledLevel } from '../ruleset/compile-ruleset.ts';
import { thresholdText } from './threshold-text.ts';

const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)(?::(threshold)|\|([^|}]*)\|([^|}]*))?\}/g;

/** A message ready to be filled in: texts, and the places between them. */
export type MessageTemplate = readonly (string | Place)[];

interface Place {
  /** null for the metric that the level shown looks at first. */
  readonly metric: CompiledMetric | null;
  readonly isThreshold: boolean;
  readonly one: string | undefined;
  readonly many: string | undefined;
}

/**
 * Compiles the placeholders of a rule's message: `{metric}` the value in its unit, `{metric|one|many}` with the noun that
 * fits, `{metric:threshold}` the threshold of the level shown; `{value}` is the metric that level looks at first.
 */
export function compileMessage(text: string, metrics: ReadonlyMap<string, CompiledMetric>): MessageTemplate {
  const parts: (string | Place)[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [all, name = '', threshold, one, many] = match;
    const metric = name === 'value' ? null : metrics.get(name);
    // What names no metric stays as it is written.
    if (metric === undefined) continue;
    parts.push(text.slice(end, match.index), { metric, isThreshold: threshold !== undefined, one, many });
    end = match.index + all.length;
  }
  parts.push(text.slice(end));
  return parts;
}

/** Fills in a message for the level shown. */
export function renderMessage(
  template: MessageTemplate,
  level: CompiledLevel | null,
  context: Context,
): string {
  let text = '';
  for (const part of template) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const metric = part.metric ?? level?.when.leaves[0]?.metric;
    if (!metric) text += 'unknown';
    else if (part.isThreshold) text += limitText(metric, level, context);
    else text += valueText(metric, context, part.one, part.many);
  }
  return text;
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
