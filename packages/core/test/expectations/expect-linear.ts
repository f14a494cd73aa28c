import { expect } from 'vitest';
import { isLong, someOf } from '../../../../scripts/some-cases.js';

/** Of each of two doublings. Linear is 2; collecting garbage and caches that no longer fit make the difference to 2. */
const MOST_GROWTH = 2.6;
const RUNS = 5;
/** Processor time of the least input: a shorter run is mostly noise. `npm run test:long` takes longer ones. */
const LEAST_MS = isLong ? 100 : 30;
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
  for (;;) {
    const took = await timeOf(inputOf(least));
    // The first run compiles as well.
    const again = took < leastMs ? took : await timeOf(inputOf(least));
    if (again >= leastMs) break;
    least = Math.ceil(least * Math.min(16, Math.max(1.5, (1.2 * leastMs) / Math.max(again, 1))));
    if (least > MOST_UNITS) throw new Error(`${MOST_UNITS} units are read in less than ${leastMs} ms`);
  }
  const inputs = [1, 4].map((times) => inputOf(times * least));
  const best = inputs.map(() => Number.POSITIVE_INFINITY);
  const growth = (): number => {
    const [one = 1, four = 1] = best;
    return Math.sqrt(four / one);
  };
  for (let i = 0; i < RUNS; i++) {
    for (const [j, input] of inputs.entries()) best[j] = Math.min(best[j] as number, await timeOf(input));
    if (growth() <= MOST_GROWTH) return;
  }
  expect(
    growth(),
    `${best.map(Math.round).join(', ')} ms for ${least} units and four times as many`,
  ).toBeLessThanOrEqual(MOST_GROWTH);
}

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
