/**
 * The shapes of d3-shape that the drawings use, as the same path texts: a test holds it against the library, whose pies,
 * stacks and twenty curves would take a twentieth of what the page may weigh.
 */
interface Sector {
  readonly innerRadius: number;
  readonly outerRadius: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly padAngle: number;
}

type Point = readonly [number, number];
type Of<T, R> = (datum: T) => R;

/** A turn that d3 does not draw. */
const EPSILON = 1e-6;
const round = (value: number): number => Math.round(value * 1000) / 1000;
const at = ([x, y]: Point): string => `${round(x)},${round(y)}`;

/** A part of a ring, clockwise and less than a whole turn, without padding. */
export function arc(): (sector: Sector) => string {
  return ({ innerRadius, outerRadius, startAngle, endAngle }) => {
    // Angles count from the top.
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
  };
}

/** Names the one curve there is: a value holds until the next. */
export const curveStepAfter = 'step-after';

export function line<T>() {
  let [x, y]: Of<T, number>[] = [() => 0, () => 0];
  const path = (data: readonly T[]): string | null => {
    const points = data.map((datum): Point => [x?.(datum) ?? 0, y?.(datum) ?? 0]);
    if (points.length === 0) return null;
    return `M${steps(points).map(at).join('L')}${points.length === 1 ? 'Z' : ''}`;
  };
  const line: Line<T> = Object.assign(path, {
    x: (of: Of<T, number>) => {
      x = of;
      return line;
    },
    y: (of: Of<T, number>) => {
      y = of;
      return line;
    },
    curve: (_: typeof curveStepAfter) => line,
  });
  return line;
}

interface Line<T> {
  (data: readonly T[]): string | null;
  x(of: Of<T, number>): Line<T>;
  y(of: Of<T, number>): Line<T>;
  curve(of: typeof curveStepAfter): Line<T>;
}

export function area<T>() {
  let [x, y1]: Of<T, number>[] = [() => 0, () => 0];
  let y0 = 0;
  const path = (data: readonly T[]): string | null => {
    const upper = data.map((datum): Point => [x?.(datum) ?? 0, y1?.(datum) ?? 0]);
    if (upper.length === 0) return null;
    const lower = upper.map(([left]): Point => [left, y0]);
    return `M${[...steps(upper), ...steps(lower).reverse()].map(at).join('L')}Z`;
  };
  const area: Area<T> = Object.assign(path, {
    x: (of: Of<T, number>) => {
      x = of;
      return area;
    },
    y0: (value: number) => {
      y0 = value;
      return area;
    },
    y1: (of: Of<T, number>) => {
      y1 = of;
      return area;
    },
    curve: (_: typeof curveStepAfter) => area,
  });
  return area;
}

interface Area<T> {
  (data: readonly T[]): string | null;
  x(of: Of<T, number>): Area<T>;
  y0(value: number): Area<T>;
  y1(of: Of<T, number>): Area<T>;
  curve(of: typeof curveStepAfter): Area<T>;
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
