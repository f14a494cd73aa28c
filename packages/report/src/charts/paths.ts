/** Paths of SVG, as d3-shape writes them: the library is the oracle of their test. */

interface Ring {
  readonly innerRadius: number;
  readonly outerRadius: number;
  /** Radians from the top, clockwise. */
  readonly startAngle: number;
  readonly endAngle: number;
}

export type Point = readonly [x: number, y: number];

/** A turn too small to draw. */
const EPSILON = 1e-6;
const round = (value: number): number => Math.round(value * 1000) / 1000;
const at = ([x, y]: Point): string => `${round(x)},${round(y)}`;

/** A part of a ring, clockwise and less than a whole turn. */
export function ringPath({ innerRadius, outerRadius, startAngle, endAngle }: Ring): string {
  const [from, to] = [startAngle - Math.PI / 2, endAngle - Math.PI / 2];
  const point = (radius: number, angle: number): Point => [
    radius * Math.cos(angle),
    radius * Math.sin(angle),
  ];
  const start = `M${at(point(outerRadius, from))}`;
  if (!(to - from > EPSILON)) return `${start}L${at(point(innerRadius, to))}Z`;
  const isLarge = Number(to - from >= Math.PI);
  const turn = (radius: number, angle: number, isClockwise: 0 | 1): string =>
    `A${round(radius)},${round(radius)},0,${isLarge},${isClockwise},${at(point(radius, angle))}`;
  return `${start}${turn(outerRadius, to, 1)}L${at(point(innerRadius, to))}${turn(innerRadius, from, 0)}Z`;
}

/** A line on which each value holds until the next; empty without points. */
export const stepLine = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${steps(points).map(at).join('L')}${points.length === 1 ? 'Z' : ''}`;

/** The area between such a line and the height `base`; empty without points. */
export function stepArea(points: readonly Point[], base: number): string {
  if (points.length === 0) return '';
  const lower = points.map(([x]): Point => [x, base]);
  return `M${[...steps(points), ...steps(lower).reverse()].map(at).join('L')}Z`;
}

/** Sideways first, then up or down. */
function steps(points: readonly Point[]): Point[] {
  return points.flatMap(([x, y], i): Point[] => {
    const before = points[i - 1];
    return before
      ? [
          [x, before[1]],
          [x, y],
        ]
      : [[x, y]];
  });
}
