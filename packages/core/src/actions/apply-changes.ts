import type { Case } from '../account/open-case.ts';
import { isWithin, oneOf, rangeOf } from '../evaluate/given-values.ts';
import type { ItemFilter } from '../evaluate/item-filter.ts';
import { readTables } from '../evaluate/tables.ts';
import { FALSE, TRUE, type Truth } from '../exact/kleene.ts';
import { formatTime } from '../exact/parse-time.ts';
import { parseDecimal } from '../exact/rational.ts';
import { isObject } from '../form/compile-form.ts';
import { type Issue, OptionsError } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { nearestNameHint } from '../issues/nearest-name.ts';
import { type Phrase, phrase } from '../issues/phrase.ts';
import { placeOfFact } from '../report/place-of-fact.ts';
import type { Change, Scalar } from '../ruleset/rule-language.generated.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';

/** One thing to change: an action of the ruleset, or a metric set by hand. */
export type WhatIfChange<Action extends string = string, Metric extends string = string> =
  | { readonly action: Action; readonly ids?: readonly string[] | undefined }
  | { readonly metric: Metric; readonly value: number | string };

export interface ChangedSnapshot {
  readonly snapshot: Snapshot;
  /** How many items, metrics and facts were changed. */
  readonly changed: number;
  /** Items that may match an action but lack a field that would tell: left alone. */
  readonly uncertain: readonly { readonly list: string; readonly id: string | null }[];
}

type Item = Record<string, unknown>;

/** Carries out changes on a copy of the snapshot; nothing is removed or invented. */
export function applyChanges(base: Case, changes: readonly WhatIfChange[]): ChangedSnapshot {
  const state: State = { snapshot: { ...base.snapshot }, changed: 0, uncertain: [] };
  const issues: Issue[] = [];
  const all = [changes].flat();
  if (!(all as readonly unknown[]).every(isObject))
    throw new OptionsError([
      issueAt('wrong-type', 'changes', phrase('list-of-objects', 'a list of objects'), changes),
    ]);
  for (const [i, change] of all.entries()) {
    if ('metric' in change) {
      if (!base.ruleset.metrics.has(change.metric)) {
        issues.push(
          issueAt(
            'unknown-metric',
            `changes[${i}].metric`,
            phrase('metric', 'a metric of the ruleset'),
            change.metric,
            nearestNameHint(`${change.metric}`, [...base.ruleset.metrics.keys()]),
          ),
        );
      } else {
        const issue = checkValue(base, change.metric, change.value, `changes[${i}].value`);
        if (issue) issues.push(issue);
        else setMetric(state, change.metric, change.value);
      }
      continue;
    }
    const action = base.ruleset.actions.get(change.action);
    if (!action) {
      issues.push(
        issueAt(
          'unknown-action',
          `changes[${i}].action`,
          phrase('action', 'an action of the ruleset'),
          change.action,
          nearestNameHint(`${change.action}`, [...base.ruleset.actions.keys()]),
        ),
      );
      continue;
    }
    const { declaration, filters } = action;
    const { ids } = change;
    const wanted = ids && new Set<unknown>(ids);
    const unmet = new Set(wanted);
    declaration.changes.forEach((part, j) => {
      applyChange(part, filters[j], wanted, unmet, base, state);
    });
    for (const id of unmet)
      issues.push(
        issueAt(
          'unknown-id',
          `changes[${i}].ids`,
          phrase('item-of-action', 'the id of an item that the action can change'),
          id,
        ),
      );
  }
  if (issues.length > 0) throw new OptionsError(issues);
  return state;
}

/** A value the metric can have: a decimal in its domain, or a label of its scale. */
function checkValue(base: Case, name: string, value: number | string, path: string): Issue | null {
  const metric = base.ruleset.metrics.get(name);
  if (!metric || metric.scale?.includes(String(value))) return null;
  if (metric.scale) return issueAt('unknown-word', path, forMetric(oneOf(metric.scale), name), value);
  const number = parseDecimal(value);
  if (number && isWithin(number, metric)) return null;
  return issueAt('out-of-range', path, forMetric(rangeOf(metric), name), value);
}

const forMetric = (values: Phrase, name: string): Phrase => phrase('for-metric', '{} for {}', values, name);

interface State {
  snapshot: Snapshot;
  changed: number;
  uncertain: { list: string; id: string | null }[];
}

