/** A snapshot without what could tell whose it is, and what was done to it. */
export interface CleanSnapshot {
  readonly snapshot: Readonly<Record<string, unknown>>;
  /** Paths of texts that were dropped, `[]` for any entry of a list. */
  readonly removed: readonly string[];
  /** Names and addresses that got a made-up one instead: the same one wherever they stand. */
  readonly renamed: number;
}

/** Fields whose texts are words of the format or of a ruleset; any other text is dropped. */
const WORDS = new Set([
  'status',
  'relation',
  'kind',
  'policy',
  'outcome',
  'reason',
  'country',
  'region',
  'program',
  'currency',
]);
/** Below these every text that looks like a word is one that a ruleset declares. */
const DECLARED = new Set(['facts', 'params', 'metrics']);
const WORD = /^[A-Za-z][A-Za-z0-9._-]{0,39}$/;
const DAY = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?$/;
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:]+)$/i;
/** Given by the case itself, or a place. */
const DROPPED = new Set(['$schema', 'snapshotVersion', 'platform', 'role', 'asOf', 'timeZone', 'utcOffset']);

/**
 * Keeps only what a limit can be held against: numbers, days, words of the format. Names are replaced by made-up ones,
 * times lose their hour, amounts all but two digits, and every other text goes, whatever it says.
 */
export function cleanSnapshot(value: Readonly<Record<string, unknown>>): CleanSnapshot {
  const names = new Map<string, string>();
  const removed = new Set<string>();
  const nameFor = (written: string, list: string): string => {
    const known = names.get(written);
    if (known) return known;
    const made = IP.test(written)
      ? `198.51.100.${[...names.values()].filter((one) => one.startsWith('198.')).length + 1}`
      : `${(list[0] ?? 'x').toLowerCase()}${names.size + 1}`;
    names.set(written, made);
    return made;
  };
  const clean = (one: unknown, key: string, path: string, list: string, isDeclared: boolean): unknown => {
    if (one === null || typeof one === 'number' || typeof one === 'boolean') return one;
    if (Array.isArray(one))
      return one.flatMap(
        (entry) => clean(entry, key, `${path}[]`, isName(key) ? list : key, isDeclared) ?? [],
      );
    if (typeof one === 'object') {
      const below = isDeclared || DECLARED.has(key);
      return mapFields(one as object, (inner, name) => clean(inner, name, `${path}.${name}`, list, below));
    }
    if (typeof one !== 'string') return undefined;
    if (isName(key)) return nameFor(one, list);
    const day = DAY.exec(one)?.[1];
    if (day !== undefined) return day.length === 10 && one.length > 10 ? `${day}T12:00:00Z` : day;
    if (DECIMAL.test(one)) return isDeclared ? one : twoDigits(one);
    if ((WORDS.has(key) || isDeclared) && WORD.test(one)) return one;
    removed.add(path);
    return undefined;
  };
  const snapshot = mapFields(value, (inner, name) =>
    DROPPED.has(name) ? undefined : clean(inner, name, name, name, DECLARED.has(name)),
  );
  return { snapshot, removed: [...removed].sort(), renamed: names.size };
}

/** An object with other values, without those that come to nothing. */
const mapFields = (object: object, change: (value: unknown, name: string) => unknown) =>
  Object.fromEntries(
    Object.entries(object)
      .map(([name, value]) => [name, change(value, name)] as const)
      .filter(([, made]) => made !== undefined),
  );

const isName = (key: string): boolean => key === 'id' || key === 'ip' || /Ids?$/.test(key);

const twoDigits = (decimal: string): string => {
  const rounded = Number(Number(decimal).toPrecision(2));
  return Number.isFinite(rounded) && Math.abs(rounded) < 1e15 ? String(rounded) : '0';
};
