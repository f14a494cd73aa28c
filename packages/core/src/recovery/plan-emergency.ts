import { formatTime, parseTime } from '../exact/parse-time.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import { addAmount, type DateRules } from './add-amount.ts';
import { type CitedSource, citeSources } from './cite-sources.ts';
import { describeCases, type PlanCase, type PlanStep } from './plan-steps.ts';

export interface PlanEmergency {
  readonly saleEnds: string;
  readonly hoursLeft: number;
  /** Do these things first, until then. */
  readonly until: string;
  readonly do: readonly string[];
  /** Steps whose usual time is over before the sale is. */
  readonly inTime: readonly string[];
  /** Steps that may be, if they go fast. */
  readonly perhaps: readonly string[];
  /** From then on, chasing the sale makes no sense. */
  readonly letGoAt: string;
  readonly letGo: readonly string[];
  readonly cases: readonly PlanCase[];
  readonly sources: readonly CitedSource[];
}

/** What can still be done before a sale ends, and when to let it go. */
export function planEmergency(
  guide: Guide,
  steps: readonly PlanStep[],
  asOf: number,
  saleEnds: number,
  rules: DateRules,
): PlanEmergency | null {
  const { emergency } = guide;
  if (!emergency) return null;
  const until = Math.min(addAmount(asOf, emergency.within, rules).latest, saleEnds);
  const before = (text: string | null): boolean => text !== null && parseTime(text) <= saleEnds;
  const inTime = steps.filter(({ expected }) => before(expected));
  const perhaps = steps
    .filter(({ earliest, expected, begins }) => !before(expected) && before(earliest) && before(begins))
    .map(({ id }) => id);
  return {
    saleEnds: formatTime(saleEnds),
    hoursLeft: Math.floor((saleEnds - asOf) / 3_600_000),
    until: formatTime(until),
    do: emergency.do,
    inTime: inTime.map(({ id }) => id),
    perhaps,
    // Not before what is usually done in time is over.
    letGoAt: formatTime(
      perhaps[0] ? saleEnds : Math.max(until, ...inTime.map(({ expected }) => parseTime(`${expected}`))),
    ),
    letGo: emergency.letGo,
    cases: describeCases(emergency.cases, guide),
    sources: citeSources(emergency.sources, guide.sources),
  };
}
