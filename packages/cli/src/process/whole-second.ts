/** A time of the clock as snapshots give it, without fractions of a second. */
export const wholeSecond = (now: number): string =>
  new Date(Math.floor(now / 1000) * 1000).toISOString().replace('.000Z', 'Z');
