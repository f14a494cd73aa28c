import type { Snapshot } from '@risk-check/core';
import { wholeSecond } from '../process/whole-second.ts';

/** An account of which nothing is known yet, as of now. */
export const emptySnapshot = (
  { platform, role }: Pick<Snapshot, 'platform' | 'role'>,
  now: number,
): Snapshot => ({ snapshotVersion: 1, platform, role, asOf: wholeSecond(now) });
