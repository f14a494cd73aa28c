import { neededData, type Ruleset } from '@risk-check/core';
import { FIXED_WORDS, snapshotLists } from '@risk-check/core/snapshot';
import { getLocation } from 'jsonc-parser';

/** A completion at a place. */
export interface Completion {
  readonly label: string;
  /** What it means, where the dataset says so. */
  readonly detail: string;
  /** What is written; the cursor goes to the end, or before the last `back` characters. */
  readonly insert: string;
  readonly back: number;
}

export interface Completions {
  /** What the chosen one takes the place of. */
  readonly start: number;
  readonly end: number;
  readonly options: readonly Completion[];
}

type Kind = 'time' | 'due' | 'text' | 'word' | 'number' | 'flag' | 'money' | 'texts' | 'object' | 'list';
type Fields = Readonly<Record<string, Kind>>;

const MEASURED: Fields = {
  value: 'number',
  numerator: 'number',
  denominator: 'number',
  asOf: 'time',
  windowDays: 'number',
  target: 'number',
  period: 'text',
};
const ACCOUNT: Fields = { id: 'text', createdAt: 'time', emailConfirmedAt: 'time', status: 'word' };
const HEAD: Fields = {
  snapshotVersion: 'number',
  platform: 'text',
  role: 'text',
  asOf: 'time',
  timeZone: 'text',
  utcOffset: 'text',
  region: 'word',
  program: 'word',
  account: 'object',
  metrics: 'object',
  facts: 'object',
  params: 'object',
  observed: 'object',
};

/** Completions at an offset of a snapshot's text: names and words of the format and of the ruleset. */
export function completeJson(text: string, offset: number, ruleset: Ruleset): Completions | null {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const inText = previousNode?.type === 'string' || previousNode?.type === 'property';
  const touches =
    previousNode !== undefined &&
    inText &&
    offset > previousNode.offset &&
    offset <= previousNode.offset + previousNode.length;
  const start = touches && previousNode ? previousNode.offset : wordStart(text, offset);
  const end = touches && previousNode ? endOfText(text, previousNode.offset, previousNode.length) : offset;
  const typed = text.slice(start, offset).replace(/^"/, '').toLowerCase();
  const parts = path.filter((part) => typeof part === 'string') as string[];
  const isInItem = path.length > 1 && typeof path[1] === 'number';
  const found = isAtPropertyKey
    ? names(parts.slice(0, -1), isInItem, ruleset, namesGiven(text, start, end), text.slice(end))
    : values(parts, isInItem, ruleset);
  const options = found
    .filter(({ label }) => label.toLowerCase().includes(typed))
    .sort(
      (a, b) =>
        Number(b.label.toLowerCase().startsWith(typed)) - Number(a.label.toLowerCase().startsWith(typed)),
    );
  return options.length === 0 ? null : { start, end, options };
}

const wordStart = (text: string, offset: number): number =>
  offset - (/[\w."$-]*$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0].length ?? 0);

/** The end of a text that may not be closed: then it reaches to the end of what was typed. */
function endOfText(text: string, offset: number, length: number): number {
  const raw = text.slice(offset, offset + length);
  if (raw.length > 1 && raw.endsWith('"')) return offset + length;
  return offset + (/^"[\w.$-]*/.exec(raw)?.[0].length ?? raw.length);
}

/** Names that the object around already has; found by counting brackets, since the text is often broken here. */
function namesGiven(text: string, start: number, end: number): ReadonlySet<string> {
  const given = new Set<string>();
  const around = `${back(text, start)}${' '.repeat(Math.max(0, end - start))}${ahead(text, end)}`;
  for (const [, name = '', colon] of around.matchAll(/"((?:[^"\\]|\\.)*)(?:"(\s*:)?|\\?$)/gs))
    if (colon) given.add(name);
  return given;
}

/** The text of the same object before an offset, without what is nested. */
function back(text: string, from: number): string {
  let depth = 0;
  let kept = '';
  for (let i = from - 1; i >= 0; i--) {
    const char = text.charAt(i);
    if (char === '}' || char === ']') depth++;
    else if (char === '{' || char === '[') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0) kept = char + kept;
  }
  return kept;
}

function ahead(text: string, from: number): string {
  let depth = 0;
  let kept = '';
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0) kept += char;
  }
  return kept;
}

/** How many rules look at a list, metric or fact; what no rule looks at comes last. */
function lookedAt(ruleset: Ruleset): ReadonlyMap<string, number> {
  const known = looksOf.get(ruleset);
  if (known) return known;
  const looks = new Map(REQUIRED.map((name) => [name, Number.MAX_SAFE_INTEGER]));
  for (const { name, rules } of neededData(ruleset)) {
    looks.set(name, rules.length);
    const [group = ''] = name.split('.');
    if (group !== name) looks.set(group, Math.max(looks.get(group) ?? 0, rules.length));
  }
  looksOf.set(ruleset, looks);
  return looks;
}

const looksOf = new WeakMap<Ruleset, ReadonlyMap<string, number>>();
const REQUIRED = ['snapshotVersion', 'platform', 'role', 'asOf'];

interface Described {
  readonly kind: Kind;
  readonly detail: string;
}

function names(
  place: readonly string[],
  isInItem: boolean,
  ruleset: Ruleset,
  given: ReadonlySet<string>,
  rest: string,
): Completion[] {
  const hasValue = /^\s*:/.test(rest);
  const looks = lookedAt(ruleset);
  const rulesOf = (name: string): number => (isInItem ? 0 : (looks.get([...place, name].join('.')) ?? 0));
  return Object.entries(namesAt(place, isInItem, ruleset))
    .filter(([name]) => !given.has(name))
    .sort(([a], [b]) => rulesOf(b) - rulesOf(a))
    .map(([name, { kind, detail }]) => {
      const [opening, closing] = hasValue ? ['', ''] : (VALUE_FRAMES[kind] ?? ['', '']);
      const insert = `${JSON.stringify(name)}${hasValue ? '' : ': '}${opening}${closing}`;
      return { label: name, detail, insert, back: closing.length };
    });
}

/** What a value of a kind begins and ends with. */
const VALUE_FRAMES: Partial<Record<Kind, readonly [string, string]>> = {
  object: ['{ ', ' }'],
  list: ['[', ']'],
  texts: ['[', ']'],
  time: ['"', '"'],
  due: ['"', '"'],
  text: ['"', '"'],
  word: ['"', '"'],
  money: ['{ "value": "', '", "currency": "USD" }'],
};

function namesAt(place: readonly string[], isInItem: boolean, ruleset: Ruleset): Record<string, Described> {
  const plain = (fields: Fields): Record<string, Described> =>
    Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, { kind, detail: '' }]));
  const [first = '', second] = place;
  if (place.length === 0) {
    const lists = Object.fromEntries(Object.keys(listsOf(ruleset)).map((name) => [name, 'list' as const]));
    return plain({ ...HEAD, ...lists });
  }
  if (isInItem)
    return second === undefined
      ? plain(listsOf(ruleset)[first] ?? {})
      : second === 'amount'
        ? plain({ value: 'text', currency: 'text' })
        : {};
  switch (first) {
    case 'account':
      return plain(ACCOUNT);
    case 'metrics':
      return second === undefined
        ? mapped(ruleset.metrics, ({ title }) => ({ kind: 'number', detail: title }))
        : plain(MEASURED);
    case 'facts':
      return mapped(ruleset.facts ?? {}, ({ title }) => ({ kind: 'text', detail: title }));
    case 'params':
      return mapped(ruleset.params ?? {}, ({ title }) => ({ kind: 'number', detail: title }));
    case 'observed':
      return second === undefined
        ? mapped(listsOf(ruleset), () => ({ kind: 'object', detail: '' }))
        : plain({ since: 'time', until: 'time' });
    default:
      return {};
  }
}

