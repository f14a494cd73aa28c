/** @import { Random } from './random.js' */

/**
 * A ready-made value of a metric, as an owner would read it from a dashboard.
 * @param {'healthy' | 'beyond' | 'edge'} kind - Well away from every limit, past one, or at one and a step beside it.
 * @param {{ high: number[], low: number[], metric: any }} limits
 * @param {Random} random
 * @returns {string | number | null} null where no such value exists.
 */
export function givenValue(kind, { high, low, metric }, random) {
  const lower = metric.worse === 'lower';
  const marks = (lower ? low : high).slice().sort((a, b) => a - b);
  const best = Number(metric.best ?? 0);
  if (metric.scale) {
    const at = kind === 'healthy' ? 0 : random.whole(0, metric.scale.length - 1);
    return metric.scale[at];
  }
  if (metric.worse === 'neither') return show(volume(high, low, random), metric);
  if (marks.length === 0) return show(best, metric);
  const nearest = /** @type {number} */ (lower ? marks.at(-1) : marks[0]);
  if (kind === 'healthy')
    return show(best + (nearest - best) * random.next() * 0.4, metric, lower ? 'up' : 'down');
  const mark = random.pick(marks);
  const unit = step(metric, mark);
  if (kind === 'edge') return show(mark + random.whole(-1, 1) * unit, metric);
  const room = Math.max(Math.abs(mark - best) * 0.5, unit);
  return show(mark + (lower ? -1 : 1) * (unit + random.next() * room), metric, lower ? 'down' : 'up');
}

/** A number of orders or sales that lies on either side of what limits ask for. @param {number[]} high @param {number[]} low @param {Random} random */
function volume(high, low, random) {
  const marks = [...high, ...low].filter((mark) => mark > 0);
  return Math.round((marks.length === 0 ? 100 : random.pick(marks)) * (0.5 + random.next() * 2));
}

/** @param {any} metric @param {number} mark */
function step({ unit }, mark) {
  if (unit !== 'share' && Number.isInteger(mark)) return 1;
  const digits = (String(mark).split('.')[1] ?? '').length;
  return 10 ** -Math.max(digits, 2);
}

/** As a decimal in the metric's range. @param {number} value @param {any} metric @param {'up' | 'down' | 'near'} [round] */
function show(value, metric, round = 'near') {
  const { unit, domain } = metric;
  const most =
    domain?.[1] === undefined ? (unit === 'share' ? 1 : Number.POSITIVE_INFINITY) : Number(domain[1]);
  const least = Number(domain?.[0] ?? 0);
  const digits = unit === 'share' ? 4 : unit.startsWith('money:') ? 2 : unit === 'stars' ? 2 : 0;
  const scale = 10 ** digits;
  const rounded =
    { up: Math.ceil, down: Math.floor, near: Math.round }[round](Number((value * scale).toFixed(6))) / scale;
  const inside = Math.min(most, Math.max(least, rounded));
  return digits === 0 ? inside : inside.toFixed(digits);
}
