/** The comparators of the language. */
export type Op = 'gte' | 'gt' | 'lte' | 'lt';
export const OPS: readonly Op[] = ['gte', 'gt', 'lte', 'lt'];

/** Whether `a op b`, given the sign of a - b. */
export function holds(op: Op, sign: number): boolean {
  if (op === 'gte') return sign >= 0;
  if (op === 'gt') return sign > 0;
  return op === 'lte' ? sign <= 0 : sign < 0;
}
