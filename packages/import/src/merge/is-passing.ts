/** Values that another one follows, by the field or fact that has them. */
const PASSING: ReadonlyMap<string, ReadonlySet<unknown>> = new Map<string, ReadonlySet<unknown>>([
  ['status', new Set(['awaiting-payment', 'paid', 'shipped', 'pending'])],
  ['reputationProtected', new Set([true])],
]);

/** Whether what an export said is so for a while only, and a later one that does not say it may mean that it has ended. */
export const isPassing = (name: string, value: unknown): boolean => PASSING.get(name)?.has(value) === true;
