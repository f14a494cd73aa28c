import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { allowedParam } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { isValueOf, saidFact } from '../evaluate/fact-words.ts';
import type { GivenValues } from '../evaluate/given-values.ts';
import type { TimeColumn } from '../evaluate/tables.ts';
import { isoTime, parseTime } from '../exact/parse-time.ts';
import { compare } from '../exact/rational.ts';
import { nearestName } from '../issues/nearest-name.ts';
import type { Warning } from '../issues/warning.ts';
import { canonical } from '../snapshot/canonical.ts';
import type { Item, ListReading } from '../snapshot/read-list.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import { headFields } from '../snapshot/snapshot-form.generated.ts';
import type { ListDeclaration } from '../snapshot/snapshot-lists.ts';

/** What is odd about a valid snapshot and must not pass in silence. */
export function noticeOddities(
  reading: Reading,
  given: GivenValues,
  ruleset: CompiledRuleset,
  context: Context,
): Warning[] {
  const { snapshot } = reading;
  const warnings: Warning[] = [];
  const tell = (code: Strange, place: string, name: string, known: Iterable<string>): void => {
    warnings.push({ code, args: pathArgs(place, name, known) });
  };
  if (reading.unknownProperties[0]) {
    const known = [
      ...Object.keys(headFields).map((field) => field.replace('?', '')),
      ...reading.places.keys(),
    ];
    for (const name of reading.unknownProperties) tell('unknown-property', '', name, known);
  }
  notRead(reading, ruleset, warnings, tell);
  const params = ruleset.source.params ?? {};
  for (const name in snapshot.params)
    if (!Object.hasOwn(params, name)) tell('unknown-property', 'params.', name, Object.keys(params));
  for (const name in ruleset.source.facts) {
    const value = saidFact(snapshot, name);
    if (!isValueOf(ruleset.source, name, value))
      warnings.push({ code: 'unknown-word', args: { path: name, word: value as string } });
  }
  if (ruleset.paramThresholds.length > 0) warnings.push(...oddParams(ruleset, context));
  for (const name in snapshot.observed) {
    const { by, until } = snapshot.observed[name] ?? {};
    const isFact = name.startsWith('facts.');
    if (!isFact && !Object.hasOwn(ruleset.lists, name))
      tell('unknown-property', 'observed.', name, Object.keys(ruleset.lists));
    else if (by !== undefined && ruleset.lists[name]?.fields[by] !== 'time')
      warnings.push({ code: 'unknown-word', args: { path: `observed.${name}.by`, word: by } });
    const path = name === 'account' && snapshot.account?.status != null ? 'account.status' : name;
    if ((isFact || path !== name) && until && parseTime(until) < context.at)
      warnings.push({ code: 'known-until', args: { path, until: isoTime(parseTime(until)) } });
  }
  // In the ruleset's order, so that the order of the input cannot matter.
  for (const [list, place] of reading.places) {
    const found = reading.lists[place];
    if (!found) continue;
    const { at, key, fields } = ruleset.lists[list] as ListDeclaration;
    for (const field of found.unknownFields)
      tell('unknown-property', `${list}${list === 'account' ? '' : '[]'}.`, field, Object.keys(fields));
    for (const word of found.unknownWords)
      warnings.push({ code: 'unknown-word', args: { path: list, word } });
    const after = at === undefined || found.latest <= context.at ? 0 : countAfter(found, at, context.at);
    if (after > 0)
      warnings.push({
        code: 'events-after-as-of',
        args: { list, count: after, asOf: isoTime(context.at) },
      });
    if (found.repeated && key !== undefined) warnings.push(...duplicates(list, found.rows, key));
  }
  const status = snapshot.account?.status;
  if (status === 'suspended' || status === 'terminated')
    warnings.push({ code: 'already-ended', args: { status } });
  if (status === 'restricted' || status === 'deactivated' || status === 'deleted') {
    warnings.push({ code: 'account-not-active', args: { status } });
  }
  warnings.push(...contradictions(given, context), ...unusedTargets(ruleset, given), ...given.warnings);
  return warnings;
}

/** Read for the way back, whatever the rules say. */
const READ_ANYWAY = /^(account|notices|appeals)$/;

