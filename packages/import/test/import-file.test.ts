import { describe, expect, it } from 'vitest';
import { ImportError, type ImportOptions, importerHeads, importFile } from '../src/index.ts';
import { parseCsv } from '../src/source/parse-csv.ts';
import { fixtureText } from './read-fixture.ts';

/** Code and place of every problem with a file. */
function problemsOf(input: unknown, options: ImportOptions = {}): unknown {
  try {
    return importFile(input, options).importer;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.issues.map(({ code, path, line }) => [code, path || line]);
  }
}
const ORDERS = 'aliexpress-orders.privacy.csv';
const csv = fixtureText(ORDERS);
const stripe = (more: object = {}) => ({
  object: 'list',
  has_more: false,
  data: [{ id: 'dp_1', object: 'dispute', created: 1_763_000_000, status: 'won', ...more }],
});

describe('what is no export', () => {
  it.each([
    ['', [['empty-input', 1]]],
    [' \n\ufeff', [['empty-input', 1]]],
    ['a,b\n1,2', [['unknown-format', 1]]],
    ['{}', [['unknown-format', 1]]],
    [{}, [['unknown-format', 1]]],
    [null, [['unknown-format', 1]]],
    [5, [['unknown-format', 1]]],
    [[], [['unknown-format', 1]]],
    [[{ a: 1 }], [['unknown-format', 1]]],
    ['{"a"', [['invalid-json', 1]]],
  ])('%j', (input, problems) => {
    expect(problemsOf(input)).toEqual(problems);
  });
});

describe('an option that does not fit', () => {
  it.each([
    [{ from: 'gone' }, [['unknown-importer', 'options.from']]],
    [{ asOf: 'now' }, [['not-a-time', 'options.asOf']]],
    [{ asOf: 5 as never }, [['not-a-time', 'options.asOf']]],
    [{ role: 'seller' }, [['unknown-role', 'options.role']]],
    [{ part: 'x' }, [['no-parts', 'options.part']]],
    [{ from: 'stripe-disputes' }, [['wrong-importer', 'options.from']]],
  ])('%j', (options, problems) => {
    expect(problemsOf(csv, options)).toEqual(problems);
  });

  it('the importer of another kind of file', () => {
    expect(problemsOf('a,b\n1,2', { from: 'stripe-disputes' })).not.toBe('stripe-disputes');
    expect(problemsOf({ a: 1 }, { from: 'paypal-activity-csv' })).toEqual([['wrong-kind', 1]]);
    expect(problemsOf(stripe(), { from: 'aliexpress-orders' })).toEqual([['wrong-importer', 'options.from']]);
    expect(problemsOf(stripe(), { from: 'stripe-disputes' })).toBe('stripe-disputes');
  });
});

describe('a file', () => {
  it('without a time wants one', () => {
    const answer = {
      id: 1,
      site_id: 'MLM',
      seller_reputation: { metrics: { claims: { period: '60 days', rate: 0.1 } } },
    };
    expect(problemsOf(answer)).toEqual([['no-time', 'options.asOf']]);
    expect(problemsOf(answer, { asOf: '2026-01-01T00:00:00Z' })).toBe('mercadolibre-reputation');
  });

  it('is as new as what it holds, or as its owner says', () => {
    const newest = importFile(stripe());
    expect(newest.snapshot.asOf).toBe('2025-11-13T02:13:20Z');
    expect(newest.notes.messages.map(({ code }) => code)).toContain('as-of-newest');
    const said = importFile(stripe(), { asOf: '2026-01-01T00:00:00+01:00' });
    expect(said.snapshot.asOf).toBe('2025-12-31T23:00:00Z');
    expect(said.notes.messages.map(({ code }) => code)).not.toContain('as-of-newest');
  });

  it('of which something was missed does not hold all of its lists', () => {
    const data = [1, 2].map((n) => ({ ...stripe().data[0], id: `dp_${n}`, charge: `ch_${n}` }));
    const whole = importFile({ ...stripe(), data });
    expect(whole.snapshot.observed?.chargebacks?.because).toBe('sorted-export');
    const part = importFile({
      ...stripe(),
      data: [...data, { object: 'dispute', created: 1_763_000_000, status: 'won' }],
    });
    expect(part.notes.rows.leftOut.map(({ reason }) => reason)).toEqual(['no-id']);
    expect(part.snapshot.observed).toEqual({ chargebacks: { since: part.snapshot.asOf } });
  });

  it('that breaks off says where, and does not hold all', () => {
    const [header = '', ...rows] = csv.trimEnd().split('\n');
    const cut = `${header}\n${rows[0]}\n${String(rows[0])
      .replaceAll(/81900000000000\d\d/g, '8190000000000777')
      .slice(0, 60)}`;
    const { snapshot, notes } = importFile(cut, { asOf: '2026-06-01T00:00:00Z' });
    expect(notes.messages).toContainEqual({ code: 'cut-off', args: { line: 3 } });
    expect(snapshot.observed?.orders).toEqual({ since: '2026-06-01T00:00:00Z' });
    const again = importFile(`${header}\n${rows[0]}\n`, { asOf: '2026-06-01T00:00:00Z' });
    expect(again.notes.messages.map(({ code }) => code)).not.toContain('cut-off');
  });

  it('says in which of several roles the account is taken', () => {
    const several = importerHeads.find(({ roles }) => roles.length > 1);
    expect(several).toBeDefined();
    const { notes, snapshot } = importFile(fixtureText('aliexpress-issues.json'));
    expect(notes.messages).toContainEqual({
      code: 'role-assumed',
      args: { role: snapshot.role, others: expect.any(String) },
    });
    const named = importFile(fixtureText('aliexpress-issues.json'), { role: snapshot.role });
    expect(named.notes.messages.map(({ code }) => code)).not.toContain('role-assumed');
    expect(named.snapshot).toEqual(snapshot);
  });

  it('says from what it was made, and leaves out what is empty', () => {
    const { snapshot } = importFile(stripe());
    expect(snapshot.source).toEqual({
      importer: 'stripe-disputes',
      importerVersion: expect.any(Number),
      trust: expect.any(String),
    });
    for (const value of Object.values(snapshot)) expect(value).not.toEqual({});
  });
});

describe('a list of flat records', () => {
  const table = fixtureText('paypal-activity-csv.csv');
  const [names = [], ...rows] = parseCsv(table, ',').map(({ cells }) => cells);
  const records = rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i] ?? '', cell])));
  const asOf = '2026-12-01T00:00:00Z';

  it('is the table that it stands for', () => {
    const { snapshot, importer } = importFile(records, { asOf });
    expect(importer).toBe('paypal-activity-csv');
    expect(snapshot).toEqual(importFile(table, { asOf }).snapshot);
    expect(importFile(JSON.stringify(records), { asOf, from: importer }).snapshot).toEqual(snapshot);
  });

  it.each([[[...records, null]], [[...records, [1]]], [[...records, 'x']]])(
    'is none with something else in it: %#',
    (list) => {
      expect(problemsOf(list, { asOf })).toEqual([['unknown-format', 1]]);
    },
  );
});
