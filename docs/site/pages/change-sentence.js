/** @import { LimitChange } from '../../../packages/rules-data/history/rule-history.js' */

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** @param {string} day - YYYY-MM-DD, or a month or year. */
export const dayInWords = (day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? DAY.format(Date.parse(day)) : day);

/**
 * A change of a limit as a sentence, in English as the history is: `On 1 April 2026, outside CEMEA, the limit "fee" changed:
 * VAMP ratio of last month from 2.2 % or more to 1.5 % or more.`
 * @param {LimitChange} change
 * @param {string} today - Changes after it are announced.
 */
export function changeSentence({ on, what, step, for: accounts, limits }, today) {
  const place =
    accounts === null ? '' : accounts.startsWith('outside ') ? ` ${accounts},` : ` for ${accounts},`;
  const name = step.replaceAll('-', ' ');
  const isAhead = on > today;
  const verb = {
    begins: isAhead ? 'will begin' : 'began',
    changes: isAhead ? 'will change' : 'changed',
    ends: isAhead ? 'will end' : 'ended',
    never: 'was announced, and never came into force',
  }[what];
  const told = limits.map(({ metric, before, after }) =>
    before !== null && after !== null
      ? `${metric} from ${before} to ${after}`
      : `${metric} ${after ?? before}`,
  );
  const list = told.length === 0 ? '' : `: ${told.join('; ')}`;
  return `On ${dayInWords(on)},${place} the limit “${name}” ${verb}${list}.`;
}
