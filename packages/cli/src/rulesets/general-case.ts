import type { Guide, Ruleset } from '@risk-check/core';
import { idOf, unlistedPlatform } from '@risk-check/report/questions';
import { rulesets } from '@risk-check/rules-data';
import { generalWayBack, translations } from '@risk-check/rules-data/general';
import { translateTexts } from '@risk-check/rules-data/translate';

/** In what capacity somebody is there who does not say it. */
const SOMEBODY = 'account';

/**
 * The way back on a platform that the dataset has no rules of: its message is read all the same, and what holds everywhere is
 * better than nothing. Null where a platform with rules may be meant.
 *
 * @param typed - The platform, as the owner named it.
 */
export async function generalCase(
  typed: string,
  role: string | undefined,
  language: string,
): Promise<{ ruleset: Ruleset; guide: Guide } | null> {
  const known = [...new Set(rulesets.map(({ platform }) => platform))];
  const unlisted = unlistedPlatform(typed, known);
  if (!unlisted) return null;
  const { platform, name } = unlisted;
  const capacity = idOf(role ?? '');
  const title = capacity === '' ? name : `${name} ${role}`;
  const { ruleset, guide } = generalWayBack(platform, capacity || SOMEBODY, title);
  const texts = (await translations[language]?.())?.default;
  return { ruleset, guide: texts ? translateTexts(guide, texts) : guide };
}
