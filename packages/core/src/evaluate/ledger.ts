import { DAY, parseDuration, parseOffset } from '../exact/duration.ts';
import { between, exactly, hull, type Interval } from '../exact/interval.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import { add, compare, INFINITE, max, min, parseDecimal, type Rational, ZERO } from '../exact/rational.ts';
import type { Award, Ledger, Points } from '../ruleset/rule-language.generated.ts';
import { resetsAround } from './calendar.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';
import type { Context } from './context.ts';
import { readTime } from './item-filter.ts';
import { compileSelection } from './item-selection.ts';
import { isShort } from './reach.ts';
import type { Table } from './tables.ts';

/** One entry of a ledger; `time` is NaN when not said. */
interface Entry {
  readonly time: number;
  readonly group: unknown;
  readonly points: Interval;
}

/** Points that add up and lapse. In this order: expire, group, free, collapse, daily cap, sum. */
export function compileLedger({ ledger }: Ledger, scope: CompileScope): CompiledNode {
  const { types } = scope;
  const at = ledger.at ?? types.listOf(ledger.of).at;
  if (at === undefined) types.fail('without-time', '{} has no time; say `at`', ledger.of);
  const select = compileSelection(ledger, types, scope.zone);
  // Which of a batch is the first must not matter.
  if (ledger.collapse && typeof (ledger.points ?? '1') !== 'string')
    types.fail('collapse-points', '`collapse` needs the same points for every event');
  const pointsOf = compilePoints(ledger.points ?? '1', ledger.of, scope);
  if (ledger.by !== undefined) types.kindOf(ledger.of, ledger.by);
  const offset = parseOffset(ledger.zone ?? scope.zone);
  const aliveSince = compileLife(ledger, offset);
  const settings: Settings = {
    free: ledger.free?.count ?? 0,
    freeOfAllTime: ledger.free?.per !== 'life',
    collapse: ledger.collapse ? parseDuration(ledger.collapse.within) : 0,
    perDay: parseDecimal(ledger.perDay ?? '') ?? INFINITE,
    together:
      ledger.lapse === 'together' && ledger.life !== 'ever' && 'last' in ledger.life
        ? parseDuration(ledger.life.last)
        : 0,
    offset: ledger.zone === undefined ? 0 : offset,
  };
  const evaluate = (context: Context): Interval => {
    const { table, places, truth, open, times } = select(context);
    const groups = ledger.by === undefined ? null : table.values(ledger.by);
    const since = aliveSince(context.at);
    const sure: Entry[] = [];
    const possible: Entry[] = [];
    for (let i = 0; i < truth.length; i++) {
      if (truth[i] === FALSE) continue;
      const time = readTime(times?.[places[i] as number] ?? Number.NaN, 'time', context);
      if (time > context.at) continue;
      const group = groups ? groups[places[i] as number] : null;
      const entry: Entry = { time, group, points: pointsOf(table, places[i] as number) };
      possible.push(entry);
      if (truth[i] === TRUE && !Number.isNaN(time) && group !== undefined) sure.push(entry);
    }
    const lo = worstGroup(sure, since, context.at, settings, 'lo');
    if (open && (settings.together || isShort(table, at, since, context.at, context)))
      return between(lo, INFINITE);
    // Nothing alive can be missing; only whether the free ones were used up before may be open.
    const free = open && settings.freeOfAllTime ? 0 : settings.free;
    return between(lo, worstGroup(possible, since, context.at, { ...settings, free }, 'hi'));
  };
  return { evaluate };
}

interface Settings {
  readonly free: number;
  readonly freeOfAllTime: boolean;
  readonly collapse: number;
  readonly perDay: Rational;
  /** Life in milliseconds when all entries lapse together, else 0. */
  readonly together: number;
  readonly offset: number;
}

/** The instant after which an entry is still alive at `at`. */
export function compileLife(ledger: Ledger['ledger'], offset: number): (at: number) => number {
  const { life } = ledger;
  if (life === 'ever') return () => -Infinity;
  if ('last' in life) {
    const last = parseDuration(life.last);
    return (at) => at - last;
  }
  const zone = life.reset.zone === undefined ? offset : parseOffset(life.reset.zone);
  return (at) => resetsAround(life.reset, zone, at).last - 1;
}

