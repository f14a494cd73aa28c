import { REFERENCES } from '@risk-check/core/snapshot';
import { itemsOf } from './lists.ts';
import type { World } from './world.ts';

/** Does what was observed of a list hold every item with an own time in `(from, to]`? */
export function reaches({ snapshot }: World, list: string, from: number, to: number): boolean {
  const { since, until } = snapshot.observed?.[list] ?? {};
  if (typeof since === 'string' && from + 1 < Date.parse(since)) return false;
  return !(typeof until === 'string' && to > Date.parse(until));
}

/** A fixed window on a referenced item's time needs the list of that item to reach as well. */
export function referenceReaches(world: World, at: string | undefined, from: number, to: number): boolean {
  const [prefix = '', name] = (at ?? '').split('.');
  const target = name === undefined ? undefined : REFERENCES[prefix]?.list;
  return target === undefined || (itemsOf(world, target) !== null && reaches(world, target, from, to));
}
