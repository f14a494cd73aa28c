import { withBothCodes } from './country-codes.js';
import { readNumber } from './numbers.js';

/** The comparators of the rule language. */
export const OPERATORS = /** @type {const} */ (['gte', 'gt', 'lte', 'lt']);

/** Whether an entry of a short condition compares a metric, and is not about a fact. @param {any} value */
export const isTest = (value) =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  OPERATORS.some((operator) => operator in value);

/**
 * A condition of the rule language from the short form of rule files, in which every entry must hold:
 * `{ "penaltyPoints": { "gte": 3 }, "region": "PH", "any": [ ... ] }`.
 * @param {Record<string, any>} short
 * @returns {any}
 */
export function readCondition(short) {
  const legs = Object.entries(short).flatMap(([name, value]) => {
    if (name === 'any' || name === 'all') return [{ [name]: value.map(readCondition) }];
    if (!isTest(value)) return [readFact(name, value)];
    return OPERATORS.filter((operator) => operator in value).map((operator) => ({
      metric: name,
      [operator]: readNumber(value[operator]),
      ...(value.target ? { target: true } : {}),
    }));
  });
  return legs.length === 1 ? legs[0] : { all: legs };
}

/** @param {string} fact @param {any} value */
const readFact = (fact, value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? { fact, notIn: namedOf(fact, value.not) }
    : { fact, in: namedOf(fact, value) };

/** @param {string} fact @param {any} value */
const namedOf = (fact, value) => (fact === 'region' ? withBothCodes([value].flat()) : [value].flat());
