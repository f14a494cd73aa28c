import { formatTime } from '../exact/parse-time.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import { addAmount, type DateRules } from './add-amount.ts';
import { type CitedSource, citeSources } from './cite-sources.ts';

export interface PlanRoute {
  readonly id: string;
  readonly title: string;
  readonly do: readonly string[];
  /** Where the route is open, when that depends on the country and the country is not known. */
  readonly onlyIn: string | null;
  /** Counted from the decision, or from `asOf` when its day is not known. */
  readonly deadline: string | null;
  readonly limits: string | null;
  readonly sources: readonly CitedSource[];
}

/** What is left when the decision is final: money, data, complaint and consumer routes of the owner's region. */
export function routesAfterBan(
  guide: Guide,
  region: string | null | undefined,
  decidedAt: number,
  rules: DateRules,
): PlanRoute[] {
  const { afterBan, regions } = guide.common;
  return [...afterBan.slice(0, -1), ...(guide.afterBan ?? []), ...afterBan.slice(-1)].flatMap((route) => {
    if (route.regions && region && !regions[route.regions]?.includes(region.toUpperCase())) return [];
    return [
      {
        id: route.id,
        title: route.title,
        do: route.do,
        onlyIn: route.regions && !region ? route.regions : null,
        deadline: route.deadline ? formatTime(addAmount(decidedAt, route.deadline, rules).latest) : null,
        limits: route.limits ?? null,
        sources: citeSources(route.sources, guide.sources),
      },
    ];
  });
}
