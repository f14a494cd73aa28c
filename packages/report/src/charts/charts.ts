import type { Finding, Forecast, RiskReport } from '@risk-check/core';
import { insideOf, type ReportWords } from '../words/load/report-words.ts';
import { drawGauge } from './gauge.ts';
import { drawHeadroom, reachOf } from './headroom-bars.ts';
import { drawTimeline } from './timeline.ts';
import { drawWaterfall } from './waterfall.ts';

// Inline SVG with classes for colours; `chartStyle` holds the style for them.

/**
 * A half circle from 0 to 100, filled to the index and hatched to the worst case.
 *
 * @param report - Of `scoreAccount`.
 * @param words - Of `loadWords`.
 * @param id - Unique in the page.
 *
 * @example
 * element.innerHTML = gaugeChart(report, words, 'gauge');
 */
export const gaugeChart = (report: RiskReport, words: ReportWords, id: string): string =>
  drawGauge(report, insideOf(words), id);

/**
 * How the points of what fired add up to the index.
 *
 * @param report - Of `scoreAccount`.
 * @param words - Of `loadWords`.
 * @param id - Unique in the page.
 *
 * @example
 * element.innerHTML = waterfallChart(report, words, 'waterfall');
 */
export const waterfallChart = (report: RiskReport, words: ReportWords, id: string): string =>
  drawWaterfall(report, fired(report.findings), insideOf(words), id);

/**
 * Bars of the findings that are nearest to their limit or beyond it; empty where no finding has a single limit.
 *
 * @param report - Of `scoreAccount`.
 * @param words - Of `loadWords`.
 * @param id - Unique in the page.
 *
 * @example
 * element.innerHTML = headroomChart(report, words, 'headroom');
 */
export function headroomChart(report: RiskReport, words: ReportWords, id: string): string {
  const reach = reachOf(report.findings);
  return reach.length === 0 ? '' : drawHeadroom(reach, insideOf(words), id);
}

/**
 * Index and worst case over time, if nothing new happens.
 *
 * @param forecast - Of `forecastRisk`.
 * @param words - Of `loadWords`.
 * @param id - Unique in the page.
 *
 * @example
 * element.innerHTML = forecastChart(forecastRisk(snapshot, ruleset), words, 'forecast');
 */
export const forecastChart = (forecast: Forecast, words: ReportWords, id: string): string =>
  drawTimeline(forecast, insideOf(words), id);

const fired = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ status }) => status === 'fired');
