import { FIXED_WORDS, REFERENCES, snapshotLists } from '@risk-check/core/snapshot';
import { canonicalJson } from '../../../rules-data/scripts/digest.js';
import type { World } from './world.ts';

interface Declaration {
  readonly at?: string | undefined;
  readonly key?: string | undefined;
  readonly fields: Readonly<Record<string, string>>;
}
export type Raw = Readonly<Record<string, unknown>>;

const ACCOUNT: Declaration = {
  at: 'createdAt',
  fields: { id: 'text', createdAt: 'time', emailConfirmedAt: 'time', status: 'word' },
};

/** How a list is declared: by every snapshot, and further by the ruleset. */
export function declarationOf({ ruleset }: World, list: string): Declaration {
  if (list === 'account') return ACCOUNT;
  const own = (snapshotLists as Readonly<Record<string, Declaration>>)[list];
  const further = ruleset.lists?.[list];
  return {
    at: own?.at ?? further?.at,
    key: own?.key ?? further?.key,
    fields: { ...further?.fields, ...own?.fields },
  };
}

/** The items of a list, a duplicated id once; null when the list is not known. */
export function itemsOf(world: World, list: string): readonly Raw[] | null {
  if (list === 'account') return world.snapshot.account ? [world.snapshot.account as Raw] : null;
  const items = (world.snapshot as Raw)[list] as readonly Raw[] | undefined;
  if (items === undefined) return null;
  const { key } = declarationOf(world, list);
  if (key === undefined) return items;
  // Of several contents of one id the least as text counts, so that their order cannot matter.
  const text = (item: Raw): string => canonicalJson(item);
  return items.filter((item, i) => {
    const id = item[key];
    if (id === undefined || id === null) return true;
    const same = items.filter((other) => other[key] === id);
    if (same.length === 1) return true;
    const least = same.map(text).sort()[0];
    return (
      text(item) === least && items.findIndex((other) => other[key] === id && text(other) === least) === i
    );
  });
}

/** A field as far as it is known: null means "has not happened" or "known none". */
export type Field = { readonly known: false } | { readonly known: true; readonly value: unknown };
const UNKNOWN_FIELD: Field = { known: false };

/** Reads `closedAt` of an item, or `order.placedAt` of the item it refers to. */
export function readField(world: World, list: string, item: Raw, path: string): Field {
  const [prefix = '', name] = path.split('.');
  if (name === undefined) return ownField(world, list, item, path);
  const reference = REFERENCES[prefix];
  if (!reference) throw new Error(`no reference ${prefix}`);
  const id = item[reference.by];
  const target =
    id === undefined ? undefined : itemsOf(world, reference.list)?.find((other) => other.id === id);
  return target && id !== null ? ownField(world, reference.list, target, name) : UNKNOWN_FIELD;
}

function ownField(world: World, list: string, item: Raw, name: string): Field {
  const value = item[name];
  if (value === undefined) return UNKNOWN_FIELD;
  const { at, fields } = declarationOf(world, list);
  if (endOf(world, list) < world.now && name !== at && mayHaveChanged(name, value)) return UNKNOWN_FIELD;
  const kind = fields[name];
  if (kind === 'time' && typeof value === 'string' && Date.parse(value) > world.now)
    return { known: true, value: null };
  if (kind === 'word' && typeof value === 'string' && !isWord(world, `${list}.${name}`, value))
    return UNKNOWN_FIELD;
  return { known: true, value };
}

/** Up to when a list is known. */
export function endOf({ snapshot }: World, list: string): number {
  const { until } = snapshot.observed?.[list] ?? {};
  return typeof until === 'string' ? Date.parse(until) : Number.POSITIVE_INFINITY;
}

/** What a snapshot of a past day says may be otherwise by now: nothing had happened yet, or a state that others follow. */
export const mayHaveChanged = (name: string, value: unknown): boolean =>
  value === null || (name === 'status' && PASSING.includes(value as string));
const PASSING = ['awaiting-payment', 'paid', 'shipped', 'pending', 'open', 'active', 'restricted'];

/** A word outside a declared set tells nothing. */
function isWord({ ruleset }: World, field: string, word: string): boolean {
  const fixed = FIXED_WORDS[field];
  const declared = ruleset.words?.[field];
  if (!fixed && !declared) return true;
  return (fixed?.includes(word) ?? false) || Object.hasOwn(declared ?? {}, word);
}

/** What kind of value a path holds. */
export function kindOf(world: World, list: string, path: string): string | undefined {
  const [prefix = '', name] = path.split('.');
  if (name === undefined) return declarationOf(world, list).fields[path];
  return declarationOf(world, REFERENCES[prefix]?.list ?? '').fields[name];
}
