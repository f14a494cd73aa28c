import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const RULE = 'rules/example-market/seller/open-disputes.json';

describe('schema', () => {
  it('finds an unknown key', () => {
    expectPlanted(
      'schema',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0].treshold = 3;
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"treshold"',
        message: /^limits\[0\]: unknown key "treshold"; what can stand here: step, from, /,
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
      'a share as a text',
      { gte: '0.03' },
      '"0.03"',
      /gte: expected a number, got "0\.03"\. What can stand here: .*\("1\.5%"\)/,
    ],
    [
      'a decimal comma',
      { gte: '1,5%' },
      '"1,5%"',
      /gte: expected a number, got "1,5%"\. What can stand here: .*\("1\.5%"\)/,
    ],
    [
      'a comparator as a sign',
      { '>=': 3 },
      '">="',
      /limits\[0\]: unknown key ">="; what can stand here: step/,
    ],
    ['no comparator', {}, '{ "sources"', /limits\[0\]: one of "gte", "gt", "lte", "lt", "when" is missing/],
    [
      'two comparators',
      { gte: 3, gt: 2 },
      '{ "gte"',
      /limits\[0\]: only one of "gte", "gt", "lte", "lt", "when" can stand here/,
    ],
  ])('says once, and of what was meant, that a limit is %s', (_, limit, line, message) => {
    const edit = (/** @type {any} */ data) => {
      data.limits[0] = { ...limit, sources: data.limits[0].sources };
    };
    expectPlanted('schema', { [RULE]: edit }, { file: RULE, line, message });
  });

  it.each([
    ['01.06.2026', /from: "01\.06\.2026" does not fit\. Calendar date, YYYY-MM-DD\./],
    ['2026-06-31', /from: "2026-06-31" is no day of the calendar/],
  ])('says once that %s is no date', (from, message) => {
    const edit = (/** @type {any} */ data) => {
      data.limits[0].from = from;
    };
    expectPlanted('schema', { [RULE]: edit }, { file: RULE, line: from, message });
  });

  it('names the words that could stand beside another form', () => {
    const edit = (/** @type {any} */ data) => {
      data.steps.review = { severity: 'high', scope: 'account', lasts: '3 months' };
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
      data.steps.review.severity = 'middle';
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
    ['no source', { limits: [{ gte: 3 }] }, '"gte"', /limits\[0\]: "sources" is missing/],
    [
      'a long quotation',
      { sources: { 'terms-archive': { quote: '4% '.repeat(110) }, 'seller-blog': {} } },
      '"quote"',
      /quote: expected at most 300 characters, got 330: "4% 4%/,
    ],
    [
      'a confidence in percent',
      { sources: { 'terms-archive': { confidence: 80 }, 'seller-blog': {} } },
      '"confidence"',
      /confidence: expected 1 or less, got 80/,
    ],
  ])('says once, in words, that a rule has %s', (_, parts, line, message) => {
    const edit = (/** @type {any} */ data) => ({ ...data, ...parts });
    expectPlanted('schema', { [RULE]: edit }, { file: RULE, line, message });
  });

  it('finds slips at every depth at once', () => {
    const edit = (/** @type {any} */ data) => {
      delete data.cause;
      data.steps.review.severity = 'middle';
      data.limits[0].gte = '3,0';
    };
    expect(plant('schema', { [RULE]: edit }).map(({ message }) => message.split(' ')[0])).toEqual([
      'the',
      'limits[0].gte:',
      'steps.review.severity:',
    ]);
  });
});
