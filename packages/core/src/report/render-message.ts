import type { Context } from '../evaluate/context.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { isExact } from '../exact/interval.ts';
import { compare, ONE, type Rational, toNumber } from '../exact/rational.ts';
import type { CompiledLevel } from '../ruleset/compile-ruleset.ts';
import { thresholdText } from './threshold-text.ts';

const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)(?::(threshold|title)|\|([^|}]*)\|([^|}]*))?\}/g;

/** A message ready to be filled in: texts and the places between them, and the words for what goes there. */
export interface MessageTemplate {
  readonly parts: readonly (string | Place)[];
  readonly phrases: Phrases;
}

/** Words of a ruleset in another language by the English ones they replace; `.` is its decimal sign. */
export type Phrases = Readonly<Record<string, string>>;

interface Place {
  /** null for the metric that the level shown looks at first. */
  readonly metric: CompiledMetric | null;
  /** The value unless said. */
  readonly about: 'threshold' | 'title' | undefined;
  readonly one: string | undefined;
  readonly many: string | undefined;
}

/**
 * Compiles the placeholders of a rule's message: `{metric}` the value in its unit, `{metric|one|many}` with the noun that
 * fits, `{metric:threshold}` the threshold of the level shown, `{metric:title}` what the metric is called; `{value}` is the
 * metric that level looks at first.
 */
export function compileMessage(
  text: string,
  metrics: ReadonlyMap<string, CompiledMetric>,
  phrases: Phrases = {},
): MessageTemplate {
  const parts: (string | Place)[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [all, name = '', about, one, many] = match;
    const metric = name === 'value' ? null : metrics.get(name);
    // What names no metric stays as it is written.
    if (metric === undefined) continue;
    parts.push(text.slice(end, match.index), { metric, about: about as Place['about'], one, many });
    end = match.index + all.length;
  }
  parts.push(text.slice(end));
  return { parts, phrases };
}

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
  const value = context.metric(metric.index);
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
