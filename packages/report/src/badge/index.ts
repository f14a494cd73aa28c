/** `@risk-check/report/badge`: a badge as SVG. For packages of this project. */
export { badgeParts } from './badge-parts.ts';
export { BAND_COLORS } from './band-colors.ts';
export { formatBadge } from './format-badge.ts';
