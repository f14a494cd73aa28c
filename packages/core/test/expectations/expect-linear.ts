import { expect } from 'vitest';

const TIMES = 4;
/** Linear is 4 and quadratic 16; collecting garbage makes the difference to 4. */
const MOST_GROWTH = 10;
const RUNS = 5;

/**
 * Takes four times the input and compares processor time, best of five: `run` must grow in proportion to its input.
 *
 * @param inputOf - Makes an input of so many units.
 * @param units - So many that one run takes some ten milliseconds.
 */
export function expectLinear<T>(
  inputOf: (units: number) => T,
  run: (input: T) => unknown,
  units: number,
): void {
  const small = inputOf(units);
  const large = inputOf(TIMES * units);
  let [leastSmall, leastLarge] = [Infinity, Infinity];
  for (let i = 0; i < RUNS; i++) {
    leastSmall = Math.min(
      leastSmall,
      processorTime(() => run(small)),
    );
    leastLarge = Math.min(
      leastLarge,
      processorTime(() => run(large)),
    );
    if (leastLarge < MOST_GROWTH * leastSmall) return;
  }
  expect(leastLarge / leastSmall).toBeLessThan(MOST_GROWTH);
}

function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
