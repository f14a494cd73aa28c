/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const compile = {
  code: 'compile',
  scope: 'ruleset',
  about:
    'The engine refuses the ruleset: a name that does not resolve, metrics in a circle, a form that cannot be computed.',
  wayOut: 'See docs/rule-language.md for what the construct means.',
  run(ruleset, report) {
    for (const { path, message } of ruleset.compileIssues) {
      const { file, pointer } = ofPrecedence(message, ruleset) ?? locate(path, ruleset);
      report(file, pointer, message);
    }
  },
};

/**
 * The engine says of the order of rules which rule is meant, and no path.
 * @param {string} message @param {import('../check-types.js').RulesetSubject} ruleset
 */
function ofPrecedence(message, { rules, fileOf }) {
  const rule = rules.find(({ id }) => message.startsWith(`${id}: suppressedBy `));
  return rule ? { file: fileOf(rule), pointer: ['suppressedBy'] } : null;
}

/**
 * The file and place of a path inside a built ruleset.
 * @param {string} path @param {import('../check-types.js').RulesetSubject} ruleset
 */
function locate(path, { rules, fileOf, part }) {
  const steps = path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  const [top = '', second] = steps;
  if (top === 'rules' && second !== undefined && rules[Number(second)])
    return { file: fileOf(rules[Number(second)]), pointer: steps.slice(2) };
  if (['metrics', 'sources', 'actions'].includes(top)) return { file: part(`_${top}`), pointer: steps };
  return { file: part('_ruleset'), pointer: [] };
}
