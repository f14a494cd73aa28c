import type { Band } from '@risk-check/core';

/** White letters on each of them have a contrast of 4.5 to 1 or more; the same as on the HTML report's light page. */
export const BAND_COLORS: Readonly<Record<Band, string>> = {
  clear: '#1a7f37',
  unverified: '#57606a',
  watch: '#8f6000',
  low: '#0969da',
  elevated: '#8f6000',
  high: '#b84500',
  critical: '#c4202a',
};
