/** What of a platform and role is unknown, and the names that are known in its place. */
export interface NoRuleset {
  readonly unknown: 'platform' | 'role';
  readonly known: readonly string[];
}

/** As `findRuleset`, among other entries than those of the index. */
export declare function findAmong<T extends { readonly platform: string; readonly role: string }>(
  entries: readonly T[],
  platform: string,
  role: string,
): T | NoRuleset;
