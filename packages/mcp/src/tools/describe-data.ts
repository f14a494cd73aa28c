import type { Ruleset } from '@risk-check/core';
import { FIXED_WORDS, snapshotLists } from '@risk-check/core/snapshot';
import { inputText } from '@risk-check/report/formats';
import type { RulesetEntry } from '@risk-check/rules-data';
import type { Datum } from '../tool/datum.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';

const ACCOUNT = { id: 'text', createdAt: 'time', emailConfirmedAt: 'time', status: 'word' };

/** Everything an assistant needs to write the data that the rules of one ruleset look at. */
export const describeData = ({ needs }: RulesetEntry, ruleset: Ruleset): Datum[] =>
  needs.map(({ name, rules }) => ({
    name,
    rules,
    says: inputText(name, ruleset, cliWords),
    isList: name in listsOf(ruleset),
    fields: fieldsOf(name, ruleset),
    values: valuesOf(name, ruleset),
    unit: unitOf(name, ruleset),
  }));

type Fields = Readonly<Record<string, string>>;

function listsOf({ lists = {} }: Ruleset): Readonly<Record<string, Fields>> {
  const common: Readonly<Record<string, { readonly fields: Fields } | undefined>> = snapshotLists;
  const names = [...Object.keys(common), ...Object.keys(lists)];
  return Object.fromEntries(names.map((name) => [name, { ...common[name]?.fields, ...lists[name]?.fields }]));
}

function fieldsOf(name: string, ruleset: Ruleset): Fields {
  const fields = name === 'account' ? ACCOUNT : (listsOf(ruleset)[name] ?? {});
  return Object.fromEntries(
    Object.entries(fields).map(([field, kind]) => {
      const words = wordsOf(`${name}.${field}`, ruleset);
      return [field, words.length > 0 ? en.oneOf(words) : (en.kinds[kind] ?? kind)];
    }),
  );
}

const wordsOf = (path: string, { words }: Ruleset): readonly string[] =>
  FIXED_WORDS[path] ?? Object.keys(words?.[path] ?? {});

function valuesOf(name: string, ruleset: Ruleset): string {
  const [head = '', ...rest] = name.split('.');
  if (head === 'params') return en.kinds.number ?? '';
  const fact = ruleset.facts?.[rest.length === 0 ? head : rest.join('.')];
  const known = fact?.values === undefined ? wordsOf(name, ruleset) : Object.keys(fact.values);
  if (known.length > 0) return en.oneOf(known);
  return fact?.type === undefined ? '' : (en.kinds[fact.type] ?? fact.type);
}

function unitOf(name: string, { metrics }: Ruleset): string {
  const [head, key = ''] = name.split('.');
  const metric = head === 'metrics' ? metrics[key] : undefined;
  if (metric === undefined) return '';
  return metric.scale ? en.oneOf(metric.scale) : en.in(metric.unit);
}
