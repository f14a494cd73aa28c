import type { Band } from '@risk-check/core';
import type { Style } from '../../terminal/layout.ts';

const STYLES: Readonly<Record<Band, Style>> = {
  clear: 'good',
  unverified: 'unsure',
  watch: 'bad',
  low: 'mild',
  elevated: 'bad',
  high: 'worse',
  critical: 'worst',
};

/** How a band is painted; symbol and word always stand beside it. */
export const bandStyle = (band: Band): Style => STYLES[band];
