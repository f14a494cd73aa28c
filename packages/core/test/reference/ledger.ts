import type { Award, Ledger, Life } from '../../src/ruleset/rule-language.generated.ts';
import { add, compare, decimal, type Fraction, greatest, INFINITY, least, ZERO } from './fraction.ts';
import { declarationOf, type Raw, readField } from './lists.ts';
import { reaches } from './reach.ts';
import { candidates } from './timed-items.ts';
import { TRUE } from './truth.ts';
import { anyCount, range, type Value } from './value.ts';
import { DAY, milliseconds, offsetOf, type World } from './world.ts';

type Rules = Ledger['ledger'];

type Reset = Extract<Life, { reset: unknown }>['reset'];

interface Entry {
  readonly time: number | undefined;
  readonly sure: boolean;
  readonly group: unknown;
  readonly points: readonly [Fraction, Fraction];
}
const NOT_PUBLISHED = [ZERO, INFINITY] as const;
const ANY_GROUP = Symbol('a group that is not said');

/** Points that lapse: expire, group, free, collapse, cap per day, sum. */
export function ledger(world: World, { ledger: rules }: Ledger): Value {
  const found = candidates(world, rules.of, rules.at, rules.where);
  if (found === null) return anyCount;
  const { at = declarationOf(world, rules.of).at } = rules;
  const entries = found
    .filter(({ time }) => time !== null && !(time !== undefined && time > world.asOf))
    .map(
      ({ item, truth, time }): Entry => ({
        time: time ?? undefined,
        sure: truth === TRUE && time !== undefined,
        group: groupOf(world, rules, item),
        points: pointsOf(world, rules, item),
      }),
    );
  const surely = entries.filter(({ sure, group }) => sure && group !== ANY_GROUP);
  const lo = worst(world, rules, surely, 0);
  if (reaches(world, rules.of, at, Number.NEGATIVE_INFINITY, world.asOf))
    return range(lo, worst(world, rules, entries, 1));
  // What lapses together may have been renewed by what is listed, however long ago it was.
  const renews = rules.lapse === 'together' && rules.life !== 'ever' && 'last' in rules.life;
  const mayMissAlive = renews || !reaches(world, rules.of, at, aliveAfter(world, rules), world.asOf);
  if (mayMissAlive) return range(lo, INFINITY);
  // Those free for ever may have been used up before.
  const { free, ...charged } = rules;
  return range(lo, worst(world, free?.per === 'life' ? rules : charged, entries, 1));
}

/** The points of the worst group. */
function worst(world: World, rules: Rules, entries: readonly Entry[], end: 0 | 1): Fraction {
  const dated = entries.filter(({ time }) => time !== undefined);
  const groups = new Set<unknown>(entries.map(({ group }) => group));
  let most = ZERO;
  for (const group of groups) {
    const inGroup = dated
      .filter((entry) => entry.group === group || entry.group === ANY_GROUP)
      .sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || dearestFirst(a, b, end));
    const undated = entries.filter(
      (entry) => entry.time === undefined && (entry.group === group || entry.group === ANY_GROUP),
    );
    const living = stillAlive(world, rules, inGroup);
    const free = new Set((rules.free?.per === 'life' ? living : inGroup).slice(0, rules.free?.count ?? 0));
    const charged = firstOfBatches(
      rules,
      living.filter((entry) => !free.has(entry)),
    );
    const points = undated.reduce(
      (sum, entry) => add(sum, least(entry.points[end], dailyCap(rules))),
      cappedSum(rules, charged, end),
    );
    most = greatest(most, points);
  }
  return most;
}

/** Of events of one time any may be the free one: for the low end the dearest is, for the high end the cheapest. */
const dearestFirst = (a: Entry, b: Entry, end: 0 | 1): number =>
  end === 0 ? compare(b.points[0], a.points[0]) : compare(a.points[1], b.points[1]);

/** The instant after which an event is alive on its own. */
function aliveAfter(world: World, { life, zone }: Rules): number {
  if (life === 'ever') return Number.NEGATIVE_INFINITY;
  if ('last' in life) return world.asOf - milliseconds(life.last);
  return lastReset(world, life.reset, zone) - 1;
}

