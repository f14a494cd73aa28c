/**
 * The places 0 to `count - 1` in an order, equals as they were; by insertion, since few rules fire.
 *
 * @param compare - As for `Array.prototype.sort`, of two places.
 */
export function inOrder(count: number, compare: (a: number, b: number) => number): number[] {
  const order: number[] = [];
  for (let place = 0; place < count; place++) {
    let at = place;
    for (; at > 0 && compare(order[at - 1] as number, place) > 0; at--) order[at] = order[at - 1] as number;
    order[at] = place;
  }
  return order;
}
