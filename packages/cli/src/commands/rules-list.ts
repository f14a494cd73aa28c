import { accountsCalled } from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';
import type { CommonFlags } from '../arguments/command-definition.ts';
import type { Session } from '../process/session.ts';
import { type ListedRuleset, rulesetsAtHand } from '../rulesets/rulesets-at-hand.ts';
import { translatedPart } from '../rulesets/translated-rules.ts';
import { unknownRule } from '../rulesets/unknown-rule.ts';
import { formatRulesList } from './format-rules-list.ts';
import type { RulesAnswer } from './rules-answer.ts';

/** Loaders are for programs; languages are listed by name. */
const listed = ({ load, translations, ...entry }: ListedRuleset) => ({
  ...entry,
  ...(translations === undefined ? {} : { languages: Object.keys(translations) }),
});

/** `risk-check rules list [PLATFORM | RULESET]`: every ruleset with the names of its rules and the data it reads. */
export async function rulesList(
  [wanted]: readonly string[],
  flags: CommonFlags,
  { io, words }: Session,
): Promise<RulesAnswer> {
  const atHand = await rulesetsAtHand(flags, io);
  const isWanted = ({ id, platform }: { id: string; platform: string }): boolean =>
    wanted === undefined || wanted === id || wanted === platform;
  const exact = atHand.entries.filter(isWanted);
  const entries = exact.length > 0 ? exact : accountsCalled(wanted ?? '', atHand.entries);
  if (entries.length === 0) throw unknownRule(wanted ?? '', atHand.entries);
  const { datasetVersion, datasetDate } = atHand;
  const shown = await Promise.all(entries.map((entry) => inWords(entry, words)));
  return {
    json: { datasetVersion, datasetDate, rulesets: entries.map(listed) },
    own: entries.some(({ id }) => id === atHand.own?.id) ? atHand.own : undefined,
    pretty: (layout) => formatRulesList({ ...atHand, entries: shown }, words, layout),
  };
}

/** Titles in the language of the words. */
async function inWords(entry: ListedRuleset, words: Words): Promise<ListedRuleset> {
  const { title, rules } = entry;
  return { ...entry, ...(await translatedPart({ title, rules }, entry.id, words)) };
}
