/** Own property lookup: `toString` and `__proto__` are ordinary names that are mostly absent. */
export const ownValue = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;
