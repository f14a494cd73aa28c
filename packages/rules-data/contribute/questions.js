import { isOnCalendar } from '../lint/is-on-calendar.js';
import { isCount, rangeOf } from '../lint/metric-range.js';
import { FIRST_PARTY, SPEAKS_FOR_PLATFORM } from '../lint/source-kinds.js';
import { exampleValues } from './example-values.js';

/** @import { Written } from '../dataset/parse-dataset.js' */

/**
 * What a new rule needs, in the order in which it is asked. `flag` is the option of the same name; a question without a
 * default must be answered. `when` says whether it is asked at all.
 * @typedef {Record<string, string>} Answers
 * @typedef {{ flag: string, ask: string, help?: (written: Written) => string, initial?: string, of?: (written: Written) => string[],
 *   check?: (answer: string, written: Written, answers: Answers) => string | null, when?: (answers: Answers, written: Written) => boolean }} Question
 */

const keys = (/** @type {any} */ object) => Object.keys(object ?? {});
const isNew =
  (/** @type {string} */ part, /** @type {string} */ flag) =>
  (/** @type {Answers} */ answers, /** @type {Written} */ written) =>
    !(String(answers[flag]) in /** @type {any} */ (written)[part]);
const newCause = (/** @type {Answers} */ { cause }, /** @type {Written} */ { head }) =>
  !(String(cause) in head.causes);
const newMetric = isNew('metrics', 'metric');
const newSource = (/** @type {Answers} */ answers, /** @type {Written} */ written) =>
  answers.evidence !== 'heuristic' && isNew('sources', 'source')(answers, written);
const sourced = (/** @type {Answers} */ { evidence }) => evidence !== 'heuristic';

/** @type {readonly Question[]} */
export const QUESTIONS = [
  { flag: 'title', ask: 'Title, as a reader sees it first', check: (text) => length(text, 8, 70) },
  {
    flag: 'cause',
    ask: 'Cause: which facts feed it (one of these, or a new one in kebab-case)',
    help: ({ head }) => keys(head.causes).join(', '),
    check: (text) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? null : 'a name in kebab-case'),
  },
  {
    flag: 'cause-title',
    ask: 'Title of the new cause',
    when: newCause,
    check: (text) => length(text, 3, 60),
  },
  {
    flag: 'cause-reason',
    ask: 'Ground for a restriction that the new cause belongs to',
    of: ({ head }) => keys(head.reasons),
    when: newCause,
  },
  {
    flag: 'metric',
    ask: 'Metric: what is counted (one of these, or a new name in camelCase)',
    help: ({ metrics }) => keys(metrics).join(', '),
    check: (text, { metrics }) =>
      !/^[a-z][A-Za-z0-9]*$/.test(text)
        ? 'a name in camelCase, such as lateOrders30d'
        : metrics[text]?.scale
          ? 'a metric with numbers; a rule on labels is written by hand from _template.json'
          : null,
  },
  {
    flag: 'metric-title',
    ask: 'Title of the new metric',
    when: newMetric,
    check: (text) => length(text, 3, 90),
  },
  {
    flag: 'unit',
    ask: 'Its unit (orders, days, points, ...; share for 0 to 1)',
    when: newMetric,
    check: (text) =>
      /^(money:[A-Z]{3}|[a-z]+(-[a-z]+)*)$/.test(text) ? null : 'a lower-case word, or money:USD',
  },
  {
    flag: 'worse',
    ask: 'Which direction is bad',
    initial: 'higher',
    of: () => ['higher', 'lower'],
    when: newMetric,
  },
  {
    flag: 'best',
    ask: 'Its best value',
    initial: '0',
    when: newMetric,
    check: (text, _, { worse }) =>
      decimal(text) ??
      (worse === 'lower' && Number(text) <= 0 ? 'more than 0, since less is worse here' : null),
  },
  {
    flag: 'question',
    ask: 'The question to an owner that gives the number',
    when: newMetric,
    check: (text) => length(text, 8, 200),
  },
  {
    flag: 'op',
    ask: 'Comparator: "or more" is gte, "more than" gt, "or less" lte, "below" lt',
    initial: 'gte',
    of: () => ['gte', 'gt', 'lte', 'lt'],
    check: towardWorse,
  },
  {
    flag: 'threshold',
    ask: 'Threshold, as the source states it (a share as 0.03, never 3)',
    check: fitsMetric,
  },
  {
    flag: 'severity',
    ask: 'Severity of the stated consequence',
    of: () => ['info', 'low', 'medium', 'high', 'critical'],
  },
  {
    flag: 'evidence',
    ask: 'Evidence: where the number comes from (docs/rule-language.md)',
    initial: 'anecdotal',
    of: () => ['official', 'documented', 'reported', 'anecdotal', 'heuristic'],
  },
  {
    flag: 'reason',
    ask: 'Why our own warning stands there',
    when: ({ evidence }) => evidence === 'heuristic',
    check: (text) => length(text, 10, 300),
  },
  {
    flag: 'source',
    ask: 'Source (one of these, or a new key in kebab-case)',
    help: ({ sources }) => keys(sources).join(', '),
    when: sourced,
    check: (text, { sources }, answers) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
        ? text in sources
          ? carries(sources[text].kind, answers)
          : null
        : 'a key in kebab-case, such as help-page-2026',
  },
  {
    flag: 'url',
    ask: 'Address of the page',
    when: newSource,
    check: (text) => (/^https:\/\/\S+$/.test(text) ? null : 'an address that begins with https://'),
  },
  { flag: 'source-title', ask: 'Title of the page', when: newSource, check: (text) => length(text, 3, 200) },
  { flag: 'publisher', ask: 'Who publishes it', when: newSource, check: (text) => length(text, 2, 120) },
  {
    flag: 'kind',
    ask: 'Who speaks',
    initial: 'guide',
    when: newSource,
    of: () => [
      'official-policy',
      'official-schema',
      'official-staff',
      'company-statement',
      'official-mirror',
      'official-paraphrase',
      'processor',
      'press',
      'field-report',
      'vendor-guide',
      'guide',
      'forum',
    ],
    check: (kind, _, answers) => carries(kind, answers),
  },
  {
    flag: 'published-on',
    ask: 'Day or year of the page (empty: it carries none)',
    initial: '',
    when: newSource,
    check: (text) =>
      !/^(\d{4}(-\d\d(-\d\d)?)?)?$/.test(text) || (text !== '' && !isOnCalendar(text))
        ? 'a day, month or year of the calendar: YYYY-MM-DD, YYYY-MM or YYYY'
        : text > new Date().toISOString().slice(0, text.length)
          ? 'a day that has come'
          : null,
  },
  {
    flag: 'read-as',
    ask: 'How you read it',
    initial: 'live',
    when: newSource,
    of: () => ['live', 'stored-copy', 'opening-only'],
  },
  {
    flag: 'quote',
    ask: 'The exact words with the number, as read (empty: none were read)',
    initial: '',
    when: sourced,
    check: (text, _, { evidence }) =>
      text !== ''
        ? length(text, 8, 300)
        : evidence === 'official'
          ? 'the exact words that were read: without them the class is at most documented'
          : null,
  },
  {
    flag: 'confidence',
    ask: 'How sure are you that number, window and consequence are right, 0 to 1',
    initial: '0.5',
    when: sourced,
    check: (text) => (Number(text) >= 0 && Number(text) <= 1 ? null : 'a number from 0 to 1'),
  },
  { flag: 'means', ask: 'What the rule means, in plain words', check: (text) => sentence(text) },
  { flag: 'advice', ask: 'What an honest owner can do', check: (text) => sentence(text) },
  {
    flag: 'action',
    ask: 'Action that helps (empty: none but time)',
    initial: '',
    of: ({ actions }) => ['', ...keys(actions)],
  },
  {
    flag: 'only-time',
    ask: 'Why only time helps',
    when: ({ action }) => action === '',
    check: (text) => length(text, 5, 300),
  },
];

