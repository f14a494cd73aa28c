/** @import { Check } from '../check-types.js' */

/** Title: a line in a list. Text: one to three sentences on a page. */
const LIMITS = { title: [8, 70], text: [25, 600] };

/** @type {Check} */
export const textLength = {
  code: 'text-length',
  scope: 'ruleset',
  about: `A title is not between ${LIMITS.title.join(' and ')} characters or ends in a full stop; or what a rule means or advises is not between ${LIMITS.text.join(' and ')} characters or not a sentence.`,
  wayOut: 'Shorten or complete the text; move detail to `note` or `conflicts`.',
  run({ rules, fileOf }, report) {
    for (const rule of rules) {
      const path = fileOf(rule);
      const [least, most] = /** @type {[number, number]} */ (LIMITS.title);
      if (rule.title.length < least || rule.title.length > most)
        report(path, ['title'], `the title has ${rule.title.length} characters`);
      if (rule.title.endsWith('.')) report(path, ['title'], 'the title ends in a full stop');
      for (const key of ['means', 'advice']) {
        const [shortest, longest] = /** @type {[number, number]} */ (LIMITS.text);
        const { length } = rule[key];
        if (length < shortest || length > longest) report(path, [key], `\`${key}\` has ${length} characters`);
        if (!/[.!?…)"”]$/.test(rule[key])) report(path, [key], `\`${key}\` does not end as a sentence`);
      }
    }
  },
};
