import type { Forecast } from '@risk-check/core';

/** Up to when a forecast says anything: what is too old by then ends it. */
export const forecastEnd = ({ knownUntil, until }: Forecast): string => knownUntil ?? until;