/** @param {string} text @param {number} least @param {number} most */
function length(text, least, most) {
  return text.length >= least && text.length <= most ? null : `${least} to ${most} characters`;
}

/** @param {string} text */
function sentence(text) {
  return length(text, 25, 600) ?? (/[.!?…)"”]$/.test(text) ? null : 'a full sentence');
}

/** @param {string} text */
function decimal(text) {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? null : 'a decimal number, such as 3 or 0.05';
}

/** The metric that was named, or the new one as answered so far. @param {Written} written @param {Answers} answers */
const metricOf = ({ metrics }, { metric, unit, worse }) => metrics[String(metric)] ?? { unit, worse };

/** @param {string} op @param {Written} written @param {Answers} answers */
function towardWorse(op, written, answers) {
  const { worse } = metricOf(written, answers);
  if (worse === 'higher') return op.startsWith('g') ? null : 'gte or gt, since more is worse here';
  if (worse === 'lower') return op.startsWith('l') ? null : 'lte or lt, since less is worse here';
  return null;
}

/** @param {string} text @param {Written} written @param {Answers} answers */
function fitsMetric(text, written, answers) {
  const wrong = decimal(text);
  if (wrong) return wrong;
  const metric = metricOf(written, answers);
  const [low, high] = rangeOf(metric);
  const within = (/** @type {string} */ value) => Number(value) >= low && Number(value) <= high;
  if (!within(text))
    return metric.unit === 'share'
      ? `a share from 0 to 1 (${text} percent is ${Number((Number(text) / 100).toFixed(6))})`
      : high === Number.POSITIVE_INFINITY
        ? `a number of ${low} or more`
        : `a number from ${low} to ${high}`;
  if (isCount(metric) && !Number.isInteger(Number(text))) return 'a whole number';
  return Object.values(exampleValues(String(answers.op), text)).every(within)
    ? null
    : 'a limit that some accounts pass and others do not';
}

/** Whether one source of that kind is enough for the class. @param {string} kind @param {Answers} answers */
function carries(kind, { evidence }) {
  const enough =
    evidence === 'official' ? FIRST_PARTY : evidence === 'documented' ? SPEAKS_FOR_PLATFORM : null;
  return !enough || enough.has(kind)
    ? null
    : `a source of the kind ${[...enough].join(', ')} for the class ${evidence}; "${kind}" carries reported or anecdotal`;
}

/**
 * What is wrong with an answer, or null.
 * @param {Question} question @param {string} answer @param {Written} written
 * @param {Answers} answers - To the questions before it.
 */
export function faultOf({ of, check }, answer, written, answers) {
  if (of && !of(written).includes(answer))
    return `one of ${of(written)
      .map((one) => one || '(empty)')
      .join(', ')}`;
  return check?.(answer, written, answers) ?? null;
}
