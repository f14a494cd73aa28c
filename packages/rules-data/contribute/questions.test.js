import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { faultOf, QUESTIONS } from './questions.js';

/** @import { Written } from '../dataset/parse-dataset.js' */

const [written] = /** @type {[Written]} */ (/** @type {unknown} */ (sampleDataset().rulesets));
const fault = (
  /** @type {string} */ flag,
  /** @type {string} */ answer,
  /** @type {Record<string, string>} */ before,
) =>
  faultOf(/** @type {any} */ (QUESTIONS.find((question) => question.flag === flag)), answer, written, before);
const more = { metric: 'refunds30d', unit: 'refunds', worse: 'higher', op: 'gte' };
const share = { ...more, unit: 'share' };

describe('an answer that the lint would refuse', () => {
  it.each([
    ['threshold', '30', share, 'a share from 0 to 1 (30 percent is 0.3)'],
    ['threshold', '1', { ...share, op: 'gt' }, 'a limit that some accounts pass and others do not'],
    ['threshold', '0', more, 'a limit that some accounts pass and others do not'],
    ['threshold', '-1', more, 'a number of 0 or more'],
    ['threshold', '3%', more, 'a decimal number, such as 3 or 0.05'],
    ['threshold', '2.5', { metric: 'disputesOpen', op: 'gte' }, 'a whole number'],
    ['op', 'lt', more, 'gte or gt, since more is worse here'],
    ['op', 'gte', { ...share, worse: 'lower' }, 'lte or lt, since less is worse here'],
    ['best', '0', { worse: 'lower' }, 'more than 0, since less is worse here'],
    ['published-on', '2999-01', {}, 'a day that has come'],
    ['published-on', '2026-02-30', {}, expect.stringMatching(/^a day, month or year of the calendar/)],
    ['published-on', '2025-13', {}, expect.stringMatching(/^a day, month or year of the calendar/)],
    ['quote', '', { evidence: 'official' }, expect.stringMatching(/^the exact words that were read/)],
    [
      'kind',
      'guide',
      { evidence: 'official' },
      expect.stringMatching(
        /^a source of the kind official-policy, .* for the class official; "guide" carries/,
      ),
    ],
    ['kind', 'press', { evidence: 'documented' }, expect.stringMatching(/for the class documented/)],
    ['source', 'seller-blog', { evidence: 'official' }, expect.stringMatching(/for the class official/)],
  ])('is refused when it is given: %s %s', (flag, answer, before, wanted) => {
    expect(fault(flag, answer, before)).toEqual(wanted);
  });

  it.each([
    ['threshold', '0.03', share],
    ['threshold', '1', share],
    ['threshold', '5', more],
    ['op', 'lt', { ...share, worse: 'lower' }],
    ['published-on', '', {}],
    ['published-on', '2024-02-29', {}],
    ['published-on', '2025', {}],
    ['quote', '', { evidence: 'reported' }],
    ['kind', 'official-mirror', { evidence: 'official' }],
    ['kind', 'processor', { evidence: 'documented' }],
    ['kind', 'forum', { evidence: 'anecdotal' }],
    ['source', 'policy', { evidence: 'official' }],
  ])('is none of these: %s %s', (flag, answer, before) => {
    expect(fault(flag, answer, before)).toBe(null);
  });
});
