import { describe, expect, it } from 'vitest';
import { validatorFor } from '../lint/schemas.js';
import { CASE_QUESTIONS, caseFrom } from './case-questions.js';

const faultOf = (/** @type {string} */ flag, /** @type {string} */ answer) =>
  CASE_QUESTIONS.find((question) => question.flag === flag)?.fault?.(answer);

const ANSWERS = {
  address: 'https://forum.example.org/late-parcels/4',
  source: 'forum',
  day: '2026-05',
  found: 'search: late parcels suspended',
  language: 'en',
  role: 'seller',
  kind: 'restricted',
  control: '',
  quotation: 'Your late shipment rate is too high.',
  told: 'no',
  class: 'performance',
  outcome: 'restored',
  days: '6',
  confidence: 'high',
};

describe('the questions of a case', () => {
  it('refuse a reserved address', () => {
    expect(faultOf('address', ANSWERS.address)).toBe(null);
    expect(faultOf('address', 'https://forum.example.org/late-parcels/6')).toMatch(/not reserved/);
  });
  it('take every answer of a good case, which follows the schema', () => {
    for (const [flag, answer] of Object.entries(ANSWERS))
      expect([flag, faultOf(flag, answer)]).toEqual([flag, null]);
    const entered = caseFrom('example-market/late-parcels', ANSWERS, new Date('2026-06-01T10:00:00Z'));
    const validate = validatorFor('case');
    expect(validate(entered), JSON.stringify(validate.errors)).toBe(true);
  });
  it('say what they expect', () => {
    expect(faultOf('kind', 'banned')).toMatch(/^one of restricted, warned/);
    expect(faultOf('class', 'late')).toMatch(/^one of performance/);
    expect(faultOf('quotation', 'word '.repeat(41))).toMatch(/40 words/);
  });
});
