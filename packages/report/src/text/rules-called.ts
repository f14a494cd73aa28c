/** The last part of a rule's id: often no more is remembered. */
export const slugOf = (id: string): string => id.split('.')[2] ?? '';

/**
 * The rules that a name means: the one of that id, else those whose last part holds its words. Only whole words count,
 * since "late" is in "related", too. Those that are called exactly so come first, and hide no other.
 */
export function rulesCalled<R extends { readonly id: string }>(name: string, rules: readonly R[]): R[] {
  const wanted = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const own = rules.filter(({ id }) => id === wanted);
  if (own.length > 0 || wanted === '') return own;
  const holding = rules.filter(({ id }) => `-${slugOf(id)}-`.includes(`-${wanted}-`));
  const exact = holding.filter(({ id }) => slugOf(id) === wanted);
  return [...new Set([...exact, ...holding])];
}
