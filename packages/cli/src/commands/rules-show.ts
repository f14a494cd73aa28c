import type { Ruleset } from '@risk-check/core';
import { accountsCalled } from '@risk-check/report/questions';
import { formatRule, metricsOfRule, type WrittenRule } from '@risk-check/report/terminal';
import { rulesCalled, slugOf } from '@risk-check/report/text';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { ownData } from '../dataset/own-data.ts';
import { usageError } from '../errors/cli-error.ts';
import type { Session } from '../process/session.ts';
import { type ListedRuleset, rulesetsAtHand } from '../rulesets/rulesets-at-hand.ts';
import { isLeftInEnglish, translatedPart, translatedRules } from '../rulesets/translated-rules.ts';
import { unknownRule } from '../rulesets/unknown-rule.ts';
import { formatSeveralRules } from './format-several-rules.ts';
import type { RulesAnswer } from './rules-answer.ts';
import { rulesList } from './rules-list.ts';

/** `risk-check rules show ID`: one rule with its levels, limits, dates and sources; of a ruleset or platform what there is. */
export async function rulesShow(
  [id]: readonly string[],
  flags: CommonFlags,
  session: Session,
): Promise<RulesAnswer> {
  const { io, words } = session;
  if (id === undefined) throw usageError({ code: 'no-rule', args: {} });
  const { entries, own } = await rulesetsAtHand(flags, io);
  const isRuleset = entries.some((one) => one.id === id || one.platform === id);
  const all = entries.flatMap((ruleset) => ruleset.rules.map((rule) => ({ ...rule, ruleset })));
  const [called, ...others] = rulesCalled(id, all);
  const isCalledSo = called !== undefined && (called.id === id || slugOf(called.id) === id);
  if (isRuleset || (!isCalledSo && accountsCalled(id, entries).length > 0))
    return rulesList([id], flags, session);
  if (!called) throw unknownRule(id, entries);
  if (others.length > 0) return severalRules(id, [called, ...others], words);
  const entry = called.ruleset;
  const ruleset = (await entry.load()).default as Ruleset;
  const rule = ruleset.rules.find((candidate) => candidate.id === called.id);
  if (!rule) throw unknownRule(id, entries);
  const written = flags.rules === undefined ? await writtenRule(entry.id, rule.id) : undefined;
  const shown = await translatedRules(ruleset, words);
  const forPeople = {
    rule: shown.rules.find((candidate) => candidate.id === rule.id) ?? rule,
    ruleset: shown,
    written: await translatedPart(written, entry.id, words),
    isLeftInEnglish: isLeftInEnglish(shown, words),
  };
  return {
    json: {
      ruleset: { id: entry.id, title: entry.title },
      rule,
      sources: sourcesOf(rule, ruleset),
      metrics: metricsOfRule(rule, ruleset),
      quotations: quotationsOf(written),
      conflicts: written?.conflicts ?? [],
      examples: written?.examples ?? [],
    },
    own: own?.id === entry.id ? own : undefined,
    pretty: (layout) => formatRule(forPeople, words, layout),
  };
}

/** Rules that a name may mean, by their titles in the language of the words. */
async function severalRules(
  name: string,
  rules: readonly { readonly id: string; readonly title: string; readonly ruleset: ListedRuleset }[],
  words: Session['words'],
): Promise<RulesAnswer> {
  const shown = await Promise.all(
    rules.map(async ({ id, title, ruleset }) => ({
      id,
      ...(await translatedPart({ title }, ruleset.id, words)),
    })),
  );
  return {
    json: { matches: rules.map(({ id, title }) => ({ id, title })) },
    pretty: (layout) => formatSeveralRules(words.commands.rules.several(rules.length, name), shown, layout),
  };
}

/** The rule with its examples and quotations, which only the dataset has, not a built ruleset. */
async function writtenRule(rulesetId: string, id: string): Promise<WrittenRule | undefined> {
  const { rulesets } = await ownData();
  return rulesets.find((ruleset) => ruleset.id === rulesetId)?.rules.find((rule) => rule.id === id);
}

function quotationsOf(written: WrittenRule | undefined): { level: number; source: string; quote: string }[] {
  return (written?.levels ?? []).flatMap(({ sources }, i) =>
    sources.flatMap(({ source, quote }) => (quote === undefined ? [] : [{ level: i + 1, source, quote }])),
  );
}

function sourcesOf({ levels }: Ruleset['rules'][number], { sources }: Ruleset): Partial<Ruleset['sources']> {
  const keys = new Set(levels.flatMap((level) => level.sources.map(({ source }) => source)));
  return Object.fromEntries([...keys].sort().map((key) => [key, sources[key]]));
}
