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
  /** Of long lists: two times the distances and the places. */
  long?: readonly [Float64Array, Float64Array, Uint32Array, Uint32Array];
}

export const sortingRoom = (): SortingRoom => ({ order: [], other: [] });

/** So many are put in order one by one, which is faster for a few. */
const RUN = 8;
/** So many are put in order digit by digit, which takes time in proportion to how many they are. */
const MANY = 4096;

/** The places of some instants in order of time, equals as they were. */
export function inTimeOrder(instants: Instants): readonly number[] | Uint32Array {
  return (instants.size >= MANY && byDigits(instants)) || merged(instants);
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

const BUCKETS = 1 << 13;
/** Most times are whole seconds, which takes a digit less. */
const SECOND = 1000;

/** By each digit of their distance from the first, the lowest digit first; null where an instant is endless. */
function byDigits({ size, times, sorting }: Instants): Uint32Array | null {
  let first = Infinity;
  let last = -Infinity;
  for (let item = 0; item < size; item++) {
    const time = times[item] as number;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  if (!Number.isSafeInteger(last - first)) return null;
  if ((sorting.long?.[0].length ?? 0) < size) {
    const keys = (): Float64Array => new Float64Array(size);
    const places = (): Uint32Array => new Uint32Array(size);
    sorting.long = [keys(), keys(), places(), places()];
  }
  let [keys, nextKeys, order, nextOrder] = sorting.long as NonNullable<SortingRoom['long']>;
  let isWhole = true;
  for (let item = 0; item < size; item++) {
    const key = (times[item] as number) - first;
    if (key % SECOND !== 0) isWhole = false;
    keys[item] = key;
    order[item] = item;
  }
  const starts = new Uint32Array(BUCKETS + 1);
  for (let unit = isWhole ? SECOND : 1; unit <= last - first; unit *= BUCKETS) {
    starts.fill(0);
    for (let place = 0; place < size; place++) {
      const bucket = Math.floor((keys[place] as number) / unit) % BUCKETS;
      starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
    }
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
    for (let place = 0; place < size; place++) {
      const key = keys[place] as number;
      const bucket = Math.floor(key / unit) % BUCKETS;
      const to = starts[bucket] as number;
      starts[bucket] = to + 1;
      nextKeys[to] = key;
      nextOrder[to] = order[place] as number;
    }
    [keys, nextKeys] = [nextKeys, keys];
    [order, nextOrder] = [nextOrder, order];
  }
  return order;
}