function mapped<T, R>(from: Readonly<Record<string, T>>, make: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, make(value)]));
}

/** The fields of every list: those of the format, and those that the ruleset adds. */
function listsOf(ruleset: Ruleset): Record<string, Fields> {
  const lists: Record<string, Fields> = mapped(snapshotLists, ({ fields }) => fields as Fields);
  for (const [name, addition] of Object.entries(ruleset.lists ?? {}))
    lists[name] = { ...lists[name], ...(addition.fields as Fields) };
  return lists;
}

function values(place: readonly string[], isInItem: boolean, ruleset: Ruleset): Completion[] {
  const [first = '', second = ''] = place;
  const word = (label: string, detail = ''): Completion => ({
    label,
    detail,
    insert: JSON.stringify(label),
    back: 0,
  });
  const raw = (label: string, detail = ''): Completion => ({ label, detail, insert: label, back: 0 });
  if (place.length === 1) {
    if (first === 'platform') return [word(ruleset.platform, ruleset.title)];
    if (first === 'role') return [word(ruleset.role, ruleset.title)];
    if (first === 'snapshotVersion') return [raw('1')];
  }
  if (first === 'facts') {
    const fact = ruleset.facts?.[second];
    if (fact?.type === 'flag') return [raw('true'), raw('false')];
    return Object.entries(fact?.values ?? {}).map(([name, detail]) => word(name, String(detail)));
  }
  if (first === 'region' || first === 'program')
    return Object.entries(ruleset.facts?.[first]?.values ?? {}).map(([name, detail]) =>
      word(name, String(detail)),
    );
  const fields = first === 'account' ? ACCOUNT : isInItem ? listsOf(ruleset)[first] : undefined;
  const kind = fields?.[second];
  if (kind === 'flag') return [raw('true'), raw('false')];
  if (kind !== 'word') return [];
  const field = `${first}.${second}`;
  const described = ruleset.words?.[field] ?? {};
  const fixed = (FIXED_WORDS[field] ?? []).filter((name) => !(name in described));
  return [
    ...fixed.map((name) => word(name)),
    ...Object.entries(described).map(([name, detail]) => word(name, detail)),
  ];
}
