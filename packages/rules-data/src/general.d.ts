import type { Guide, Ruleset, Texts } from './index.js';

/**
 * The way back on a platform that the dataset has no rules of: what holds on every platform, as common advice, for
 * `planRecovery` of `@risk-check/core`. The reason comes from the message alone.
 *
 * @param platform - Its id, in lower-case letters, digits and hyphens, such as `depop`.
 * @param role - Such as `seller`, in the same letters.
 * @param title - For people, such as `Depop seller`.
 * @returns A ruleset without rules, which nothing can be scored with, and its guide.
 *
 * @example
 * const { ruleset, guide } = generalWayBack('depop', 'seller', 'Depop seller');
 * const snapshot = { snapshotVersion: 1, platform: 'depop', role: 'seller', asOf: '2026-03-01T00:00:00Z' };
 * const notice = 'Your account was suspended for listing counterfeit items.';
 * const lexicon = await loadLexiconFor(snapshot, notice);
 * console.log(planRecovery(snapshot, ruleset, guide, { notice, lexicon }).steps[0].title);
 */
export declare function generalWayBack(
  platform: string,
  role: string,
  title: string,
): { readonly ruleset: Ruleset; readonly guide: Guide };
/** Loads the texts of that guide in another language, by language; `translateTexts` puts them in. */
export declare const translations: {
  readonly [language: string]: () => Promise<{ readonly default: Texts }>;
};
