import { describe, expect, it } from 'vitest';
import { inTimeOrder, sortingRoom } from '../../src/clocks/time-order.ts';

/** Numbers from 0 up to a most, the same ones each time. */
function numbers(size: number, most: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: size }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  });
}

const sorted = (times: readonly number[]): number[] =>
  times.map((_, place) => place).sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);

/** The places of so many instants, and whether the instants come in that order. */
function placesOf(times: readonly number[], size = times.length, sorting = sortingRoom(size)): number[] {
  const made = inTimeOrder({ size, times, sorting });
  const places = [...made.order.slice(0, size)];
  expect([...made.sorted.slice(0, size)]).toEqual(places.map((place) => times[place]));
  return places;
}

describe('places in order of time', () => {
  it('are those of a stable sort, for every size and with many equals', () => {
    for (let size = 0; size <= 70; size++)
      for (const most of [2, 5, 1000]) {
        const times = numbers(size, most, size + most);
        expect(placesOf(times)).toEqual(sorted(times));
      }
  });

  it.each([
    ['falling', (i: number) => -i],
    ['rising', (i: number) => i],
    ['all at once', () => 7],
    ['the last one first', (i: number) => (i === 16 ? -1 : i)],
    ['with one that never comes', (i: number) => (i === 3 ? Infinity : i % 4)],
  ])('are right for times that are %s', (_, timeOf) => {
    for (const size of [7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 65]) {
      const times = Array.from({ length: size }, (__, i) => timeOf(i));
      expect(placesOf(times)).toEqual(sorted(times));
    }
  });

  it.each([
    ['of two years', 63_072_000_000, 0],
    ['of a second', 1000, 0],
    ['of whole seconds', 63_072_000, 0, 1000],
    ['before 1970', 1_000_000, -2_000_000],
  ])('are right for long lists %s', (_, most, by, unit = 1) => {
    for (const size of [4095, 4096, 10_000]) {
      const times = numbers(size, most, size).map((time) => time * unit + by);
      expect(placesOf(times)).toEqual(sorted(times));
      times[5] = Infinity;
      expect(placesOf(times)).toEqual(sorted(times));
    }
  });

  it('are only those of the first ones, in room that held more before', () => {
    const sorting = sortingRoom(9000);
    placesOf(numbers(40, 9, 1), 40, sorting);
    const times = [5, 3, 4, 1];
    expect(placesOf(times, 3, sorting)).toEqual([1, 2, 0]);
    const more = numbers(20, 6, 2);
    expect(placesOf(more, 20, sorting)).toEqual(sorted(more));
    for (const size of [9000, 5000]) {
      const many = numbers(size, 600, size);
      expect(placesOf(many, size, sorting)).toEqual(sorted(many));
    }
  });
});
