const DEFAULT_AS_OF = '2026-06-15T12:00:00Z';
/** @type {Record<string, number>} */
const UNITS = { ms: 1, m: 60_000, h: 3_600_000, d: 86_400_000 };
const RELATIVE = /^([+-])((?:\d+(?:ms|m|h|d))+)$/;

/**
 * Turns an example of a rule into a whole snapshot: relative times (`-3d`, `-7d1ms`, `+2d`) become RFC 3339, and
 * `{ "times": 6, ... }` becomes six items with `{i}` replaced by 1 to 6.
 * @param {any} example
 * @param {{ platform: string, role: string }} head
 */
export function expandExample(example, { platform, role }) {
  const asOf = example.asOf ?? DEFAULT_AS_OF;
  return { snapshotVersion: 1, platform, role, asOf, ...expand(example.snapshot, Date.parse(asOf)) };
}

/** @param {any} value @param {number} asOf @returns {any} */
function expand(value, asOf) {
  if (typeof value === 'string') return resolveTime(value, asOf);
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      if (item === null || typeof item !== 'object' || item.times === undefined) return [expand(item, asOf)];
      const { times, ...rest } = item;
      return Array.from({ length: times }, (_, i) => expand(number(rest, i + 1), asOf));
    });
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expand(item, asOf)]));
}

/** @param {any} value @param {number} i @returns {any} */
function number(value, i) {
  if (typeof value === 'string') return value.replaceAll('{i}', String(i));
  if (Array.isArray(value)) return value.map((item) => number(item, i));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, number(item, i)]));
}

/** @param {string} text @param {number} asOf */
function resolveTime(text, asOf) {
  const match = RELATIVE.exec(text);
  if (!match) return text;
  let ms = 0;
  for (const [, amount, unit] of String(match[2]).matchAll(/(\d+)(ms|m|h|d)/g))
    ms += Number(amount) * Number(UNITS[String(unit)]);
  return new Date(asOf + (match[1] === '-' ? -ms : ms)).toISOString().replace('.000Z', 'Z');
}
