import type { Forecast } from '@risk-check/core';
import { forecastEnd } from '../../content/forecast-end.ts';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';
import { stepChart } from './step-chart.ts';

/** Score and worst case over time as columns; the last column is a while after the last step. */
export function forecastChart(forecast: Forecast, words: Words, layout: Layout): string[] {
  const start = Date.parse(forecast.from.at);
  const until = forecastEnd(forecast);
  const last = Date.parse(forecast.steps.at(-1)?.at ?? until);
  const end = Math.min(Date.parse(until), start + Math.max(1, (last - start) * 1.15));
  return stepChart({ states: [forecast.from, ...forecast.steps], start, end }, words, layout);
}
