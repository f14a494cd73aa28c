import { thresholdNumber } from './conditions.js';

/** @import { Leaf } from './conditions.js' */

/**
 * Whether the level stands on a number that the text must name. Where the platform forbids a thing outright, one case
 * is the limit and no number is written; a label is a word. A metric that nobody declared is `reference`'s matter.
 * @param {Leaf} leaf @param {any} metric
 */
export function statesNumber({ op, threshold }, metric) {
  if (!metric || metric.scale) return false;
  const number = thresholdNumber(threshold, metric);
  return number !== null && !((op === 'gte' && number === 1) || (op === 'gt' && number === 0));
}

/** The numbers by which a text can mean a threshold. @param {Leaf} leaf @param {any} metric */
export function waysToSay({ op, threshold }, { unit }) {
  const number = Number(threshold);
  const near =
    unit === 'share'
      ? []
      : op === 'gt'
        ? [number + 1]
        : op === 'lt'
          ? [number - 1]
          : op === 'gte'
            ? [number - 1]
            : [number + 1];
  const scaled =
    {
      share: [number * 100, (1 - number) * 100, number * 10000, 1 - number],
      days: [number * 24, number / 7, number / 30, number / 31, number / 365],
      weeks: [number * 7],
      months: [number / 12],
    }[/** @type {string} */ (unit)] ?? [];
  return [number, ...near, ...scaled].map((value) => Number(value.toFixed(6)));
}
