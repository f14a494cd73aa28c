/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const freshFor = {
  code: 'fresh-for',
  scope: 'ruleset',
  about:
    'A figure read from a dashboard would hold for ever: what the metric counts leaves it again, but the engine cannot tell when.',
  wayOut:
    'Say `freshFor`: how long after it was read some of what was counted may still be in it. A window of its own, a ratio or a sum of such metrics need none.',
  run({ metrics, part }, report) {
    for (const [name, metric] of Object.entries(metrics)) {
      if (metric.value === undefined || metric.freshFor !== undefined || metric.windowDays !== undefined)
        continue;
      if (leaves(metric.value, []) && !isDated(metric.value, []))
        report(part('_metrics'), ['metrics', name], `${name} has no \`freshFor\``);
    }

    /** Whether events leave the value by time alone. @param {any} node @param {readonly string[]} seen @returns {boolean} */
    function leaves(node, seen) {
      if (typeof node === 'string')
        return !seen.includes(node) && leaves(metrics[node]?.value, [...seen, node]);
      if (node === null || typeof node !== 'object') return false;
      if (node.run || node.ledger?.life || node.window?.last || node.window?.calendar) return true;
      return Object.values(node).some((inner) => leaves(inner, seen));
    }

    /** Whether the engine knows the window: of a ratio its numerator's, of a sum its first term's. @param {any} node @param {readonly string[]} seen @returns {boolean} */
    function isDated(node, seen) {
      if (typeof node === 'string')
        return !seen.includes(node) && isDated(metrics[node]?.value, [...seen, node]);
      const parts = node?.ratio ?? node?.total?.map((/** @type {any} */ term) => term.plus ?? term.minus);
      return Boolean(
        node?.window?.last ??
          node?.window?.calendar ??
          parts?.some((/** @type {any} */ part) => isDated(part, seen)),
      );
    }
  },
};
