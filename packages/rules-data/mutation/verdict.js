/**
 * @typedef {{ id: string, file: string, line: number, what: string }} Survivor
 * @typedef {{ counts: { killed: number, refused: number, survived: number }, survivors: Survivor[] }} Share
 */

/**
 * Adds up what the workers found and takes out what the list declares equivalent.
 * @param {Share[]} shares
 * @param {{ reason: string, mutants: string[] }[]} list
 * @param {boolean} whole - Whether all rulesets were mutated, so that an entry nothing needs can be told.
 */
export function verdict(shares, list, whole) {
  const sum = (/** @type {'killed' | 'refused' | 'survived'} */ fate) =>
    shares.reduce((total, { counts }) => total + counts[fate], 0);
  const all = shares.flatMap(({ survivors }) => survivors).sort((a, b) => (a.id < b.id ? -1 : 1));
  const allowed = new Set(list.flatMap(({ mutants }) => mutants));
  const survivors = all.filter(({ id }) => !allowed.has(id));
  const ids = new Set(all.map(({ id }) => id));
  const equivalent = all.length - survivors.length;
  const total = sum('killed') + sum('refused') + sum('survived');
  const judged = total - equivalent;
  return {
    total,
    killed: sum('killed'),
    refused: sum('refused'),
    equivalent,
    percent:
      judged === 0
        ? '100.00'
        : (Math.floor((10_000 * (judged - survivors.length)) / judged) / 100).toFixed(2),
    survivors,
    stale: whole ? [...allowed].filter((id) => !ids.has(id)) : [],
  };
}
