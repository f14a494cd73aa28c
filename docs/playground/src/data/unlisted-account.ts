import { unlistedPlatform } from '@risk-check/report/questions';
import { rulesets } from '@risk-check/rules-data';
import { generalWayBack, translations } from '@risk-check/rules-data/general';
import { translateTexts } from '@risk-check/rules-data/translate';
import type { Loaded } from './rulesets.ts';

const platforms = [...new Set(rulesets.map(({ platform }) => platform))];
/** The reader's role on a platform that isn't in the list. */
const SOMEBODY = 'account';

/** The account of a reader whose platform isn't in the list; null where it may mean one of the list. */
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
