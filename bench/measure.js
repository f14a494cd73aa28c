import { do_not_optimize, measure } from 'mitata';

/** Median nanoseconds of one call. */
export async function medianOf(run) {
  const { p50 } = await measure(async () => do_not_optimize(await run()), {
    min_cpu_time: 4e8,
    min_samples: 20,
  });
  return p50;
}

/** The same for a function that returns at once, without the price of waiting. */
export async function medianNow(run) {
  const { p50 } = await measure(() => do_not_optimize(run()), { min_cpu_time: 4e8, min_samples: 20 });
  return p50;
}
