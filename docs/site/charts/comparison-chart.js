import { numberText } from '@risk-check/report/formats';
import { px } from '@risk-check/report/html';
import { escapeXml } from '@risk-check/report/text';
import { scaleLinear, scaleLog, scaleSqrt } from 'd3-scale';
import { factsIn, leavesOf } from '../dataset-lookup.js';

/**
 * @import { Context } from '../context.js'
 * @import { ListedLimit } from '../limits/list-limits.js'
 * @import { MetricKind } from '../limits/metric-kinds.js'
 */

const WIDTH = 460;
const LEFT = 10;
const RIGHT = 62;
const LANE = 38;
const HEAD = 30;
const SIGNS = { gte: '≥', gt: '>', lte: '≤', lt: '<' };

/** `≥ 1 %`. @param {ListedLimit} limit @param {Context} context */
export const limitText = ({ op, value, ruleset, metric }, { cliWords }) =>
  `${SIGNS[op]} ${numberText(value ?? 0, ruleset.metrics[metric]?.unit ?? '', null, cliWords)}`;

/** Where a limit stands on the axis of its kind. @param {ListedLimit} limit @param {MetricKind} kind */
export function placeOnAxis({ value, ruleset, metric }, { scale }) {
  const { unit, best } = /** @type {any} */ (ruleset.metrics[metric] ?? {});
  const number = value ?? 0;
  if (scale === 'missing-share') return Number(best) === 1 ? 1 - number : number;
  return scale === 'hours' && unit === 'days' ? number * 24 : number;
}

/** What chooses whether a limit is shown: its days, its role, its regions. @param {ListedLimit} limit */
export function limitChoice({ level, ruleset }) {
  const regions = leavesOf(level.applies).filter(({ fact }) => fact === 'region');
  const words = (/** @type {'in' | 'notIn'} */ key) =>
    regions.flatMap((leaf) => /** @type {string[]} */ (leaf[key] ?? []));
  const data = {
    limit: JSON.stringify({ from: level.from ?? null, until: level.until ?? null }),
    role: ruleset.role,
    regions: JSON.stringify(words('in')),
    not: JSON.stringify(words('notIn')),
  };
  return Object.entries(data)
    .map(([name, value]) => `data-${name}="${escapeXml(value)}"`)
    .join(' ');
}

/** Regions that a limit names, whether it is for them or not. @param {ListedLimit} limit */
export const regionsOf = ({ level }) =>
  leavesOf(level.applies).flatMap((leaf) =>
    factsIn(leaf).flatMap(({ fact, values }) => (fact === 'region' ? values.map(String) : [])),
  );

/** For whom a limit is, in short. @param {ListedLimit} limit */
export const whomText = ({ level }) =>
  leavesOf(level.applies)
    .flatMap((leaf) => factsIn(leaf).map(({ values }) => `${leaf.notIn ? 'not ' : ''}${values.join(', ')}`))
    .join('; ');

