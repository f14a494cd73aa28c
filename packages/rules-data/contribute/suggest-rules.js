/** @import { Written } from '../dataset/parse-dataset.js' */

const MOST = 6;

/**
 * Suggests ids for an unknown rule: those of the same platform and role first, then of the platform, then of rules with
 * a similar name elsewhere.
 * @param {readonly Written[]} rulesets @param {string} id
 */
export function suggestRules(rulesets, id) {
  const [platform = '', role = '', ...rest] = id.split('.');
  const words = new Set(rest.join('-').split('-').filter(Boolean));
  const likeness = (/** @type {string} */ rule) => {
    const [otherPlatform, otherRole, slug = ''] = rule.split('.');
    const shared = slug.split('-').filter((word) => words.has(word)).length;
    const near = otherPlatform !== platform ? 0 : otherRole === role ? 200 : 100;
    return near + shared;
  };
  return rulesets
    .flatMap(({ rules }) => rules.map((rule) => rule.id))
    .map((rule) => ({ rule, score: likeness(rule) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ rule }) => rule);
}
