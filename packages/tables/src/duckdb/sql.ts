/** A name as SQL: quoted always, since `at`, `order` and `from` are words of the language. */
export const nameSql = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const textSql = (text: string): string => `'${text.replaceAll("'", "''")}'`;
