import type { Test, Tests, Where } from '../../src/ruleset/rule-language.generated.ts';
import { compare, decimal } from './fraction.ts';
import { type Raw, readField } from './lists.ts';
import { all, any, FALSE, known, not, type Truth, UNKNOWN } from './truth.ts';
import { milliseconds, type World } from './world.ts';

/** Does an item pass `where`: all tests of one object, or any object of an array? */
export function passes(world: World, list: string, item: Raw, where: Where | undefined): Truth {
  if (where === undefined) return known(true);
  if (Array.isArray(where)) return any(where.map((tests) => passesAll(world, list, item, tests)));
  return passesAll(world, list, item, where);
}

const passesAll = (world: World, list: string, item: Raw, tests: Tests): Truth =>
  all(Object.entries(tests).map(([path, test]) => passesTest(world, list, item, path, test)));

function passesTest(world: World, list: string, item: Raw, path: string, test: Test): Truth {
  const field = readField(world, list, item, path);
  if (test === null || typeof test !== 'object' || Array.isArray(test)) {
    return field.known ? known([test].flat().includes(field.value as never)) : UNKNOWN;
  }
  if ('not' in test && test.not !== undefined) return not(passesTest(world, list, item, path, test.not));
  const [op, operand] = Object.entries(test)[0] as ['gte' | 'gt' | 'lte' | 'lt', (typeof test)['gte'] & {}];
  if (!field.known) return UNKNOWN;
  if (typeof operand === 'string') {
    if (field.value === null) return FALSE;
    return known(holds(op, compare(decimal(field.value as number), decimal(operand))));
  }
  const limit = operandTime(world, list, item, operand);
  if (limit === undefined) return UNKNOWN;
  // A deadline that still lies ahead is neither missed nor met by what has not happened.
  if (field.value === null) return known(limit !== null && limit <= world.asOf && holds(op, 1));
  const time = Date.parse(field.value as string);
  return known(holds(op, limit === null || time < limit ? -1 : time > limit ? 1 : 0));
}

/** The instant an operand names; null has not happened, undefined is not known. */
function operandTime(
  world: World,
  list: string,
  item: Raw,
  operand: { time: string; plus?: string },
): number | null | undefined {
  const plus = operand.plus === undefined ? 0 : milliseconds(operand.plus);
  if (operand.time === 'asOf') return world.asOf + plus;
  const field = readField(world, list, item, operand.time);
  if (!field.known) return undefined;
  return field.value === null ? null : Date.parse(field.value as string) + plus;
}

/** Whether a comparison holds, given the sign of left minus right. */
export function holds(op: 'gte' | 'gt' | 'lte' | 'lt', sign: number): boolean {
  if (op === 'gte') return sign >= 0;
  if (op === 'gt') return sign > 0;
  return op === 'lte' ? sign <= 0 : sign < 0;
}
