import type { RiskReport } from '@risk-check/core';

/** What the platform has stopped has a way back, which a command of its own plans; whoever left by himself asks for none. */
export const isStopped = ({ warnings }: RiskReport): boolean =>
  warnings.some(
    ({ code, args }) =>
      code === 'already-ended' || (code === 'account-not-active' && args.status === 'restricted'),
  );
