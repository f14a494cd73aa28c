import type { CompiledLevel, MessageTemplate, Phrases } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import { rawShareOf } from '../evaluate/counts.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { isExact } from '../exact/interval.ts';
import { compare, ONE, type Rational, toNumber } from '../exact/rational.ts';
import { thresholdText } from './threshold-text.ts';

/** Fills in a message for the level shown. */
export function renderMessage(
  { parts, phrases }: MessageTemplate,
  level: CompiledLevel | null,
  context: Context,
): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const metric = part.metric ?? level?.when.leaves[0]?.metric;
    if (!metric) text += say(phrases, 'unknown');
    else if (part.about === 'title') text += metric.declaration.title;
    else if (part.about) text += limitText(metric, level, context, phrases);
    else text += valueText(metric, context, phrases, part.one, part.many);
  }
  return text;
}

/** The words of a phrase, with up to two values in it. */
const say = (phrases: Phrases, phrase: string, a = '', b = ''): string => {
  const words = phrases[phrase] ?? phrase;
  return a === '' ? words : words.replace('{a}', a).replace('{b}', b);
};

function limitText(
  metric: CompiledMetric,
  level: CompiledLevel | null,
  context: Context,
  phrases: Phrases,
): string {
  const leaf = level?.when.leaves.find((candidate) => candidate.metric === metric);
  const text = leaf ? thresholdText(leaf, context) : null;
  if (text === null)
    return say(phrases, leaf?.threshold ? 'a limit you set' : 'a limit that is not published');
  return metric.unit === 'share'
    ? say(phrases, '{a}%', trim(Number(text) * 100, phrases))
    : (phrases[text] ?? decimal(text, phrases));
}

function valueText(
  metric: CompiledMetric,
  context: Context,
  phrases: Phrases,
  one?: string,
  many?: string,
): string {
  // Show the counted value, not the one adjusted for a minimum sample.
  const value = metric.ratio?.shape.atLeast ? rawShareOf(metric, context) : context.metric(metric.index);
  if (value.empty === 2) return say(phrases, 'nothing');
  const noun = one === undefined ? '' : ` ${isExact(value) && compare(value.lo, ONE) === 0 ? one : many}`;
  // Where there may be nothing to measure, nothing is the least it can be.
  const least = value.empty ? metric.domain[0] : value.lo;
  const shown = amountText(metric, least, phrases);
  const most = isExact(value) ? shown : amountText(metric, value.hi, phrases);
  if (shown === most) return `${shown}${noun}`;
  const isOpen = !Number.isFinite(value.hi.n) || compare(value.hi, metric.domain[1]) >= 0;
  if (!isOpen) return `${say(phrases, '{a} to {b}', shown, most)}${noun}`;
  if (compare(least, metric.domain[0]) > 0) return `${say(phrases, 'at least {a}', shown)}${noun}`;
  return noun ? `${say(phrases, 'an unknown number of')}${noun}` : say(phrases, 'unknown');
}

function amountText({ unit, scale }: CompiledMetric, value: Rational, phrases: Phrases): string {
  const number = toNumber(value);
  if (scale) {
    const label = scale[number] ?? String(number);
    return phrases[label] ?? label;
  }
  if (unit === 'share') return say(phrases, '{a}%', trim(number * 100, phrases));
  if (unit.startsWith('money:')) return `${decimal(number.toFixed(2), phrases)} ${unit.slice(6)}`;
  return trim(number, phrases);
}

/** At most two decimals, without trailing zeros. */
const trim = (value: number, phrases: Phrases): string =>
  Number.isInteger(value) ? String(value) : decimal(String(Math.round(value * 100) / 100), phrases);

const decimal = (text: string, phrases: Phrases): string => text.replace('.', phrases['.'] ?? '.');
