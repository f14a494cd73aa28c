import { formatTime } from '@risk-check/core/snapshot';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/index.ts';
import { type DayOrder, dayProblem, readDay } from '../../src/values/times.ts';

const THIS_YEAR = 2026;
const LAST = THIS_YEAR + 1;
type Locale = string;
type Outcome = string | 'asked' | 'refused';

/** How people write a day, in a file of which no other row tells anything; how the file's format writes them, where it does. */
const DATES: readonly (readonly [Locale, string, Outcome, DayOrder?])[] = [
  ['ISO', '2026-03-04', '2026-03-04'],
  ['ISO', '2026-3-4', '2026-03-04'],
  ['ISO with a time', '2026-03-04 10:20', '2026-03-04'],
  ['Sweden', '2026-12-31', '2026-12-31'],
  ['Canada', '2026/03/04', '2026-03-04'],
  ['Japan', '2026/03/04', '2026-03-04'],
  ['Japan', '26/03/04', 'asked'],
  ['Japan', '26/03/31', '2026-03-31'],
  ['Japan, by its format', '26/03/04', '2026-03-04', 'year-first'],
  ['Japan, an era', '令和8年3月4日', 'refused'],
  ['Japan, an era', 'R8.3.4', 'refused'],
  ['China', '2026.03.04', '2026-03-04'],
  ['China', '2026年3月4日', 'refused'],
  ['Korea', '2026. 3. 4.', 'refused'],
  ['Korea', '26.03.04', 'asked'],
  ['Hungary', '2026.03.04.', 'refused'],
  ['Germany', '04.03.2026', '2026-03-04'],
  ['Germany', '4.3.2026', '2026-03-04'],
  ['Germany', '04.03.26', 'asked'],
  ['Germany', '31.03.26', '2026-03-31'],
  ['Germany, by its format', '04.03.26', '2026-03-04', 'day-first'],
  ['Germany', '4. März 2026', '2026-03-04'],
  ['Germany', '04.03.2026, 10:20', '2026-03-04'],
  ['Russia', '04.03.2026', '2026-03-04'],
  ['Russia', '4 марта 2026', '2026-03-04'],
  ['Poland', '04.03.2026', '2026-03-04'],
  ['Poland', '4 mar 2026', '2026-03-04'],
  ['Turkey', '04.03.2026', '2026-03-04'],
  ['United Kingdom', '04/03/2026', 'asked'],
  ['United Kingdom', '14/03/2026', '2026-03-14'],
  ['United Kingdom', '14/03/26', 'asked'],
  ['United Kingdom', '28/03/26', '2026-03-28'],
  ['United Kingdom, by its format', '04/03/26', '2026-03-04', 'day-first'],
  ['United Kingdom', '04-Mar-26', '2026-03-04'],
  ['United Kingdom', '4 March 2026', '2026-03-04'],
  ['France', '04/03/2026', 'asked'],
  ['France', '4 mars 2026', '2026-03-04'],
  ['France', '31/03/2026', '2026-03-31'],
  ['Spain', '4 de marzo de 2026', '2026-03-04'],
  ['Italy', '04/03/2026 10:20', 'asked'],
  ['Italy', '4 mar 2026', '2026-03-04'],
  ['Brazil', '31/03/2026', '2026-03-31'],
  ['Netherlands', '04-03-2026', 'asked'],
  ['Netherlands', '31-03-2026', '2026-03-31'],
  ['India', '31-03-2026', '2026-03-31'],
  ['India', '04-03-26', 'asked'],
  ['United States', '03/04/2026', 'asked'],
  ['United States', '03/14/2026', '2026-03-14'],
  ['United States', '03/14/26', '2026-03-14'],
  ['United States', '3/4/26', 'asked'],
  ['United States, by its format', '03/04/26', '2026-03-04', 'month-first'],
  ['United States', 'Mar 4, 2026', '2026-03-04'],
  ['United States', 'March 4, 2026', '2026-03-04'],
  ['United States, of the last century', '03/14/99', '1999-03-14'],
  ['United States, a year that is still to come', '03/14/45', 'refused'],
  ['the year after next', '2028-03-14', 'refused'],
  ['next year', '2027-03-14', '2027-03-14'],
  ['before any platform', '1994-12-31', 'refused'],
  ['before any platform', '12/31/1994', 'refused'],
  ['Persian', '1405/03/04', 'refused'],
  ['Persian', '1405-12-29', 'refused'],
  ['Persian', '04/03/1405', 'refused'],
  ['Persian', '۱۴۰۵/۰۳/۰۴', 'refused'],
  ['Persian', '4 خرداد 1405', 'refused'],
  ['Hijri', '1447/09/15', 'refused'],
  ['Hijri', '15/09/1447', 'refused'],
  ['Hijri', '15.09.1448', 'refused'],
  ['Buddhist', '2569-03-04', 'refused'],
  ['Buddhist', '04/03/2569', 'refused'],
  ['Buddhist', '31/03/2569', 'refused'],
  ['Buddhist', '4 มี.ค. 2569', 'refused'],
  ['a spreadsheet', '46085', '2026-03-04'],
  ['a spreadsheet from 1904', '44623', '2022-03-03'],
  ['a spreadsheet, far ahead', '72999', 'refused'],
  ['no day', '2026-02-30', 'refused'],
  ['no day', 'soon', 'refused'],
  ['no day', '', 'refused'],
];

