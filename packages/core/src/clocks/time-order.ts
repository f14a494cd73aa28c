/** Some instants, in whole milliseconds, and room for sorting them. */
interface Instants {
  readonly size: number;
  readonly times: ArrayLike<number>;
  readonly sorting: SortingRoom;
}

/** What sorting takes, used again for the next instants: at least as long as they are many, `other` for short lists only. */
export interface SortingRoom {
  readonly order: Uint32Array;
  readonly other: Uint32Array;
  readonly sorted: Float64Array;
}

/** Places of instants in order of time, equals as they were, and the instants in that order; until the next sorting. */
interface InOrder {
  readonly order: Uint32Array;
  readonly sorted: Float64Array;
}

export const sortingRoom = (size: number): SortingRoom => ({
  order: new Uint32Array(size),
  other: new Uint32Array(Math.min(size, MANY)),
  sorted: new Float64Array(size),
});

/** So many are put in order one by one, which is faster for a few. */
const RUN = 8;
/** So many are sorted by the engine as plain numbers, several times faster than by merging. */
const MANY = 4096;

export function inTimeOrder(instants: Instants): InOrder {
  return (instants.size >= MANY && asNumbers(instants)) || merged(instants);
}

/** By merging: a comparator called for each pair takes three times as long. */
function merged({ size, times, sorting }: Instants): InOrder {
  let { order } = sorting;
  let other = size > sorting.other.length ? new Uint32Array(size) : sorting.other;
  for (let item = 0; item < size; item++) {
    const time = times[item] as number;
    let place = item;
    for (; place % RUN > 0 && (times[order[place - 1] as number] as number) > time; place--)
      order[place] = order[place - 1] as number;
    order[place] = item;
  }
  for (let width = RUN; width < size; width *= 2) {
    for (let start = 0; start < size; start += 2 * width) {
      const middle = Math.min(start + width, size);
      const end = Math.min(middle + width, size);
      let left = start;
      let right = middle;
      for (let to = start; to < end; to++) {
        const isRight =
          left === middle ||
          (right < end &&
            (times[order[right] as number] as number) < (times[order[left] as number] as number));
        other[to] = order[isRight ? right++ : left++] as number;
      }
    }
    [order, other] = [other, order];
  }
  const { sorted } = sorting;
  for (let place = 0; place < size; place++) sorted[place] = times[order[place] as number] as number;
  return { order, sorted };
}

/** Most times are whole seconds. */
const SECOND = 1000;

/** As numbers that hold the distance from the first and the place; null where these don't fit or an instant is endless. */
function asNumbers({ size, times, sorting }: Instants): InOrder | null {
  let first = Infinity;
  let last = -Infinity;
  let unit = SECOND;
  for (let item = 0; item < size; item++) {
    const time = times[item] as number;
    if (time < first) first = time;
    if (time > last) last = time;
    if (time % SECOND !== 0) unit = 1;
  }
  if (!(((last - first) / unit + 1) * size <= Number.MAX_SAFE_INTEGER)) return null;
  const { order, sorted } = sorting;
  for (let item = 0; item < size; item++)
    sorted[item] = (((times[item] as number) - first) / unit) * size + item;
  sorted.subarray(0, size).sort();
  for (let place = 0; place < size; place++) {
    const key = sorted[place] as number;
    const distance = Math.floor(key / size);
    order[place] = key - distance * size;
    sorted[place] = first + distance * unit;
  }
  return { order, sorted };
}
