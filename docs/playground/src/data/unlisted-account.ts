import { unlistedPlatform } from '@risk-check/report/questions';
import { rulesets } from '@risk-check/rules-data';
import { generalWayBack, translations } from '@risk-check/rules-data/general';
import { translateTexts } from '@risk-check/rules-data/translate';
import type { Loaded } from './rulesets.ts';

const platforms = [...new Set(rulesets.map(({ platform }) => platform))];
/** In what capacity somebody is on a platform that is not in the list. */
const SOMEBODY = 'account';

/** The account of somebody on a platform that is not in the list; null where one of the list may be meant. */
export const unlistedAccount = (typed: string): string | null => {
  const found = unlistedPlatform(typed, platforms);
  return found && `${found.platform}.${SOMEBODY}`;
};

/** What holds on every platform, for one that has no rules. */
export async function generalRules(id: string, language: string): Promise<Loaded> {
  const [platform = '', role = ''] = id.split('.');
  const found = role === SOMEBODY ? unlistedPlatform(platform, platforms) : null;
  if (!found) throw new RangeError(`there is no ruleset "${id}"`);
  const texts = (await translations[language]?.())?.default;
  const { ruleset, guide } = generalWayBack(platform, role, found.name);
  return { english: ruleset, shown: ruleset, guide: texts ? translateTexts(guide, texts) : guide };
}
