import { formatTime } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
import { unknownPart } from '../notes/import-error.ts';
import type { Draft, ImportOptions, Reader } from '../source/importer.ts';
import { at, has, isObjectAt, itemsOf, type Place, textOf } from '../source/place.ts';
import { readDecimal } from '../values/decimals.ts';
import { countAt, readShare, wordAt } from '../values/figures.ts';
import { mercadolibreCountry } from '../values/mercadolibre-sites.ts';
import { readInstant } from '../values/times.ts';

const RATES: Readonly<Record<string, string>> = {
  claims: 'claimsRate',
  delayed_handling_time: 'lateDispatchRate',
  cancellations: 'sellerCancelRate',
};
const SALES: Readonly<Record<number, string>> = { 60: 'salesLast60d', 365: 'salesLast365d' };
const LEVELS = ['1_RED', '2_ORANGE', '3_YELLOW', '4_LIGHT_GREEN', '5_GREEN'];
const colourOf = (level: string): string => level.slice(2);

/** Mercado Libre's seller reputation. `rate` leaves forgiven cases out; `excluded.real_rate` counts when the protection ends. */
export const mercadolibreReputation: Reader = {
  metrics: [...Object.values(RATES), ...Object.values(SALES)],
  detects: (source) => source.kind === 'json' && recordsOf(source.value).length > 0,
  read(source, book, options) {
    const records = recordsOf(source.kind === 'json' ? source.value : undefined);
    const { reputation, region } = chooseRecord(records, book, options);
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
    // Mercado Libre's own examples name the real level by its colour alone.
    const realWord = wordAt(at(reputation, 'real_level'), [...LEVELS, ...LEVELS.map(colourOf)], book);
    const realLevel = LEVELS.find((word) => word === realWord || colourOf(word) === realWord);
    if (level !== undefined)
      book.say('reputation-level', {
        level: level.toLowerCase(),
        ...(realLevel === undefined ? {} : { real: realLevel.toLowerCase() }),
      });
    if (Number.isNaN(endsAt)) {
      if (has(end)) book.leaveOutValue('not-a-time', end.path);
      // `null` is a known "no protection"; a missing key says nothing.
      return { ...region, metrics, ...(end.value === null ? { facts: { reputationProtected: false } } : {}) };
    }
    book.say('protection-ends', { at: formatTime(endsAt) });
    // Without a time to judge at, the caller's clock decides; a date that has passed by then would be an old answer.
    return { ...region, metrics, facts: { reputationProtected: !(endsAt <= book.asOf) } };
  },
};

/** Each site keeps its own record; the global answer has one per site and way of delivery. */
interface SiteRecord {
  /** The site, with the way of delivery where the file has it twice; empty where the file does not say. */
  readonly name: string;
  readonly reputation: Place;
  readonly region: Pick<Draft, 'region'>;
}

function recordsOf(value: unknown): SiteRecord[] {
  const top: Place = { value, path: '' };
  const inner = at(top, 'seller_reputation');
  if (isObjectAt(inner)) return [recordOf(top, '')];
  const entries = Array.isArray(inner.value)
    ? itemsOf(inner).filter((entry) => isObjectAt(at(entry, 'seller_reputation')))
    : [];
  const sites = entries.map(siteOf);
  return entries.map((entry, i) => {
    const isTwice = sites.filter((site) => site === sites[i]).length > 1;
    const way = isTwice ? /^[a-z_]{1,30}$/.exec(textOf(at(entry, 'logistic_type')) ?? '')?.[0] : undefined;
    return recordOf(entry, way === undefined ? '' : `:${way}`);
  });
}

function recordOf(entry: Place, way: string): SiteRecord {
  const site = siteOf(entry);
  const region = mercadolibreCountry(site);
  return {
    name: `${site}${way}`,
    reputation: at(entry, 'seller_reputation'),
    region: region === undefined ? {} : { region },
  };
}

const siteOf = (entry: Place): string => /^M[A-Z]{2}$/.exec(textOf(at(entry, 'site_id')) ?? '')?.[0] ?? '';

function chooseRecord(
  records: readonly SiteRecord[],
  book: ImportBook,
  { part }: ImportOptions,
): Pick<SiteRecord, 'reputation' | 'region'> {
  const names = records.map(({ name }) => name).filter((name) => name !== '');
  const found = part === undefined ? records[0] : records.find(({ name }) => name === part);
  if (part !== undefined && !found) throw unknownPart('sites', names);
  if (part === undefined && records.length > 1)
    book.say('one-of-several', { used: found?.name ?? '', others: names.slice(1).join(', ') });
  return found ?? { reputation: { value: undefined, path: 'seller_reputation' }, region: {} };
}

function periodDays(place: Place): number | null {
  const match = /^(\d{1,4}) days?$/i.exec(textOf(place) ?? '');
  return match ? Number(match[1]) : null;
}
