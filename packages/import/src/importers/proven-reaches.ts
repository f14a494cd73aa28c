import { formatTime, parseTime } from '@risk-check/core/snapshot';
import type { Guarantee } from '../formats/format.ts';
import type { Doubt } from '../notes/doubt.ts';
import type { ImportBook } from '../notes/import-book.ts';
import type { Draft } from '../source/importer.ts';

type Observed = NonNullable<Draft['observed']>;

/**
 * How far each list of a draft reaches, said to the book in one note a list. A list is complete only where its reach
 * comes with a proof; every other one is partial: its entries count, and the absence of others does not.
 */
export function provenReaches(
  draft: Draft,
  guarantees: Readonly<Record<string, Guarantee>>,
  asOf: string,
  broken: Doubt | undefined,
  book: ImportBook,
): Observed {
  const observed: Observed = {};
  for (const [list, entries] of Object.entries(draft) as [string, unknown][]) {
    if (!Array.isArray(entries)) continue;
    const count = entries.length;
    const reach = draft.observed?.[list];
    const doubt = broken ? { why: broken } : book.doubtOf(list);
    if (!doubt && reach?.because !== undefined) {
      const until = reach.until != null && parseTime(reach.until) < parseTime(asOf) ? reach.until : undefined;
      const proven = {
        ...(reach.since == null ? {} : { since: reach.since }),
        ...(until === undefined ? {} : { until }),
        ...(reach.by === undefined ? {} : { by: reach.by }),
        because: reach.because,
      };
      observed[list] = proven;
      book.say('list-complete', {
        list,
        count,
        because: reach.because,
        ...daysOf(reach.since, until ?? asOf),
      });
      continue;
    }
    observed[list] = { since: asOf };
    book.say('list-partial', {
      list,
      count,
      ...(doubt ?? { why: guarantees[list]?.lacks ?? 'documentation' }),
    });
  }
  return observed;
}

/** The first and the last day that a reach holds something of; nothing where it begins with the account. */
const daysOf = (
  since: string | null | undefined,
  until: string,
): { readonly from: string; readonly to: string } | undefined =>
  since == null ? undefined : { from: since.slice(0, 10), to: formatTime(parseTime(until) - 1).slice(0, 10) };