/** All platforms on one axis, one lane for each metric: limits in force as marks, worse to one side. @param {readonly ListedLimit[]} limits @param {MetricKind} kind @param {Context} context */
export function comparisonChart(limits, kind, context) {
  /** @type {Map<string, ListedLimit[]>} */
  const lanes = new Map();
  for (const limit of limits) {
    const key = `${limit.ruleset.id} ${limit.metric}`;
    lanes.set(key, [...(lanes.get(key) ?? []), limit]);
  }
  const places = limits.map((limit) => placeOnAxis(limit, kind));
  const isLog = kind.scale === 'count' || kind.scale === 'hours';
  const most = Math.max(...places);
  const range = [LEFT, WIDTH - RIGHT];
  const x = isLog
    ? scaleLog([0.9, most * 1.1], range).clamp(true)
    : kind.scale === 'stars'
      ? scaleLinear([Math.floor(Math.min(...places)), 5], range)
      : scaleSqrt([0, most * 1.05], range);
  const ordered = [...lanes.values()].sort(
    (a, b) =>
      Math.min(...a.map((limit) => placeOnAxis(limit, kind))) -
        Math.min(...b.map((limit) => placeOnAxis(limit, kind))) ||
      ((a[0]?.ruleset.title ?? '') < (b[0]?.ruleset.title ?? '') ? -1 : 1),
  );
  const height = HEAD + ordered.length * LANE + 8;
  const ticks = (
    isLog ? x.ticks().filter((tick) => /^1(0*)$/.test(String(tick))) : shareTicks(kind, x, most)
  ).map((tick) => {
    const shown =
      kind.scale === 'share' || kind.scale === 'missing-share'
        ? `${Number((tick * 100).toFixed(2))} %`
        : String(tick);
    return `<line class="grid" x1="${px(x(tick))}" x2="${px(x(tick))}" y1="${HEAD - 6}" y2="${height - 6}"/><text class="small" x="${px(x(tick))}" y="${HEAD - 12}" text-anchor="middle">${escapeXml(shown)}</text>`;
  });
  const drawn = ordered.map((lane, i) => drawLane(lane, HEAD + i * LANE, x, kind, context));
  return `<div class="compared"><svg role="img" aria-label="${escapeXml(`${kind.title}: ${kind.axis} The table below says the same.`)}" viewBox="0 0 ${WIDTH} ${height}">${ticks.join('')}${drawn.join('')}</svg></div>`;
}

const SHARES = [0, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1];
/** Their labels would touch. */
const NARROW = 34;

/** Marks of the axis: shares are drawn wider where they are small, since most limits are. @param {MetricKind} kind @param {any} x @param {number} most @returns {number[]} */
function shareTicks({ scale }, x, most) {
  if (scale === 'stars') return x.ticks(5);
  let last = Number.NEGATIVE_INFINITY;
  return SHARES.filter((share) => {
    if (share > most * 1.05 || x(share) - last < NARROW) return false;
    last = x(share);
    return true;
  });
}

/** @param {readonly ListedLimit[]} lane @param {number} top @param {(value: number) => number} x @param {MetricKind} kind @param {Context} context */
function drawLane(lane, top, x, kind, context) {
  const [{ ruleset, metric }] = /** @type {[ListedLimit]} */ (lane);
  const middle = top + 26;
  const title = `${ruleset.title}: ${ruleset.metrics[metric]?.title ?? metric}`;
  const name = title.length > 66 ? `${title.slice(0, 65)}…` : title;
  const sorted = [...lane].sort((a, b) => placeOnAxis(a, kind) - placeOnAxis(b, kind));
  const placesNow = sorted
    .filter(({ standing }) => standing === 'in-force')
    .map((limit) => x(placeOnAxis(limit, kind)));
  /** @type {Set<string>} */
  const seen = new Set();
  const marks = sorted.map((limit) => {
    const place = x(placeOnAxis(limit, kind));
    const text = limitText(limit, context);
    const isSure = limit.level.evidence === 'official' || limit.level.evidence === 'documented';
    const isNow = limit.standing === 'in-force';
    // A number that the next mark would hide is left to the table.
    const end = place + 12 + text.length * 5.4;
    const isFree = placesNow.every((other) => other <= place + 0.5 || other - 5 > end);
    const label =
      isNow && isFree && !seen.has(text)
        ? `<text class="small" x="${px(place + 7)}" y="${middle + 3.5}">${escapeXml(text)}</text>`
        : '';
    if (label !== '') seen.add(text);
    return `<g class="severity-${limit.level.severity}" ${limitChoice(limit)}${isNow ? '' : ' hidden=""'}><circle class="mark ${isSure ? 'sure' : 'guess'}" cx="${px(place)}" cy="${middle}" r="4.5"><title>${escapeXml(`${limit.rule.title}: ${text}`)}</title></circle>${label}</g>`;
  });
  const isEmpty = lane.every(({ standing }) => standing !== 'in-force');
  return `<g class="lane"${isEmpty ? ' data-empty=""' : ''}><text x="${LEFT}" y="${top + 13}">${escapeXml(name)}</text><line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${middle}" y2="${middle}"/>${marks.join('')}</g>`;
}
