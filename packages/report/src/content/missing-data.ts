import type { RiskReport, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';

/** One kind of data that would tell more. */
export interface MissingData {
  /** Names as in the snapshot. */
  readonly needs: readonly string[];
  readonly rules: number;
  /** What the gravest of those rules alone could add. */
  readonly couldAdd: number;
}

/** Groups the undecided rules by the data they wait for, most useful first. */
export function missingData(unknown: RiskReport['unknown']): MissingData[] {
  const groups = new Map<string, { needs: readonly string[]; rules: number; couldAdd: number }>();
  for (const { needs, couldAdd } of unknown) {
    const key = needs.join(' ');
    const group = groups.get(key) ?? { needs, rules: 0, couldAdd: 0 };
    group.rules++;
    group.couldAdd = Math.max(group.couldAdd, couldAdd);
    groups.set(key, group);
  }
  const byName = (a: MissingData, b: MissingData): number => (a.needs.join(' ') < b.needs.join(' ') ? -1 : 1);
  return [...groups.values()].sort((a, b) => b.couldAdd - a.couldAdd || b.rules - a.rules || byName(a, b));
}

/** What a name of the snapshot holds, in words. */
export function inputText(name: string, ruleset: Ruleset, words: Words): string {
  const [head = '', ...rest] = name.split('.');
  const tail = rest.join('.');
  if (head === 'facts') return ruleset.facts?.[tail]?.title ?? tail;
  if (head === 'metrics') return ruleset.metrics[tail]?.title ?? tail;
  if (head === 'params') return ruleset.params?.[tail]?.title ?? tail;
  return words.inputs[name] ?? words.inputs[head] ?? ruleset.lists?.[head]?.title ?? name;
}
