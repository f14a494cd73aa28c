/**
 * Whether a value holds more than so many levels of lists and objects; without recursion, so that no depth can hurt, and each
 * once a level, so that objects that name one another cannot multiply.
 */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  let level = new Set<object>([value]);
  for (let depth = 0; level.size > 0; depth++) {
    if (depth >= levels) return true;
    const next = new Set<object>();
    for (const item of level) {
      for (const child of Object.values(item))
        if (child !== null && typeof child === 'object') next.add(child);
    }
    level = next;
  }
  return false;
}