function worstGroup(
  entries: readonly Entry[],
  since: number,
  at: number,
  settings: Settings,
  end: 'lo' | 'hi',
): Rational {
  const groups = new Map<unknown, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.group);
    if (group) group.push(entry);
    else groups.set(entry.group, [entry]);
  }
  // An entry whose group is not said may belong to any, or to one of its own.
  const loose = groups.get(undefined) ?? [];
  groups.set(undefined, []);
  let worst: Rational = ZERO;
  for (const group of groups.values())
    worst = max(worst, sumOf([...group, ...loose], since, at, settings, end));
  return worst;
}

function sumOf(
  entries: readonly Entry[],
  since: number,
  at: number,
  settings: Settings,
  end: 'lo' | 'hi',
): Rational {
  const undated = entries.filter((entry) => Number.isNaN(entry.time));
  // Among entries of one instant, free the ones that leave the least (or most), so that input order cannot matter.
  const sign = end === 'lo' ? -1 : 1;
  const dated = entries
    .filter((entry) => !Number.isNaN(entry.time))
    .sort((a, b) => a.time - b.time || sign * compare(a.points[end], b.points[end]));
  const alive = settings.together
    ? aliveTogether(dated, at, settings.together)
    : dated.filter((entry) => entry.time > since);
  const freed = new Set((settings.freeOfAllTime ? dated : alive).slice(0, settings.free));
  const counted = firstOfEachBatch(
    alive.filter((entry) => !freed.has(entry)),
    settings.collapse,
  );
  // One that is not dated may stand alone on its day.
  const days = new Map<unknown, Rational>();
  for (const entry of [...counted, ...undated]) {
    const day = Number.isNaN(entry.time) ? entry : Math.floor((entry.time + settings.offset) / DAY);
    days.set(day, add(days.get(day) ?? ZERO, entry.points[end]));
  }
  let sum: Rational = ZERO;
  for (const points of days.values()) sum = add(sum, min(points, settings.perDay));
  return sum;
}

/** Entries that a later one renewed before they lapsed, back from the newest. */
function aliveTogether(dated: readonly Entry[], at: number, life: number): readonly Entry[] {
  let until = at;
  let first = dated.length;
  for (let entry = dated[first - 1]; entry && entry.time > until - life; entry = dated[first - 1]) {
    until = entry.time;
    first--;
  }
  return dated.slice(first);
}

function firstOfEachBatch(alive: readonly Entry[], within: number): readonly Entry[] {
  let start = -Infinity;
  return alive.filter(({ time }) => {
    const isFirst = time - start >= within;
    if (isFirst) start = time;
    return isFirst;
  });
}

/** What one item of a list brings. */
export type PointsOf = (table: Table, i: number) => Interval;
const UNPUBLISHED: Interval = between(ZERO, INFINITE);

export function compilePoints(points: Points, list: string, scope: CompileScope): PointsOf {
  if (typeof points === 'string') {
    const constant = exactly(parseDecimal(points) ?? ZERO);
    return () => constant;
  }
  const { field, by, table: awards, other, range } = points;
  if (field !== undefined) scope.types.kindOf(list, field);
  if (by !== undefined) scope.types.kindOf(list, by);
  const byWord = new Map(Object.entries(awards ?? {}).map(([word, award]) => [word, awardOf(award)]));
  const otherwise = other === undefined ? UNPUBLISHED : awardOf(other);
  const inRange = range ? awardOf(range) : UNPUBLISHED;
  const anyWord = [...byWord.values(), otherwise].reduce(hull);
  return (table, i) => {
    if (field !== undefined) {
      const value = table.values(field)[i];
      const exact = typeof value === 'number' ? parseDecimal(value) : null;
      if (exact) return exactly(exact);
    }
    if (by === undefined) return inRange;
    const word = table.values(by)[i];
    return word === undefined ? anyWord : (byWord.get(String(word)) ?? otherwise);
  };
}

function awardOf(award: Award): Interval {
  if (award === null) return UNPUBLISHED;
  if (typeof award === 'string') return exactly(parseDecimal(award) ?? ZERO);
  return between(parseDecimal(award[0] ?? '') ?? ZERO, parseDecimal(award[1] ?? '') ?? INFINITE);
}
