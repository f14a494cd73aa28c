/** The same value with its lists and keys in another order, to `depth`; the order is told by `seed` alone. */
export function shuffled<T>(value: T, seed: number, depth = Number.POSITIVE_INFINITY): T {
  if (value === null || typeof value !== 'object' || depth === 0) return value;
  const order = <E>(entries: E[]): E[] =>
    entries
      .map((entry, i) => ({ entry, rank: (Math.imul(i + 1, 2654435761) ^ Math.imul(seed + 1, 40503)) >>> 0 }))
      .sort((a, b) => (a.rank % 1009) - (b.rank % 1009))
      .map(({ entry }) => entry);
  // The order of texts inside one item is content of that item.
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value;
  if (Array.isArray(value)) return order(value.map((part) => shuffled(part, seed, depth - 1))) as T;
  return Object.fromEntries(
    order(Object.entries(value)).map(([key, part]) => [key, shuffled(part, seed, depth - 1)]),
  ) as T;
}
