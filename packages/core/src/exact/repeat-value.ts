/** Longest piece that is copied: longer lists are rare, and the template stays in memory. */
const MOST = 1024;

/**
 * Makes lists of one repeated value. A copy of a piece of a longer list takes a quarter of the time that filling a new one
 * takes, and every metric begins with one.
 */
export function listsOf<T>(value: T): (size: number) => T[] {
  let template: T[] | undefined;
  return (size) => {
    if (size > MOST) return new Array<T>(size).fill(value);
    template ??= new Array<T>(MOST).fill(value);
    return template.slice(0, size);
  };
}

/** Times of which nothing is known. */
export const unknownTimes = /* @__PURE__ */ listsOf(Number.NaN);
/** Times that have not come. */
export const neverTimes = /* @__PURE__ */ listsOf(Infinity);
/** Values of which nothing is known: empty places read as undefined. */
export const unknownValues = (size: number): unknown[] => new Array(size);
