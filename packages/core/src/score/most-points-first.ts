import { inOrder } from './in-order.ts';

/** What has fired, most points first; equals keep their order, which is that of their rules' ids. */
export function mostPointsFirst<Fired>(fired: readonly Fired[], points: readonly number[]): readonly Fired[] {
  if (fired.length < 2) return fired;
  const order = inOrder(fired.length, (a, b) => (points[b] as number) - (points[a] as number));
  return order.map((place) => fired[place] as Fired);
}