describe('a day, as it is written in', () => {
  it('is tried in enough ways', () => {
    expect(DATES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(DATES.map(([locale]) => locale.replace(/,.*/, ''))).size).toBeGreaterThanOrEqual(20);
  });

  // A workbook that counts its days from 1904 is refused as a whole: packages/import/test/workbook.test.ts.
  it.each(DATES.map(([locale, text, expected, hint = 'unknown']) => [locale, text, expected, hint] as const))(
    '%s: %j is %s',
    (_, text, expected, order) => {
      const noon = readDay(text, order, LAST);
      const problem = dayProblem(text, LAST);
      const outcome = !Number.isNaN(noon)
        ? formatTime(noon).slice(0, 10)
        : problem === 'ambiguous-day'
          ? 'asked'
          : 'refused';
      expect(outcome).toBe(expected);
    },
  );

  it.each(DATES.filter(([, text, , hint]) => hint === undefined && text !== '' && !/[,]/.test(text)))(
    '%s: so it is in a file: %j is %s',
    (_, text, expected) => {
      const format = {
        id: 'own-table',
        version: 1,
        title: 'x',
        trust: 'own',
        kind: 'table',
        platform: 'etsy',
        roles: ['seller'],
        layout: { sources: ['x'], readOn: '2026-01-01', verified: 'x' },
        table: {
          columns: { id: ['Beleg'], placedAt: ['Verkauft'] },
          recognise: { own: ['id', 'placedAt'] },
          lists: [{ list: 'orders', fields: { id: 'id', placedAt: 'placedAt' }, reach: 'partial' }],
        },
      } as const;
      const now = `${THIS_YEAR}-12-02T00:00:00Z`;
      const { snapshot, notes } = importFile(`Beleg;Verkauft\nB-1;${text}\n`, { format, asOf: now, now });
      const [order] = snapshot.orders ?? [];
      const reasons = notes.values.map(({ reason }) => reason);
      if (expected === 'asked') expect(reasons).toEqual(['ambiguous-day']);
      else if (expected === 'refused') expect(['not-a-day', 'odd-year']).toContain(reasons[0]);
      else expect(order?.placedAt?.slice(0, 10)).toBe(expected);
      if (expected === 'asked' || expected === 'refused') expect(order).toEqual({ id: 'B-1' });
    },
  );
});

describe('an instant of a year that can’t be', () => {
  const dispute = (created: number) =>
    JSON.stringify({
      object: 'list',
      has_more: false,
      data: [
        { object: 'dispute', id: 'dp_1', charge: 'ch_1', created: 1_780_000_000, status: 'lost' },
        { object: 'dispute', id: 'dp_2', charge: 'ch_2', created, status: 'lost' },
      ],
    });

  it.each([[99_999_999_999], [1], [2_000_000_000]])('is left out of any file, and said: %i', (created) => {
    const { snapshot, notes } = importFile(dispute(created), { asOf: '2026-12-02T00:00:00Z' });
    const list = snapshot.disputes ?? snapshot.chargebacks ?? [];
    const times = JSON.stringify(list).match(/"(?:openedAt|filedAt)":"/g);
    expect(times).toHaveLength(1);
    expect(notes.values).toContainEqual(expect.objectContaining({ reason: 'odd-year', count: 1 }));
    expect(Object.values(snapshot.observed ?? {})).toEqual([{ since: '2026-12-02T00:00:00Z' }]);
    expect(snapshot.asOf).toBe('2026-12-02T00:00:00Z');
  });

  it('doesn’t move the time of a file', () => {
    const { snapshot } = importFile(dispute(99_999_999_999));
    expect(snapshot.asOf < '2026-12-31').toBe(true);
  });
});
