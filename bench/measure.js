import { do_not_optimize, measure } from 'mitata';

const WARM_UP_MS = 500;

/** Median nanoseconds of one call, when the engine has compiled what it will compile. */
export async function medianOf(run) {
  for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) await run();
  const { p50 } = await measure(async () => do_not_optimize(await run()), {
    min_cpu_time: 4e8,
    min_samples: 20,
  });
  return p50;
}

/** The same for a function that returns at once, without the price of waiting. */
export async function medianNow(run) {
  for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) run();
  const { p50 } = await measure(() => do_not_optimize(run()), { min_cpu_time: 4e8, min_samples: 20 });
  return p50;
}
