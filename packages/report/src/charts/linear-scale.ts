/**
 * Maps numbers onto a drawing: linear between the given points, beyond the ends as between the last two.
 *
 * @param domain - Rising numbers, at least two.
 * @param range - Where each of them lies.
 * @param isClamped - Nothing lies beyond the ends.
 */
export function linearScale(
  domain: readonly number[],
  range: readonly number[],
  isClamped = false,
): (value: number) => number {
  const last = Math.min(domain.length, range.length) - 1;
  const at = (list: readonly number[], i: number): number => list[i] ?? Number.NaN;
  return (value) => {
    const inside = isClamped ? Math.max(at(domain, 0), Math.min(at(domain, last), value)) : value;
    let i = 1;
    while (i < last && inside >= at(domain, i)) i++;
    const [from, to] = [at(domain, i - 1), at(domain, i)];
    const share = to === from ? 0.5 : (inside - from) / (to - from);
    return at(range, i - 1) * (1 - share) + at(range, i) * share;
  };
}
