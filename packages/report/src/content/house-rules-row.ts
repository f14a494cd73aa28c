import type { RiskReport } from '@risk-check/core';
import type { Words } from '../words/words.ts';

/** Name and value of the fact that house rules were used: their version, and the ruleset that they were added to. */
export function houseRulesRow({ ruleset }: RiskReport, words: Words): (readonly [string, string])[] {
  if (!ruleset.house) return [];
  const { version, base } = ruleset.house;
  return [
    [
      words.document.facts.houseRules,
      [...(version === undefined ? [] : [version]), `${base.title} ${base.digest}`].join(', '),
    ],
  ];
}
