import { REFERENCES } from '@risk-check/core/snapshot';
import { endOf, itemsOf } from './lists.ts';
import type { World } from './world.ts';

/** Does what was observed of a list hold every item of which the time `field` lies in `(from, to]`? */
export function reaches(
  world: World,
  list: string,
  field: string | undefined,
  from: number,
  to: number,
): boolean {
  return from + 1 >= wholeSince(world, list, field) && to <= endOf(world, list);
}

/** From when on no item is missing of which the time `field` lies later: a list that was cut by one time says so of that one. */
export function wholeSince(world: World, list: string, field: string | undefined): number {
  const { since, by = field } = world.snapshot.observed?.[list] ?? {};
  if (typeof since !== 'string') return Number.NEGATIVE_INFINITY;
  const holdsPeriod = Date.parse(since) < Date.parse(world.snapshot.asOf);
  return by === field && holdsPeriod ? Date.parse(since) : Number.POSITIVE_INFINITY;
}

/** A fixed window on a referenced item's time needs the list of that item to reach as well. */
export function referenceReaches(world: World, at: string | undefined, from: number, to: number): boolean {
  const [prefix = '', name] = (at ?? '').split('.');
  const target = name === undefined ? undefined : REFERENCES[prefix]?.list;
  return target === undefined || (itemsOf(world, target) !== null && reaches(world, target, name, from, to));
}
