/** Every source key that a value cites. @param {any} value @param {Set<string>} [found] */
export function citedSources(value, found = new Set()) {
  if (value === null || typeof value !== 'object') return found;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'source' && typeof item === 'string') found.add(item);
    else if (key !== 'examples') citedSources(item, found);
  }
  return found;
}

/** The entries with these keys. @param {Record<string, any>} object @param {Set<string>} keys */
export const pick = (object, keys) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => keys.has(key)));

/**
 * The guide as a module of its own: the way back, what holds everywhere, the sources of both, and the questions about
 * metrics, which scoring does not need.
 * @param {{ head: any, metrics: Record<string, any>, sources: Record<string, any>, guide: any }} written
 * @param {any} common
 * @returns {any}
 */
export function buildGuide({ head, metrics, sources, guide }, common) {
  const { sources: commonSources, ...shared } = common;
  const written = guide ?? { id: head.id };
  const used = {
    ...pick(sources, citedSources(written)),
    ...pick(commonSources, citedSources(shared)),
  };
  return {
    ...withoutQuotes(written),
    common: withoutQuotes(shared),
    sources: Object.fromEntries(Object.entries(used).map(([key, { note, ...source }]) => [key, source])),
    metricQuestions: Object.fromEntries(
      Object.entries(metrics).flatMap(([name, { ask, help }]) =>
        ask ? [[name, help ? { ask, help } : { ask }]] : [],
      ),
    ),
  };
}

/** Quotations stay in data.json. @param {any} value @returns {any} */
function withoutQuotes(value) {
  if (Array.isArray(value)) return value.map(withoutQuotes);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(key === 'quote' && 'source' in value))
      .map(([key, item]) => [key, withoutQuotes(item)]),
  );
}
