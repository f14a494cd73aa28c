/** Keys under which a bare string is the name of a metric; the same as in core. */
const METRIC_KEYS = new Set(['metric', 'plus', 'minus', 'use', 'ratio']);

/**
 * Names of metrics that a part reads, followed through the metrics it names.
 * @param {any} part
 * @param {Record<string, any>} metrics
 * @param {Set<string>} [found]
 * @returns {Set<string>}
 */
export function metricsUsed(part, metrics, found = new Set()) {
  /** @param {any} value @param {string} key */
  const walk = (value, key) => {
    if (typeof value === 'string') {
      if (!METRIC_KEYS.has(key) || !metrics[value] || found.has(value)) return;
      found.add(value);
      walk(metrics[value].value, 'use');
    } else if (Array.isArray(value)) for (const item of value) walk(item, key);
    else if (value !== null && typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) if (name !== 'examples') walk(item, name);
    }
  };
  walk(part, typeof part === 'string' ? 'use' : '');
  return found;
}

/**
 * Every value under a key, anywhere inside a part but its examples, with where it stands.
 * @param {any} part
 * @param {string} key
 * @param {(string | number)[]} [pointer]
 * @returns {{ value: any, pointer: (string | number)[] }[]}
 */
export function valuesAt(part, key, pointer = []) {
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([name, value]) => {
    if (name === 'examples') return [];
    const here = [...pointer, Array.isArray(part) ? Number(name) : name];
    return [...(name === key ? [{ value, pointer: here }] : []), ...valuesAt(value, key, here)];
  });
}
