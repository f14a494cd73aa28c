import type { Guide, Ruleset } from '@risk-check/core';
import type { Words } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import { translateGuide, translateRuleset, translateTexts } from '@risk-check/rules-data/translate';

/** A ruleset with its texts in the language of the words; itself where they are English or nobody has translated it. */
export async function translatedRules(ruleset: Ruleset, words: Words): Promise<Ruleset> {
  const translation = await translationOf(ruleset, words)?.load();
  return translation ? translateRuleset(ruleset, translation.default, words.phrases) : ruleset;
}

/** The same for a guide. */
export async function translatedGuide<T extends Pick<Guide, 'id'>>(guide: T, words: Words): Promise<T> {
  const translation = await translationOf(guide, words)?.loadGuide();
  return translation ? translateGuide(guide, translation.default) : guide;
}

/** The same for a part of a ruleset as it is written, such as a rule. */
export async function translatedPart<T>(part: T, rulesetId: string, words: Words): Promise<T> {
  const translation = await translationOf({ id: rulesetId }, words)?.load();
  return translation ? translateTexts(part, translation.default) : part;
}

/** Whether rules of the dataset speak English in a report of another language. House rules speak as their author does. */
export const isLeftInEnglish = (ruleset: Ruleset, { language }: Words): boolean =>
  language !== 'en' && ruleset.phrases === undefined && rulesets.some(({ id }) => id === ruleset.id);

const translationOf = ({ id }: { readonly id: string }, { language }: Words) =>
  rulesets.find((entry) => entry.id === id)?.translations?.[language];
