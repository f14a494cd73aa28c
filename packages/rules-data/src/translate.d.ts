import type { Guide, Ruleset, Texts, Translation } from './index.js';

/**
 * Key of an English text in a translation.
 *
 * @example
 * const { texts } = translation;
 * console.log(texts[textKey(ruleset.title)]);
 */
export declare function textKey(text: string): string;

/**
 * A ruleset in another language: the same rules and ids, other texts; what has no translation stays English. Units keep their
 * name in front, then their plural forms: `disputes|спор|спора|споров`. Addresses lead to the pages in that language.
 *
 * @param phrases - Words for values inside messages, by the English ones (`at least {a}`, `{a} to {b}`, `unknown`, `.`).
 *
 * @example
 * const translated = translateRuleset(ruleset, translation);
 * console.log(translated.title, scoreAccount(snapshot, translated).findings[0].title);
 */
export declare function translateRuleset<T extends Pick<Ruleset, 'metrics'>>(
  ruleset: T,
  translation: Translation,
  phrases?: Readonly<Record<string, string>>,
): T & { phrases: Readonly<Record<string, string>> };

/**
 * A guide in another language; the wordings it looks for in messages of the platform stay as they are.
 *
 * @example
 * const { default: texts } = await entry.translations.de.loadGuide();
 * console.log(translateGuide(guide, texts).id);
 */
export declare function translateGuide<T extends Pick<Guide, 'id'>>(guide: T, translation: Translation): T;

/**
 * A part of `data.json`, such as a rule as it is written, or the checks of appeals in another language; what has no
 * translation stays English.
 *
 * @example
 * console.log(translateTexts({ title: ruleset.title }, translation).title);
 */
export declare function translateTexts<T>(part: T, translation: Texts): T;
