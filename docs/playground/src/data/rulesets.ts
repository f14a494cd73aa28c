import type { AppealRules, Guide, Ruleset } from '@risk-check/core';
import type { Words } from '@risk-check/report/words';
import type { Translation } from '@risk-check/rules-data';
import { translateGuide, translateRuleset } from '@risk-check/rules-data/translate';
import { dataBlock, hasBlock } from './data-block.ts';

/** One platform and role of the page. */
export interface RulesetEntry {
  readonly id: string;
  readonly platform: string;
  readonly role: string;
  readonly title: string;
  readonly reasons: readonly string[];
  readonly load: () => Promise<{ readonly default: Ruleset }>;
  readonly loadGuide: () => Promise<{ readonly default: Guide }>;
}

/** The index, read from the page. */
export const rulesets: readonly RulesetEntry[] = dataBlock<Omit<RulesetEntry, 'load' | 'loadGuide'>[]>(
  'index',
).map((entry) => ({
  ...entry,
  load: async () => ({ default: englishRulesetOf(entry.id) }),
  loadGuide: async () => ({ default: englishGuideOf(entry.id) }),
}));

/** The rules as they were written, which every report for programs is made with. */
export const englishRulesetOf = (id: string): Ruleset => dataBlock(`ruleset:${id}`);
const englishGuideOf = (id: string): Guide => ({
  ...dataBlock<Omit<Guide, 'common'>>(`guide:${id}`),
  common: dataBlock('guide-common'),
});

/** What the page of another language holds for a ruleset that somebody has translated. */
interface Texts {
  readonly rules: Translation;
  readonly guide: Translation;
}

const shownRulesets = new Map<string, Ruleset>();
const shownGuides = new Map<string, Guide>();

/** The rules as the page shows them: in its language where they are translated. */
export function rulesetOf(id: string, { phrases }: Pick<Words, 'phrases'>): Ruleset {
  const english = englishRulesetOf(id);
  if (!hasBlock(`texts:${id}`)) return english;
  const known = shownRulesets.get(id);
  if (known) return known;
  const shown = translateRuleset(english, dataBlock<Texts>(`texts:${id}`).rules, phrases);
  shownRulesets.set(id, shown);
  return shown;
}

/** The title of an account, in the language of the page where its rules are translated. */
export const titleOf = ({ id, title }: RulesetEntry, words: Pick<Words, 'phrases'>): string =>
  hasBlock(`texts:${id}`) ? rulesetOf(id, words).title : title;

/** The way back, in the language of the page where it is translated. */
export function guideOf(id: string): Guide {
  const english = englishGuideOf(id);
  if (!hasBlock(`texts:${id}`)) return english;
  const known = shownGuides.get(id);
  if (known) return known;
  const shown = translateGuide(english, dataBlock<Texts>(`texts:${id}`).guide);
  shownGuides.set(id, shown);
  return shown;
}
export const appealRules = (): AppealRules => dataBlock('appeal');
/** Snapshots to try, by name. */
export const examplesOf = (id: string): Readonly<Record<string, unknown>> => dataBlock(`examples:${id}`);
