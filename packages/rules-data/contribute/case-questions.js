import { isReserved } from '../case-library/reserved-address.js';
import { wordCount } from '../case-library/word-count.js';
import { schemaOf } from '../lint/schemas.js';

/**
 * One answer of a case. `fault` says what is expected instead, or null.
 * @typedef {{ flag: string, ask: string, initial?: string, fault?: (answer: string) => string | null }} CaseQuestion
 */

/** @returns {any} */
const properties = () => schemaOf('case').properties;
/** @param {string} name @returns {string[]} */
const wordsOf = (name) =>
  name === 'class' ? schemaOf('case').$defs.class.enum : properties()[name].enum.filter(Boolean);
/** @param {string} name @param {boolean} [orEmpty] */
const oneOf = (name, orEmpty) => (/** @type {string} */ answer) =>
  (orEmpty && answer === '') || wordsOf(name).includes(answer) ? null : `one of ${wordsOf(name).join(', ')}`;
/** @param {string} pattern @param {string} expected */
const like = (pattern, expected) => (/** @type {string} */ answer) =>
  new RegExp(pattern, 'u').test(answer) ? null : expected;
const NAME = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** @type {readonly CaseQuestion[]} */
export const CASE_QUESTIONS = [
  {
    flag: 'address',
    ask: 'The address of the page, exactly as in the browser',
    fault: (answer) => {
      if (!new RegExp(properties().address.pattern, 'u').test(answer))
        return 'https:// and the rest of the address';
      return isReserved(answer)
        ? 'an address that is not reserved for blind evaluation (this one is: close the page, and tell nobody what stands there)'
        : null;
    },
  },
  { flag: 'source', ask: 'What kind of page is it?', fault: oneOf('source') },
  {
    flag: 'day',
    ask: 'Day of the message or of the page: 2026-05-31, 2026-05 or 2026; empty where it says nothing',
    initial: '',
    fault: like(`^$|${properties().day.pattern}`, 'a day, a month, a year or nothing'),
  },
  {
    flag: 'found',
    ask: 'How did you find it?',
    fault: like('.{5}', 'the words you searched for, or the list'),
  },
  {
    flag: 'language',
    ask: 'Language of the message, two letters',
    fault: like('^[a-z]{2}$', 'two letters, such as de'),
  },
  { flag: 'role', ask: 'In which capacity is the account held?', fault: like(NAME, 'a word such as seller') },
  { flag: 'kind', ask: 'What happened to the account?', fault: oneOf('kind') },
  {
    flag: 'control',
    ask: 'Only where nothing was restricted: what is it instead?',
    initial: '',
    fault: oneOf('control', true),
  },
  {
    flag: 'quotation',
    ask: 'The decisive words of the message, copied, at most 40, nothing personal; empty where the page quotes none',
    initial: '',
    fault: (answer) => (wordCount(answer) > 40 ? 'at most 40 words; [...] for what is left out' : null),
  },
  {
    flag: 'told',
    ask: 'Does the page retell the message in its own words? yes or no',
    initial: 'no',
    fault: like('^(yes|no)$', 'yes or no'),
  },
  {
    flag: 'class',
    ask: 'The stated reason; empty where none is stated',
    initial: '',
    fault: oneOf('class', true),
  },
  {
    flag: 'outcome',
    ask: 'How did it end? Empty where the page does not say',
    initial: '',
    fault: oneOf('outcome', true),
  },
  {
    flag: 'days',
    ask: 'After how many days? Empty where it is not told',
    initial: '',
    fault: like('^\\d*$', 'a whole number or nothing'),
  },
  { flag: 'confidence', ask: 'How sure is the reading?', initial: 'high', fault: oneOf('confidence') },
];

/**
 * A case from the answers, without what is not told; facts and appeals are added by hand.
 * @param {string} id - platform/slug.
 * @param {Record<string, string>} answers
 * @param {Date} now
 */
export function caseFrom(id, answers, now) {
  const {
    address,
    source,
    day,
    found,
    language,
    role,
    kind,
    control,
    quotation,
    told,
    outcome,
    days,
    confidence,
  } = answers;
  return {
    id,
    address,
    source,
    ...(day ? { day } : {}),
    enteredOn: `${now.toISOString().slice(0, 19)}Z`,
    found,
    language,
    platform: id.split('/')[0],
    role,
    kind,
    ...(control ? { control } : {}),
    message: quotation ? { quotation, told: told === 'yes' } : null,
    class: answers.class || null,
    ...(outcome ? { outcome } : {}),
    ...(days ? { days: Number(days) } : {}),
    confidence,
  };
}
