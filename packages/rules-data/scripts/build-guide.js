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
 * @param {{ head: any, metrics: Record<string, any>, sources: Record<string, any>, guide: any, topics: any }} written
 * @param {any} common
 * @returns {any}
 */
export function buildGuide({ head, metrics, sources, guide, topics }, common) {
  const written = guide ?? { id: head.id };
  const shared = buildCommonGuide(common);
  return {
    ...withoutQuotes(written),
    common: shared.common,
    sources: { ...withoutNotes(pick(sources, citedSources(written))), ...shared.sources },
    topics: topics?.topics ?? [],
    metricQuestions: Object.fromEntries(
      Object.entries(metrics).flatMap(([name, { ask, help }]) =>
        ask ? [[name, help ? { ask, help } : { ask }]] : [],
      ),
    ),
  };
}

/** The part of every guide that is the same in each. @param {any} written - `guide-common.json` @returns {any} */
export function buildCommonGuide({ sources, ...shared }) {
  return {
    common: withoutQuotes(shared),
    sources: withoutNotes(pick(sources, citedSources(shared))),
  };
}

/** @param {Record<string, any>} sources */
const withoutNotes = (sources) =>
  Object.fromEntries(Object.entries(sources).map(([key, { note, ...source }]) => [key, source]));

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
