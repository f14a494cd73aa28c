import { do_not_optimize } from 'mitata';

const WARM_UP_MS = 400;
const ROUNDS = 41;
const BATCH_MS = 2;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/**
 * Measures functions side by side: in each of many rounds every one runs for a few milliseconds, so that a slow moment of
 * the machine hits all of them.
 *
 * @param runs - By name; the first is what the others are compared with. A function that returns a promise is awaited.
 * @returns By name the median nanoseconds of one call, and the median over the rounds of its ratio to the first.
 */
export async function sideBySide(runs) {
  const cases = [];
  for (const [name, run] of Object.entries(runs)) {
    const time = run() instanceof Promise ? timeAwaited : timeNow;
    for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) await time(run, 1);
    const calls = Math.max(1, Math.round((BATCH_MS * 1e6) / (await time(run, 3))));
    cases.push({ name, run, time, calls, times: [], ratios: [] });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, time, calls, times, ratios } of cases) {
      times.push(await time(run, calls));
      ratios.push(times[round] / cases[0].times[round]);
    }
  }
  return Object.fromEntries(
    cases.map(({ name, times, ratios }) => [name, { time: median(times), ratio: median(ratios) }]),
  );
}

/** Nanoseconds of one of so many calls. */
function timeNow(run, calls) {
  const start = performance.now();
  for (let i = 0; i < calls; i++) do_not_optimize(run());
  return ((performance.now() - start) * 1e6) / calls;
}

/** The same for a function that must be waited for. */
async function timeAwaited(run, calls) {
  const start = performance.now();
  for (let i = 0; i < calls; i++) do_not_optimize(await run());
  return ((performance.now() - start) * 1e6) / calls;
}