function stillAlive(world: World, rules: Rules, entries: readonly Entry[]): readonly Entry[] {
  if (rules.lapse !== 'together' || rules.life === 'ever' || !('last' in rules.life)) {
    const after = aliveAfter(world, rules);
    return entries.filter(({ time }) => (time ?? 0) > after);
  }
  const life = milliseconds(rules.life.last);
  let alive: Entry[] = [];
  let lapses = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    if ((entry.time ?? 0) >= lapses) alive = [];
    alive.push(entry);
    lapses = (entry.time ?? 0) + life;
  }
  return world.asOf < lapses ? alive : [];
}

/** The latest reset at or before `asOf`, walking back day by day. */
export function lastReset(world: World, reset: Reset, zone = world.ruleset.zone): number {
  const offset = offsetOf(reset.zone ?? zone);
  let midnight = Math.floor((world.asOf + offset) / DAY) * DAY;
  while (!isResetDay(reset, midnight)) midnight -= DAY;
  return midnight - offset;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function isResetDay({ months, weekday, nth }: Reset, midnight: number): boolean {
  const day = new Date(midnight);
  if (!months.includes(day.getUTCMonth() + 1)) return false;
  if (weekday === undefined) return day.getUTCDate() === 1;
  if (WEEKDAYS[day.getUTCDay()] !== weekday) return false;
  if (nth === -1) return new Date(midnight + 7 * DAY).getUTCMonth() !== day.getUTCMonth();
  return Math.ceil(day.getUTCDate() / 7) === nth;
}

/** Events within the time of the first of their batch count once. */
function firstOfBatches(rules: Rules, entries: readonly Entry[]): readonly Entry[] {
  if (!rules.collapse) return entries;
  const within = milliseconds(rules.collapse.within);
  let batch = Number.NEGATIVE_INFINITY;
  return entries.filter(({ time = 0 }) => {
    if (time - batch < within) return false;
    batch = time;
    return true;
  });
}

function cappedSum(rules: Rules, entries: readonly Entry[], end: 0 | 1): Fraction {
  const offset = offsetOf(rules.zone ?? '+00:00');
  const days = new Map<number, Fraction>();
  for (const { time = 0, points } of entries) {
    const day = Math.floor((time + offset) / DAY);
    days.set(day, add(days.get(day) ?? ZERO, points[end]));
  }
  return [...days.values()].reduce((sum, day) => add(sum, least(day, dailyCap(rules))), ZERO);
}

const dailyCap = ({ perDay }: Rules): Fraction => (perDay === undefined ? INFINITY : decimal(perDay));

function groupOf(world: World, rules: Rules, item: Raw): unknown {
  if (rules.by === undefined) return null;
  const field = readField(world, rules.of, item, rules.by);
  return field.known ? field.value : ANY_GROUP;
}

function pointsOf(world: World, { of, points }: Rules, item: Raw): readonly [Fraction, Fraction] {
  if (points === undefined) return [decimal(1), decimal(1)];
  if (typeof points === 'string') return [decimal(points), decimal(points)];
  if (points.field !== undefined) {
    const field = readField(world, of, item, points.field);
    if (field.known && field.value !== null)
      return [decimal(field.value as number), decimal(field.value as number)];
    if (!points.table) return points.range ? award(points.range) : NOT_PUBLISHED;
  }
  const word = readField(world, of, item, points.by ?? '');
  const awards = Object.values(points.table ?? {}).map(award);
  const other = award(points.other ?? null);
  if (word.known) {
    const entry =
      typeof word.value === 'string' && Object.hasOwn(points.table ?? {}, word.value)
        ? points.table?.[word.value]
        : undefined;
    return entry === undefined ? other : award(entry);
  }
  const every = [...awards, other];
  return [every.map(([lo]) => lo).reduce(least), every.map(([, hi]) => hi).reduce(greatest)];
}

function award(value: Award): readonly [Fraction, Fraction] {
  if (value === null) return NOT_PUBLISHED;
  if (typeof value === 'string') return [decimal(value), decimal(value)];
  return [decimal(value[0] ?? '0'), decimal(value[1] ?? '0')];
}
