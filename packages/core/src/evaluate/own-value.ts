/** What an object itself holds under a name: `toString` and `__proto__` are names like any other, and mostly of nothing. */
export const ownValue = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;
