import type { AppealRules } from '@risk-check/core';
import type { Words } from '@risk-check/report/words';
import translations from '@risk-check/rules-data/appeal/en/translations';
import { translateTexts } from '@risk-check/rules-data/translate';

/** The checks of appeals, which say in this language what to fix. The wordings they look for stay those of the draft. */
export async function translatedAppealRules(rules: AppealRules, { language }: Words): Promise<AppealRules> {
  const texts = await translations[language]?.();
  return texts ? translateTexts(rules, texts.default) : rules;
}
