import {
  type CompiledRuleset,
  type Course,
  joinTimelines,
  type PreparedSnapshot,
  type RiskReport,
  type Ruleset,
  type ScoreOptions,
  timelineRisk,
} from '@risk-check/core';

const YEAR = 365 * 86_400_000;

/** The course of an account a year back and a year ahead of a report. */
export function courseAround(
  snapshot: PreparedSnapshot | unknown,
  ruleset: Ruleset | CompiledRuleset,
  { asOf }: Pick<RiskReport, 'asOf'>,
  options: ScoreOptions,
): Course {
  const { asOf: _, ...rest } = options;
  const at = Date.parse(asOf);
  const time = (instant: number): string => new Date(instant).toISOString();
  const span = { from: time(at - YEAR), to: time(at + YEAR) };
  return joinTimelines([timelineRisk(snapshot, ruleset, { ...rest, ...span })]);
}
