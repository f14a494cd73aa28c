/** `@risk-check/report/badge`: a badge as SVG. For packages of this project. */
export { badgeParts } from '../badge/badge-parts.ts';
export { BAND_COLORS } from '../badge/band-colors.ts';
export { formatBadge } from '../badge/format-badge.ts';
