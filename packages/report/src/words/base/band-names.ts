import type { Band } from '@risk-check/core';

/** `BANDS` of core, in its order; repeated so that `--help` and `--version` need not load core. A test compares them. */
export const BAND_NAMES: readonly Band[] = [
  'clear',
  'unverified',
  'watch',
  'low',
  'elevated',
  'high',
  'critical',
];
