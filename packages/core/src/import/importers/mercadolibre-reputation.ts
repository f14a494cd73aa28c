import { formatTime } from '../../snapshot/parse-time.ts';
import type { Draft, Importer } from '../importer.ts';
import { at, has, isObjectAt, type Place, textOf } from '../source/place.ts';
import { readDecimal } from '../values/decimals.ts';
import { countAt, readShare, wordAt } from '../values/figures.ts';
import { readInstant } from '../values/times.ts';

const RATES: Readonly<Record<string, string>> = {
  claims: 'claimsRate',
  delayed_handling_time: 'lateDispatchRate',
  cancellations: 'sellerCancelRate',
};
const SALES: Readonly<Record<number, string>> = { 60: 'salesLast60d', 365: 'salesLast365d' };
const LEVELS = ['1_RED', '2_ORANGE', '3_YELLOW', '4_LIGHT_GREEN', '5_GREEN'];

/** Mercado Libre's seller reputation. `rate` leaves forgiven cases out; `excluded.real_rate` counts when the protection ends. */
export const mercadolibreReputation: Importer = {
  id: 'mercadolibre-reputation',
  version: 1,
  title: 'Mercado Libre seller reputation (GET /users/{id})',
  trust: 'official',
  kind: 'json',
  platform: 'mercadolibre',
  roles: ['seller'],
  metrics: [...Object.values(RATES), ...Object.values(SALES)],
  detects: (source) => source.kind === 'json' && isObjectAt(reputationOf(source.value)),
  read(source, book) {
    const reputation = reputationOf(source.kind === 'json' ? source.value : undefined);
    const figures = at(reputation, 'metrics');
    const metrics: NonNullable<Draft['metrics']> = {};
    if (!has(figures)) book.say('empty-answer');
    const sales = at(figures, 'sales');
    if (has(sales)) {
      book.read();
      const days = periodDays(at(sales, 'period'));
      const count = countAt(at(sales, 'completed'), book);
      const metric = days === null ? undefined : SALES[days];
      if (metric === undefined || count === undefined)
        book.leaveOut(count === undefined ? 'no-figure' : 'other-window', sales.path);
      else {
        metrics[metric] = count;
        book.use();
      }
    }
    const end = at(reputation, 'protection_end_date');
    const endsAt = readInstant(textOf(end) ?? '');
    for (const [key, metric] of Object.entries(RATES)) {
      const place = at(figures, key);
      if (!has(place)) continue;
      book.read();
      const value = readShare(at(place, 'rate'), readDecimal, book);
      if (value === undefined) {
        book.leaveOut('no-figure', place.path);
        continue;
      }
      metrics[metric] = { value };
      book.use();
      const real = readShare(at(at(place, 'excluded'), 'real_rate'), readDecimal, book);
      if (real !== undefined && real !== value) book.say('rate-without-protection', { metric, value, real });
    }
    const level = wordAt(at(reputation, 'level_id'), LEVELS, book);
    const realLevel = wordAt(at(reputation, 'real_level'), LEVELS, book);
    if (level !== undefined)
      book.say('reputation-level', {
        level: level.toLowerCase(),
        ...(realLevel === undefined ? {} : { real: realLevel.toLowerCase() }),
      });
    if (Number.isNaN(endsAt)) {
      if (has(end)) book.leaveOutValue('not-a-time', end.path);
      // `null` is a known "no protection"; a missing key says nothing.
      return { metrics, ...(end.value === null ? { facts: { reputationProtected: false } } : {}) };
    }
    book.say('protection-ends', { at: formatTime(endsAt) });
    // Without a time to judge at, the caller's clock decides; a date that has passed by then would be an old answer.
    return { metrics, facts: { reputationProtected: !(endsAt <= book.asOf) } };
  },
};

/** In the global answer the reputation is the top level itself. */
function reputationOf(value: unknown): Place {
  const top: Place = { value, path: '' };
  const inner = at(top, 'seller_reputation');
  return isObjectAt(inner) ? inner : { value: undefined, path: 'seller_reputation' };
}

function periodDays(place: Place): number | null {
  const match = /^(\d{1,4}) days?$/i.exec(textOf(place) ?? '');
  return match ? Number(match[1]) : null;
}
