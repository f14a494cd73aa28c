import type { Where } from '../../src/ruleset/rule-language.generated.ts';
import { passes } from './filter.ts';
import { declarationOf, itemsOf, type Raw, readField } from './lists.ts';
import { all, FALSE, known, TRUE, type Truth, UNKNOWN } from './truth.ts';
import type { World } from './world.ts';

/** An item that may count: how surely, and when (undefined: not known, null: has not happened). */
export interface Timed {
  readonly item: Raw;
  readonly truth: Truth;
  readonly time: number | null | undefined;
}

export function timeAt(
  world: World,
  list: string,
  item: Raw,
  path: string | undefined,
): number | null | undefined {
  if (path === undefined) return undefined;
  const field = readField(world, list, item, path);
  if (!field.known) return undefined;
  return field.value === null ? null : Date.parse(field.value as string);
}

/** Does an item exist at `asOf`? Own time later or null: no; what is listed without one has happened by now. */
export function exists(world: World, list: string, item: Raw): Truth {
  const { at } = declarationOf(world, list);
  if (at === undefined) return TRUE;
  const time = timeAt(world, list, item, at);
  if (time === undefined) return world.asOf < world.now ? UNKNOWN : TRUE;
  return known(time !== null && time <= world.asOf);
}

/** The items that exist and pass `where`, surely or maybe, with their time at `at`; null when the list is not known. */
export function candidates(
  world: World,
  list: string,
  at: string | undefined,
  where: Where | undefined,
): Timed[] | null {
  const items = itemsOf(world, list);
  if (items === null) return null;
  return items
    .map((item) => ({
      item,
      truth: all([exists(world, list, item), passes(world, list, item, where)]),
      time: timeAt(world, list, item, at ?? declarationOf(world, list).at),
    }))
    .filter(({ truth }) => truth !== FALSE);
}
