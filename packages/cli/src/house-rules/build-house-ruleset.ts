import type { Ruleset } from '@risk-check/core';
import { buildRuleset } from '../../../rules-data/scripts/build-ruleset.js';
import { canonicalJson, sha256 } from '../../../rules-data/scripts/digest.js';
import type { HouseRules } from './house-rules.ts';

/** The ruleset that house rules make together with the one they extend or replace. */
export function buildHouseRuleset(house: HouseRules, base: Ruleset): Ruleset {
  const { reasons, causes, facts, params, lists, words, metrics, sources, actions, leaveOut = [] } = house;
  const own = buildRuleset(
    {
      head: { reasons: reasons ?? {} },
      metrics: {},
      sources: sources ?? {},
      actions: actions ?? {},
      rules: house.rules.map((rule) => ({ status: 'stable', ...rule })),
    },
    {},
  ) as Pick<Ruleset, 'reasons' | 'sources' | 'actions' | 'rules'>;
  const left = new Set([...leaveOut, ...house.rules.map(({ id }) => id)]);
  const kept = house.replaces === undefined ? base.rules.filter(({ id }) => !left.has(id)) : [];
  const { digest: _digest, ...others } = base;
  const ruleset = {
    ...others,
    title: house.title ?? base.title,
    reasons: { ...base.reasons, ...own.reasons },
    causes: { ...base.causes, ...causes },
    ...joined('facts', base.facts, facts),
    ...joined('params', base.params, params),
    ...joined('lists', base.lists, lists),
    ...joined('words', base.words, words),
    metrics: { ...base.metrics, ...metrics },
    sources: { ...base.sources, ...own.sources },
    actions: { ...base.actions, ...own.actions },
    rules: [...kept, ...own.rules],
  };
  return { ...ruleset, digest: sha256(canonicalJson(ruleset)) } as Ruleset;
}

/** Parts that a ruleset may lack. */
const joined = (name: string, base: object | undefined, own: object | undefined): object =>
  base === undefined && own === undefined ? {} : { [name]: { ...base, ...own } };
