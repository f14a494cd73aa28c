import { expect } from 'vitest';
import { isLong, someOf } from '../../../../scripts/some-cases.js';

/** Of each of two doublings. Linear is 2; collecting garbage and caches that no longer fit make the difference to 2. */
const MOST_GROWTH = 2.6;
const RUNS = 5;
/** Processor time of the least input: a shorter run is mostly noise. */
const LEAST_MS = 100;
/** Shares of that to try: short inputs nearly always show it, and where they do not, long ones decide. */
const SHARES = isLong ? [1] : [0.1, 0.3, 1];
/** A reader that is still faster with so many units does not read them. */
const MOST_UNITS = 2 ** 27;

/**
 * Compares the processor time of an input and of one four times as long, best of five: `run` must grow in proportion to its
 * input. The least input is found by the time that it takes here, so that no machine is too fast or too slow for it.
 *
 * @param inputOf - Makes an input of so many units.
 * @param units - Where to begin looking for the least input.
 * @param options - `leastMs` where a reader takes no input that is long enough; `timeOf`: milliseconds of a run.
 */
export async function expectLinear<T>(
  inputOf: (units: number) => T,
  run: (input: T) => unknown,
  units: number,
  {
    leastMs = LEAST_MS,
    timeOf = (input: T): Promise<number> => processorTime(run, input),
  }: Partial<{ readonly leastMs: number; readonly timeOf: (input: T) => Promise<number> }> = {},
): Promise<void> {
  let least = units;
  let best: readonly [number, number] = [1, Number.POSITIVE_INFINITY];
  for (const share of SHARES) {
    least = await leastUnits(inputOf, timeOf, least, share * leastMs);
    best = await bestTimes(inputOf(least), inputOf(4 * least), timeOf);
    if (growthOf(best) <= MOST_GROWTH) return;
  }
  expect(
    growthOf(best),
    `${best.map(Math.round).join(', ')} ms for ${least} units and four times as many`,
  ).toBeLessThanOrEqual(MOST_GROWTH);
}

/** The fewest units, from so many on, that take so long. */
async function leastUnits<T>(
  inputOf: (units: number) => T,
  timeOf: (input: T) => Promise<number>,
  from: number,
  leastMs: number,
): Promise<number> {
  let least = from;
  for (;;) {
    const took = await timeOf(inputOf(least));
    // The first run compiles as well.
    const again = took < leastMs ? took : await timeOf(inputOf(least));
    if (again >= leastMs) return least;
    least = Math.ceil(least * Math.min(16, Math.max(1.5, (1.2 * leastMs) / Math.max(again, 1))));
    if (least > MOST_UNITS) throw new Error(`${MOST_UNITS} units are read in less than ${leastMs} ms`);
  }
}

/** Best of up to five, for an input and for one four times as long; fewer where they show proportion. */
async function bestTimes<T>(
  one: T,
  four: T,
  timeOf: (input: T) => Promise<number>,
): Promise<readonly [number, number]> {
  let best: readonly [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < RUNS; i++) {
    best = [Math.min(best[0], await timeOf(one)), Math.min(best[1], await timeOf(four))];
    if (growthOf(best) <= MOST_GROWTH) break;
  }
  return best;
}

/** By each of two doublings. */
const growthOf = ([one, four]: readonly [number, number]): number => Math.sqrt(four / one);

/** Milliseconds. */
async function processorTime<T>(run: (input: T) => unknown, input: T): Promise<number> {
  const before = process.cpuUsage();
  await run(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * A third of the shapes of an input, the first among them, since each takes up to a second; `npm run test:long` takes all.
 */
export const someShapes = <T>(shapes: readonly T[]): readonly T[] => someOf(shapes, 3);