type Strange = 'not-read' | 'unknown-property';
type PathArgs = { readonly path: string; readonly nearest?: string };

/** A name, and the known one that is written nearly the same. */
function pathArgs(place: string, name: string, known: Iterable<string>): PathArgs {
  const nearest = nearestName(name, [...known]);
  return { path: place + name, ...(nearest === undefined ? {} : { nearest: place + nearest }) };
}

/** What is said of each list that no rule reads, by its place: the nearest name is looked for once per ruleset. */
const unreadLists = new WeakMap<CompiledRuleset, readonly (PathArgs | null)[]>();

/** Names that no rule reads. */
function notRead(
  { snapshot, lists, places }: Reading,
  ruleset: CompiledRuleset,
  warnings: Warning[],
  tell: (code: Strange, place: string, name: string, known: Iterable<string>) => void,
): void {
  const read = ruleset.readByRules();
  let unread = unreadLists.get(ruleset);
  if (!unread) {
    unread = [...places.keys()].map((list) =>
      read.lists.has(list) || READ_ANYWAY.test(list) ? null : pathArgs('', list, read.lists),
    );
    unreadLists.set(ruleset, unread);
  }
  for (let place = 0; place < unread.length; place++) {
    const args = lists[place]?.size ? unread[place] : null;
    if (args) warnings.push({ code: 'not-read', args: { ...args } });
  }
  for (const part of ['metrics', 'facts'] as const)
    for (const name in snapshot[part])
      if (snapshot[part][name] !== undefined && !read[part].has(name))
        tell('not-read', `${part}.`, name, read[part]);
  for (const list in snapshot.defaults) {
    const fields = ruleset.lists[list]?.fields ?? {};
    for (const field in snapshot.defaults[list])
      if (!Object.hasOwn(fields, field)) tell('not-read', `defaults.${list}.`, field, Object.keys(fields));
  }
}

/** Limits the owner set to a value that the platform does not offer. */
function oddParams(ruleset: CompiledRuleset, context: Context): Warning[] {
  const odd = new Map<string, Warning>();
  for (const threshold of ruleset.paramThresholds) {
    const set = context.param(threshold.param);
    if (set === undefined || allowedParam(threshold, context)) continue;
    odd.set(threshold.param, {
      code: 'parameter-not-offered',
      args: { parameter: threshold.param, given: set, offered: threshold.oneOf.join(', ') },
    });
  }
  return [...odd.values()];
}

/** Events that are said for after the present; what has not happened is at infinity. */
function countAfter({ slots, columns }: ListReading, field: string, at: number): number {
  const times = (columns[slots.get(field)?.index ?? -1] ?? []) as TimeColumn;
  return times.filter((time) => time > at && time !== Infinity).length;
}

function duplicates(list: string, rows: readonly Item[], key: string): Warning[] {
  const first = new Map<unknown, Item>();
  let same = 0;
  let other = 0;
  for (const row of rows) {
    const id = row[key];
    if (id == null) continue;
    const known = first.get(id);
    if (!known) first.set(id, row);
    else if (canonical(known) === canonical(row)) same++;
    else other++;
  }
  const warnings: Warning[] = [];
  if (same > 0) warnings.push({ code: 'duplicate-id', args: { list, count: same } });
  if (other > 0) warnings.push({ code: 'duplicate-id-other-content', args: { list, count: other } });
  return warnings;
}

/** A given value outside what the events allow. */
function contradictions({ doubled }: GivenValues, context: Context): Warning[] {
  const warnings: Warning[] = [];
  for (const { index, name, fromEvents, isPublished } of doubled) {
    const value = context.given(index)?.value;
    const events = value && fromEvents?.evaluate(context);
    if (events && (compare(value.lo, events.hi) > 0 || compare(value.hi, events.lo) < 0)) {
      warnings.push({
        code: 'metric-contradicts-events',
        args: { metric: name, used: isPublished ? 'given' : 'events' },
      });
    }
  }
  return warnings;
}

/** A platform's own target on a metric whose rules do not go by it. */
const unusedTargets = (ruleset: CompiledRuleset, { withTarget }: GivenValues): Warning[] =>
  withTarget
    .filter((name) => !ruleset.targets().has(name))
    .map((metric) => ({ code: 'target-not-used', args: { metric } }));
