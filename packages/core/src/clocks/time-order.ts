/** Some instants, in whole milliseconds, and room for sorting them. */
interface Instants {
  readonly size: number;
  readonly times: readonly number[];
  readonly sorting: SortingRoom;
}

/** What sorting takes, used again for the next instants. */
export interface SortingRoom {
  readonly order: number[];
  readonly other: number[];
}

export const sortingRoom = (): SortingRoom => ({ order: [], other: [] });

/** So many are put in order one by one, which is faster for a few. */
const RUN = 8;
/** So many are sorted by the engine as plain numbers, several times faster than by merging. */
const MANY = 4096;

/** The places of some instants in order of time, equals as they were. */
export function inTimeOrder(instants: Instants): readonly number[] | Uint32Array {
  return (instants.size >= MANY && asNumbers(instants)) || merged(instants);
}

/** By merging: a comparator called for each pair takes three times as long. */
function merged({ size, times, sorting }: Instants): readonly number[] {
  let { order, other } = sorting;
  for (let item = 0; item < size; item++) {
    const time = times[item] as number;
    let place = item;
    for (; place % RUN > 0 && (times[order[place - 1] as number] as number) > time; place--)
      order[place] = order[place - 1] as number;
    order[place] = item;
    // Both grow at their ends.
    other[item] = item;
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
  return order;
}

/** Most times are whole seconds. */
const SECOND = 1000;

/** As numbers that hold the distance from the first and the place; null where these don't fit or an instant is endless. */
function asNumbers({ size, times }: Instants): Uint32Array | null {
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
  const keys = new Float64Array(size);
  for (let item = 0; item < size; item++)
    keys[item] = (((times[item] as number) - first) / unit) * size + item;
  keys.sort();
  const order = new Uint32Array(size);
  for (let place = 0; place < size; place++) order[place] = (keys[place] as number) % size;
  return order;
}
