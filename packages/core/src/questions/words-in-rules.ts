import type { Ruleset } from '../ruleset/ruleset.ts';

/** The words that a ruleset's conditions tell apart for a fact, or the values it offers for a parameter. */
export function wordsInRules(ruleset: Ruleset, key: 'fact' | 'param', name: string): readonly string[] {
  const words = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (value !== null && typeof value === 'object') {
      const node = value as Readonly<Record<string, unknown>>;
      if (node[key] === name) {
        for (const choice of [node.in, node.notIn, node.oneOf].flat()) {
          if (typeof choice === 'string' || typeof choice === 'number') words.add(String(choice));
        }
      }
      for (const item of Object.values(node)) walk(item);
    }
  };
  walk(ruleset.rules);
  return [...words];
}
