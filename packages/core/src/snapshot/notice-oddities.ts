import { allowedParam } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { canonical } from '../evaluate/tables.ts';
import type { Warning } from '../report/report-schema.ts';
import type { CompiledRuleset } from '../ruleset/compile-ruleset.ts';
import { formatTime, parseTime } from './parse-time.ts';
import { FIXED_WORDS, type Snapshot, snapshotSchema } from './snapshot-schema.ts';

type Item = Readonly<Record<string, unknown>>;

/** What is odd about a valid snapshot and must not pass in silence. */
export function noticeOddities(snapshot: Snapshot, ruleset: CompiledRuleset, context: Context): Warning[] {
  const warnings: Warning[] = [];
  const unknownProperty = (path: string): void => {
    warnings.push({ code: 'unknown-property', args: { path } });
  };
  for (const key of Object.keys(snapshot)) {
    if (!Object.hasOwn(snapshotSchema.shape, key) && !Object.hasOwn(ruleset.lists, key)) unknownProperty(key);
  }
  for (const name of Object.keys(snapshot.facts ?? {})) {
    if (!Object.hasOwn(ruleset.source.facts ?? {}, name)) unknownProperty(`facts.${name}`);
  }
  for (const name of Object.keys(snapshot.params ?? {})) {
    if (!Object.hasOwn(ruleset.source.params ?? {}, name)) unknownProperty(`params.${name}`);
  }
  for (const [name, fact] of Object.entries(ruleset.source.facts ?? {})) {
    const value = name === 'region' || name === 'program' ? snapshot[name] : snapshot.facts?.[name];
    if (typeof value !== 'string' || !fact.values || Object.hasOwn(fact.values, value)) continue;
    warnings.push({ code: 'unknown-word', args: { path: name, word: value } });
  }
  warnings.push(...oddParams(ruleset, context));
  for (const name of Object.keys(snapshot.observed ?? {})) {
    if (!Object.hasOwn(ruleset.lists, name)) unknownProperty(`observed.${name}`);
  }
  for (const [list, declaration] of Object.entries(ruleset.lists)) {
    const value = (snapshot as Record<string, unknown>)[list];
    const rows: readonly Item[] =
      list === 'account' ? (value ? [value as Item] : []) : ((value as Item[] | undefined) ?? []);
    const properties = new Map<string, number>();
    const odd = new Map<string, number>();
    let after = 0;
    for (const row of rows) {
      for (const [field, content] of Object.entries(row)) {
        const kind = Object.hasOwn(declaration.fields, field) ? declaration.fields[field] : undefined;
        if (kind === undefined) {
          if (!(list === 'account' && field === 'id'))
            properties.set(field, (properties.get(field) ?? 0) + 1);
        } else if (kind === 'word' && typeof content === 'string') {
          const words =
            ruleset.words[`${list}.${field}`] ??
            (FIXED_WORDS[`${list}.${field}`] && new Set(FIXED_WORDS[`${list}.${field}`]));
          if (words && !words.has(content))
            odd.set(`${field}: ${content}`, (odd.get(`${field}: ${content}`) ?? 0) + 1);
        }
      }
      if (declaration.at !== undefined) {
        const own = row[declaration.at];
        if (typeof own === 'string' && parseTime(own) > context.at) after++;
      }
    }
    for (const field of properties.keys())
      unknownProperty(list === 'account' ? `account.${field}` : `${list}[].${field}`);
    for (const word of odd.keys()) warnings.push({ code: 'unknown-word', args: { path: list, word } });
    if (after > 0)
      warnings.push({
        code: 'events-after-as-of',
        args: { list, count: after, asOf: formatTime(context.at) },
      });
    warnings.push(...duplicates(list, rows, declaration.key));
  }
  const status = snapshot.account?.status;
  if (status === 'suspended' || status === 'terminated')
    warnings.push({ code: 'already-ended', args: { status } });
  if (status === 'restricted' || status === 'deactivated' || status === 'deleted') {
    warnings.push({ code: 'account-not-active', args: { status } });
  }
  warnings.push(...contradictions(ruleset, snapshot, context), ...unusedTargets(ruleset, snapshot));
  return warnings;
}

/** Limits the owner set to a value that the platform does not offer. */
function oddParams(ruleset: CompiledRuleset, context: Context): Warning[] {
  const odd = new Map<string, Warning>();
  for (const rule of ruleset.rules) {
    for (const { when } of rule.levels) {
      for (const { threshold } of when.leaves) {
        if (threshold === null || typeof threshold === 'string') continue;
        const set = context.param(threshold.param);
        if (set === undefined || allowedParam(threshold, context)) continue;
        odd.set(threshold.param, {
          code: 'parameter-not-offered',
          args: { parameter: threshold.param, given: set, offered: threshold.oneOf.join(', ') },
        });
      }
    }
  }
  return [...odd.values()];
}

function duplicates(list: string, rows: readonly Item[], key: string | undefined): Warning[] {
  if (key === undefined) return [];
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
function contradictions(ruleset: CompiledRuleset, snapshot: Snapshot, context: Context): Warning[] {
  const warnings: Warning[] = [];
  for (const [name, given] of Object.entries(snapshot.metrics ?? {})) {
    const metric = ruleset.metrics.get(name);
    if (!metric?.fromEvents || Array.isArray(given)) continue;
    const value = context.givenValue(metric.index);
    if (!value) continue;
    const events = metric.fromEvents.evaluate(context);
    if (
      value.lo.n / value.lo.d > events.hi.n / events.hi.d ||
      value.hi.n / value.hi.d < events.lo.n / events.lo.d
    ) {
      warnings.push({
        code: 'metric-contradicts-events',
        args: { metric: name, used: metric.declaration.published ? 'given' : 'events' },
      });
    }
  }
  return warnings;
}

/** A platform's own target on a metric whose rules do not go by it. */
function unusedTargets(ruleset: CompiledRuleset, snapshot: Snapshot): Warning[] {
  const hasTarget = (entry: unknown): boolean =>
    typeof entry === 'object' && (entry as { target?: unknown } | null)?.target != null;
  return Object.entries(snapshot.metrics ?? {})
    .filter(
      ([name, given]) =>
        ruleset.metrics.has(name) && !ruleset.targets.has(name) && [given].flat().some(hasTarget),
    )
    .map(([metric]) => ({ code: 'target-not-used', args: { metric } }));
}
