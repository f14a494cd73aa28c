import type { Measure } from '../../src/ruleset/rule-language.generated.ts';
import {
  add,
  compare,
  decimal,
  type Fraction,
  fraction,
  greatest,
  INFINITY,
  least,
  ZERO,
} from './fraction.ts';
import { kindOf, readField } from './lists.ts';
import { mostOf, type Selection, selectItems } from './select-items.ts';
import type { Timed } from './timed-items.ts';
import { TRUE } from './truth.ts';
import { range, type Value } from './value.ts';
import { DAY, type World } from './world.ts';

/** One number from one list: the low end counts what is sure, the high end adds what may be. */
export function measure(world: World, node: Measure): Value {
  const selection = selectItems(world, node);
  const take = node.take ?? 'count';
  if (selection === null) {
    if (take === 'oldest' || take === 'newest') return range(ZERO, INFINITY, true);
    const counts = take === 'count' || take.distinct !== undefined || take.largest !== undefined;
    return range(ZERO, counts ? whole(mostOf(node.window)) : INFINITY);
  }
  if (take === 'count') return count(selection);
  if (take === 'oldest' || take === 'newest') return age(world, selection, take);
  if (take.distinct !== undefined) return distinct(world, node.of, take.distinct, selection);
  if (take.largest !== undefined) return largest(world, node.of, take.largest, selection);
  if (take.sum !== undefined)
    return total(amounts(world, node.of, take.sum, selection, node.currency), selection);
  return maximum(amounts(world, node.of, take.max ?? '', selection, node.currency), selection);
}

const whole = (n: number): Fraction => (n === Number.POSITIVE_INFINITY ? INFINITY : fraction(n));
const isSure = ({ truth }: Timed): boolean => truth === TRUE;

function count({ items, complete, most }: Selection): Value {
  const listed = complete ? items.length : Number.POSITIVE_INFINITY;
  return range(whole(items.filter(isSure).length), whole(Math.min(listed, most)));
}

/** Days since the oldest or newest of the items; no value when there is none. */
function age(world: World, { items, complete }: Selection, take: 'oldest' | 'newest'): Value {
  const timed = items.filter(({ time }) => time !== null && (time ?? 0) <= world.asOf);
  if (timed.length === 0 && complete) return 'none';
  const days = (time: number): Fraction => fraction(world.asOf - time, DAY);
  const lowest = timed.map(({ time }) => (time === undefined ? ZERO : days(time as number)));
  const highest = timed.map(({ time }) => (time === undefined ? INFINITY : days(time as number)));
  const sure = timed.map((one) => isSure(one) && one.time !== undefined);
  const min = (ages: Fraction[]): Fraction => ages.reduce(least, INFINITY);
  const max = (ages: Fraction[]): Fraction => ages.reduce(greatest, fraction(-1, 0));
  const only = (ages: Fraction[]): Fraction[] => ages.filter((_, i) => sure[i]);
  const none = !sure.includes(true);
  // What was not listed may be of any age.
  const other = complete ? [] : [{ lo: ZERO, hi: INFINITY }];
  if (take === 'oldest') {
    const lo = none ? min([...lowest, ...other.map((x) => x.lo)]) : max(only(lowest));
    return range(lo, max([...highest, ...other.map((x) => x.hi)]), none);
  }
  const hi = none ? max([...highest, ...other.map((x) => x.hi)]) : min(only(highest));
  return range(min([...lowest, ...other.map((x) => x.lo)]), hi, none);
}

/** How many different values: one that is not said may be new, or one of the others. */
function distinct(world: World, of: string, path: string, { items, complete, most }: Selection): Value {
  const sure = new Set<unknown>();
  const possible = new Set<unknown>();
  let unsaid = 0;
  for (const timed of items) {
    const field = readField(world, of, timed.item, path);
    if (!field.known) unsaid++;
    else if (field.value !== null) {
      possible.add(field.value);
      if (isSure(timed)) sure.add(field.value);
    }
  }
  const listed = complete ? possible.size + unsaid : Number.POSITIVE_INFINITY;
  return range(whole(sure.size), whole(Math.min(listed, most)));
}

/** The size of the biggest group with the same value. */
function largest(world: World, of: string, path: string, { items, complete, most }: Selection): Value {
  const fields = items.map((timed) => ({ timed, field: readField(world, of, timed.item, path) }));
  const unsaid = fields.filter(({ field }) => !field.known).length;
  let lo = 0;
  let hi = 0;
  for (const { field } of fields) {
    if (!field.known || field.value === null) continue;
    const group = fields.filter((other) => other.field.known && other.field.value === field.value);
    lo = Math.max(lo, group.filter(({ timed }) => isSure(timed)).length);
    hi = Math.max(hi, group.length);
  }
  return range(whole(lo), whole(Math.min(complete ? hi + unsaid : Number.POSITIVE_INFINITY, most)));
}

interface Amount {
  readonly lo: Fraction;
  readonly hi: Fraction;
  readonly sure: boolean;
}

/** A number of each item: what is not said, or is in another currency, is 0 or more; null is 0. */
function amounts(
  world: World,
  of: string,
  path: string,
  { items }: Selection,
  currency: string | undefined,
): Amount[] {
  const kind = kindOf(world, of, path);
  return items.map((timed) => {
    const sure = isSure(timed);
    const field = readField(world, of, timed.item, path);
    if (!field.known) return { lo: ZERO, hi: INFINITY, sure };
    if (field.value === null) return { lo: ZERO, hi: ZERO, sure };
    if (kind === 'texts') {
      // The same text twice is one.
      const length = fraction(new Set(field.value as string[]).size);
      return { lo: length, hi: length, sure };
    }
    if (kind === 'money') {
      const money = field.value as { value: string; currency: string };
      if (money.currency !== currency) return { lo: ZERO, hi: INFINITY, sure };
      return { lo: decimal(money.value), hi: decimal(money.value), sure };
    }
    return { lo: decimal(field.value as number), hi: decimal(field.value as number), sure };
  });
}

function total(parts: readonly Amount[], { complete }: Selection): Value {
  const lo = parts.reduce((sum, part) => add(sum, part.sure ? part.lo : least(ZERO, part.lo)), ZERO);
  const hi = parts.reduce((sum, part) => add(sum, part.sure ? part.hi : greatest(ZERO, part.hi)), ZERO);
  return range(lo, complete ? hi : INFINITY);
}

function maximum(parts: readonly Amount[], { complete }: Selection): Value {
  const best = (ends: Fraction[]): Fraction => ends.reduce((a, b) => (compare(a, b) >= 0 ? a : b), ZERO);
  const lo = best(parts.filter(({ sure }) => sure).map((part) => part.lo));
  return range(lo, complete ? best(parts.map((part) => part.hi)) : INFINITY);
}
