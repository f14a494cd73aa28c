import type { MessagePlace, MessageTemplate, Phrases } from '../evaluate/compiled.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';

const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)(?::(threshold|title)|\|([^|}]*)\|([^|}]*))?\}/g;

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
  const parts: (string | MessagePlace)[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [all, name = '', about, one, many] = match;
    const metric = name === 'value' ? null : metrics.get(name);
    // Braces around anything but a metric name are literal text.
    if (metric === undefined) continue;
    parts.push(text.slice(end, match.index), { metric, about: about as MessagePlace['about'], one, many });
    end = match.index + all.length;
  }
  parts.push(text.slice(end));
  return { parts, phrases };
}