function applyChange(
  change: Change,
  filter: ItemFilter | null | undefined,
  ids: ReadonlySet<unknown> | undefined,
  /** Ids not matched by any item so far. */
  unmet: Set<unknown>,
  base: Case,
  state: State,
): void {
  if ('metric' in change) {
    setMetric(state, change.metric, change.set);
    return;
  }
  if ('fact' in change) {
    setFact(state, change.fact, change.set);
    return;
  }
  const { of: list, set } = change;
  const test = itemTest(base, state, list, filter);
  const keyField = base.ruleset.lists[list]?.key ?? 'id';
  const replace = (item: Item, place: number): Item => {
    const id = (item[keyField] ?? null) as string | null;
    if (ids && !ids.has(id)) return item;
    unmet.delete(id);
    const truth = test(item, place);
    if (truth !== TRUE) {
      if (truth > 0) state.uncertain.push({ list, id });
      return item;
    }
    const next = { ...item };
    for (const [field, to] of Object.entries(set))
      next[field] = isObject(to) ? formatTime(base.context.at) : to;
    if (Object.keys(set).every((field) => next[field] === item[field])) return item;
    state.changed++;
    return next;
  };
  const record = state.snapshot as unknown as Record<string, unknown>;
  if (list === 'account') {
    if (record.account) record.account = replace(record.account as Item, 0);
  } else if (Array.isArray(record[list])) record[list] = (record[list] as Item[]).map(replace);
}

/** Whether an item of the snapshot as it stands now matches; of several with one id the one that counts decides. */
function itemTest(
  base: Case,
  { snapshot, changed }: State,
  list: string,
  filter: ItemFilter | null | undefined,
): (item: Item, place: number) => Truth {
  if (!filter && base.ruleset.lists[list]?.at === undefined) return () => TRUE;
  const reading = changed === 0 ? base.reading : base.ruleset.read(snapshot, base.reading);
  // An earlier change that broke the snapshot: scoring it says what is wrong.
  if (!reading) return () => FALSE;
  const tables = changed === 0 ? base.context.tables : readTables(reading, base.ruleset);
  const table = tables.table(list);
  const { items } = table;
  const { places, truth } = table.all;
  const passing = truth.slice();
  filter?.(table, passing, places, base.context);
  const key = base.ruleset.lists[list]?.key ?? 'id';
  let placeOf: ((item: Item) => number) | undefined;
  return (item, place) => {
    let i = place;
    // The index is unchanged, except behind deduplicated items.
    if (items[place] !== item) {
      placeOf ??= firstPlaces(items, key);
      i = placeOf(item);
    }
    // Items after the evaluation instant do not count, so changing them has no effect.
    return (table.own?.[i] as number) > base.context.at ? FALSE : (passing[i] as Truth);
  };
}

/** Where an item, or the one that counts among those of its id, stands first; -1 for none. */
function firstPlaces(items: readonly Item[], key: string): (item: Item) => number {
  const first = new Map<unknown, number>();
  for (const [i, item] of items.entries())
    for (const name of [item, item[key] ?? item]) if (!first.has(name)) first.set(name, i);
  return (item) => {
    const [own, ofId] = [first.get(item), first.get(item[key] ?? item)];
    return Math.min(own ?? ofId ?? -1, ofId ?? own ?? -1);
  };
}

function setMetric(state: State, name: string, value: number | string): void {
  const before = state.snapshot.metrics?.[name];
  if (typeof before === 'object' && !Array.isArray(before) && before.assumed && before.value === value)
    return;
  // The platform's own target stays what it is, whatever the value.
  const target = [before]
    .flat()
    .flatMap((entry) => (typeof entry === 'object' ? (entry.target ?? []) : []))
    .at(-1);
  const assumed = { value, assumed: true as const, ...(target === undefined ? {} : { target }) };
  state.snapshot = { ...state.snapshot, metrics: { ...state.snapshot.metrics, [name]: assumed } };
  state.changed++;
}

function setFact(state: State, name: string, value: Scalar): void {
  const [part = '', field] = placeOfFact(name).split('.');
  const before = (state.snapshot as unknown as Record<string, unknown>)[part];
  const inner = before as Record<string, unknown> | undefined;
  if ((field === undefined ? before : inner?.[field]) === value) return;
  const next = field === undefined ? value : { ...inner, [field]: value };
  state.snapshot = { ...state.snapshot, [part]: next };
  state.changed++;
}
