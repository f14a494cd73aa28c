import { REFERENCES } from '../../src/snapshot/snapshot-lists.ts';
import { declarationOf } from './lists.ts';
import type { World } from './world.ts';

/** Does what was observed of a list hold every item with an own time in `(from, to]`? */
export function reaches({ snapshot }: World, list: string, from: number, to: number): boolean {
  const { since, until } = snapshot.observed?.[list] ?? {};
  if (typeof since === 'string' && from + 1 < Date.parse(since)) return false;
  return !(typeof until === 'string' && to > Date.parse(until));
}

/** The same for a window on the time `at`: another time than the list's own needs the whole list. */
export function reachesAt(world: World, list: string, at: string | undefined, from: number, to: number): boolean {
  if (at === undefined || at === declarationOf(world, list).at) return reaches(world, list, from, to);
  if (!reaches(world, list, Number.NEGATIVE_INFINITY, world.asOf)) return false;
  const [prefix = '', name] = at.split('.');
  const target = name === undefined ? undefined : REFERENCES[prefix]?.list;
  return target === undefined || reachesAt(world, target, name, from, to);
}
