import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const RULE = 'rules/example-market/seller/open-disputes.json';

describe('schema', () => {
  it('finds an unknown key', () => {
    expectPlanted(
      'schema',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.levels[0].treshold = '3';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"treshold"',
        message: /^levels\[0\]: unknown key "treshold"; what can stand here: applies, /,
      },
    );
  });
  it('finds a missing key', () => {
    expectPlanted(
      'schema',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          delete data.cause;
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '{',
        message: /^the file: "cause" is missing$/,
      },
    );
  });

  it.each([
    [
      'a share in percent',
      { gte: '3%' },
      '"3%"',
      /gte: "3%" does not fit\. An exact decimal number as a string, such as "0\.03".*What can stand here: A decimal; a label/,
    ],
    [
      'a number without quotation marks',
      { gte: 3 },
      '3',
      /gte: expected a text in quotation marks, got 3\. An exact decimal number as a string/,
    ],
    ['a decimal comma', { gte: '0,03' }, '"0,03"', /gte: "0,03" does not fit\. An exact decimal/],
    [
      'a comparator as a sign',
      { '>=': '3' },
      '">="',
      /when: unknown key ">="; what can stand here: gte, gt, lte, lt, target/,
    ],
    ['no comparator', {}, '"when"', /when: one of "gte", "gt", "lte", "lt" is missing/],
  ])('says once, and of what was meant, that a limit is %s', (_, limit, line, message) => {
    const edit = (/** @type {any} */ data) => {
      data.levels[0].when = { metric: data.levels[0].when.metric, ...limit };
    };
    expectPlanted('schema', { [RULE]: edit }, { file: RULE, line, message });
  });

  it.each([
    ['01.06.2026', /from: "01\.06\.2026" does not fit\. Calendar date, YYYY-MM-DD\./],
    ['2026-06-31', /from: "2026-06-31" is no day of the calendar/],
  ])('says once that %s is no date', (from, message) => {
    const edit = (/** @type {any} */ data) => {
      data.levels[0].from = from;
    };
    expectPlanted('schema', { [RULE]: edit }, { file: RULE, line: from, message });
  });

  it('names the words that could stand beside another form', () => {
    const edit = (/** @type {any} */ data) => {
      data.levels[0].consequence = { scope: 'account', lasts: '3 months' };
    };
    expectPlanted(
      'schema',
      { [RULE]: edit },
      {
        file: RULE,
        line: '"3 months"',
        message: /such as "30m".* Or one of these words: until-fixed, permanent/,
      },
    );
  });

  it('names the word that it found beside those that are allowed', () => {
    const edit = (/** @type {any} */ data) => {
      data.levels[0].severity = 'middle';
    };
    expectPlanted(
      'schema',
      { [RULE]: edit },
      {
        file: RULE,
        line: '"middle"',
        message: /severity: expected one of info, low, .*, got "middle"/,
      },
    );
  });

  it.each([
    ['no source', { sources: [] }, '"sources"', /sources: expected at least 1 entry, got an empty list/],
    [
      'a long quotation',
      { sources: [{ source: 'policy', quote: '4% '.repeat(110) }] },
      '"quote"',
      /quote: expected at most 300 characters, got 330: "4% 4%/,
    ],
    [
      'a confidence in percent',
      { sources: [{ source: 'policy', confidence: 80 }] },
      '"confidence"',
      /confidence: expected 1 or less, got 80/,
    ],
    ['no evidence', { evidence: undefined }, '{', /levels\[0\]: "evidence" is missing/],
  ])('says once, in words, that a level has %s', (_, parts, line, message) => {
    const edit = (/** @type {any} */ data) => {
      data.levels[0] = JSON.parse(
        JSON.stringify({ ...data.levels[0], severity: 'critical', evidence: 'documented', ...parts }),
      );
    };
    expectPlanted('schema', { [RULE]: edit }, { file: RULE, line, message });
  });

  it('finds slips at every depth at once', () => {
    const edit = (/** @type {any} */ data) => {
      delete data.cause;
      data.levels[0].severity = 'middle';
      data.levels[0].when.gte = '3%';
    };
    expect(plant('schema', { [RULE]: edit }).map(({ message }) => message.split(' ')[0])).toEqual([
      'the',
      'levels[0].when.gte:',
      'levels[0].severity:',
    ]);
  });
});
