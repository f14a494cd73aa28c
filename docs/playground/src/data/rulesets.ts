import type { AppealRules, Guide, Ruleset } from '@risk-check/core';
import type { Words } from '@risk-check/report/words';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import { translateGuide, translateRuleset, translateTexts } from '@risk-check/rules-data/translate';
import { dataBlock } from './data-block.ts';

export { type RulesetEntry, rulesets };

/** A ruleset that was loaded: as it was written, and as the page shows it. */
export interface Loaded {
  readonly english: Ruleset;
  readonly shown: Ruleset;
  readonly guide: Guide;
}

const loaded = new Map<string, Loaded>();
const loading = new Map<string, Promise<void>>();

export const isLoaded = (id: string): boolean => loaded.has(id);

/** Loads the rules and the guide of an account, once, in the language of the words where they are translated. */
export function loadRuleset(id: string, words: Pick<Words, 'language' | 'phrases'>): Promise<void> {
  const before = loading.get(id);
  if (before) return before;
  const made = load(id, words).catch((error: unknown) => {
    // The next one who asks tries again.
    loading.delete(id);
    throw error;
  });
  loading.set(id, made);
  return made;
}

async function load(id: string, { language, phrases }: Pick<Words, 'language' | 'phrases'>): Promise<void> {
  const entry = rulesets.find((one) => one.id === id);
  if (!entry) {
    const { generalRules } = await import('./unlisted-account.ts');
    loaded.set(id, await generalRules(id, language));
    return;
  }
  const texts = entry.translations?.[language];
  const [{ default: english }, { default: guide }, rules, guideTexts] = await Promise.all([
    entry.load(),
    entry.loadGuide(),
    texts?.load(),
    texts?.loadGuide(),
  ]);
  loaded.set(id, {
    english,
    shown: rules ? translateRuleset(english, rules.default, phrases) : english,
    guide: guideTexts ? translateGuide(guide, guideTexts.default) : guide,
  });
}

function loadedOf(id: string): Loaded {
  const found = loaded.get(id);
  if (!found) throw new Error(`the ruleset "${id}" was not loaded`);
  return found;
}

/** The rules as they were written, which every report for programs is made with. */
export const englishRulesetOf = (id: string): Ruleset => loadedOf(id).english;
/** The rules as the page shows them: in its language where they are translated. */
export const rulesetOf = (id: string): Ruleset => loadedOf(id).shown;
/** The way back, in the language of the page where it is translated. */
export const guideOf = (id: string): Guide => loadedOf(id).guide;

/** The title of an account, in the language of the page where its rules are translated. */
export const titleOf = ({ id, title }: Pick<RulesetEntry, 'id' | 'title'>): string =>
  dataBlock<Readonly<Record<string, string>>>('titles')[id] ?? title;

/** The language of the texts of an account where it is not the one of the page: then a voice reads them in theirs. */
export const langOf = (id: string): { readonly lang?: 'en' } =>
  document.documentElement.lang === 'en' || id in dataBlock<Readonly<Record<string, string>>>('titles')
    ? {}
    : { lang: 'en' };

let checks: AppealRules | null = null;

/** Loads the checks of an appeal, which `appealRules` gives from then on. */
export async function loadAppealRules({ language }: Pick<Words, 'language'>): Promise<void> {
  const [{ default: rules }, translations] = await Promise.all([
    import('@risk-check/rules-data/appeal/en'),
    language === 'en' ? undefined : import('@risk-check/rules-data/appeal/en/translations'),
  ]);
  const texts = await translations?.default[language]?.();
  checks = texts ? translateTexts(rules, texts.default) : rules;
}

/** The checks of an appeal. @throws {Error} When they were not loaded. */
export function appealRules(): AppealRules {
  if (!checks) throw new Error('the checks of an appeal were not loaded');
  return checks;
}

/** Snapshots to try, by name. */
export async function loadExamples(id: string): Promise<Readonly<Record<string, unknown>>> {
  const file = `./${id}.examples-${dataBlock<string>('examples')}.js`;
  return (await import(new URL(file, import.meta.url).href)).default;
}
