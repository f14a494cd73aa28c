/** A name as SQL: quoted always, since `at`, `order` and `from` are words of the language. */
export const nameSql = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const textSql = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Whether DuckDB reads a text as it is: it stops at a NUL, and half a surrogate pair becomes another character.
 * `String.prototype.isWellFormed` is younger than the oldest runtime.
 */
export const isReadWhole = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
