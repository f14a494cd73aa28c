/** @import { LimitChange, RuleHistory, RulesetHistory } from './rule-history.js' */

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * The history of all limits as a page of the documentation, one chapter for each ruleset.
 * @param {RulesetHistory[]} histories @param {string} datasetDate - YYYY-MM-DD.
 */
export function historyPage(histories, datasetDate) {
  const changed = histories
    .map((ruleset) => ({ ...ruleset, rules: ruleset.rules.filter(({ changes }) => changes.length > 0) }))
    .filter(({ rules }) => rules.length > 0);
  return `<!-- Generated from packages/rules-data/rules by \`npm run generate\`; do not edit. -->

# History of the limits

When the platforms changed their limits, as far as the dataset of ${dayText(datasetDate)} knows; limits that never changed are not listed.
Programs read the same from \`@risk-check/rules-data/history.json\`, with the releases and corrections of the dataset for each rule.
What a release of the dataset changed stands in [Releases of the dataset](data-releases.md).

${changed.map((ruleset) => chapter(ruleset, datasetDate)).join('\n\n')}
`;
}

/** @param {RulesetHistory} ruleset @param {string} datasetDate */
const chapter = ({ id, title, rules }, datasetDate) =>
  [`## ${title}`, ...rules.map((rule) => ruleLines(rule, id, datasetDate))].join('\n\n');

/** @param {RuleHistory} rule @param {string} ruleset @param {string} datasetDate */
function ruleLines({ id, title, standing, modified, changes }, ruleset, datasetDate) {
  const mark = { 'in-force': '', announced: ' (announced)', over: ' (no longer in force)' }[standing];
  return [
    `### ${title}${mark}`,
    `\`${id.slice(ruleset.length + 1)}\`, ${modified === null ? 'new since the last release of the dataset' : `changed in the dataset on ${dayText(modified)}`}.`,
    changes.map((change) => `- ${changeText(change, datasetDate)}`).join('\n'),
  ].join('\n\n');
}

/**
 * Such as "1 April 2026, fee, outside CEMEA: VAMP ratio: from 2.2 % or more to 1.5 % or more".
 * @param {LimitChange} change @param {string} datasetDate
 */
export function changeText({ on, what, step, for: accounts, limits }, datasetDate) {
  const place = [
    step,
    ...(accounts === null ? [] : [accounts.startsWith('outside ') ? accounts : `for ${accounts}`]),
  ].join(', ');
  const told = limits.map(({ metric, before, after }) =>
    before !== null && after !== null
      ? `${metric}: from ${before} to ${after}`
      : `${metric}: ${after ?? before}`,
  );
  const ahead = on > datasetDate ? 'announced; ' : '';
  const how = {
    begins: 'begins',
    changes: 'changes',
    ends: 'ends',
    never: 'was announced, and never came into force',
  }[what];
  return `**${dayText(on)}** (${place}): ${ahead}${how}${told.length > 0 ? `. ${told.join('; ')}` : ''}`;
}

/** @param {string} day - YYYY-MM-DD, or a month or year. */
const dayText = (day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? DAY.format(Date.parse(day)) : day);
