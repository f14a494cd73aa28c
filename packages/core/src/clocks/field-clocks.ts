import { OPS } from '../evaluate/comparators.ts';
import type { FieldTypes } from '../evaluate/field-types.ts';
import { parseDuration } from '../exact/duration.ts';
import type { Operand, Test, Where } from '../ruleset/rule-language.generated.ts';

/** A time field that a filter compares with the present: whether an item passes can change only at it, moved by `plus`, or a millisecond later. */
export interface FieldClock {
  readonly path: string;
  readonly plus: number;
  readonly kind: 'recorded' | 'deadline';
  /** The time that is compared with it: once that has happened, the deadline decides nothing any more. */
  readonly settledBy?: string;
  /** true where what the test says ends with it. */
  readonly ends?: boolean;
}

/** The times that a filter reads. */
export function fieldClocksOf(where: Where | undefined, list: string, types: FieldTypes): FieldClock[] {
  if (where === undefined) return [];
  return (Array.isArray(where) ? where : [where]).flatMap((tests) =>
    Object.entries(tests).flatMap(([path, test]) => clocksOfTest(path, test, list, types)),
  );
}

function clocksOfTest(path: string, test: Test, list: string, types: FieldTypes): FieldClock[] {
  const kind = types.kindOf(list, path);
  if (kind !== 'time' && kind !== 'due') return [];
  const clocks: FieldClock[] =
    kind === 'time' ? [{ path, plus: 0, kind: 'recorded', ends: test === null }] : [];
  const compared = operandOf(test);
  if (compared === null || typeof compared === 'string') return compared === null ? clocks : [];
  const plus = compared.plus === undefined ? 0 : parseDuration(compared.plus);
  if (compared.time === 'asOf') clocks.push({ path, plus: -plus, kind: 'deadline' });
  else {
    if (types.kindOf(list, compared.time) === 'time')
      clocks.push({ path: compared.time, plus: 0, kind: 'recorded' });
    clocks.push({ path: compared.time, plus, kind: 'deadline', settledBy: path });
  }
  return clocks;
}

/** Operand of a test; null for a test that only asks whether there is a value. */
function operandOf(test: Test): Operand | null {
  if (test === null || typeof test !== 'object' || Array.isArray(test)) return null;
  const op = OPS.find((name) => test[name as keyof typeof test] !== undefined);
  return op ? ((test as Record<string, Operand>)[op] ?? null) : null;
}
