import { describe, expect, it } from 'vitest';
import { IMPORTER_IDS, ImportError, importFile } from '../src/index.ts';
import UNUSED from '../src/source/unused-exports.json' with { type: 'json' };

const refused = (input: unknown): ImportError => {
  try {
    importFile(input, { asOf: '2026-11-20T08:00:00Z' });
  } catch (error) {
    if (error instanceof ImportError) return error;
  }
  throw new Error('it was not refused');
};

const TABLES = UNUSED.filter(({ columns }) => !/History$|titleUrl|next_status/.test(columns[0] ?? ''));

describe('an export of which no rule uses anything', () => {
  it.each(TABLES)('$title is named, and where what counts stands', ({ title, columns, instead }) => {
    const row = columns.map(() => 'Qanary');
    const { issues } = refused(`${['a', ...columns, 'b'].join(',')}\n${['x', ...row, 'y'].join(',')}\n`);
    expect(issues[0]?.code).toBe('not-used');
    expect(issues[0]?.message).toContain(title);
    expect(issues.length).toBe(instead.length > 0 ? 2 : 1);
    expect(JSON.stringify(issues)).not.toContain('Qanary');
  });

  it('is named as JSON, too', () => {
    const watched = [
      { header: 'YouTube', title: 'Watched x', titleUrl: 'https://x', products: ['YouTube'], time: 'x' },
    ];
    expect(refused(JSON.stringify(watched)).message).toContain('YouTube watch history');
    expect(refused([{ orderHistory: { orderId: 'GPA.1' } }]).message).toContain('Google Play purchases');
    const orders = {
      pagination: {},
      orders: [{ id: '1-1', next_status: [], resource_url: '', messages_url: '' }],
    };
    expect(refused(orders).message).toContain('Discogs orders');
  });

  it('names exports that there are, and its sources', () => {
    for (const { instead, sources } of UNUSED) {
      expect(sources.length).toBeGreaterThan(0);
      for (const name of instead.filter((one) => /^[a-z0-9-]+$/.test(one)))
        expect(IMPORTER_IDS).toContain(name);
    }
  });

  it('a driver is not taken for a rider', () => {
    const header =
      'product_type_name,status,begintrip_timestamp_utc,request_timestamp_utc,driver_upfront_fare_usd';
    expect(
      refused(`${header}\nUberX,completed,2026-10-02T08:00:00Z,2026-10-02T07:58:00Z,1\n`).message,
    ).toContain('Uber trips of a driver');
  });
});
