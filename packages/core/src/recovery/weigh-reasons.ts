import { BANDS, bandOf } from '../report/band.ts';
import type { Finding } from '../report/report-schema.ts';
import type { Guide, Ruleset } from '../ruleset/ruleset.generated.ts';
import type { NoticeMatch } from './match-notices.ts';

export interface ReasonHint {
  readonly reason: string;
  readonly weight: number;
  /** What contributed, strongest first. */
  readonly parts: readonly {
    readonly kind: 'notice' | 'finding' | 'stated' | 'status';
    readonly id: string;
    readonly weight: number;
  }[];
}

interface Evidence {
  readonly matches: readonly NoticeMatch[];
  /** Reasons that the snapshot files its notices under. */
  readonly stated: readonly string[];
  readonly fired: readonly Finding[];
  readonly status: string | null;
  readonly score: number;
  readonly reasons: Ruleset['reasons'];
  readonly weights: Guide['common']['weights'];
}

const VOLUNTARY = 'voluntary-deactivation';
/** Findings that make another restriction likelier, but are no ground for one. */
const NO_GROUND = 'other';

/**
 * Combines the platform's words and the facts into one weight for each reason: independent hints by noisy-OR,
 * `1 - Π(1 - w)`, then scaled down so that all weights together are at most 1.
 */
export function weighReasons({
  matches,
  stated,
  fired,
  status,
  score,
  reasons,
  weights,
}: Evidence): ReasonHint[] {
  const parts = new Map<
    string,
    { kind: ReasonHint['parts'][number]['kind']; id: string; weight: number }[]
  >();
  const add = (
    reason: string,
    kind: ReasonHint['parts'][number]['kind'],
    id: string,
    weight: number,
  ): void => {
    if (weight <= 0 || !reasons[reason] || reason === NO_GROUND) return;
    parts.set(reason, [...(parts.get(reason) ?? []), { kind, id, weight }]);
  };
  for (const { notice } of matches)
    for (const [reason, weight] of Object.entries(notice.reasons))
      add(reason, 'notice', notice.id, Number(weight));
  for (const reason of new Set(stated)) add(reason, 'stated', reason, weights.stated);
  const named = [...parts.values()].flat().some(({ weight }) => weight >= weights.likely);
  if (status === 'deactivated' && !named) add(VOLUNTARY, 'status', status, weights.stated);

  // Facts count for less beside words; alone they count in full only once they amount to an elevated score.
  const grounds = fired.filter(({ reason }) => reason !== NO_GROUND);
  const total = grounds.reduce((sum, { points }) => sum + points, 0);
  const alone = parts.size === 0;
  const scale = alone
    ? weights.factsAlone *
      (BANDS.indexOf(bandOf(score, 0, 1, 0)) < BANDS.indexOf('elevated') ? weights.facts : 1)
    : weights.facts;
  for (const { ruleId, reason, points } of grounds)
    add(reason, 'finding', ruleId, (scale * points) / (alone ? total : 100));

  const hints = [...parts].map(([reason, list]) => ({
    reason,
    weight: alone
      ? list.reduce((sum, { weight }) => sum + weight, 0)
      : 1 - list.reduce((rest, { weight }) => rest * (1 - weight), 1),
    parts: list
      .sort((a, b) => b.weight - a.weight)
      .map((part) => ({ ...part, weight: thousandths(part.weight) })),
  }));
  const sum = hints.reduce((all, { weight }) => all + weight, 0);
  return hints
    .map((hint) => ({ ...hint, weight: thousandths(sum > 1 ? hint.weight / sum : hint.weight) }))
    .sort((a, b) => b.weight - a.weight || (a.reason < b.reason ? -1 : 1));
}

/** Rounded down, so that the weights never add up to more than 1. */
const thousandths = (value: number): number => Math.floor(value * 1000 + 1e-9) / 1000;
