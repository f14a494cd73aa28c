import { innerLeaves, leavesOf, thresholdNumber } from '../conditions.js';
import { isCount, rangeOf } from '../metric-range.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const unitRange = {
  code: 'unit-range',
  scope: 'ruleset',
  about:
    'A threshold does not fit the unit or the range of its metric: a percentage where a share is meant, half an order, a label that is not on the scale.',
  wayOut:
    'Shares are 0 to 1 ("0.03", never "3"); counts are whole numbers; labels are those of `scale`; else widen `domain` of the metric.',
  run({ metrics, rules, fileOf, part }, report) {
    for (const [name, metric] of Object.entries(metrics)) {
      if (/^(percent|ratio|percentage)$/.test(metric.unit))
        report(
          part('_metrics'),
          ['metrics', name, 'unit'],
          `the unit "${metric.unit}" is written "share", from 0 to 1`,
        );
      if ((metric.unit === 'label') !== Boolean(metric.scale))
        report(part('_metrics'), ['metrics', name, 'unit'], 'the unit `label` and a `scale` go together');
      for (const leaf of innerLeaves(metric.value, ['metrics', name, 'value']))
        look(part('_metrics'), leaf, leaf.pointer);
    }
    for (const rule of rules) {
      for (const [i, level] of rule.levels.entries())
        for (const leaf of leavesOf(level.when, ['levels', i, 'when']))
          look(fileOf(rule), leaf, leaf.pointer);
    }

    /** @param {string} path @param {import('../conditions.js').Leaf} leaf @param {(string | number)[]} pointer */
    function look(path, { metric: name, threshold }, pointer) {
      const metric = metrics[name];
      if (!metric || threshold === null) return;
      for (const one of threshold?.oneOf ?? [threshold]) {
        const number = thresholdNumber(one, metric);
        if (number === null) {
          report(
            path,
            pointer,
            metric.scale
              ? `"${one}" is not on the scale of ${name}: ${metric.scale.join(', ')}`
              : `"${one}" is no decimal number, and ${name} has no scale`,
          );
          continue;
        }
        const [low, high] = rangeOf(metric);
        if (number < low || number > high)
          report(
            path,
            pointer,
            `${one} lies outside the range of ${name} (${metric.unit}, ${low} to ${high})`,
          );
        if (isCount(metric) && !Number.isInteger(number))
          report(path, pointer, `${name} counts whole ${metric.unit}, ${one} is not whole`);
      }
    }
  },
};
