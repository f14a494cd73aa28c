/**
 * The time that a plan is counted from, ISO 8601: now, for a date that has passed helps nobody, or the snapshot's own where
 * that lies ahead.
 *
 * @param snapshot - Anything; what has no `asOf` counts as of now.
 * @param now - Epoch milliseconds.
 */
export function planStart(snapshot: unknown, now: number): string {
  const { asOf } = (snapshot ?? {}) as { asOf?: unknown };
  const own = typeof asOf === 'string' ? Date.parse(asOf) : Number.NaN;
  return own >= now ? (asOf as string) : new Date(now).toISOString();
}
