/** Micro-nats of a chance `p` believed with certainty `c`. */
export const hazard = (p: number, c: number): number => Math.round(1e6 * -Math.log(1 - c * p));

/** The share of 100 that micro-nats stand for, rounded to 1e-9 first so that no engine differs at a half. */
export const scoreOf = (microNats: number): number => {
  const exact = 100 * (1 - Math.exp(-microNats / 1e6));
  return Math.min(99, Math.round(Math.round(exact * 1e9) / 1e9));
};
