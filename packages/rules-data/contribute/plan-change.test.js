import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { ChangeError } from './change-error.js';
import { planChange } from './plan-change.js';

const LATE = 'example-market.seller.late-shipments';
const FILE = 'rules/example-market/seller/late-shipments.json';
const DISPUTES = 'rules/example-market/seller/open-disputes.json';
const QUOTE = 'from 2027 on accounts above 3.5% are suspended, and a warning comes above 3%';
const GOOD = { limit: '3%,3.5%', from: '2027-01-01', source: 'policy', quote: QUOTE };

/** The late shipments with one row for both steps. @param {any} data */
const twoSteps = (data) => {
  data.limits = [
    { step: ['early-warning', 'suspension'], from: '2026-01-01', gt: ['3%', '4%'], sources: ['policy'] },
  ];
  data.sources.policy.quote = 'a warning above 3%; accounts above 4% are suspended';
};

/** @param {any} change @param {any} [edits] @param {string} [id] */
const plan = (change, edits = {}, id = LATE) =>
  planChange(sampleDataset({ [FILE]: twoSteps, ...edits }), id, { ...GOOD, ...change }, '2026-06-15');

/** @param {any} change @param {any} [edits] */
function refusal(change, edits) {
  try {
    plan(change, edits);
  } catch (error) {
    if (error instanceof ChangeError) return error.message;
    throw error;
  }
  return 'not refused';
}

describe('a change of a limit', () => {
  it('gives the files with the new row above the old one', () => {
    const { files, head } = plan({});
    expect([...files.keys()]).toEqual([FILE]);
    const file = head.rulesets[0]?.compiledFiles.get(FILE)?.file;
    expect(file.limits[0]).toMatchObject({
      from: '2027-01-01',
      gt: ['3%', '3.5%'],
      sources: ['policy#2027'],
    });
    expect(file.limits[1]).toMatchObject({ from: '2026-01-01', gt: ['3%', '4%'] });
    expect(file.sources['policy#2027'].quote).toBe(QUOTE);
  });

  it.each([
    ['a decimal comma', { limit: '3,5%,4%' }, /decimals have a point: 3\.5%,4%$/],
    ['a number of a share', { limit: '3,4' }, /is a share; expected a percentage such as 3%/],
    ['a number too many', { limit: '2%,3%,4%' }, /3 numbers for 2 steps \(early-warning, suspension\)/],
    ['a number too few', { limit: '4%' }, /1 number for 2 steps \(early-warning, suspension\)$/],
    ['a quotation without a number', { quote: 'above 3% a warning' }, /don't name suspension 3\.5 %;/],
    [
      'a quotation without any number',
      { limit: '2%,2.5%', quote: 'too many' },
      /don't name early-warning 2 % or suspension 2\.5 %;/,
    ],
    ['nobody who says so', { quote: undefined }, /^--quote: who says so\?/],
    ['a paraphrase of an official limit', { quote: undefined, says: 'Above 3.5%.' }, /the row is official/],
    ['a day that is none', { from: '2027-02-30' }, /expected a day such as 2027-01-01, got "2027-02-30"/],
    ['a day before the row in force', { from: '2025-06-01' }, /the row in force begins on 2026-01-01/],
    ['the day of the row in force', { from: '2026-01-01' }, /the row in force begins on 2026-01-01/],
    ['a page that is none', { source: 'polcy' }, /expected an address .*got "polcy"/],
    [
      'steps in the wrong order',
      { limit: '3.6%,3.5%', quote: 'a warning above 3.6%, suspension above 3.5%' },
      /^nothing was written:\nstep "suspension" is reached before step "early-warning"/,
    ],
  ])('refuses %s', (_, change, message) => {
    expect(refusal(change)).toMatch(message);
  });

  it('refuses a day before the end of a row', () => {
    const ended = {
      [FILE]: (/** @type {any} */ data) => {
        twoSteps(data);
        data.limits[0].until = '2027-06-01';
      },
    };
    expect(refusal({}, ended)).toMatch(
      /the row ends on 2027-06-01; a new one can begin on that day or later/,
    );
    expect(() => plan({ from: '2027-06-01', quote: QUOTE }, ended)).not.toThrow();
  });

  it('never blames what was wrong before', () => {
    const quoteless = {
      [DISPUTES]: (/** @type {any} */ data) => {
        delete data.sources['terms-archive'].noQuote;
      },
    };
    expect(() => plan({}, quoteless)).not.toThrow();
    expect(refusal({}, { [DISPUTES]: '{' })).toMatch(
      /^this was so before your change, and has to be settled first:\n.*open-disputes\.json is not valid JSON/,
    );
  });

  it('names rules of the same platform first where there is none of that name', () => {
    expect(() => plan({}, {}, 'example-market.seller')).toThrow(
      /did you mean example-market\.seller\.late-shipments, example-market\.seller\.open-disputes\?/,
    );
  });
});
